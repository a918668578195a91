import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, activeRow, clickOn, rateByMouse, recorded, typeInto, until } from '../support/acts.js';
import { find, findAll, mounted } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

describe('<skills-matrix>: what a profile requires', () => {
  const requiring = () => ({
    ...sampleProfile(),
    requires: [
      { tier: 'must-have', fromLevel: 3, evidence: true },
      { tier: 'advanced', fromLevel: 2, comment: true },
    ],
  });

  it('says after submitting which row lacks what, from which level on; it goes when it is there', async () => {
    const element = await mounted({ profile: requiring() });
    for (const [skill, level] of [
      ['kneading', 3],
      ['proofing', 2],
      ['sourdough', 2],
    ] as const)
      await rateByMouse(element, skill, level);
    expect(findAll(element, '[part=problem]')).to.have.length(0);
    const told = recorded(element, ['skills-submit']);
    await clickOn(find(element, '[data-ask=submit]'));
    await until(() => findAll(element, '[part=problem]').length === 2);
    expect(told).to.deep.equal([]);
    expect(findAll(element, '[part=problem]').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'From Practitioner on, add a link that shows it',
      'From Working on, say in a comment how',
    ]);
    expect(activeRow(element)).to.equal('kneading');
    find(element, '#kneading--name').click();
    await until(() => findAll(element, '#kneading--url-0').length > 0);
    await typeInto(find(element, '#kneading--url-0'), 'https://example.org/a');
    expect(findAll(element, '[part=problem]')).to.have.length(1);
    await rateByMouse(element, 'sourdough', 1);
    expect(findAll(element, '[part=problem], [part=problems]')).to.have.length(0);
    await clickOn(find(element, '[data-ask=submit]'));
    expect(told).to.deep.equal(['skills-submit']);
  });

  it('leads from the summary to the field that is lacking, and opens the row for it', async () => {
    const element = await mounted({ profile: requiring() });
    await rateByMouse(element, 'sourdough', 3);
    await clickOn(find(element, '[data-ask=submit]'));
    await until(() => findAll(element, '[part=problems] button').length === 1);
    await clickOn(find(element, '[part=problems] button'));
    await until(() => activeRow(element) === 'sourdough');
    await until(() => active(element)?.id === 'sourdough--comment');
    expect(find(element, '#sourdough--name').getAttribute('aria-expanded')).to.equal('true');
    await rateByMouse(element, 'kneading', 3);
    await clickOn(findAll(element, '[part=problems] button')[0] as Element);
    await until(() => active(element)?.id === 'kneading--url-0');
    await sendKeys({ type: 'nonsense' });
    await sendKeys({ press: 'Tab' });
    find(element, '#kneading--name').click();
    await clickOn(findAll(element, '[part=problems] button')[0] as Element);
    await until(() => active(element)?.id === 'kneading--url-0');
    expect(find<HTMLInputElement>(element, '#kneading--url-0').value).to.equal('nonsense');
  });
});
