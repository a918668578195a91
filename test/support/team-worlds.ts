import type { TeamTable } from '../../src/model/team.js';
import type { SurveyTerms } from '../../src/scoring/team/anonymity.js';

/**
 * One way that people can have answered one skill: `world[group][kind]`. Kinds are unrated, not applicable, the levels,
 * and last the bench: people at the level one short of the target who are interested.
 */
export type World = readonly (readonly number[])[];

export interface Setting {
  /** People by group; the last group may be those without a value. */
  sizes: readonly number[];
  levels: number;
  minGroup?: number;
  /** Whether the last group has no value. */
  rest?: boolean;
  /** Whether there is no breakdown at all. */
  whole?: boolean;
}

/** The target is the highest level, so that the bench is at the one below it. */
export const benchOf = ({ levels }: Pick<Setting, 'levels'>) => levels;
export const kinds = ({ levels }: Pick<Setting, 'levels'>) => levels + 3;
/** Unrated, not applicable, level: what is promised to stay secret; the bench is a level. */
export const categoryOf = (setting: Pick<Setting, 'levels'>, kind: number) =>
  kind === setting.levels + 2 ? benchOf(setting) : kind;

/** All ways to lay `people` into `places`, none beyond its limit. */
export function* shares(people: number, places: number, limits?: readonly number[]): Generator<number[]> {
  if (places === 1) {
    if (people <= (limits?.[0] ?? people)) yield [people];
    return;
  }
  for (let first = 0; first <= Math.min(people, limits?.[0] ?? people); first++)
    for (const others of shares(people - first, places - 1, limits?.slice(1))) yield [first, ...others];
}

/** All worlds, or all with this total by kind. */
export function* worldsOf(
  sizes: readonly number[],
  places: number,
  total?: readonly number[],
): Generator<World> {
  const [size = 0, ...others] = sizes;
  for (const first of shares(size, places, total)) {
    if (others.length === 0) yield [first];
    else
      for (const world of worldsOf(
        others,
        places,
        total?.map((count, kind) => count - first[kind]!),
      ))
        yield [first, ...world];
  }
}

const CLOSES = '2026-03-31T18:00:00Z';

export function surveyOf({ minGroup = 5, whole }: Setting): SurveyTerms {
  const by = whole ? {} : { by: 'office' };
  return { id: 'wave', title: 'Wave', closes: CLOSES, privacy: { minGroup, ...by } };
}

/** A team in which every world is a skill. Rules look at skills one by one, so that many are tried in one go. */
export function tableOf({ sizes, levels, rest }: Setting, worlds: readonly World[]): TeamTable {
  const groups = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
  const valueOf = (group: number) => (rest && group === sizes.length - 1 ? undefined : `g${group}`);
  const table: TeamTable = {
    profile: { id: 'role', version: '1.0.0', title: 'Role', lang: 'en' },
    scale: { levels: Array.from({ length: levels }, (_, value) => ({ value, label: `L${value}` })) },
    skills: worlds.map((_, i) => ({ tier: 'must-have', skill: `s${i}`, name: `S ${i}`, target: levels - 1 })),
    people: groups.map((group, i) => {
      const office = valueOf(group);
      return { id: `p${i}`, ...(office !== undefined && { attributes: { office } }) };
    }),
    attributes: [
      {
        id: 'office',
        values: sizes.flatMap((_, group) => {
          const id = valueOf(group);
          return id === undefined ? [] : [{ id, label: `Office ${group}` }];
        }),
      },
    ],
    cells: new Uint8Array(groups.length * worlds.length),
    interests: new Uint8Array(groups.length * worlds.length),
    submittedAt: new Float64Array(groups.length).fill(Date.parse(CLOSES)),
  };
  worlds.forEach((world, skill) => {
    const answers = world.flatMap((counts) =>
      counts.flatMap((count, kind) => Array.from({ length: count }, () => kind)),
    );
    answers.forEach((kind, person) => {
      const place = person * worlds.length + skill;
      table.cells[place] = categoryOf({ levels }, kind);
      table.interests![place] = kind === levels + 2 ? 4 : 0;
    });
  });
  return table;
}
