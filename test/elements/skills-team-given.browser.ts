import { STALE_MONTHS } from '../../src/scoring/team/options.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import type { SkillsErrorEvent } from '../../src/events/error.js';
import type { Survey } from '../../src/model/survey.js';
import { teamTableJson } from '../../src/model/team-json.js';
import { until } from '../support/acts.js';
import { answering } from '../support/answering.js';
import { find, findAll, stage } from '../support/matrix.js';
import { allWords, errorsOf, words } from '../support/results.js';
import { roleOf, submission } from '../support/team.js';
import { choose, mountTeam, placeOf, team, teamGrid, turnTo } from '../support/team-element.js';
import { EIGHT, countedOf, teamOf } from '../support/teams.js';

const profile = roleOf([3, 2, undefined]);
const two = [submission(1, [3, 1, 'n/a']), submission(2, [4, undefined, 2])];
const lede = (element: HTMLElement) => words(findAll(element, '[part=lede]')[0]);
const state = (element: HTMLElement) => words(findAll(element, '[part=state]')[0]);
const heads = (element: HTMLElement) => allWords(element, '.person');
const names = (element: HTMLElement) => allWords(element, '.name');

const addressOf = (text: string, type = 'application/json') =>
  URL.createObjectURL(new Blob([text], { type }));

afterEach(() => {
  stage();
});

it('counts as stale what a collector counts as stale', () => {
  expect(document.createElement('skills-team').staleMonths).to.equal(STALE_MONTHS);
});

describe('<skills-team>: what a page gives', () => {
  const table = teamOf(EIGHT);
  const json = JSON.stringify(teamTableJson(table));
  const lines = two.map((each) => JSON.stringify(each)).join('\n');
  for (const [name, given, people] of [
    ['assessments', { assessments: two, profile }, 2],
    ['assessments as JSON text', { assessments: JSON.stringify(two), profile }, 2],
    ['a table', { table }, 8],
    ['a table as JSON text', { table: json }, 8],
    ['an aggregate', { aggregate: countedOf(table) }, 8],
    ['the address of a table', { src: addressOf(json) }, 8],
    ['the address of an aggregate', { src: addressOf(JSON.stringify(countedOf(table))) }, 8],
    ['the address of a list', { src: addressOf(JSON.stringify(two)), profile }, 2],
    ['the address of lines', { src: addressOf(lines, 'application/x-ndjson'), profile }, 2],
  ] as const)
    it(`takes ${name}`, async () => {
      const element = await team(given);
      expect(lede(element)).to.match(new RegExp(`^${String(people)} (of 10 )?people answered\\.`));
    });

  it('counts damaged lines of a file, says so, tells their lines, and shows the rest', async () => {
    const text = [
      '{',
      JSON.stringify(two[0]),
      '',
      '[]',
      JSON.stringify({ ...two[1], profile: 7 }),
      JSON.stringify(two[1]),
    ];
    const element = mountTeam({ src: addressOf(text.join('\r\n'), 'application/x-ndjson'), profile });
    const told: SkillsErrorEvent[] = [];
    element.addEventListener('skills-error', (event) => told.push(event));
    await until(() => told.length > 0 && lede(element));
    expect(lede(element)).to.equal('2 people answered.');
    expect(allWords(element, '[part=note]')).to.deep.equal([
      '3 assessments could not be used, and are left out here.',
    ]);
    expect(told.map(({ code }) => code)).to.deep.equal(['assessment-invalid']);
    expect(told[0]!.issues.map((issue) => (issue as { line?: number }).line)).to.deep.equal([1, 4, 5]);
    for (const { message } of told[0]!.issues) expect(message).to.match(/^Expected .+\.?$/);
  });

  it('lays answers to other versions of the role out along this one', async () => {
    const older = submission(3, { 'skill-0': 2, 'long-gone': 4 });
    older.profile.version = '1';
    const element = await teamGrid({ assessments: [...two, older], profile });
    expect(heads(element)).to.deep.equal(['person-1', 'person-2', 'person-3']);
    expect(allWords(element, '[data-place$=":3"]')).to.deep.equal(['person-3', '2', '?', '?']);
    expect(names(element)).to.have.length(3);
  });

  for (const [name, given, sentence] of [
    ['a table', { table: { cells: 7 } as never }, 'This team cannot be shown'],
    ['a table with too few cells', { table: { ...table, cells: new Uint8Array(3) } }, 'Expected 32 cells'],
    [
      'a table with a cell beyond its scale',
      { table: { ...table, cells: table.cells.map(() => 99) } },
      'found 99 at 0',
    ],
    ['an aggregate', { aggregate: { groups: [] } as never }, 'This team cannot be shown'],
    ['assessments without a role', { assessments: two }, 'Assessments need the role profile'],
    ['a role', { assessments: two, profile: { id: 'No' } as never }, 'This role cannot be shown'],
    ['a file', { src: addressOf('oops') }, 'This team cannot be shown'],
  ] as const)
    it(`refuses ${name} that cannot be used, with a sentence, and takes the next`, async () => {
      const element = mountTeam(given);
      const told = errorsOf(element);
      await until(() => state(element).includes(sentence), `${sentence}: ${state(element)}`);
      await until(() => told.length === 1);
      expect(told[0]).to.match(name === 'a role' ? /^profile-invalid/ : /^team-invalid/);
      expect(findAll(element, '[part=retry]')).to.have.length(0);
      Object.assign(element, {
        src: '',
        assessments: undefined,
        aggregate: undefined,
        profile: undefined,
        table,
      });
      await until(() => lede(element));
    });

  for (const [name, fail] of Object.entries({
    'does not answer': () => new Response('', { status: 503 }),
    'breaks off': () => {
      const body = new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode(`${JSON.stringify(two[0])}\n`));
          controller.error(new TypeError('gone'));
        },
      });
      return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
    },
  }))
    it(`says that an address ${name}, and tries again when asked`, async () => {
      let told: string[] = [];
      const element = await answering(fail, async () => {
        const mounted = mountTeam({ src: '/team.ndjson', profile });
        told = errorsOf(mounted);
        await until(() => findAll(mounted, '[part=retry]').length > 0);
        return mounted;
      });
      expect(told).to.deep.equal(['team-unreachable $']);
      await answering(
        () => new Response(lines),
        async () => {
          find(element, '[part=retry]').focus();
          await sendKeys({ press: 'Enter' });
          await until(() => lede(element));
        },
      );
      expect(lede(element)).to.equal('2 people answered.');
    });

  it('asks again when it was taken away while it loaded, and put back', async () => {
    let asked = 0;
    const element = await answering(
      () => {
        asked++;
        return new Response(asked === 1 ? new ReadableStream() : lines, {
          headers: { 'content-type': 'application/x-ndjson' },
        });
      },
      async () => {
        const mounted = mountTeam({ src: '/team.ndjson', profile });
        await until(() => asked === 1);
        const place = mounted.parentElement!;
        mounted.remove();
        await mounted.updateComplete;
        place.append(mounted);
        await until(() => asked === 2);
        await until(() => lede(mounted));
        return mounted;
      },
    );
    expect(lede(element)).to.equal('2 people answered.');
  });

  it('says that nobody has answered', async () => {
    expect(await stateOf({})).to.contain('There are no answers yet');
    const element = await team({ assessments: [], profile });
    expect(words(find(element, '[part~=view]'))).to.contain('There are no answers yet');
    expect(findAll(element, '[data-ask=all]')).to.have.length(0);
  });
});

