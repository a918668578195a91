import { FIRST_LEVEL, NOT_APPLICABLE } from '../../model/team-codes.js';
import type { TeamAggregate, TeamCell, TeamSkill, TeamTable } from '../../model/team.js';
import { targetPlace } from '../../scoring/team/measures.js';
import { stepFor, type HeatStep } from './heat-steps.js';
import { lineOf } from './team-measures.js';
import type { TeamFileWords } from './team-words.js';
import { xlsx, type Sheet, type SheetCell } from './xlsx.js';

/** What a workbook is made of. */
export interface TeamWorkbook {
  aggregate: TeamAggregate;
  /** The people; left out where the aggregate is anonymous. */
  table?: TeamTable | undefined;
  words: TeamFileWords;
  /** Colours of the levels, lowest first; without it cells are plain. */
  palette?: readonly HeatStep[] | undefined;
  isRightToLeft?: boolean | undefined;
}

/**
 * A team as a workbook: people by skills (named only), skills by measures, means by group where there are any, and what
 * it is about. Where a cell is hidden it says so.
 */
export function teamXlsx(book: TeamWorkbook): Uint8Array<ArrayBuffer> {
  const { aggregate, table, isRightToLeft = false } = book;
  const isNamed = aggregate.privacy.mode === 'named';
  const sheets = [
    ...(table && isNamed ? [peopleSheet(book, table)] : []),
    skillSheet(book),
    ...(aggregate.groups.length > 1 ? [groupSheet(book)] : []),
    aboutSheet(book),
  ];
  return xlsx(sheets.map((sheet) => ({ ...sheet, isRightToLeft })));
}

const head = (value: string | undefined): SheetCell =>
  value === undefined ? undefined : { value, style: { isBold: true } };

function colored(
  value: number,
  place: number,
  levels: number,
  palette: TeamWorkbook['palette'],
  isBold = false,
) {
  const step = palette && stepFor(palette, place, levels);
  return { value, style: { isCentred: true, isBold, ...step } };
}

function peopleSheet({ words, palette }: TeamWorkbook, table: TeamTable): Sheet {
  const { skills, people, attributes, cells, scale, submittedAt } = table;
  const targets = skills.map((skill) => targetPlace(skill, scale));
  const labels = attributes.map(({ values }) => new Map(values.map(({ id, label }) => [id, label ?? id])));
  const blank = Array.from({ length: attributes.length + 1 }, () => undefined);
  const tiers = skills.map(({ tier }, i) =>
    skills[i - 1]?.tier === tier ? undefined : words.tierTitle(tier),
  );
  const lines = people.map(({ id, name = id, attributes: values }, person): SheetCell[] => [
    name,
    ...attributes.map(({ id: attribute }, i) => labels[i]?.get(values?.[attribute] ?? '')),
    { value: submittedAt[person] ?? NaN, style: { isTime: true } },
    ...skills.map((_, i): SheetCell => {
      const code = cells[person * skills.length + i] ?? 0;
      if (code === NOT_APPLICABLE) return { value: words.notApplicable, style: { isCentred: true } };
      const level = scale.levels[code - FIRST_LEVEL];
      if (!level) return undefined;
      const place = code - FIRST_LEVEL;
      return colored(level.value, place, scale.levels.length, palette, place >= (targets[i] ?? Infinity));
    }),
  ]);
  return {
    name: words.people,
    rows: [
      [undefined, ...blank, ...tiers].map(head),
      [
        words.name,
        ...attributes.map(({ id, label = id }) => label),
        words.submitted,
        ...skills.map(({ name }) => name),
      ].map(head),
      [
        head(words.target),
        ...blank,
        ...skills.map(({ target }): SheetCell =>
          target === undefined ? undefined : { value: target, style: { isBold: true, isCentred: true } },
        ),
      ],
      ...lines,
    ],
    widths: [26, ...attributes.map(() => 16), 16, 14],
    frozen: { rows: 3, columns: 1 },
  };
}

const asked = ({ words }: TeamWorkbook, { tier, name, importance, target }: TeamSkill): SheetCell[] => [
  words.tierTitle(tier),
  name,
  importance && words.importanceName(importance),
  target,
];

function skillSheet(book: TeamWorkbook): Sheet {
  const { aggregate, words } = book;
  const { skills, cells, scale } = aggregate;
  const lines = skills.map((skill, i): SheetCell[] => {
    const cell = cells[i]?.[0];
    if (!cell) return [...asked(book, skill), words.hidden];
    const { rated, mean, median, atTarget, belowTarget, need, missing } = lineOf(cell, skill, scale);
    const { bench, stale, notApplicable, unrated, levels } = cell;
    return [
      ...asked(book, skill),
      ...[rated, mean, median, atTarget, belowTarget, need, missing, bench, stale, notApplicable, unrated],
      ...levels,
    ];
  });
  const { rated, mean, median, atTarget, belowTarget, need, missing, bench, stale } = words;
  const headings = [
    ...[words.tier, words.skill, words.importance, words.target],
    ...[
      rated,
      mean,
      median,
      atTarget,
      belowTarget,
      need,
      missing,
      bench,
      stale,
      words.notApplicable,
      words.unrated,
    ],
    ...scale.levels.map(({ value, label }) => `${value} ${label}`),
  ];
  return {
    name: words.skills,
    rows: [headings.map(head), ...lines],
    widths: [18, 40, 14, 12],
    frozen: { rows: 1, columns: 2 },
  };
}

function groupSheet(book: TeamWorkbook): Sheet {
  const { aggregate, words, palette } = book;
  const { skills, groups, cells, scale } = aggregate;
  const lowest = scale.levels[0]?.value ?? 0;
  const range = (scale.levels.at(-1)?.value ?? 0) - lowest;
  const meanCell = (skill: TeamSkill, cell: TeamCell | null | undefined): SheetCell => {
    if (!cell) return { value: words.hidden, style: { isCentred: true } };
    const { mean } = lineOf(cell, skill, scale);
    return mean === undefined ? undefined : colored(mean, mean - lowest, range + 1, palette);
  };
  const names = groups.map(({ attribute, value, label }) =>
    attribute === undefined ? words.everybody : (label ?? value ?? words.withoutValue),
  );
  return {
    name: words.groups,
    rows: [
      [words.tier, words.skill, words.importance, words.target, ...names].map(head),
      [
        ...[words.answered, undefined, undefined, undefined].map(head),
        ...groups.map(({ people }): SheetCell => ({
          value: people ?? words.hidden,
          style: { isCentred: true },
        })),
      ],
      ...skills.map((skill, i) => [
        ...asked(book, skill),
        ...groups.map((_, g) => meanCell(skill, cells[i]?.[g])),
      ]),
    ],
    widths: [18, 40, 14, 10, 14],
    frozen: { rows: 2, columns: 2 },
  };
}

function aboutSheet({ aggregate, words, palette }: TeamWorkbook): Sheet {
  const { survey, profile, asOf, people, scale } = aggregate;
  const levels = scale.levels.map(({ value, label }, place): SheetCell[] => [
    colored(value, place, scale.levels.length, palette),
    label,
  ]);
  return {
    name: words.about,
    rows: [
      ...(survey ? [[head(words.survey), survey.title]] : []),
      [head(words.profile), `${profile.title} ${profile.version}`],
      [head(words.asOf), { value: Date.parse(asOf), style: { isTime: true } }],
      [head(words.answered), people.answered],
      ...(people.invited === undefined ? [] : [[head(words.invited), people.invited]]),
      ...levels,
    ],
    widths: [22, 40],
  };
}
