import { expect } from 'chai';
import { chosen, mount, mounted, next, radio } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

async function someAssessment() {
  const element = await mounted();
  element.rate('kneading', 3);
  element.rate('sourdough', 'not-applicable');
  return element.assessment!;
}

describe('<skills-matrix>: assessment', () => {
  it('prefills at once, and waits where there is no profile yet', async () => {
    const assessment = await someAssessment();
    const element = await mounted();
    element.assessment = assessment;
    expect(element.assessment).to.deep.equal(assessment);
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
});
