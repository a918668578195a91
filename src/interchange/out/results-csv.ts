import { levelLabel } from '../../model/level-label.js';
import type { Scale } from '../../model/scale.js';
import type { ResultsDocument } from '../../scoring/results.js';
import { csv } from './csv.js';

/**
 * Results as a table, one skill a line. Columns: `tier`, `skill` (ids), `name`, `importance`, `standing`, `level`,
 * `level_label`, `target`, `stretch`, `gap` (target − level where positive), `interest`, `confidence`, `last_used`,
 * `evidence` (addresses, separated by spaces), `comment`; then of each other rater the level, called
 * `level_RELATION` and numbered where there are several. No score over all stands here.
 */
export function resultsCsv({ skills, assessments }: ResultsDocument, scale: Scale): string {
  const others = assessments.slice(1);
  const columns = others.map(({ relation }, i) => {
    const before = others.slice(0, i).filter((each) => each.relation === relation).length;
    const isOne = others.filter((each) => each.relation === relation).length === 1;
    return `level_${relation}${isOne ? '' : `_${String(before + 1)}`}`;
  });
  const head = [
    'tier',
    'skill',
    'name',
    'importance',
    'standing',
    'level',
    'level_label',
    'target',
    'stretch',
    'gap',
    'interest',
    'confidence',
    'last_used',
    'evidence',
    'comment',
    ...columns,
  ];
  const lines = skills.map((each) => {
    const { level, target, evidence = [] } = each;
    // not by gapOf: this is fetched by pages of results, and an export more would cost every page of the matrix bytes
    const gap = level !== undefined && target !== undefined && target > level ? target - level : undefined;
    return [
      each.tier,
      each.skill,
      each.name,
      each.importance,
      each.standing,
      level,
      levelLabel(scale, level),
      target,
      each.stretch,
      gap,
      each.interest,
      each.confidence,
      each.lastUsed,
      evidence.map(({ url }) => url).join(' ') || undefined,
      each.comment,
      ...others.map(({ id }) => {
        const said = each.others?.[id];
        return said?.state === 'not-applicable' ? 'not-applicable' : said?.level;
      }),
    ];
  });
  return csv([head, ...lines]);
}
