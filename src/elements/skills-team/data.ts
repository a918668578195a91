import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate, TeamTable } from '../../model/team.js';
import { aggregateTeam } from '../../scoring/team/aggregate.js';
import { anonymousAggregate } from '../../scoring/team/anonymity.js';
import type { Team } from './load-team.js';

/** What is shown of a team, whoever looks at it. */
export interface TeamData {
  /** The single people; not where a survey promised anonymity. */
  table: TeamTable | undefined;
  aggregate: TeamAggregate;
  profile: RoleProfile;
}

/** As much of a role as a team's numbers know. */
function profileOf({
  profile,
  scale,
  skills,
}: Pick<TeamAggregate, 'profile' | 'scale' | 'skills'>): RoleProfile {
  const tiers = [...new Set(skills.map(({ tier }) => tier))];
  return {
    schemaVersion: 1,
    ...profile,
    scale: { id: scale.id ?? 'of-the-team', levels: scale.levels.map((level) => ({ ...level })) },
    tiers: tiers.map((id) => ({
      id,
      skills: skills
        .filter(({ tier }) => tier === id)
        .map(({ skill, name, importance, target }) => ({
          id: skill,
          name,
          ...(importance && { importance }),
          ...(target !== undefined && { target }),
        })),
    })),
  };
}

/** What counting depends on beside the team. */
interface Wish {
  survey: Survey | undefined;
  by: string | undefined;
  staleMonths: number;
  now: Date;
}

/** Counts a team, as its survey allows. */
export function teamData(
  { table, aggregate, profile }: Team,
  { survey, by, staleMonths, now }: Wish,
): TeamData | undefined {
  if (aggregate) return { table: undefined, aggregate, profile: profile ?? profileOf(aggregate) };
  if (!table) return undefined;
  const role = profile ?? profileOf(table);
  if (survey?.privacy.mode === 'anonymous')
    return {
      table: undefined,
      aggregate: anonymousAggregate(table, { ...survey, closes: survey.closes ?? '' }, { now }),
      profile: role,
    };
  const isKnown = table.attributes.some(({ id }) => id === by);
  return {
    table,
    aggregate: aggregateTeam(table, { ...(isKnown && { by }), survey, staleMonths, now }),
    profile: role,
  };
}
