import { DEFAULT_SCALE } from '../../model/default-scale.js';
import type { RoleProfile, Tier } from '../../model/role-profile.js';
import type { Skill } from '../../model/skill.js';
import { csv } from './csv.js';

type Value = string | number | undefined;

const list = (texts: readonly string[] | undefined, between: string) =>
  texts && texts.length > 0 ? texts.join(between) : undefined;

/** `real-time: importance critical, target 4`, a line each. */
const raises = ({ when = [] }: Skill) =>
  list(
    when.map(({ context, importance, target, stretch }) => {
      const parts = [
        importance && `importance ${importance}`,
        target !== undefined && `target ${String(target)}`,
        stretch !== undefined && `stretch ${String(stretch)}`,
      ];
      return `${context}: ${parts.filter(Boolean).join(', ')}`.trim();
    }),
    '\n',
  );

const COLUMNS: readonly [header: string, of: (skill: Skill, tier: Tier, isFirst: boolean) => Value][] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['tier', (_, { id }) => id],
  ['tier_title', (_, { title }) => title],
  ['tier_description', (_, { description }, isFirst) => (isFirst ? description : undefined)],
  ['group', ({ group }) => group],
  ['description', ({ description }) => description],
  ['use', ({ use }) => use],
  ['importance', ({ importance }) => importance],
  ['importance_max', ({ importanceMax }) => importanceMax],
  ['target', ({ target }) => target],
  ['stretch', ({ stretch }) => stretch],
  ['applies_in', ({ appliesIn }) => list(appliesIn, ', ')],
  ['when', raises],
  ['note', ({ note }) => note],
  ['evidence_prompts', ({ evidencePrompts }) => list(evidencePrompts, '\n')],
  [
    'references',
    ({ references }) =>
      list(
        references?.map(({ scheme, uri }) => `${scheme} ${uri}`),
        '\n',
      ),
  ],
];

/** Columns that stand even where nobody has a value: with `tier_title` beside it, a tier's id is taken as it is. */
const ALWAYS = ['id', 'name', 'tier', 'tier_title'];

/**
 * A role profile as a table that spreadsheets open and `fromCsv` reads again: one skill a line, in order, and the anchors
 * as one column a level, called `Level 3 - Practitioner`. Columns are `id`, `name`, `tier` and `tier_title`; where some
 * skill has one, `tier_description` (on the tier's first line), `group`, `description`, `use`, `importance`,
 * `importance_max`, `target`, `stretch`, `applies_in` (ids, by commas), `when` (`real-time: importance critical, target 4`,
 * a line each), `note`, `evidence_prompts` (a line each), `references` (scheme and address, a line each).
 *
 * What it cannot carry, and what is so when it is read again:
 * - all that is said of the profile and not of a skill: title, id, version, lang, summary, source, requires, translations.
 *   Title, id, version and lang can be handed to `fromCsv`;
 * - tiers without skills, and a tier's description where it has none;
 * - of the scale: id, title, and the descriptions of its levels (unless it is the library's own);
 * - labels of contexts, which become their ids, and contexts that no skill names;
 * - `required` of a skill, and fields that are not of the contract;
 * - blanks around texts, and several in a line that must be one; CR, which becomes LF; empty texts;
 * - runs of 64 blanks and more, which become one;
 * - line breaks within an evidence prompt, which make it several;
 * - a description, use or anchor that says only that there is none (`n/a`, `TBD`, `not defined`): a hole, and said as one;
 * - an anchor that is a single mark (`x`, `✓`): sheets mark levels so, and it is taken for the target or kept in the note;
 * - a level that is called `Description` or the like, which its header would say of the column.
 */
export function profileCsv({ tiers, scale = DEFAULT_SCALE }: RoleProfile): string {
  const rows = tiers.flatMap((tier) => tier.skills.map((skill, i) => ({ skill, tier, isFirst: i === 0 })));
  const columns = COLUMNS.filter(
    ([header, of]) =>
      ALWAYS.includes(header) ||
      rows.some(({ skill, tier, isFirst }) => (of(skill, tier, isFirst) ?? '') !== ''),
  );
  const levels = scale.levels.map(({ value, label }) => ({
    header: `Level ${String(value)} - ${label}`,
    key: String(value),
  }));
  return csv([
    [...columns.map(([header]) => header), ...levels.map(({ header }) => header)],
    ...rows.map(({ skill, tier, isFirst }) => [
      ...columns.map(([, of]) => of(skill, tier, isFirst)),
      ...levels.map(({ key }) => skill.anchors?.[key]),
    ]),
  ]);
}
