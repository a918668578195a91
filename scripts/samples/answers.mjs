import { bell } from './people.mjs';

/** Which specialty a skill belongs to. */
const SPECIALTY = {
  'deep-learning-for-computer-vision': 'training',
  'python-based-ml-development': 'engineering',
  pytorch: 'training',
  'data-and-labeling-strategy': 'data',
  'model-evaluation-and-error-analysis': 'data',
  'production-ml-fundamentals': 'engineering',
  'optimization-for-inference': 'deployment',
  'software-engineering-collaboration': 'engineering',
  'vision-language-and-multimodal-modeling': 'multimodal',
  'document-ai-ocr-pipelines': 'multimodal',
  'video-understanding-and-temporal-modeling': 'multimodal',
  'classical-computer-vision': 'training',
  'distributed-training': 'training',
  'experiment-tracking-discipline': 'engineering',
  'advanced-evaluation-design': 'data',
  'model-compression-and-acceleration': 'deployment',
  'domain-adaptation-and-robustness': 'training',
  'embedding-based-retrieval-and-hybrid-systems': 'multimodal',
  'privacy-aware-ml-techniques': 'data',
  'foundation-vision-models-and-adapters': 'multimodal',
  'agentic-evaluation-and-synthetic-data': 'data',
  'on-device-and-edge-ai-optimization': 'deployment',
  'policy-aware-and-safety-aligned-multimodal-systems': 'data',
};

/** Steps of the scale that a tier is harder than the first; how often its skills do not apply to somebody's work. */
const TIERS = {
  'must-have': { harder: 0, off: 0.015 },
  'good-to-have': { harder: 0.7, off: 0.06 },
  advanced: { harder: 1.1, off: 0.08 },
  emerging: { harder: 1.6, off: 0.1 },
};

const within = (low, value, high) => Math.min(Math.max(value, low), high);

/** The month some months before March 2026. */
function monthsAgo(months) {
  const date = new Date(Date.UTC(2026, 2 - months, 1));
  return date.toISOString().slice(0, 7);
}

function details(level, isOwn, { seniority }, harder, random) {
  const drawn = 1.1 + (isOwn ? 0.9 : 0) + 0.25 * harder - 0.6 * seniority + 0.7 * bell(random);
  const interest = random() < 0.85 && within(0, Math.round(drawn), 3);
  // who is better at something uses it more often
  const months = Math.floor(-Math.log(1 - random()) * (isOwn ? 2 : 10 - 2 * level));
  const lastUsed = level > 0 && random() < 0.85 && monthsAgo(within(0, months, 96));
  return { ...(interest !== false && { interest }), ...(lastUsed && { lastUsed }) };
}

/**
 * Somebody's answers along the rows of the role. A level grows with seniority, is higher in the own specialty and lower
 * in harder tiers; some skills do not apply, some are passed over, and now and then somebody stops before the end.
 */
export function answersOf(person, rows, random, { extras = true } = {}) {
  const end = random() < 0.08 ? Math.floor(rows.length * (0.4 + 0.5 * random())) : rows.length;
  return rows.map(({ skill, tier }, i) => {
    const { harder, off } = TIERS[tier.id];
    const isOwn = SPECIALTY[skill.id] === person.specialty;
    const drawn = 0.8 + 3.1 * person.seniority + (isOwn ? 0.9 : 0) - harder + 0.65 * bell(random);
    const level = within(0, Math.round(drawn), 4);
    const isOff = !isOwn && random() < off;
    const isPassedOver = random() < 0.012;
    const more = details(level, isOwn, person, harder, random);
    if (i >= end || isPassedOver) return undefined;
    if (isOff) return { state: 'not-applicable' };
    return { state: 'rated', level, ...(extras && more) };
  });
}
