const tiers = ['must-have', 'good-to-have', 'advanced', 'emerging'];
const importances = ['critical', 'important', 'optional'];

/** How many levels every variant offers; ours has "not applicable" beside them. */
export const levels = 5;

export const skillId = (index) => `skill-${index}`;

/** A role profile of `count` skills, spread over the four tiers. */
export function generateProfile(count) {
  const skill = (index) => ({
    id: skillId(index),
    name: `Skill number ${index}`,
    description: `What skill ${index} is about, in one sentence of the usual length.`,
    importance: importances[index % importances.length],
    target: 1 + (index % 4),
  });
  const all = Array.from({ length: count }, (_, index) => skill(index));
  const size = Math.ceil(count / tiers.length);
  return {
    schemaVersion: 1,
    id: `benchmark-${count}`,
    version: '1.0.0',
    lang: 'en',
    title: `Benchmark with ${count} skills`,
    tiers: tiers.map((id, index) => ({ id, skills: all.slice(index * size, (index + 1) * size) })),
  };
}