async function stateOf(set: object): Promise<string> {
  const element = mountTeam(set);
  await until(() => state(element));
  return state(element);
}

describe('<skills-team>: search, filters and orders', () => {
  const search = async (element: SkillsTeamElement, text: string) => {
    find<HTMLInputElement>(element, '[data-ask=search]').focus();
    find<HTMLInputElement>(element, '[data-ask=search]').select();
    await sendKeys(text ? { type: text } : { press: 'Delete' });
    await element.updateComplete;
  };
  const audience = { size: 9, ids: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'late'] };
  const survey: Survey = {
    schemaVersion: 1,
    id: 's',
    title: 'S',
    profile: { id: profile.id },
    audience,
    privacy: { mode: 'named' },
  };

  it('finds skills and people, says where nothing is left, and shows all again', async () => {
    const element = await teamGrid({ table: teamOf(EIGHT) });
    await search(element, 'chi');
    await until(() => heads(element).length === 1);
    expect([heads(element), names(element).length]).to.deep.equal([['Chidi'], 4]);
    await search(element, 'KNEAD');
    await until(() => names(element).length === 1);
    expect(heads(element)).to.have.length(8);
    await search(element, 'oslo');
    await until(() => heads(element).length === 3);
    await search(element, 'zzz');
    await until(() => findAll(element, '[data-ask=all]').length > 0);
    find(element, '[data-ask=all]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => heads(element).length === 8);
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset['ask']).to.equal('search');
    await sendKeys({ press: 'Tab' });
    expect(placeOf(element)).to.equal(undefined);
  });

  it('filters and sorts', async () => {
    const element = await teamGrid({ table: teamOf(EIGHT) });
    await choose(element, 'tier', 'advanced');
    await until(() => names(element).length === 2);
    await choose(element, 'tier', '');
    await choose(element, 'importance', 'critical');
    await until(() => names(element).join() === 'Kneading');
    await choose(element, 'importance', '');
    await choose(element, 'people-order', 'mean');
    // means of what each rated: 4 + 4 + 3 of three is the most
    await until(() => heads(element)[0] === 'Farah' || heads(element)[0] === 'Chidi');
    expect(heads(element)).to.deep.equal([
      ...['Farah', 'Chidi', 'Ada', 'Bo', 'Emil', 'Hana', 'Dana', 'Goran'],
    ]);
    await choose(element, 'people-order', 'name');
    await until(() => heads(element).join() === Object.keys(EIGHT).join());
    find(element, '[data-ask=short]').click();
    await until(() => names(element).length < 4 || findAll(element, '[data-ask=all]').length > 0);
  });

  it('tells who has answered, whatever is searched for elsewhere', async () => {
    const element = await teamGrid({ table: teamOf(EIGHT), survey, view: 'people answers' });
    await search(element, 'chidi');
    await until(() => heads(element).length === 1);
    await turnTo(element, 'answers');
    expect(allWords(element, '[part~=answers] h3')).to.deep.equal(['Not yet 1', 'Answered 8']);
    expect(words(find(element, '[part~=answers] li'))).to.equal('late');
  });
});
