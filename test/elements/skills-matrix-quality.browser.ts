import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { readAssessment } from '../../src/model/read-assessment.js';
import { rateByMouse, until } from '../support/acts.js';
import { clear, draftAt, drafting, keys, type Set } from '../support/drafts.js';
import { find, findAll, next, radio, stage } from '../support/matrix.js';
import { largeProfile } from '../support/profiles.js';

const profile = largeProfile(32);

const open = async (set: Set = {}) => (await drafting({ profile, draftKey: undefined, ...set })).element;

/** The skills on screen, from the top. */
const shown = (element: HTMLElement) =>
  findAll(element, '[part=row]').map(({ dataset }) => dataset['skill'] ?? '');

/** What each row is called, from the top. */
const names = (element: HTMLElement) =>
  findAll(element, '[part=row] > legend').map(({ textContent }) => textContent.trim());

const tierOf = (element: SkillsMatrixElement, tier: string) =>
  element.assessment?.quality?.tiers?.find((each) => each.tier === tier);

beforeEach(clear);
afterEach(() => {
  document.querySelector('#stage')?.remove();
  clear();
});

describe('<skills-matrix order="shuffled">', () => {
  it('shuffles the skills inside each tier, and counts places as they stand on screen', async () => {
    const element = await open({ order: 'shuffled' });
    const plain = profile.tiers.flatMap(({ skills }) => skills.map(({ id }) => id));
    expect(shown(element)).not.to.deep.equal(plain);
    profile.tiers.forEach(({ skills }, t) => {
      const there = shown(element).slice(t * 8, t * 8 + 8);
      expect([...there].sort()).to.deep.equal(skills.map(({ id }) => id).sort());
    });
    names(element).forEach((name, i) => {
      expect(name).to.contain(`skill ${String((i % 8) + 1)} of 8`);
    });
    const seed = element.assessment?.quality?.order?.seed;
    expect(seed).to.be.within(0, 2 ** 32 - 1);
    expect(element.assessment?.quality).to.deep.equal({ order: { seed } });
  });

  it('goes from row to row as they stand on screen, and emits ratings in the order of the profile', async () => {
    const element = await open({ order: 'shuffled' });
    const order = shown(element);
    element.focus();
    for (const skill of order.slice(0, 8)) {
      await until(() => element.shadowRoot?.activeElement?.closest('fieldset')?.dataset['skill'] === skill);
      await sendKeys({ press: '2' });
      await sendKeys({ press: 'Enter' });
    }
    const rated = element.assessment?.ratings.map(({ skill }) => skill);
    expect(rated).to.deep.equal(profile.tiers[0]?.skills.map(({ id }) => id));
  });

  it('keeps the order when a draft comes back', async () => {
    const first = await open({ order: 'shuffled', draftKey: 'mine' });
    const order = shown(first);
    await rateByMouse(first, order[0] ?? '', 3);
    await until(() => keys().length === 1);
    const again = await open({ order: 'shuffled', draftKey: 'mine' });
    expect(shown(again)).to.deep.equal(order);
    expect(draftAt().assessment.quality?.order?.seed).to.equal(again.assessment?.quality?.order?.seed);
  });

  it('keeps the order of an assessment that is restored, and gives another person another one', async () => {
    const first = await open({ order: 'shuffled' });
    const { assessment } = first;
    const order = shown(first);
    const other = await open({ order: 'shuffled' });
    expect(shown(other)).not.to.deep.equal(order);
    other.assessment = assessment;
    await other.updateComplete;
    expect(shown(other)).to.deep.equal(order);
    expect(other.assessment).to.deep.equal(assessment);
  });

  it('keeps the order through a reset, and goes back to that of the profile when the attribute goes', async () => {
    const element = await open({ order: 'shuffled' });
    const order = shown(element);
    await rateByMouse(element, order[2] ?? '', 1);
    element.reset();
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(order);
    element.order = undefined;
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(profile.tiers.flatMap(({ skills }) => skills.map(({ id }) => id)));
    expect(names(element)[2]).to.contain('skill 3 of 8');
  });

  it('leaves a submission as it was made: without a seed, in the order of the profile', async () => {
    const plain = await open();
    const submission = await plain.submit();
    const element = await open({ order: 'shuffled' });
    element.assessment = submission;
    await element.updateComplete;
    expect(element.assessment).to.deep.equal(submission);
    expect(shown(element)).to.deep.equal(profile.tiers.flatMap(({ skills }) => skills.map(({ id }) => id)));
  });

  it('asks in that order in steps', async () => {
    const element = await open({ order: 'shuffled' });
    const order = shown(element);
    element.layout = 'steps';
    await element.updateComplete;
    const asked = () => find(element, '.question').dataset['skill'];
    expect(asked()).to.equal(order[0]);
    find(element, '[part=skip]').click();
    await until(() => asked() === order[1]);
  });

  it('says what else stands in the attribute', async () => {
    const element = await open();
    const told = next(element, 'skills-error');
    element.order = 'random' as never;
    const { issues } = (await told) as unknown as { issues: { message: string }[] };
    expect(issues[0]?.message).to.equal('Expected one of profile, shuffled in "order", found "random".');
  });
});

