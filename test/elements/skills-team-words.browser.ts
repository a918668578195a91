import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import en from '../../src/i18n/team/en.js';
import type { TeamKey } from '../../src/i18n/team-key.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Survey } from '../../src/model/survey.js';
import { until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { plainTexts, shownTexts } from '../support/plain-texts.js';
import { pseudo, pseudoMessages } from '../support/pseudo.js';
import { allWords } from '../support/results.js';
import { roleOf, submission } from '../support/team.js';
import { largeTeam, mountTeam, team, turnTo, type SetTeam } from '../support/team-element.js';

const NOW = new Date();
const CLOSED = '2026-03-20T17:00:00Z';
const HANDED_IN = '2026-03-02T08:21:00Z';

afterEach(async () => {
  stage();
  await setViewport({ width: 1280, height: 900 });
});

// ---- a team whose every text is marked

const mark = (text: string) => `⟦${text}⟧`;
const OFFICES = ['porto', 'oslo', 'turin'];

const role: RoleProfile = roleOf([3, 2, 4, 1, 2], { title: pseudo('Baker') });
role.tiers = role.tiers.flatMap((tier) => {
  const skills = tier.skills.map((skill, i) => ({
    ...skill,
    name: pseudo(skill.name),
    importance: (['critical', 'important', 'optional'] as const)[i % 3]!,
  }));
  return [
    { ...tier, skills: skills.slice(0, 3) },
    { id: 'advanced', title: pseudo('Advanced'), skills: skills.slice(3) },
  ];
});

const survey = (mode: 'named' | 'anonymous', more: Partial<Survey> = {}): Survey => ({
  schemaVersion: 1,
  id: 'spring',
  title: pseudo('Skills in spring'),
  lang: 'en',
  profile: { id: role.id },
  closes: CLOSED,
  audience: { size: 20, ids: [...Array.from({ length: 14 }, (_, n) => `person-${String(n)}`), 'late'] },
  attributes: [
    { id: 'office', label: mark('Office'), values: OFFICES.map((id) => ({ id, label: mark(id) })) },
    { id: 'floor', label: mark('Floor'), values: [{ id: '1', label: mark('One') }] },
  ],
  needs: { 'skill-0': 2 },
  privacy: { mode, by: 'office', ...(mode === 'anonymous' && { minGroup: 5 }) },
  ...more,
});

/** Fourteen: 6 in Porto, 6 in Oslo, 2 in Turin or, in a named survey, in none. Nobody rates the last skill. */
const answers = (isNamed: boolean) =>
  Array.from({ length: 14 }, (_, n) =>
    submission(n, [n % 5, n % 4, n < 13 ? 2 : 'n/a', n === 3 ? { level: 0, interest: 3 } : undefined], {
      ...(n < 12 || !isNamed ? { attributes: { office: OFFICES[Math.floor(n / 6)]! } } : {}),
    }),
  );

const people = Array.from({ length: 14 }, (_, n) => ({
  id: `person-${String(n)}`,
  name: mark(`P ${String(n)}`),
}));
const named: SetTeam = {
  assessments: [...answers(true), {}],
  profile: role,
  survey: survey('named'),
  people: [...people, { id: 'late', name: mark('Late') }],
  downloads: true,
  messages: pseudoMessages,
};
const anonymous: SetTeam = { ...named, assessments: answers(false), survey: survey('anonymous') };

/** Dates are what the language makes of data. */
const dates = new Set(
  [CLOSED, HANDED_IN].map((time) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date(time)),
  ),
);

const seen = new Set<string>();

/** Nothing on screen is a word of its own; what is on screen is kept. */
function expectNoWords(element: HTMLElement, where: string) {
  const texts = shownTexts(element);
  expect(texts.join(), where).to.contain('⟦');
  expect(
    plainTexts(element).filter((text) => !dates.has(text)),
    where,
  ).to.deep.equal([]);
  for (const text of texts) seen.add(text);
}

