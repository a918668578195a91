import type { ReadSkill } from '../read-profile.js';
import { repairText } from '../repair-text.js';
import { isDash, type Block } from './block.js';
import { addChild, childOf, partsOf, unknownLabel } from './children.js';
import { entryOf } from './entry.js';
import { findMark, markOf } from './mark.js';
import type { Page } from './page.js';

/** A name that ends with its importance is one of a skill, however far in it stands. */
const isNested = (text: string): boolean => {
  const mark = findMark(text);
  return (
    mark !== undefined && mark.from > 0 && mark.from <= 100 && /^\s*(?:\(.*)?$/.test(text.slice(mark.to))
  );
};

/** The name in `Name: text`, where nothing else of the line says which part is the name. */
const labelOf = (here: Block): string | undefined =>
  here.kind === 'item' && !markOf(here.text) && here.strong === 0 && partsOf(here.text).length === 1
    ? unknownLabel(here.text)
    : undefined;

/** Skills one after another, each with its texts below it, whichever way they are set. */
export class SkillList {
  readonly skills: ReadSkill[] = [];
  #now: { skill: ReadSkill; found: Block } | undefined;
  /** What a line that goes on belongs to. */
  #last: ((words: string) => void) | undefined;
  #children = 0;
  #tail: string[] = [];

  constructor(
    readonly page: Page,
    /** Whether its skills have an importance as a rule. */
    readonly isMarked: boolean,
  ) {}

  /** Whether a line belongs to the skill before it; `isAfterName` where it would come right after one. */
  isChild(here: Block, isAfterName = false): boolean {
    if (here.kind === 'row' || here.kind === 'heading') return false;
    if (!this.#now && !isAfterName) return false;
    if (childOf(here.text)) return true;
    if (isAfterName || !this.#now || here.kind !== 'item') return false;
    const { found } = this.#now;
    if (here.indent > found.indent && found.kind !== 'heading') return !isNested(here.text);
    return isDash(here.marker) && !isDash(found.marker) && !findMark(here.text);
  }

  /** Whether there is a skill that texts could belong to. */
  get isOpen(): boolean {
    return this.#now !== undefined;
  }

  /** A line that is a skill, or a text of the one before. */
  take(here: Block, isName = false): void {
    if (!isName && this.isChild(here)) this.#child(here);
    else this.#begin(here);
  }

  #child(here: Block): void {
    if (!this.#now) return;
    this.#settle();
    const { skill } = this.#now;
    const child = childOf(here.text) ?? { label: '', text: here.text, field: 'description' as const };
    addChild(skill, child);
    this.#children++;
    this.#last = (words) => {
      skill[child.field] = `${skill[child.field] ?? ''} ${words}`;
    };
  }

  #begin(here: Block): void {
    const { page } = this;
    const before = this.#now;
    const label = labelOf(here);
    // `Words: text` beside skills of another form says something of the skill before it
    if (label !== undefined && before && (this.#children > 0 || (this.isMarked && before.skill.importance))) {
      page.doubts.push({
        code: 'unknown-label',
        message: `"${label}" is no label that is known; what it says was kept in the description of "${before.skill.name}".`,
        ...page.place(here.line),
        about: before.skill,
      });
      this.#settle();
      addChild(before.skill, { label, text: here.text.slice(label.length + 1).trim(), field: 'description' });
      if (before.skill.description === here.text.slice(label.length + 1).trim())
        before.skill.description = here.text;
      this.#last = (words) => {
        before.skill.description = `${before.skill.description ?? ''} ${words}`;
      };
      return;
    }
    this.end();
    const skill = this.#read(here, { name: '', place: page.place(here.line) });
    if (before && here.indent > before.found.indent && here.kind === 'item' && findMark(here.text))
      page.doubts.push({
        code: 'nested-skill',
        message: `"${skill.name}" stands below "${before.skill.name}" and has an importance of its own; it was made a skill.`,
        ...skill.place,
        about: skill,
      });
    this.skills.push(skill);
    this.#now = { skill, found: here };
    this.#children = 0;
    this.#tail = [];
    const isMarked = markOf(here.text) !== undefined;
    this.#last = (words) => {
      if (isMarked) addChild(skill, { label: '', text: words, field: 'description' });
      else this.#tail.push(words);
    };
  }

  /** A line that goes on where the one before ended; says whether there is one. */
  extend({ text, indent }: Block): boolean {
    const found = this.#now?.found;
    if (!this.#last || !found) return false;
    if (indent <= found.indent && (found.marker !== '' || found.kind === 'heading')) return false;
    this.#last(text);
    return true;
  }

  /** A name that went on over several lines is read as one. */
  #settle(): void {
    if (!this.#now || this.#tail.length === 0) return;
    const { skill, found } = this.#now;
    const whole = { ...found, text: [found.text, ...this.#tail].join(' ') };
    this.#tail = [];
    this.#now = { skill, found: whole };
    // what its first line alone said is said by all of it again
    delete skill.description;
    delete skill.use;
    delete skill.note;
    this.#read(whole, skill);
  }

  #read(found: Block, skill: ReadSkill): ReadSkill {
    entryOf(found, this.page, skill);
    const label = labelOf(found);
    if (label === undefined) return skill;
    skill.name = label;
    skill.description = found.text.slice(label.length + 1).trim();
    return skill;
  }

  /** A row of a table where a list was to be. */
  row({ cells, line }: Block): void {
    const [name = '', ...others] = cells;
    if (name === '' || /^(?:skills?|name|capability)$/i.test(name)) return;
    const mark = others.map((cell) => findMark(`(${cell})`)).find((found) => found !== undefined);
    const skill: ReadSkill = { name, place: this.page.place(line) };
    if (mark?.importance) skill.importance = mark.importance;
    if (mark?.importanceMax) skill.importanceMax = mark.importanceMax;
    const texts = others.filter((cell) => cell !== '' && !findMark(`(${cell})`));
    if (texts.length > 0) skill.description = texts.join('\n');
    this.page.doubts.push({
      code: 'skill-in-table',
      message: `"${name}" stands in a table, not in a list; its first cell was taken as its name${mark ? '' : ', and it has no importance'}.`,
      ...skill.place,
      about: skill,
    });
    this.end();
    this.skills.push(skill);
  }

  /** The skill before is complete. */
  end(): void {
    this.#settle();
    const damage = this.#now && repairText(this.#now.skill.name).doubts[0];
    if (this.#now && damage)
      this.page.doubts.push({
        code: 'name-damaged',
        message: `In the name "${this.#now.skill.name}" a sign was lost before this file was made; where it ends may be wrong.`,
        ...this.#now.skill.place,
        about: this.#now.skill,
      });
    if (this.#now && this.isMarked) {
      const { skill, found } = this.#now;
      if (!markOf(found.text) && !skill.importance)
        this.page.doubts.push({
          code: 'no-importance',
          message: `No importance is said of "${skill.name}"; it has none.`,
          ...skill.place,
          about: skill,
        });
    }
    this.#now = undefined;
    this.#last = undefined;
  }
}
