import type { ReadDoubt, ReadSkill } from '../read-profile.js';
import type { Block } from './block.js';
import { addChild, addNote, childOf, partsOf } from './children.js';
import { circumstancesOf } from './circumstance.js';
import { findMark, markOf, parentheses, type Mark } from './mark.js';
import type { Page } from './page.js';
import { quoted } from '../tally.js';

type Say = (code: string, message: string) => void;

/** What the mark says of a skill: a circumstance that it names becomes a context, all else a note. */
function applyMark(skill: ReadSkill, mark: Mark, page: Page, doubts: ReadDoubt[]): void {
  const { importance, importanceMax, qualifiers } = mark;
  if (importance) skill.importance = importance;
  if (importanceMax) skill.importanceMax = importanceMax;
  const say: Say = (code, message) => doubts.push({ code, message, ...skill.place, about: skill });
  if (mark.word !== undefined && importance)
    say('importance-word', `"${mark.word}" behind "${skill.name}" was taken for "${importance}".`);
  for (const words of qualifiers) {
    const contexts = circumstancesOf(words);
    for (const context of contexts) {
      page.addContext(context);
      const raised = importanceMax ?? importance;
      skill.when = [...(skill.when ?? []), { context: context.id, ...(raised && { importance: raised }) }];
    }
    if (contexts.length > 0 && !importanceMax)
      say(
        'raise-unknown',
        `"${skill.name}" is named for the circumstance "${words}", but not how much more important it is there; nothing is raised.`,
      );
    if (contexts.length === 0 && words !== 'emerging') addNote(skill, words);
    if (contexts.length === 0 && /\b(?:critical|important|optional)\b/i.test(words))
      say(
        'importance-twice',
        `Of "${skill.name}" a second importance stands in "${words}"; it was kept as a note, the first one counts.`,
      );
  }
  if (!importance)
    say(
      'no-importance',
      `Of "${skill.name}" no importance is said, only "${qualifiers.join(', ')}"; it has none.`,
    );
  if (mark.isOpen)
    say('parenthesis-open', `The parenthesis behind "${skill.name}" has no end; all of the line was taken.`);
}

/** What follows the importance: notes in parentheses, then texts behind dashes. */
function applyRest(skill: ReadSkill, rest: string, doubts: ReadDoubt[]): void {
  const whole = rest.trim();
  let from = 0;
  for (const { from: start, to, inner } of parentheses(whole)) {
    if (whole.slice(from, start).trim() !== '') break;
    if (findMark(`(${inner})`))
      doubts.push({
        code: 'importance-twice',
        message: `Of "${skill.name}" a second importance is said, "${inner}"; it was kept as a note, the first one counts.`,
        ...skill.place,
        about: skill,
      });
    addNote(skill, inner.trim());
    from = to;
  }
  const text = whole.slice(from).trim();
  if (/^[.;,]*$/.test(text)) return;
  const isChild = /^[–—:-]/.test(text);
  const [first = '', ...parts] = partsOf(text.replace(/^[–—:-]\s*/, ''));
  const child = childOf(first);
  if (child) addChild(skill, child);
  else if (isChild) addChild(skill, { label: '', text: first, field: 'description' });
  else addNote(skill, first);
  for (const part of parts) {
    const known = childOf(part);
    if (known) addChild(skill, known);
  }
}

/** A line that names a skill: name, importance, notes, and the texts that stand on the same line. */
export function entryOf(
  found: Block,
  page: Page,
  skill: ReadSkill = { name: '', place: page.place(found.line) },
): ReadSkill {
  const { text, strong } = found;
  const { doubts } = page;
  const mark = markOf(text);
  if (mark) {
    skill.name = text
      .slice(0, mark.from)
      .trim()
      .replace(/\s*[:–—-]$/, '');
    if (skill.name === '')
      page.say('no-name', `An importance without a name, ${quoted(text)}, was left out.`, found);
    applyMark(skill, mark, page, doubts);
    applyRest(skill, text.slice(mark.to), doubts);
    return skill;
  }
  if (strong > 0 && strong < text.length) {
    skill.name = text.slice(0, strong).trim().replace(/\s*:$/, '');
    const rest = text.slice(strong).trim();
    applyRest(skill, rest.startsWith('(') || /^[–—:-]/.test(rest) ? rest : `: ${rest}`, doubts);
    return skill;
  }
  const [start = '', ...parts] = partsOf(text);
  const [, name = start, description] = /^(.{2,120}?)\s[–—]\s+(\S.*)$/.exec(start) ?? [];
  skill.name = name.replace(/\s*:$/, '');
  if (description !== undefined) addChild(skill, { label: '', text: description, field: 'description' });
  for (const part of parts) {
    const known = childOf(part);
    if (known) addChild(skill, known);
  }
  return skill;
}
