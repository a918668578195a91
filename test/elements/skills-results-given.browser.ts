import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsResultsElement } from '../../src/elements/skills-results/skills-results.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { active, until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';
import {
  allWords,
  assessmentOf,
  errorsOf,
  mountResults,
  results,
  settled,
  words,
} from '../support/results.js';

const profile = sampleProfile();
const one = assessmentOf(profile, { kneading: 1, proofing: 2 });
const lede = (element: HTMLElement) => words(findAll(element, '[part=lede]')[0]);
const LEDE = 'At target in 1 of 2 skills. 1 is below it, and is critical. 2 are not rated.';
const note = (element: HTMLElement) => allWords(element, '[part=note]').join();

/** Where a fetched profile comes from. */
const addressOf = (role: RoleProfile) =>
  URL.createObjectURL(new Blob([JSON.stringify(role)], { type: 'application/json' }));

/** Freezes all of it: who changes what was given, throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

afterEach(() => {
  document.querySelector('#stage')?.remove();
});

describe('<skills-results>: what a page gives', () => {
  for (const [name, given] of Object.entries({
    'one object': one,
    'a list': [one],
    'JSON text of one': JSON.stringify(one),
    'JSON text of a list': JSON.stringify([one]),
  }))
    it(`takes assessments as ${name}`, async () => {
      const element = await results({ profile, assessments: given });
      expect(lede(element)).to.equal(LEDE);
    });

  it('never changes it', async () => {
    const given = frozen([
      structuredClone(one),
      assessmentOf(profile, { kneading: 3 }, { relation: 'peer' }),
    ]);
    const roles = frozen([{ ...sampleProfile(), id: 'cook', title: 'Cook' }]);
    const element = await results({
      profile: frozen(sampleProfile()),
      assessments: given,
      profiles: roles,
      names: frozen({}),
      downloads: true,
      overall: true,
    });
    find(element, '[data-ask=goal-add]').click();
    await until(() => active(element)?.id === 'goal-skill');
    find(element, '[data-ask=goal-save]').click();
    await until(() => element.plan.length === 1);
    expect(lede(element)).to.equal(LEDE);
  });

  it('counts what was set before the tag was defined', async () => {
    const frame = stage().appendChild(document.createElement('iframe'));
    frame.src = '/test/support/blank.html';
    await new Promise((resolve) => (frame.onload = resolve));
    const page = frame.contentDocument!;
    const element = page.body.appendChild(page.createElement('skills-results'));
    Object.assign(element, { profile, assessments: [one], view: 'summary', downloads: true });
    expect(element.shadowRoot).to.equal(null);
    const script = page.createElement('script');
    script.type = 'module';
    script.src = '/src/define/skills-results.ts';
    page.head.append(script);
    await until(() => element.shadowRoot?.querySelector('[part=lede]'));
    expect(lede(element)).to.equal(LEDE);
    expect(findAll(element, '[part~=view]')).to.have.length(3);
    await until(() => element.shadowRoot?.querySelector('[data-ask=print]'));
  });

  it('leaves out what is no assessment, of another person, or of another role, tells where, and shows the rest', async () => {
    const given = [
      one,
      { ...one, id: 'no uuid' },
      assessmentOf(profile, { kneading: 4 }, { subject: 'jon', submittedAt: '2026-05-01T08:00:00.000Z' }),
      assessmentOf({ ...profile, id: 'cook' }, { kneading: 4 }),
      '{',
      null,
    ];
    const element = mountResults({ profile, assessments: given });
    const told = errorsOf(element);
    await settled(element);
    await until(() => told.length > 0);
    expect(told).to.have.length(1);
    const [code, ...places] = told[0]!.split(' ');
    expect(code).to.equal('assessment-invalid');
    expect(places).to.deep.equal(['$[1].id', '$[4]', '$[5]', '$[2]', '$[3]']);
    expect(note(element)).to.equal('5 assessments could not be used, and are left out here.');
    expect(lede(element)).to.equal(LEDE);
    element.assessments = [one];
    await until(() => note(element) === '');
    expect(told).to.have.length(1);
  });

  it('says so where nothing of it can be used', async () => {
    const element = mountResults({ profile, assessments: ['nonsense'] });
    const told = errorsOf(element);
    await until(() => note(element) !== '');
    expect(note(element)).to.equal('1 assessment could not be used, and is left out here.');
    expect(words(find(element, '[part=state]'))).to.contain('There are no results yet');
    await until(() => told.length === 1);
    expect(told[0]).to.match(/^assessment-invalid \$\[0\]/);
  });

  it('leaves out other roles that are none, and tells where', async () => {
    const cook = { ...sampleProfile(), id: 'cook', title: 'Cook' };
    const bad = { ...cook, tiers: 'none' } as unknown as RoleProfile;
    const element = mountResults({ profile, assessments: one, profiles: [cook, bad] });
    const told = errorsOf(element);
    await settled(element);
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['profile-invalid $[1].tiers']);
    expect(allWords(element, '[part=role] h4')).to.deep.equal(['Cook']);
  });

  it('says that a role cannot be reached, and takes it when it can', async () => {
    const element = mountResults({ src: '/nowhere/role.json', assessments: one });
    const told = errorsOf(element);
    await until(() => findAll(element, '[part=retry]').length > 0);
    expect(words(find(element, '[role=alert]')))
      .to.contain('could not be loaded')
      .and.contain('status 404');
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['profile-unreachable $']);
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(profile)));
    try {
      find(element, '[part=retry]').focus();
      await sendKeys({ press: 'Enter' });
      await settled(element);
    } finally {
      window.fetch = fetch;
    }
    expect(lede(element)).to.equal(LEDE);
  });

  it('explains a role with mistakes', async () => {
    const element = mountResults({
      profile: { id: 'Not Kebab' } as unknown as RoleProfile,
      assessments: one,
    });
    await until(() => findAll(element, '.issues li').length > 0);
    expect(words(find(element, '[role=alert]'))).to.contain('This role cannot be shown');
    element.profile = profile;
    await settled(element);
  });

  it('takes a role from an address or an inline script, too', async () => {
    const element = await results({ src: addressOf(profile), assessments: one });
    expect(lede(element)).to.equal(LEDE);
    const other = document.createElement('skills-results');
    other.innerHTML = `<script type="application/json">${JSON.stringify(profile)}</script>`;
    other.assessments = one;
    element.parentElement!.append(other);
    await settled(other);
    expect(lede(other)).to.equal(LEDE);
  });
});

describe('<skills-results>: what a page adds', () => {
  it('shows buttons of the page’s own at the end, with those for downloads or without', async () => {
    const profile = sampleProfile();
    const element = await results({ profile, assessments: [assessmentOf(profile, { kneading: 1 })] });
    const foot = () => find(element, '[part=foot]').getBoundingClientRect().height;
    expect(foot()).to.equal(0);
    const button = Object.assign(document.createElement('button'), { slot: 'actions', textContent: 'Share' });
    element.append(button);
    await until(() => foot() > 0);
    expect(button.getBoundingClientRect().height).to.be.above(0);
    button.remove();
    await until(() => foot() === 0);
    element.downloads = true;
    await until(() => foot() > 0);
  });
});

describe('<skills-results>: little and much', () => {
  it('says that nobody has rated', async () => {
    for (const assessments of [undefined, null, '', [], '[]']) {
      const element = mountResults({ profile, assessments });
      await until(() => findAll(element, '[part=state]').length > 0);
      expect(words(find(element, '[part=state]'))).to.contain('There are no results yet');
      expect(note(element)).to.equal('');
    }
  });

  it('shows an assessment without an answer', async () => {
    const element = await results({ profile, assessments: assessmentOf(profile, {}) });
    expect(lede(element)).to.equal('4 are not rated.');
    expect(allWords(element, '.gaps .hint, .strengths .hint')).to.deep.equal([
      'No skill that was rated is below its target.',
      'No skill that was rated is at its target yet.',
    ]);
  });

  it('shows one skill in every view', async () => {
    const small: RoleProfile = {
      ...profile,
      tiers: [{ id: 'must-have', skills: [profile.tiers[0]!.skills[0]!] }],
    };
    const first = assessmentOf(small, { kneading: 1 }, { submittedAt: '2025-05-01T08:00:00.000Z' });
    const second = assessmentOf(small, { kneading: 3 });
    const peer = assessmentOf(small, { kneading: 4 }, { relation: 'peer', by: 'p' });
    const element = await results({
      profile: small,
      assessments: [first, second, peer],
      profiles: [{ ...small, id: 'cook' }],
      names: { p: 'Jon' },
    });
    expect(lede(element)).to.equal('At target in 1 of 1 skill.');
    const views = findAll(element, '[part~=view]').map((view) => view.getAttribute('part')!.split(' ')[1]);
    expect(views).to.deep.equal([
      ...['tiers', 'gaps', 'strengths', 'radar', 'every', 'compare', 'history', 'roles', 'plan'],
    ]);
    expect(findAll(element, '.radar-drawing')).to.have.length(0);
    expect(words(find(element, '.radar .hint'))).to.contain('A radar needs three axes');
    expect(words(find(element, '.compare .said'))).to.equal(
      'Self: Practitioner Peer, Jon: Expert'.replace(' Peer', 'Peer'),
    );
  });

  it('shows 500 skills: lists fold, the radar is a table, nothing is wider than the page', async () => {
    const large = largeProfile(500);
    const ids = large.tiers.flatMap((tier) => tier.skills.map(({ id }) => id));
    const of = (level: (i: number) => number) => Object.fromEntries(ids.map((id, i) => [id, level(i)]));
    const started = performance.now();
    const element = await results({
      profile: large,
      assessments: [
        assessmentOf(
          large,
          of((i) => i % 5),
        ),
        assessmentOf(
          large,
          of((i) => (i + 2) % 5),
          { relation: 'manager' },
        ),
      ],
    });
    expect(performance.now() - started).to.be.below(4000);
    expect(lede(element)).to.equal('At target in 300 of 500 skills. 200 are below it.');
    const visible = (view: string) =>
      findAll(element, `.${view} [part=line]`).filter((line) => line.checkVisibility()).length;
    expect([visible('gaps'), visible('strengths'), visible('compare')]).to.deep.equal([8, 8, 8]);
    const more = find(element, '.gaps [data-ask=whole]');
    expect(words(more)).to.equal('Show 192 more');
    more.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => visible('gaps') === 200);
    expect(words(more)).to.equal('Show fewer');
    expect(active(element) === more).to.equal(true);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    expect(findAll(element, '.radar-drawing')).to.have.length(0);
    expect(words(find(element, '.radar .hint'))).to.contain('Too many axes');
    expect(findAll(element, '.radar tbody tr')).to.have.length(125);
    expect(findAll(element, '[part=skill]')).to.have.length(500);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });
});

describe('<skills-results>: what changes later', () => {
  it('lays older versions of the role out along this one, and names what it no longer has', async () => {
    const older = { ...sampleProfile(), version: '0.9.0' };
    older.tiers = older.tiers.map((tier) => ({
      ...tier,
      skills: [...tier.skills, ...(tier.id === 'advanced' ? [{ id: 'wood-oven', name: 'Wood oven' }] : [])],
    }));
    const first = assessmentOf(
      older,
      { kneading: 3, 'wood-oven': 2 },
      { submittedAt: '2025-05-01T08:00:00.000Z' },
    );
    const element = await results({ profile, view: 'history', assessments: [one, first] });
    expect(allWords(element, '.history thead th.n')).to.deep.equal([
      'May 1, 2025role version 0.9.0',
      'March 2, 2026role version 1.0.0',
    ]);
    expect(allWords(element, '.history tbody tr')[0]).to.match(
      /^Kneading ?3 Practitioner ?1 Awareness ?2 levels down$/,
    );
    expect(words(find(element, '.history'))).to.contain('No longer part of this role: Wood oven.');
  });

  it('turns to another role, whose assessments were left out before', async () => {
    const cook = { ...sampleProfile(), id: 'cook', title: 'Cook' };
    const element = await results({ profile, assessments: [one, assessmentOf(cook, { kneading: 4 })] });
    expect(note(element)).to.contain('1 assessment');
    element.profile = cook;
    await until(() => lede(element).startsWith('At target in 1 of 1 skill.'));
    expect(words(find(element, '.role-of'))).to.equal('Cook');
    expect(note(element)).to.contain('1 assessment');
  });

  it('shows the views that are asked for, in order, and others later', async () => {
    const names = (element: SkillsResultsElement) =>
      findAll(element, '[part~=view]').map((view) => view.getAttribute('part')!.split(' ')[1]);
    const element = await results({ profile, assessments: one, view: 'plan list nonsense plan' });
    expect(names(element)).to.deep.equal(['plan', 'every']);
    element.view = 'list';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['every']);
    element.view = 'nonsense';
    await element.updateComplete;
    expect(names(element)).to.include.members(['tiers', 'radar', 'plan']);
  });

  it('is the same after it was taken away and put back, and stands twice on a page', async () => {
    const element = await results({ profile, assessments: one });
    const place = element.parentElement!;
    const other = await results({ profile, assessments: assessmentOf(profile, { kneading: 4 }) }, place);
    find(element, '[data-ask=goal-add]').click();
    await until(() => active(element)?.id === 'goal-skill');
    expect(findAll(other, '[part=goal-form]')).to.have.length(0);
    element.remove();
    element.assessments = [one, assessmentOf(profile, { kneading: 2 }, { relation: 'peer' })];
    place.append(element);
    await until(() => findAll(element, '.compare').length === 1);
    expect(findAll(element, '[part=goal-form]')).to.have.length(1);
    find(element, '[data-ask=goal-save]').click();
    await until(() => element.plan.length === 1);
    expect(other.plan).to.deep.equal([]);
    expect(lede(other)).to.contain('At target in 1 of 1 skill.');
  });

  it('speaks another language at once when it is there: what is typed keeps its focus meanwhile', async () => {
    const german = {
      ...sampleProfile(),
      translations: { de: { title: 'Bäckerin', skills: { kneading: { name: 'Kneten' } } } },
    } as unknown as RoleProfile;
    const element = await results({ profile: german, assessments: one });
    find(element, '[data-ask=goal-add]').click();
    await until(() => active(element)?.id === 'goal-skill');
    find(element, '[data-ask=goal-note]').focus();
    await sendKeys({ type: 'slow' });
    const note = active(element);
    element.lang = 'de';
    await until(() => element.shadowRoot?.querySelector('.skills')?.getAttribute('lang') === 'de');
    await until(() => findAll(element, '[part=lede]').length > 0);
    await element.updateComplete;
    await until(() => active(element) === note, 'the field still has the focus');
    await sendKeys({ type: 'er' });
    expect((note as HTMLTextAreaElement).value).to.equal('slower');
    expect(words(find(element, '.role-of'))).to.equal('Bäckerin');
    expect(words(find(element, '.gaps [part=line] b'))).to.equal('Kneten');
    expect(words(find(element, '.gaps [part=importance]'))).to.equal('Entscheidend');
  });
});
