/** Share of a team that should be at target in a skill, by what it is to the role. */
const NEEDED = { critical: 0.35, important: 0.2, optional: 0.1 };

const needsOf = ({ tiers }, size) =>
  Object.fromEntries(
    tiers
      .slice(0, 4)
      .flatMap(({ skills }) =>
        skills.map(({ id, importance = 'important' }) => [id, Math.ceil(size * NEEDED[importance])]),
      ),
  );

/** What a team was asked in March 2026: with names, or anonymously and broken down by one attribute. */
export function surveyOf(profile, people, attributes, { by } = {}) {
  const size = people.length;
  return {
    schemaVersion: 1,
    id: `team-${size}${by ? '-anonymous' : ''}`,
    title: by ? 'Perception team, by office' : 'Perception team',
    lang: 'en',
    purpose: by
      ? 'It shows which office needs which training. Nobody can be told apart.'
      : 'It shows who can take over from whom, and what we should learn or hire for next.',
    profile: { id: profile.id, version: profile.version, src: `../roles/${profile.id}.json` },
    opens: '2026-03-02T08:00:00Z',
    closes: '2026-03-20T17:00:00Z',
    audience: by ? { size } : { ids: people.map(({ id }) => id), size },
    attributes: by ? attributes.filter(({ id }) => id === by) : attributes,
    needs: needsOf(profile, size),
    ask: by ? ['interest'] : ['interest', 'last-used'],
    privacy: by
      ? { mode: 'anonymous', minGroup: 5, by, seenBy: 'Everybody in the team sees the counts.' }
      : { mode: 'named', seenBy: 'Your manager sees what you answer.' },
  };
}
