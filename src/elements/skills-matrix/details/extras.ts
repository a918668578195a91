import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../../i18n/messages.js';
import type { Answer } from '../../../model/answers.js';
import type { Row } from '../../../model/role-index.js';
import { requiredDetails } from '../../../scoring/lack.js';
import type { AskName } from '../../../model/ask-names.js';
import type { Scene } from '../scene.js';

type Extra = (scene: Scene, row: Row, answer: Answer | undefined) => TemplateResult;

const STRENGTHS = [0, 1, 2, 3] as const;

/**
 * Browsers bring a caret into sight without the room that sticky bars take: what scrolls after them minds it, and
 * again when a keyboard on the screen takes its part of the window.
 */
const keepInSight = ({ currentTarget }: Event) => {
  const field = currentTarget as Element;
  const scroll = () => {
    requestAnimationFrame(() => {
      field.scrollIntoView({ block: 'nearest' });
    });
  };
  const leave = () => {
    removeEventListener('resize', scroll);
  };
  scroll();
  addEventListener('resize', scroll);
  field.addEventListener('blur', leave, { once: true });
};

/** How strong something is, from 0 to 3; a select, since it can be left unsaid again. */
const strength =
  (name: 'interest' | 'confidence'): Extra =>
  ({ text, disabled }, { skill }, answer) =>
    html`<label class="extra"
      ><span>${text(name)}</span>
      <select id="${skill.id}--${name}" data-ask=${name} ?disabled=${disabled}>
        <option value="" .selected=${answer?.[name] === undefined}>${text('notSaid')}</option>
        ${STRENGTHS.map(
          (value) =>
            html`<option value=${value} .selected=${answer?.[name] === value}>
              ${value} · ${text(`${name}.${value}` as MessageKey)}
            </option>`,
        )}
      </select></label
    >`;

/** One link: what was typed and cannot be kept stays in its field, with a sentence. */
function linkTemplate({ text, ui, disabled }: Scene, { skill }: Row, answer: Answer | undefined, i: number) {
  const link = answer?.evidence?.[i];
  const typed = (field: string) => ui.getState().typed.get(`${skill.id}/${field}/${String(i)}`);
  const bad = typed('url');
  const problem = `${skill.id}--url-${String(i)}--problem`;
  return html`<li class="link">
    <input
      type="url"
      dir="ltr"
      id="${skill.id}--url-${i}"
      data-ask="url"
      data-index=${i}
      aria-label=${text('evidenceUrl', { position: i + 1 })}
      placeholder="https://"
      aria-invalid=${bad ? 'true' : nothing}
      aria-describedby=${bad ? problem : nothing}
      .value=${bad ?? link?.url ?? ''}
      ?disabled=${disabled}
    />
    <input
      data-ask="url-title"
      data-index=${i}
      maxlength="300"
      aria-label=${text('evidenceTitle', { position: i + 1 })}
      placeholder=${text('evidenceTitleHint')}
      .value=${typed('title') ?? link?.title ?? ''}
      ?disabled=${disabled}
    />
    ${
      link
        ? html`<button
            class="button quiet"
            type="button"
            data-ask="remove-link"
            data-index=${i}
            ?disabled=${disabled}
          >
            ${text('remove')}<span class="unseen"> ${link.title ?? link.url}</span>
          </button>`
        : nothing
    }
    ${bad ? html`<p class="problem" id=${problem}>${text('evidenceBad')}</p>` : nothing}
  </li>`;
}

/** What to think of when giving links, or, where there are none, in the comment. */
function promptsTemplate({ foreign }: Scene, { skill }: Row) {
  if (!skill.evidencePrompts?.length) return nothing;
  return html`<ul class="prompts wide" lang=${foreign}>
    ${skill.evidencePrompts.map((prompt) => html`<li>${prompt}</li>`)}
  </ul>`;
}

const extras: Readonly<Record<AskName, Extra>> = {
  interest: strength('interest'),
  confidence: strength('confidence'),
  'last-used': ({ text, ui, disabled }, { skill }, answer) => {
    const bad = ui.getState().typed.get(`${skill.id}/lastUsed/0`);
    return html`<label class="extra"
      ><span>${text('lastUsed')}</span>
      <input
        type="month"
        id="${skill.id}--last-used"
        data-ask="last-used"
        placeholder="2026-03"
        aria-invalid=${bad ? 'true' : nothing}
        aria-describedby=${bad ? `${skill.id}--last-used--problem` : nothing}
        .value=${bad ?? answer?.lastUsed ?? ''}
        @focus=${keepInSight}
        ?disabled=${disabled}
      />${bad ? html`<span class="problem" id="${skill.id}--last-used--problem">${text('lastUsedBad')}</span>` : nothing}</label
    >`;
  },
  evidence: (scene, row, answer) => {
    const { text } = scene;
    const count = (answer?.evidence?.length ?? 0) + 1;
    return html`<fieldset class="extra wide">
      <legend>${text('evidence')}</legend>
      ${promptsTemplate(scene, row)}
      <ol>
        ${Array.from({ length: count }, (_, i) => linkTemplate(scene, row, answer, i))}
      </ol>
    </fieldset>`;
  },
  comment: ({ text, disabled }, { skill }, answer) =>
    html`<label class="extra wide"
      ><span>${text('comment')}</span>
      <textarea
        id="${skill.id}--comment"
        data-ask="comment"
        rows="2"
        maxlength="10000"
        .value=${answer?.comment ?? ''}
        @focus=${keepInSight}
        ?disabled=${disabled}
      ></textarea>
    </label>`,
};

/** For those who may only read: what was said. */
export function saidTemplate({ text }: Scene, answer: Answer | undefined) {
  const { interest, confidence, lastUsed, evidence, comment } = answer ?? {};
  const strong = (name: 'interest' | 'confidence', value: number | undefined) =>
    value === undefined ? undefined : text(`${name}.${String(value)}` as MessageKey);
  const line = (label: string, value: unknown) =>
    value === undefined
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`;
  return html`<dl class="extras said-extras">
    ${line(text('interest'), strong('interest', interest))}
    ${line(text('confidence'), strong('confidence', confidence))} ${line(text('lastUsed'), lastUsed)}
    ${line(
      text('evidence'),
      evidence?.map(
        ({ url, title }) =>
          html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${title ?? url}</a> `,
      ),
    )}
    ${line(text('comment'), comment && html`<span dir="auto">${comment}</span>`)}
  </dl>`;
}

/** What a row asks for beside its level: what the page asks for everywhere, and what the profile requires here. */
export function extrasTemplate(scene: Scene, row: Row, answer: Answer | undefined) {
  if (scene.readonly) return saidTemplate(scene, answer);
  const { profile } = scene.store.getState();
  const required = requiredDetails(profile, row.tier.id, answer?.level);
  const names = (Object.keys(extras) as AskName[]).filter(
    (name) => scene.ask.includes(name) || required.some((each) => each === name),
  );
  if (names.length === 0) return nothing;
  const isCommentAlone = names.includes('comment') && !names.includes('evidence');
  return html`<div class="extras" part="extras">
    ${isCommentAlone ? promptsTemplate(scene, row) : nothing}
    ${names.map((name) => extras[name](scene, row, answer))}
  </div>`;
}
