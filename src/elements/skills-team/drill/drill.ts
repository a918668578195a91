import { html, nothing } from 'lit';
import { defineElement } from '../../../lit/define-element.js';
import { FIRST_LEVEL, NOT_APPLICABLE } from '../../../model/team-codes.js';
import { atTarget } from '../../../scoring/team/measures.js';
import { closeIcon } from '../../shared/more-icons.js';
import { SkillsResultsElement } from '../../skills-results/skills-results.js';
import type { TeamAskTables } from '../asks.js';
import { heatStyles } from '../heat.styles.js';
import { importanceTemplate, onPage, pageOf, turnTemplate } from '../pieces.js';
import { everybody, heatOf, personName, skillAt, type TeamScene } from '../scene.js';
import { drillStyles } from './drill.styles.js';
import { assessmentsOf } from './person.js';

export const styles = [heatStyles, drillStyles];

// what a person's answers say is another element's matter
defineElement('skills-results', SkillsResultsElement);

function personTemplate(scene: TeamScene, place: number) {
  const { aggregate, lang, profile } = scene;
  return html`<skills-results
    lang=${lang}
    view="summary radar list history"
    .profile=${profile}
    .assessments=${assessmentsOf(scene, place)}
    .messages=${scene.messages}
    data-role=${aggregate.profile.id}
  ></skills-results>`;
}

/** How many people are named at once, at all levels together. */
const NAMES = 300;

/** The people of a skill by level, the highest first; those who gave none at the end. */
function peopleByLevel({ table, aggregate, text, number, levelLang }: TeamScene, place: number) {
  const { levels } = aggregate.scale;
  if (!table) return [];
  const width = table.skills.length;
  const codeOf = (person: number) => table.cells[person * width + place] ?? 0;
  const all = table.people.map((_, person) => person);
  const known = levels.map(({ value, label }, i) => ({
    words: label,
    lang: levelLang,
    sign: number(value),
    look: `heat-${String(heatOf(i, levels.length))}`,
    people: all.filter((person) => codeOf(person) === FIRST_LEVEL + i),
  }));
  return [
    ...known.reverse(),
    {
      words: text('notApplicable'),
      lang: nothing,
      sign: '–',
      look: '',
      people: all.filter((each) => codeOf(each) === NOT_APPLICABLE),
    },
    {
      words: text('legendUnrated'),
      lang: nothing,
      sign: '?',
      look: '',
      people: all.filter((each) => codeOf(each) === 0),
    },
  ].filter(({ people }) => people.length > 0);
}

/** How many stand at each level, where single people are not told. */
function countsTemplate({ aggregate, text, number, levelLang }: TeamScene, place: number) {
  const cell = aggregate.cells[place]?.[0];
  if (!cell) return html`<p>${text('hiddenSkill')}</p>`;
  const { levels } = aggregate.scale;
  return html`<ul>
    ${levels.map(
      ({ value, label }, i) =>
        html`<li class="level">
          <span class="swatch heat-${heatOf(i, levels.length)}">${number(value)}</span
          ><b lang=${levelLang}>${label}</b>
          <span>${text('peopleCount', { count: cell.levels[i] ?? 0 })}</span>
        </li>`,
    )}
    <li class="level">
      <span class="swatch">–</span><b>${text('notApplicable')}</b> <span>${number(cell.notApplicable)}</span>
    </li>
    <li class="level">
      <span class="swatch">?</span><b>${text('legendUnrated')}</b> <span>${number(cell.unrated)}</span>
    </li>
  </ul>`;
}

function skillTemplate(scene: TeamScene, place: number) {
  const { aggregate, text, number, table } = scene;
  const skill = skillAt(scene, place);
  const cell = everybody(scene, place);
  const at = cell ? atTarget(cell, skill, aggregate.scale) : undefined;
  const target = aggregate.scale.levels.find(({ value }) => value === skill.target);
  const facts = [
    ...(target ? [text('targetIs', { level: `${number(target.value)} ${target.label}` })] : []),
    ...(at === undefined ? [] : [text('atTargetCount', { count: at })]),
    ...(skill.need === undefined ? [] : [text('needIs', { count: skill.need })]),
    ...(cell ? [text('benchCount', { count: cell.bench })] : []),
  ];
  return html`<p>${importanceTemplate(scene, skill.importance)}</p>
    <p class="lede">${facts.map((fact, i) => html`${i > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}</p>
    ${
      table
        ? peopleByLevel(scene, place).map(({ words, lang, sign, look, people }, i, { length }) => {
            const name = `skill-${String(place)}-${String(i)}`;
            const page = pageOf(scene, name, words, people.length, Math.floor(NAMES / length));
            return html`<h4 class="level">
                <span class="swatch ${look}">${sign}</span><span lang=${lang}>${words}</span>
                <span class="faint">${number(people.length)}</span>
              </h4>
              <ul class="persons" data-lines=${name} tabindex="-1">
                ${onPage(page, people).map(
                  (person) =>
                    html`<li>
                      <button class="link" type="button" data-ask="drill" data-person=${person} dir="auto">
                        ${personName(scene, person)}
                      </button>
                    </li>`,
                )}
              </ul>
              ${turnTemplate(scene, page)}`;
          })
        : countsTemplate(scene, place)
    }`;
}

export const asks: TeamAskTables = {
  click: {
    close({ root }) {
      root.querySelector<HTMLDialogElement>('dialog')?.close();
    },
  },
};

/** A person or a skill, closely, in front of the page; Escape closes it, and what was in focus has it again. */
export function template(scene: TeamScene) {
  const { ui, text, store, foreign } = scene;
  const { drill } = ui;
  if (!drill) return nothing;
  const isPerson = 'person' in drill;
  const title = isPerson ? personName(scene, drill.person) : skillAt(scene, drill.skill).name;
  const onClose = () => {
    store.setState({ drill: undefined });
  };
  return html`<dialog class="drill" part="drill" aria-labelledby="drill-title" @close=${onClose}>
    <header class="drill-head">
      <h3 class="title" id="drill-title" tabindex="-1" dir="auto" lang=${isPerson ? nothing : foreign}>
        ${title}
      </h3>
      <button class="button" type="button" data-ask="close">${closeIcon}${text('close')}</button>
    </header>
    <div class="drill-body">
      ${isPerson ? personTemplate(scene, drill.person) : skillTemplate(scene, drill.skill)}
    </div>
  </dialog>`;
}
