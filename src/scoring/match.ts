import { sameLevels, type Answer, type Answers } from '../model/answers.js';
import { roleIndex, type Row } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import type { Skill } from '../model/skill.js';

/** A skill of another role and the answer it takes over. */
export interface Match {
  /** In the other role. */
  row: Row;
  /** In the role that was rated. */
  from: Row;
  /** Whether the ids are the same, or a reference to a framework is. */
  by: 'id' | 'reference';
}

/** Answers carried over to another role. */
export interface Carried {
  /** Laid out along the other role. */
  answers: Answers;
  matches: readonly Match[];
  /** Skills of the other role that nobody was asked about. */
  unmatched: readonly Row[];
  /** Whether the scales differ: then no answer can be carried over, since a level would mean another thing. */
  otherScale: boolean;
}

const referencesOf = ({ references = [] }: Skill) => references.map(({ scheme, uri }) => `${scheme} ${uri}`);

/**
 * Carries answers over to another role: by skill id, else by a reference that both skills name, each answer
 * once. Names alone match nothing: equal words can mean different things in two roles.
 */
export function carryTo(role: RoleProfile, from: RoleProfile, given: Answers): Carried {
  const [target, source] = [roleIndex(role), roleIndex(from)];
  const otherScale = !sameLevels(target.scale, source.scale);
  const byReference = new Map<string, Row[]>();
  for (const row of source.rows) {
    for (const key of referencesOf(row.skill)) byReference.set(key, [...(byReference.get(key) ?? []), row]);
  }
  const used = new Set(source.rows.filter(({ skill }) => target.bySkill.has(skill.id)));
  const answers: (Answer | undefined)[] = target.rows.map(() => undefined);
  const matches: Match[] = [];
  const unmatched: Row[] = [];
  for (const row of target.rows) {
    const same = source.bySkill.get(row.skill.id);
    const other = referencesOf(row.skill)
      .flatMap((key) => byReference.get(key) ?? [])
      .find((each) => !used.has(each));
    const found = same ?? other;
    if (!found || otherScale) {
      unmatched.push(row);
      continue;
    }
    used.add(found);
    answers[row.index] = given[found.index];
    matches.push({ row, from: found, by: same ? 'id' : 'reference' });
  }
  return { answers, matches, unmatched, otherScale };
}
