import type { Assessment } from '../../../model/assessment.js';
import { FIRST_LEVEL, monthOf, NOT_APPLICABLE } from '../../../model/team-codes.js';
import type { TeamTable } from '../../../model/team.js';
import type { TeamScene } from '../scene.js';

/** A UUID that is the same for the same place: nothing here leaves the page. */
const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

const NO_HASH = `sha256-${'0'.repeat(64)}`;

/** A person's row of the table as an assessment, for what shows assessments. */
function assessmentOf(table: TeamTable, place: number): Assessment {
  const { profile, scale, skills, people } = table;
  const { levels } = scale;
  const submitted = table.submittedAt[place] ?? NaN;
  const at = new Date(Number.isNaN(submitted) ? 0 : submitted).toISOString();
  const ratings = skills.flatMap(({ tier, skill, name, importance, target }, i) => {
    const cell = place * skills.length + i;
    const code = table.cells[cell] ?? 0;
    const level = levels[code - FIRST_LEVEL]?.value;
    const interest = (table.interests?.[cell] ?? 0) - 1;
    const lastUsed = monthOf(table.lastUsed?.[cell] ?? 0);
    if (code < NOT_APPLICABLE) return [];
    const rating: Assessment['ratings'][number] = {
      tier,
      skill,
      name,
      state: level === undefined ? 'not-applicable' : 'rated',
      ...(level !== undefined && { level }),
      ...(interest >= 0 && { interest }),
      ...(lastUsed !== undefined && { lastUsed }),
      ...(importance && { importance }),
      ...(target !== undefined && { target }),
    };
    return [rating];
  });
  return {
    schemaVersion: 1,
    id: idOf(place * 2),
    draftId: idOf(place * 2 + 1),
    status: 'submitted',
    profile: { ...profile, hash: NO_HASH },
    subject: people[place]?.id ?? '?',
    rater: { relation: 'self' },
    contexts: [],
    tiersShown: [...new Set(skills.map(({ tier }) => tier))],
    startedAt: at,
    updatedAt: at,
    submittedAt: at,
    scale: { ...(scale.id && { id: scale.id }), levels: levels.map((level) => ({ ...level })) },
    ratings,
    summary: { skills: 0, rated: 0, notApplicable: 0, tiers: [], gaps: [] }, // recomputed by whoever shows it
  };
}

/** All that is there of a person: the assessments that the page gave, else what the table has. */
export function assessmentsOf({ table, given }: TeamScene, place: number): readonly unknown[] {
  if (!table) return [];
  const id = table.people[place]?.id;
  const own = given.filter(
    (each) => typeof each === 'object' && each !== null && 'subject' in each && each.subject === id,
  );
  return own.length > 0 ? own : [assessmentOf(table, place)];
}