async function drillInto(element: HTMLElement, selector: string) {
  find(element, selector).click();
  await until(() => findAll(element, 'dialog[open]').length > 0);
  const inner = findAll(element, 'dialog skills-results')[0];
  if (inner) await until(() => findAll(inner, '[part=lede]').length > 0);
  expectNoWords(element, `behind ${selector}`);
  if (inner) expectNoWords(inner, `the results behind ${selector}`);
  find(element, '[data-ask=close]').click();
  await until(() => findAll(element, 'dialog').length === 0);
}

/** What stands out of the card, on either side. */
function outside(element: HTMLElement): string[] {
  const { left, right } = find(element, '.skills').getBoundingClientRect();
  return findAll(element, 'button, label, select, p, h2, h3, li, dt, dd, table')
    .filter((each) => !each.closest('.room, .scroll'))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.right > right + 1 || box.left < left - 1))
    .map(({ each }) => each.outerHTML.slice(0, 120));
}

/** Answers in place of the network while something is done. */
async function answering<T>(respond: () => Promise<Response>, act: () => Promise<T>): Promise<T> {
  const { fetch } = window;
  window.fetch = respond;
  try {
    return await act();
  } finally {
    window.fetch = fetch;
  }
}

const search = async (element: SkillsTeamElement, query: string) => {
  const field = find<HTMLInputElement>(element, '[data-ask=search]');
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
};

