import type { ReadSkill } from '../read-profile.js';
import { isHeading, type Block } from './block.js';

/** Whether a line is one in which the item before it goes on. */
export const isMore = (here: Block): boolean => here.kind === 'line' && !here.gap && !isHeading(here);

/** A line that an item of a list goes on in: of its name, unless that has ended. */
export function goOn(skill: ReadSkill, text: string): void {
  const { description, importance } = skill;
  if (description !== undefined) skill.description = `${description} ${text}`;
  else if (importance !== undefined) skill.description = text;
  else skill.name = `${skill.name} ${text.replace(/\.$/, '')}`;
}
