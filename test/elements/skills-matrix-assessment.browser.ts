import { expect } from 'chai';
import { parseAssessment } from '../../src/model/assessment.js';
import { chosen, find, mount, mounted, next, radio } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

async function someAssessment() {
  const element = await mounted();
  element.rate('kneading', 3);
  element.store?.setDetail('kneading', { evidence: [{ url: 'https://example.org/loaf' }] }); // required from 3 on
  element.rate('sourdough', 'not-applicable');
  return element.assessment!;
}

describe('<skills-matrix>: assessment', () => {
  it('prefills, and waits where there is no profile yet; what is rated after it stays', async () => {
    const assessment = await someAssessment();
    const element = await mounted();
    element.assessment = assessment;
    await element.updateComplete; // what judges the first one on a page is fetched
    expect(element.assessment).to.deep.equal(assessment);
    const other = await mounted();
    other.assessment = assessment;
    expect(other.assessment).to.deep.equal(assessment);
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);

    const waiting = mount({});
    waiting.assessment = JSON.parse(JSON.stringify(assessment)) as typeof assessment;
    expect(waiting.assessment).to.equal(null);
    expect(waiting.value).to.equal('');
    waiting.profile = sampleProfile();
    await next(waiting, 'skills-load');
    expect(waiting.assessment).to.deep.equal(assessment);
    expect(chosen(waiting, 'sourdough')).to.deep.equal(['not-applicable']);
  });

  it('changes nothing for an equal one, and keeps focus', async () => {
    const element = await mounted();
    radio(element, 'kneading', 2).focus();
    radio(element, 'kneading', 2).click();
    const before = element.store?.getState();
    const focused = element.shadowRoot?.activeElement;
    element.assessment = JSON.parse(element.value) as typeof element.assessment;
    await element.updateComplete;
    expect(element.store?.getState()).to.equal(before);
    expect(element.shadowRoot?.activeElement).to.equal(focused);
  });

  it('reads and takes its JSON text as value', async () => {
    const assessment = await someAssessment();
    const element = await mounted();
    element.value = JSON.stringify(assessment);
    expect(element.assessment).to.deep.equal(assessment);
    expect(JSON.parse(element.value)).to.deep.equal(assessment);
  });

  it('refuses a bad one and one of another role, and keeps what is there', async () => {
    const assessment = await someAssessment();
    const element = await mounted();
    element.rate('proofing', 1);
    const before = element.assessment;
    const bad = [
      [
        { ...assessment, ratings: [{ ...assessment.ratings[0], level: 9 }] },
        '$.ratings[0].level',
        'Expected a level of the scale (0, 1, 2, 3 or 4), found 9.',
      ],
      [
        { ...assessment, profile: { ...assessment.profile, id: 'butcher' } },
        '$.profile.id',
        'Expected an assessment of "baker", found one of "butcher".',
      ],
    ] as const;
    for (const [input, path, message] of bad) {
      const error = next(element, 'skills-error');
      element.assessment = input;
      const { code, issues } = await error;
      expect(code).to.equal('assessment-invalid');
      expect(issues[0]).to.include({ path, message });
    }
    expect(element.assessment).to.deep.equal(before);
  });

  it('says who, whom and for what the host said, over what is restored', async () => {
    const assessment = { ...(await someAssessment()), subject: 'old', survey: 's-1' };
    const element = await mounted();
    element.setAttribute('subject', 'person-7');
    element.setAttribute('rater', 'boss-1');
    element.setAttribute('relation', 'manager');
    await element.updateComplete;
    element.assessment = assessment;
    expect(element.assessment).to.include({ subject: 'person-7', survey: 's-1' });
    expect((element.assessment as typeof assessment).rater).to.deep.equal({
      id: 'boss-1',
      relation: 'manager',
    });
  });

  it('resets to what the host last set', async () => {
    const assessment = await someAssessment();
    const element = await mounted();
    element.assessment = assessment;
    await element.updateComplete;
    radio(element, 'kneading', 0).click();
    element.reset();
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(element.assessment).to.deep.equal(assessment);
  });

  it('carries answers to another version of the same role, and starts anew for another role', async () => {
    const element = await mounted();
    element.rate('kneading', 3);
    element.profile = { ...sampleProfile(), version: '2.0.0' };
    await next(element, 'skills-load');
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(element.assessment?.profile.version).to.equal('2.0.0');
    element.profile = { ...sampleProfile(), id: 'pastry-chef' };
    await next(element, 'skills-load');
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    expect(element.assessment?.ratings).to.deep.equal([]);
  });

  it('takes a profile and its assessment that are set together, in either order', async () => {
    const cook = { ...sampleProfile(), id: 'cook' };
    const other = await mounted({ profile: cook });
    other.rate('kneading', 4);
    const assessment = other.assessment;
    for (const set of [
      { profile: cook, assessment },
      { assessment, profile: cook },
    ]) {
      const element = await mounted();
      let errors = 0;
      element.addEventListener('skills-error', () => errors++);
      Object.assign(element, set);
      await next(element, 'skills-load');
      expect(element.assessment).to.deep.equal(assessment);
      expect(errors).to.equal(0);
    }
  });

  it('hands out copies: what a page does to them changes nothing here', async () => {
    const element = await mounted();
    element.rate('kneading', 3);
    const mine = element.assessment!;
    const before = JSON.stringify(mine);
    mine.ratings.length = 0;
    mine.contexts.push('night');
    expect(JSON.stringify(element.assessment)).to.equal(before);
    element.assessment = mine;
    mine.tiersShown.length = 0;
    expect(JSON.parse(element.value)).to.include.keys('ratings').and.have.deep.property('ratings', []);
    expect(JSON.parse(element.value)).to.have.property('tiersShown').with.length(2);
  });

  it('has nothing to hand out while its profile is gone', async () => {
    const element = await mounted();
    element.rate('kneading', 3);
    element.profile = { title: 'no profile' } as never;
    await next(element, 'skills-error');
    expect(element.assessment).to.equal(null);
    expect(element.store).to.equal(null);
    const refused = await element.submit().catch((error: unknown) => (error as Error).message);
    expect(refused).to.equal('There is no role profile yet, so submit() has nothing to work on.');
    element.profile = sampleProfile();
    await next(element, 'skills-load');
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
  });

  it('shows the tiers that a new version brings', async () => {
    const full = sampleProfile();
    const element = await mounted({ profile: { ...full, requires: [], tiers: full.tiers.slice(0, 1) } });
    expect(element.assessment?.tiersShown).to.deep.equal(['must-have']);
    element.profile = { ...full, version: '2.0.0' };
    await next(element, 'skills-load');
    expect(element.assessment?.tiersShown).to.deep.equal(['must-have', 'advanced']);
  });

  it('forgets what the host takes back', async () => {
    const element = await mounted();
    const set = { subject: 's-1', survey: 'w-1', rater: 'r-1', relation: 'peer', context: 'night' };
    for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
    await element.updateComplete;
    expect(element.assessment).to.include({ subject: 's-1', survey: 'w-1' });
    expect(element.assessment?.rater).to.deep.equal({ id: 'r-1', relation: 'peer' });
    for (const name of Object.keys(set)) element.removeAttribute(name);
    await element.updateComplete;
    expect(element.assessment).to.not.have.any.keys('subject', 'survey');
    expect(element.assessment?.rater).to.deep.equal({ relation: 'self' });
    expect(element.assessment?.contexts).to.deep.equal([]);
  });

  it('submits what its own parser accepts, whatever the attributes say', async () => {
    const values = [
      null,
      '',
      ' ',
      'a',
      'Moon_1 night',
      'boss',
      'manager',
      'must-have must-have',
      'x'.repeat(400),
    ];
    const names = ['subject', 'survey', 'rater', 'relation', 'context', 'tiers'];
    for (const [i, value] of values.entries()) {
      const element = await mounted();
      for (const [j, name] of names.entries()) {
        const given = i < 4 || j % 2 ? value : (values[(i + j) % values.length] ?? null);
        if (given !== null) element.setAttribute(name, given);
      }
      await element.updateComplete;
      element.rate('kneading', 1);
      const parsed = parseAssessment(await element.submit());
      expect(parsed.ok ? [] : parsed.issues, JSON.stringify(value)).to.deep.equal([]);
      expect(new Set(element.assessment?.tiersShown).size).to.equal(element.assessment?.tiersShown.length);
    }
  });

  it('counts for the store it shows after a swap while it was away', async () => {
    const element = await mounted();
    const parent = element.parentElement!;
    element.remove();
    element.profile = { ...sampleProfile(), id: 'cook' };
    await element.updateComplete;
    parent.append(element);
    await element.updateComplete;
    radio(element, 'kneading', 2).click();
    expect(find(element, '.count .long').textContent).to.equal('1 of 3 answered');
  });

  it('keeps a submission that comes together with its subject, its version, or an equal profile', async () => {
    const v2 = { ...sampleProfile(), version: '2.0.0' };
    const other = await mounted({ profile: v2 });
    other.setAttribute('subject', 'p2');
    await other.updateComplete;
    other.rate('kneading', 2);
    const submission = await other.submit();
    for (const set of [
      { subject: 'p2', profile: v2, assessment: submission },
      { assessment: submission, profile: v2, subject: 'p2' },
    ]) {
      const element = await mounted();
      element.setAttribute('subject', 'p1');
      await element.updateComplete;
      Object.assign(element, set);
      await next(element, 'skills-load');
      expect(element.assessment).to.deep.equal(submission);
      element.profile = structuredClone(v2);
      await element.updateComplete;
      expect(element.assessment).to.deep.equal(submission);
    }
  });

  it('lets a submit handler put another assessment here, or the same again', async () => {
    const bob = { ...(await someAssessment()), subject: 'bob' };
    const element = await mounted();
    element.rate('proofing', 1);
    element.addEventListener(
      'skills-submit',
      () => {
        element.assessment = bob;
      },
      { once: true },
    );
    await element.submit();
    expect(element.assessment).to.deep.equal(bob);
    element.addEventListener('skills-submit', (event) => {
      element.assessment = event.assessment;
    });
    const submission = await element.submit();
    expect(element.assessment).to.deep.equal(submission);
  });

  it('keeps every dot and the focus when rows and tiers change their order', async () => {
    const profile = sampleProfile();
    const element = await mounted({ profile });
    for (const id of ['kneading', 'proofing', 'sourdough']) element.rate(id, 2);
    await element.updateComplete;
    radio(element, 'proofing', 2).focus();
    const [first, ...rest] = profile.tiers;
    if (!first) throw new Error('no tier');
    const reordered = [...rest, { ...first, skills: [...first.skills].reverse() }];
    element.profile = { ...profile, version: '3', tiers: reordered };
    await next(element, 'skills-load');
    for (const id of ['kneading', 'proofing', 'sourdough']) expect(chosen(element, id)).to.deep.equal(['2']);
    expect(element.shadowRoot?.activeElement).to.equal(radio(element, 'proofing', 2));
    element.tiers = 'advanced must-have';
    await element.updateComplete;
    for (const id of ['kneading', 'proofing', 'sourdough']) expect(chosen(element, id)).to.deep.equal(['2']);
    expect(element.shadowRoot?.activeElement).to.equal(radio(element, 'proofing', 2));
  });

  it('takes numbers and lists that frameworks set as properties', async () => {
    const element = await mounted();
    Object.assign(element, { subject: 17, context: ['night', 'export'], tiers: null });
    await element.updateComplete;
    expect(element.assessment).to.include({ subject: '17' });
    expect(element.assessment?.contexts).to.deep.equal(['night', 'export']);
  });

  it('starts anew for the next person, whose answers are no correction of those before', async () => {
    const element = await mounted();
    element.subject = 'ada';
    await element.updateComplete;
    element.rate('kneading', 2);
    const adas = await element.submit();
    element.subject = 'ben';
    await element.updateComplete;
    expect(element.assessment).to.include({ subject: 'ben', status: 'draft' });
    expect(element.assessment).to.not.have.property('replaces');
    expect(element.assessment?.ratings).to.deep.equal([]);
    // what the page sets for the next person in the same breath is theirs, in either order
    const chidis = { ...adas, subject: 'chidi' };
    element.assessment = chidis;
    element.subject = 'chidi';
    await element.updateComplete;
    expect(element.assessment).to.include({ subject: 'chidi', id: adas.id });
    element.subject = 'dana';
    element.assessment = { ...adas, subject: 'dana' };
    await element.updateComplete;
    expect(element.assessment.ratings.map(({ skill }) => skill)).to.deep.equal(['kneading']);
  });

  it('loses no answer that the host gives in the moment of restoring, and no assessment for a bad one', async () => {
    const assessment = await someAssessment();
    const element = await mounted();
    element.assessment = assessment;
    element.rate('proofing', 2);
    element.subject = 'p-1';
    await element.updateComplete;
    const { ratings } = JSON.parse(element.value) as typeof assessment;
    expect(ratings.map(({ skill }) => skill)).to.deep.equal(['kneading', 'proofing', 'sourdough']);
    const waiting = mount({});
    waiting.assessment = assessment;
    waiting.assessment = { status: 'nonsense' };
    waiting.profile = sampleProfile();
    await next(waiting, 'skills-load');
    expect(waiting.assessment).to.deep.equal(assessment);
  });
});