describe('<skills-team>: no word of its own', function () {
  this.timeout(30_000);

  for (const width of [1280, 375])
    it(`in any view and in what is behind it, and longer ones fit, at ${String(width)} px`, async () => {
      await setViewport({ width, height: 900 });
      const element = await team(named);
      const before = structuredClone(element.counts!);
      const [more, fewer] = before.cells.map((row) => row[0]!.levels as number[]);
      more!.fill(0);
      fewer!.fill(14, 4);
      element.previous = before;
      for (const view of ['people', 'skills', 'gaps', 'groups', 'answers']) {
        await turnTo(element, view);
        if (view === 'people') await until(() => findAll(element, '[part=cell]').length > 0);
        if (view === 'skills') await until(() => allWords(element, 'thead th').length === 9);
        await until(() => findAll(element, '[part=foot] option').length > 0);
        expectNoWords(element, view);
        const base = find(element, '.skills');
        expect(base.scrollWidth, view).to.equal(base.clientWidth);
        expect(outside(element), view).to.deep.equal([]);
      }
      await drillInto(element, '[data-person]');
      await turnTo(element, 'people');
      await until(() => findAll(element, '[part=cell]').length > 0);
      await drillInto(element, '[data-place="1:1"]');
      await drillInto(element, '[data-place="1:0"]');
      await drillInto(element, '[data-place="4:0"]');
      window.dispatchEvent(new Event('beforeprint'));
      await until(() => findAll(element, '.printed').length > 0);
      expectNoWords(element, 'on paper');
      window.dispatchEvent(new Event('afterprint'));
    });

  it('of an anonymous survey: its counts, what it hides, and why', async () => {
    const element = await team(anonymous);
    for (const view of ['skills', 'gaps', 'groups']) {
      await turnTo(element, view);
      expectNoWords(element, view);
    }
    await turnTo(element, 'skills');
    expect(allWords(element, 'td.hidden')).to.include(pseudo(en.hidden as string));
    for (const skill of [0, 2, 3]) await drillInto(element, `[data-skill="${String(skill)}"]`);

    const closes = new Date(NOW.getTime() + 86_400_000).toISOString();
    dates.add(new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date(closes)));
    for (const [where, more] of [
      ['open', { survey: survey('anonymous', { closes }) }],
      ['few', { assessments: answers(false).slice(0, 4) }],
      ['all alike', { assessments: answers(false).map((each) => ({ ...each, ratings: [] })) }],
    ] as const)
      expectNoWords(await team({ ...anonymous, ...more }, undefined, '[part=note]'), where);
  });

  it('where there is nothing, where it is on its way, and where it cannot be shown', async () => {
    const messages = pseudoMessages;
    const never = () => new Promise<Response>(() => undefined);
    const lines = () => {
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(new TextEncoder().encode(`${JSON.stringify(answers(true)[0])}\n`));
      };
      const headers = { 'content-type': 'application/x-ndjson' };
      return Promise.resolve(new Response(new ReadableStream({ start }), { headers }));
    };
    const states: [where: string, set: SetTeam, selector: string, respond?: () => Promise<Response>][] = [
      ['nothing given', {}, '[part=state]'],
      ['nobody answered', { assessments: [], profile: role }, '.found-nothing'],
      ['asked for', { src: '/team.ndjson', profile: role }, '.skeleton', never],
      ['half way', { src: '/team.ndjson', profile: role }, 'progress', lines],
      ['no team', { table: { cells: 7 } as never }, '[part=state]'],
      ['no role', { assessments: [], profile: { title: 7 } as never }, '[part=state]'],
      ['no survey', { ...named, survey: { title: 7 } as never }, '[part=state]'],
      ['unreachable', { src: '/team.ndjson' }, '[part=retry]', () => Promise.reject(new TypeError('gone'))],
      ['left out', { ...named, view: 'skills' }, '[part=note]'],
      [
        'no gaps',
        { assessments: [submission(1, [4, 4, 4, 4])], profile: role, view: 'gaps' },
        '[part~=gaps]',
      ],
      [
        'all are here',
        { ...named, survey: survey('named', { audience: { size: 1, ids: ['person-1'] } }), view: 'answers' },
        '[part~=answers]',
      ],
    ];
    for (const [where, set, selector, respond = never] of states)
      await answering(respond, async () => {
        const element = mountTeam({ messages, ...set });
        await until(() => findAll(element, selector).length > 0, where);
        await element.updateComplete;
        expectNoWords(element, where);
      });
  });

  it('where a search finds nothing, and where there is more than a list shows', async () => {
    const element = await team(named);
    for (const view of ['people', 'skills', 'gaps', 'groups']) {
      await turnTo(element, view);
      await search(element, 'no such skill');
      await until(() => findAll(element, '[data-ask=all]').length > 0);
      expectNoWords(element, view);
      find(element, '[data-ask=all]').click();
      await until(() => findAll(element, '.found-nothing').length === 0);
    }
    const large = largeTeam(70, 70);
    const name = <T extends { name?: string }>(each: T) => ({ ...each, name: mark(each.name!) });
    const table = {
      ...large,
      skills: large.skills.map(name),
      people: large.people.map((each) => name({ ...each, attributes: { office: 'oslo' } })),
      attributes: [{ id: 'office', label: mark('Office'), values: [{ id: 'oslo', label: mark('Oslo') }] }],
      scale: { levels: large.scale.levels.map((each) => ({ ...each, label: mark(each.label) })) },
    };
    const ids = table.people.map(({ id }) => id);
    const many = await team({
      table: { ...table, submittedAt: table.submittedAt.fill(Date.parse(HANDED_IN)) },
      survey: survey('named', { audience: { size: 70, ids } }),
      messages: pseudoMessages,
    });
    for (const view of ['skills', 'gaps', 'groups', 'answers']) {
      await turnTo(many, view);
      expectNoWords(many, `many in ${view}`);
      if (view === 'gaps') continue; // fewer than a list shows at once
      await until(() => findAll(many, '[data-ask=turn]').length > 0, view);
      find(many, '[data-ask=turn]').click();
      await many.updateComplete;
      expectNoWords(many, `the rest of many in ${view}`);
    }
  });

  it('and each word that it has is said somewhere above', () => {
    const all = [...seen].join('\n');
    const unsaid = (Object.keys(en) as TeamKey[]).filter((key) => {
      const message = en[key];
      const forms = typeof message === 'string' ? [message] : Object.values(message);
      const patterns = forms.map((form) =>
        pseudo(form)
          .split(/\{\w+\}/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*'),
      );
      return !patterns.some((pattern) => new RegExp(pattern).test(all));
    });
    // files are no page, and a part that cannot be loaded is not to be had here
    expect(unsaid.filter((key) => !key.startsWith('file.'))).to.have.members(['person', 'teamViewMissing']);
  });
});
