import fc from 'fast-check';
import type { Survey } from '../../src/model/survey.js';
import type { TeamPerson } from '../../src/model/team.js';
import { roleOf, submission, uuidOf, type Said, type TeamAssessment } from './team.js';

export const CLOSES = '2026-03-20T17:00:00Z';
const OFFICES = ['lisbon', 'oslo', 'turin'];

/** Four skills: groups are shown in the first; in the third only the total; nothing in the second and the fourth. */
export const role = roleOf([3, 2, 4, 1]);

export const survey: Survey = {
  schemaVersion: 1,
  id: 'spring',
  title: 'Skills in spring',
  lang: 'en',
  profile: { id: role.id },
  closes: CLOSES,
  audience: { size: 20, ids: ['PLANTED-subject-0'] },
  attributes: [{ id: 'office', label: 'Office', values: OFFICES.map((id) => ({ id, label: `In ${id}` })) }],
  privacy: { mode: 'anonymous', by: 'office', minGroup: 5 },
};

/** What a page is given of an anonymous survey. */
export interface Secrets {
  assessments: TeamAssessment[];
  people: TeamPerson[];
}

const interested = (level: number): Said => ({ level, interest: 3 });
const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

/** Oslo is shown with its seven people. Of the other eight all that can be known is what they are together. */
const OSLO: Said[] = [0, 1, interested(2), 3, 4, 2, 1];
const OTHERS: Said[] = [0, interested(2), 2, 3, 4, 1, 'n/a', undefined];

/** All agree, or all but one: which level that is, nobody may know. */
const agreed = fc
  .record({ all: fc.nat(4), one: fc.nat(4), at: fc.nat(14) })
  .map(({ all, one, at }) => Array.from({ length: 15 }, (_, n): Said => (n === at ? one : all)));

/** Eight of fifteen are on one level, and so are all in Oslo, or all but one: there is no group to be shown. */
const pooled = fc
  .record({
    rest: shuffled([1, 1, 1, 3, 3, 3, 4]),
    off: fc.boolean(),
    order: shuffled([0, 1, 2, 3, 4, 5, 6]),
  })
  .chain(({ rest, off, order }) => {
    const oslo = off ? [2, 2, 2, 2, 2, 2, rest[0]!] : [2, 2, 2, 2, 2, 2, 2];
    const others = off ? [2, 2, ...rest.slice(1)] : [2, ...rest];
    return shuffled(others).map((mixed): Said[] => [...order.map((i) => oslo[i]), ...mixed]);
  });

/** Too few rated it, whatever they said. */
const few = fc
  .array(fc.nat(4), { maxLength: 4 })
  .chain((said) => shuffled([...said, ...Array.from({ length: 15 - said.length }, (): Said => undefined)]));

/**
 * Any two of these differ in nothing that may be seen. They differ in who said what and when, in names, ids, comments
 * and links, in how many are in which of the hidden offices, in what was said of hidden skills, and in what came late.
 */
export const anySecrets: fc.Arbitrary<Secrets> = fc
  .record({
    oslo: shuffled(OSLO),
    others: shuffled(OTHERS),
    second: agreed,
    third: pooled,
    fourth: few,
    turin: fc.integer({ min: 1, max: 3 }),
    order: shuffled(Array.from({ length: 15 }, (_, n) => n)),
    salt: fc.string({ minLength: 1, maxLength: 6 }),
    minutes: fc.array(fc.nat(20_000), { minLength: 15, maxLength: 15 }),
    month: fc.constantFrom('1987-05', '2001-11', undefined),
    late: fc.subarray([0, 3, 9, 14, 30]),
  })
  .map(({ oslo, others, second, third, fourth, turin, order, salt, minutes, month, late }) => {
    const first = [...oslo, ...others];
    const officeOf = (n: number) => OFFICES[n < 7 ? 1 : n < 7 + turin ? 2 : 0]!;
    const own = (n: number) => `PLANTED-${String(n)}-${salt}`;
    const planted = (n: number, said: Said): Said => {
      if (said === undefined || said === 'n/a') return said;
      const rating = typeof said === 'number' ? { level: said } : said;
      return {
        ...rating,
        comment: `${own(n)}-comment`,
        evidence: [{ url: `https://example.org/${encodeURIComponent(own(n))}`, title: `${own(n)}-title` }],
        ...(month && { lastUsed: month }),
      };
    };
    const one = (n: number, said: Said[], more: Partial<TeamAssessment> = {}) =>
      submission(
        n,
        said.map((each) => planted(n, each)),
        {
          subject: `PLANTED-subject-${String(n)}`,
          rater: { relation: 'self', id: `${own(n)}-rater` },
          attributes: { office: officeOf(n), floor: `${own(n)}-floor` },
          submittedAt: new Date(Date.UTC(2026, 2, 2) + minutes[n % 15]! * 60_000).toISOString(),
          ...more,
        },
      );
    const inTime = order.map((n) => one(n, [first[n], second[n], third[n], fourth[n]]));
    const tooLate = late.map((n) =>
      one(n, [4, 4, 4, 4], { id: uuidOf(100 + n), submittedAt: '2026-03-20T17:00:01Z' }),
    );
    return {
      assessments: [...inTime, ...tooLate],
      people: order.map((n) => ({
        id: `PLANTED-subject-${String(n)}`,
        name: `${own(n)}-name`,
        attributes: { office: officeOf(n) },
      })),
    };
  });
