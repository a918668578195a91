import type { Assessment } from '../../model/assessment.js';
import { levelLabel } from '../../model/level-label.js';
import type { Rating } from '../../model/rating.js';

/** What a plain text says beside what the assessment itself says, in the page's language. */
export interface TextWords {
  notApplicable: string;
  /** Before the target's level: "target". */
  target: string;
  tierTitle: (id: string) => string;
}

const WIDTH = 80;

/** Words on lines of at most 80 columns; a word that is longer is cut. What follows the first line is indented. */
function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => WIDTH - (lines.length > 0 ? indent.length : 0);
  const end = () => {
    if (line !== '') lines.push(lines.length > 0 ? indent + line : line);
    line = '';
  };
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    let rest = Array.from(word);
    if (line !== '' && line.length + 1 + word.length > room()) end();
    while (rest.join('').length > room()) {
      if (line !== '') end();
      let taken = 0;
      for (let used = 0; taken < rest.length && used + (rest[taken]?.length ?? 0) <= room(); taken++)
        used += rest[taken]?.length ?? 0;
      line = rest.slice(0, taken).join('');
      rest = rest.slice(taken);
      end();
    }
    line = line === '' ? rest.join('') : `${line} ${rest.join('')}`;
  }
  end();
  return lines;
}

/**
 * An assessment as plain text: what it is about, then tier by tier a line a skill with the word of its level, and of its
 * target where it is not reached. No line is longer than 80 columns. Not applicable is said in words; what has only details
 * is a dash.
 */
export function assessmentText(
  { profile, scale, ratings, subject, submittedAt, updatedAt }: Assessment,
  words: TextWords,
): string {
  const labelOf = (level: number) => levelLabel(scale, level) ?? '';
  const answerOf = ({ state, level, target }: Rating): string => {
    if (state === 'not-applicable') return words.notApplicable;
    if (state !== 'rated' || level === undefined) return '–';
    const isBelow = target !== undefined && level < target;
    return `${labelOf(level)}${isBelow ? ` (${words.target}: ${labelOf(target)})` : ''}`;
  };
  const lines = [
    ...wrapped(`${profile.title} ${profile.version}`, '  '),
    ...wrapped(
      [subject, (submittedAt ?? updatedAt).slice(0, 10)].filter((part) => part !== undefined).join(', '),
      '  ',
    ),
  ];
  let tier: string | undefined;
  for (const rating of ratings) {
    if (rating.tier !== tier) {
      const heading = wrapped(words.tierTitle(rating.tier), '');
      lines.push('', ...heading, '-'.repeat(Math.max(...heading.map(({ length }) => length), 1)));
      tier = rating.tier;
    }
    for (const line of wrapped(`${rating.name}: ${answerOf(rating)}`, '    ')) lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
