import { LIMITS } from '../../../model/limits.js';
import { PATTERNS } from '../../../model/patterns.js';
import type { Evidence } from '../../../model/rating.js';
import type { DetailChange } from '../../../store/answer.js';
import { selectAnswer } from '../../../store/selectors.js';
import { focusRow, skillOf, type AskHost, type AskTable } from '../asks.js';

/** How long a change waits for the pointer to come up, in ms: a press may end outside of the window. */
const LONGEST_PRESS = 1000;

/** Sets details, as a person does. */
function set({ store, changed }: AskHost, skill: string, details: DetailChange) {
  const before = store.getState().answers;
  store.setDetail(skill, details);
  if (store.getState().answers !== before) changed(skill);
}

/** Keeps a text that cannot be used yet in its field; `undefined` once it is mended. */
function keep({ ui }: AskHost, field: string, text: string | undefined) {
  const typed = new Map(ui.getState().typed);
  if (text) typed.set(field, text);
  else typed.delete(field);
  ui.setState({ typed });
}

/**
 * A link is gone, and with it what was typed in its place; what was typed in those after it moves up with
 * them, else it would keep the row from being submitted and nobody could see why.
 */
function moveUp({ ui }: AskHost, skill: string, gone: number) {
  const typed = [...ui.getState().typed].flatMap(([field, text]): [string, string][] => {
    const [of = '', kind = '', i = ''] = field.split('/');
    if (of !== skill || kind === 'lastUsed' || Number(i) < gone) return [[field, text]];
    return Number(i) === gone ? [] : [[`${of}/${kind}/${String(Number(i) - 1)}`, text]];
  });
  ui.setState({ typed: new Map(typed) });
}

/**
 * Does what changes a row's height once the pointer is up: a press takes focus out of the field, and what it
 * was aimed at must not move away from under it.
 */
function afterPress(job: () => void) {
  if (!document.querySelector(':active')) {
    job();
    return;
  }
  const done = new AbortController();
  const run = () => {
    done.abort();
    clearTimeout(timer);
    job();
  };
  const timer = setTimeout(run, LONGEST_PRESS);
  addEventListener('mouseup', run, { capture: true, signal: done.signal });
}

/** Sets how strong something is; the empty choice leaves it unsaid. */
const strength = (name: 'interest' | 'confidence') => (host: AskHost, target: HTMLInputElement) => {
  set(host, skillOf(target), { [name]: target.value === '' ? undefined : Number(target.value) });
};

const linksOf = ({ store }: AskHost, skill: string): Evidence[] =>
  selectAnswer(store.getState(), skill)?.evidence?.slice() ?? [];

function setUrl(host: AskHost, skill: string, i: number, url: string) {
  const links = linksOf(host, skill);
  const title = host.ui
    .getState()
    .typed.get(`${skill}/title/${String(i)}`)
    ?.trim();
  const fits = url === '' || (url.length <= LIMITS.url && PATTERNS.webUrl.test(url));
  keep(host, `${skill}/url/${String(i)}`, fits ? undefined : url);
  if (!fits) return;
  if (url !== '') {
    links[i] = { ...(title && { title }), ...links[i], url };
    keep(host, `${skill}/title/${String(i)}`, undefined);
  } else if (links[i]) {
    links.splice(i, 1);
    moveUp(host, skill, i);
  }
  set(host, skill, { evidence: links });
}

const changes: AskTable = {
  interest: strength('interest'),
  confidence: strength('confidence'),
  'last-used'(host, target) {
    const skill = skillOf(target);
    const value = target.value.trim();
    const fits = value === '' || PATTERNS.month.test(value);
    afterPress(() => {
      keep(host, `${skill}/lastUsed/0`, fits ? undefined : value);
      if (fits) set(host, skill, { lastUsed: value || undefined });
    });
  },
  url(host, target) {
    afterPress(() => {
      setUrl(host, skillOf(target), Number(target.dataset['index']), target.value.trim());
    });
  },
  'url-title'(host, target) {
    const skill = skillOf(target);
    const i = Number(target.dataset['index']);
    const links = linksOf(host, skill);
    const title = target.value.trim();
    const link = links[i];
    if (!link) {
      keep(host, `${skill}/title/${String(i)}`, title);
      return;
    }
    const { title: _title, ...rest } = link;
    links[i] = { ...rest, ...(title && { title }) };
    set(host, skill, { evidence: links });
  },
  comment(host, target) {
    host.changed(skillOf(target));
  },
};

export const asks = {
  change: changes,
  input: {
    // each letter is kept at once, the page hears of it when the field is left
    comment: (host, target) => {
      host.store.setDetail(skillOf(target), { comment: target.value });
    },
  } satisfies AskTable,
  click: {
    clear(host, target) {
      const skill = skillOf(target);
      host.store.clear(skill);
      host.changed(skill);
      void focusRow(host, skill); // the button goes with the answer
    },
    'remove-link': (host, target) => {
      const skill = skillOf(target);
      const i = Number(target.dataset['index']);
      moveUp(host, skill, i);
      set(host, skill, { evidence: linksOf(host, skill).filter((_, at) => at !== i) });
      host.root.querySelector<HTMLElement>(`[id="${skill}--url-${String(Math.max(0, i - 1))}"]`)?.focus();
    },
  } satisfies AskTable,
};