describe('<skills-matrix quality>', () => {
  const [must, good] = [profile.tiers[0]!, profile.tiers[1]!];
  const skill = (tier: typeof must, i: number) => tier.skills[i]?.id ?? '';

  it('writes nothing into the assessment without the attribute', async () => {
    const element = await open();
    await rateByMouse(element, skill(must, 0), 2);
    await rateByMouse(element, skill(must, 0), 3);
    expect(element.assessment).not.to.have.property('quality');
    expect(await element.submit()).not.to.have.property('quality');
  });

  const focusOn = async (element: SkillsMatrixElement, id: string) => {
    radio(element, id, 0).focus();
    await until(() => element.shadowRoot?.activeElement?.closest('fieldset')?.dataset['skill'] === id);
  };

  /** Does something in a row until a second of its tier has been counted. */
  const stay = async (element: SkillsMatrixElement, id: string, tier: string, least = 1) => {
    await focusOn(element, id);
    const end = performance.now() + 8000;
    while ((tierOf(element, tier)?.seconds ?? 0) < least && performance.now() < end)
      await sendKeys({ press: 'Shift' });
    expect(tierOf(element, tier)?.seconds).to.be.at.least(least);
  };

  it('counts runs of equal levels, and flags a tier that is all of one', async () => {
    const element = await open({ quality: true });
    await until(() => tierOf(element, 'must-have'));
    for (const [i, level] of ['3', '3', '3', '1', '3'].entries()) {
      await focusOn(element, skill(good, i));
      await sendKeys({ press: level });
    }
    for (let i = 0; i < 4; i++) {
      await focusOn(element, skill(must, i));
      await sendKeys({ press: '2' });
    }
    const { seconds: _must, ...mustHave } = tierOf(element, 'must-have')!;
    const { seconds: _good, ...goodToHave } = tierOf(element, 'good-to-have')!;
    const one = { rated: 4, longestRun: 4, levelsUsed: 1, flags: ['one-level'] };
    expect(mustHave).to.deep.equal({ tier: 'must-have', revisions: 0, ...one });
    const two = { rated: 5, longestRun: 3, levelsUsed: 2 };
    expect(goodToHave).to.deep.equal({ tier: 'good-to-have', revisions: 0, ...two });
    expect(readAssessment(element.value)).to.deep.equal(element.assessment);
  });

  it('counts the time in the tier that the person is in, and in no other', async () => {
    const element = await open({ quality: true });
    await until(() => tierOf(element, 'must-have'));
    await stay(element, skill(good, 1), 'good-to-have');
    find(element, '[part=next]').focus();
    const { seconds } = tierOf(element, 'good-to-have')!;
    const start = performance.now();
    while (performance.now() - start < 1200) await sendKeys({ press: 'Shift' });
    expect(tierOf(element, 'good-to-have')?.seconds).to.equal(seconds);
    expect(tierOf(element, 'must-have')?.seconds).to.equal(0);
  });

  it('counts as a changed level what a replay of the changes counts, and not what the page does', async () => {
    const element = await open({ quality: true });
    await until(() => tierOf(element, 'must-have'));
    const heard: [string, number | undefined][] = [];
    element.addEventListener('skills-change', (event) => {
      const { skill: id, rating } = event;
      if (id) heard.push([id, rating?.level]);
    });
    const presses = ['3', '1', '1', 'n', '2', '4', '0'];
    for (const id of [skill(must, 0), skill(good, 3), skill(must, 5)]) {
      await focusOn(element, id);
      for (const press of presses) await sendKeys({ press });
    }
    element.rate(skill(must, 0), 4); // the page's own
    element.rate(skill(must, 0), 1);
    const replay = (tier: typeof must) =>
      tier.skills.reduce((sum, { id }) => {
        const levels = heard.filter(([of]) => of === id).map(([, level]) => level);
        const changes = levels.filter(
          (level, i) => i > 0 && level !== undefined && levels[i - 1] !== undefined,
        );
        return sum + changes.length;
      }, 0);
    expect([replay(must), replay(good)]).to.deep.equal([6, 3]);
    expect(tierOf(element, 'must-have')?.revisions).to.equal(6);
    expect(tierOf(element, 'good-to-have')?.revisions).to.equal(3);
  });

  it('goes on counting in a draft that comes back', async () => {
    const first = await open({ quality: true, draftKey: 'mine' });
    await until(() => tierOf(first, 'must-have'));
    await stay(first, skill(must, 0), 'must-have');
    await sendKeys({ press: '1' });
    await sendKeys({ press: '3' });
    await until(() => keys().length === 1 && draftAt().assessment.ratings[0]?.level === 3);
    const kept = draftAt().assessment.quality?.tiers?.find(({ tier }) => tier === 'must-have');
    expect(kept?.revisions).to.equal(1);
    const again = await open({ quality: true, draftKey: 'mine' });
    await until(() => tierOf(again, 'must-have')?.revisions === 1);
    await stay(again, skill(must, 1), 'must-have', (kept?.seconds ?? 0) + 1);
    await focusOn(again, skill(must, 0));
    await sendKeys({ press: '2' });
    expect(tierOf(again, 'must-have')?.revisions).to.equal(2);
  });

  it('submits what was measured, and leaves the submission alone afterwards', async () => {
    const element = await open({ quality: true, order: 'shuffled' });
    await until(() => tierOf(element, 'must-have'));
    await stay(element, skill(must, 0), 'must-have');
    await sendKeys({ press: '1' });
    const submission = await element.submit();
    expect(submission.quality?.order?.seed).to.be.a('number');
    expect(submission.quality?.tiers?.[0]).to.include({ tier: 'must-have', rated: 1, revisions: 0 });
    const { seconds = 0 } = submission.quality?.tiers?.[0] ?? {};
    const start = performance.now();
    while (performance.now() - start < 1200) await sendKeys({ press: 'Shift' });
    expect(element.assessment).to.deep.equal(submission);
    await sendKeys({ press: '2' });
    expect(element.assessment?.status).to.equal('draft');
    expect(tierOf(element, 'must-have')?.revisions).to.equal(1);
    expect(tierOf(element, 'must-have')?.seconds).to.be.greaterThan(seconds);
  });

  it('takes what a page sets back for an echo, though time goes on: a reset still goes back to the start', async () => {
    const element = await open({ quality: true });
    await until(() => tierOf(element, 'must-have'));
    await rateByMouse(element, skill(must, 0), 2);
    const told = element.assessment;
    await stay(element, skill(must, 0), 'must-have');
    expect(element.assessment).not.to.deep.equal(told);
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    element.assessment = told;
    await element.updateComplete;
    expect(tierOf(element, 'must-have')?.seconds).to.be.greaterThan(0); // the time since is not thrown away
    element.reset();
    expect(element.assessment?.ratings).to.deep.equal([]);
  });

  it('keeps the figures of an assessment that is only read, and measures none', async () => {
    const first = await open({ quality: true });
    await until(() => tierOf(first, 'must-have'));
    await rateByMouse(first, skill(must, 0), 2);
    const { assessment } = first;
    const element = await open({ quality: true, readonly: true });
    element.assessment = assessment;
    await element.updateComplete;
    find(element, `[id="${skill(must, 1)}--name"]`).focus();
    const start = performance.now();
    while (performance.now() - start < 1200) await sendKeys({ press: 'Shift' });
    expect(element.assessment).to.deep.equal(assessment);
  });

  it('keeps what was measured when the element moves on the page', async () => {
    const element = await open({ quality: true });
    await until(() => tierOf(element, 'must-have'));
    await focusOn(element, skill(must, 0));
    await sendKeys({ press: '1' });
    await sendKeys({ press: '2' });
    const before = element.assessment;
    const place = document.createElement('div');
    stage().append(place);
    place.append(element);
    await element.updateComplete;
    expect(element.assessment?.quality).to.deep.equal(before?.quality);
    await focusOn(element, skill(must, 0));
    await sendKeys({ press: '3' });
    expect(tierOf(element, 'must-have')?.revisions).to.equal(2);
  });
});
