import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import { answered, progressOf } from '../../src/scoring/progress.js';
import { shownRows } from '../../src/scoring/shown.js';
import { anySituation } from '../support/arbitraries.js';
import { sampleProfile } from '../support/profiles.js';

const { rows } = roleIndex(sampleProfile());
const rated: Answer = { state: 'rated', level: 0 };

describe('progressOf', () => {
  it('starts at nothing', () => {
    expect(progressOf(rows, [])).toEqual({ skills: 5, rated: 0, notApplicable: 0 });
    expect(progressOf([], [rated])).toEqual({ skills: 0, rated: 0, notApplicable: 0 });
  });

  it('counts level 0 as rated, not applicable apart, and details not at all', () => {
    const answers: Answer[] = [
      rated,
      { state: 'not-applicable' },
      { state: 'details-only', comment: 'x' },
      rated,
    ];
    expect(progressOf(rows, answers)).toEqual({ skills: 5, rated: 2, notApplicable: 1 });
  });

  it('looks at the given rows only', () => {
    expect(progressOf(rows.slice(3), [rated, rated, rated, undefined, rated])).toEqual({
      skills: 2,
      rated: 1,
      notApplicable: 0,
    });
  });

  it('adds up, and is what a naive count says', () => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...view }) => {
        const shown = shownRows(view);
        const progress = progressOf(shown, answers);
        const states = shown.map(({ index }) => answers[index]?.state);
        expect(progress).toEqual({
          skills: states.length,
          rated: states.filter((state) => state === 'rated').length,
          notApplicable: states.filter((state) => state === 'not-applicable').length,
        });
        expect(answered(progress)).toBeLessThanOrEqual(progress.skills);
      }),
    );
  });
});

describe('answered', () => {
  it('is a level or not applicable', () => {
    expect(answered({ skills: 9, rated: 3, notApplicable: 2 })).toBe(5);
  });
});
