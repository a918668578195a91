import type { Survey } from '../../src/model/survey.js';

/** A valid anonymous survey on `sampleProfile()`. */
export function sampleSurvey(): Survey {
  return {
    schemaVersion: 1,
    id: 'spring 2026',
    title: 'Skills in the bakery',
    lang: 'en',
    purpose: 'We plan next year’s training with it.',
    profile: { id: 'baker' },
    opens: '2026-03-02T08:00:00Z',
    closes: '2026-03-20T17:00:00Z',
    audience: { size: 8 },
    attributes: [
      { id: 'office', label: 'Office', values: [{ id: 'lisbon', label: 'Lisbon' }, { id: 'oslo' }] },
      { id: 'level', values: [{ id: '4' }, { id: '5' }] },
    ],
    ask: ['interest'],
    privacy: { mode: 'anonymous', by: 'office', seenBy: 'Managers see counts of five people or more.' },
  };
}
