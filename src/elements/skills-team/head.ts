import { html, nothing } from 'lit';
import { atTarget } from '../../scoring/team/measures.js';
import { alertIcon } from '../shared/icons.js';
import { lockIcon } from '../shared/more-icons.js';
import { everybody, type TeamScene } from './scene.js';

/** Who answered, in what kind of survey, and of when it is. */
function ledeOf({ aggregate, survey, text, number, date }: TeamScene): string {
  const { answered, invited } = aggregate.people;
  const who =
    invited === undefined
      ? text('teamAnswered', { count: answered })
      : text('teamAnsweredOf', { answered: number(answered), count: invited });
  const closes = survey?.closes;
  if (!closes) return who;
  const isClosed = Date.parse(closes) <= Date.parse(aggregate.asOf);
  return `${who} ${text(isClosed ? 'closedOn' : 'closesOn', { date: date(closes) })}`;
}

/** How many skills have enough people at target, hang on one person, or nobody has; hidden ones are not among them. */
function factsOf(scene: TeamScene) {
  const { skills, scale } = scene.aggregate;
  const found = skills.flatMap((skill, i) => {
    const cell = everybody(scene, i);
    const at = cell ? atTarget(cell, skill, scale) : undefined;
    return at === undefined ? [] : [{ at, need: skill.need ?? 1 }];
  });
  return {
    known: found.length,
    covered: found.filter(({ at, need }) => at >= need).length,
    alone: found.filter(({ at }) => at === 1).length,
    nobody: found.filter(({ at }) => at === 0).length,
  };
}

/** The title, who answered, and three facts. */
export function headTemplate(scene: TeamScene) {
  const { aggregate, survey, text, number, foreign } = scene;
  const { mode, minGroup } = aggregate.privacy;
  const title = aggregate.survey?.title;
  const { known, covered, alone, nobody } = factsOf(scene);
  const facts = [
    [text('factCovered'), text('ofCount', { at: number(covered), count: number(known) })],
    [text('factAlone'), number(alone)],
    [text('factNobody'), number(nobody)],
  ] as const;
  return html`<header class="head" part="head">
      <div>
        <h2
          class="title"
          id="title"
          part="title"
          tabindex="-1"
          lang=${title ? (survey?.lang ?? nothing) : foreign}
        >
          ${title ?? aggregate.profile.title}
        </h2>
        <p class="lede" part="lede"><span class="number">${ledeOf(scene)}</span></p>
      </div>
      ${
        mode === 'anonymous'
          ? html`<p class="status" part="status">
              ${lockIcon}${text('anonymous', { count: minGroup ?? 0 })}
            </p>`
          : nothing
      }
    </header>
    <slot name="intro"></slot>
    ${
      known > 0
        ? html`<dl class="facts" part="facts">
            ${facts.map(
              ([words, value]) =>
                html`<div>
                  <dt>${words}</dt>
                  <dd><span class="number">${value}</span></dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }`;
}

/** Why nothing of an anonymous survey is shown. */
function hiddenWords({ aggregate, survey, text }: TeamScene): string {
  const isOpen = Date.parse(survey?.closes ?? '') > Date.parse(aggregate.asOf);
  if (isOpen) return text('anonymousOpen');
  const { minGroup = 0 } = aggregate.privacy;
  // enough may have answered, and agree
  return aggregate.people.answered < minGroup
    ? text('anonymousFew', { count: minGroup })
    : text('hiddenCells');
}

/** What could not be used is said to be missing: what is shown is not all there is. */
export function notesTemplate(scene: TeamScene, setAside: number, isMissing: boolean) {
  const { text } = scene;
  return html`${scene.isHidden ? html`<p class="note" part="note">${hiddenWords(scene)}</p>` : nothing}
  ${setAside > 0 ? html`<p class="note" part="note">${alertIcon} ${text('teamSetAside', { count: setAside })}</p>` : nothing}
  ${isMissing ? html`<p class="note" part="note">${text('teamViewMissing')}</p>` : nothing}`;
}
