import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, activeRow, frames, recorded, until } from '../support/acts.js';
import { chosen, find, findAll, mounted, radio, stage } from '../support/matrix.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';

async function onRow(skills = sampleProfile(), skill = 'kneading') {
  const element = await mounted({ profile: skills });
  radio(element, skill, 0).focus();
  await element.updateComplete;
  await element.updateComplete; // keys come with the first focus
  return element;
}

const elevenLevels = () => {
  const profile = { ...sampleProfile(), requires: [] };
  profile.scale = {
    id: 'eleven',
    levels: Array.from({ length: 11 }, (_, value) => ({
      value,
      label: `L${String(value)}`,
      description: 'So.',
    })),
  };
  for (const { skills } of profile.tiers) for (const skill of skills) delete skill.anchors;
  return profile;
};

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

async function hold(modifier: string, key: string) {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

describe('<skills-matrix>: keys that rate', () => {
  it('makes a ten of 1 and 0, and a one of a lone 1', async () => {
    const element = await onRow(elevenLevels());
    await press('1', '0');
    expect(chosen(element, 'kneading')).to.deep.equal(['10']);
    expect(active(element)?.id).to.equal('kneading--10');
    radio(element, 'proofing', 0).focus();
    await press('1');
    expect(chosen(element, 'proofing')).to.deep.equal(['1']);
    radio(element, 'sourdough', 0).focus();
    await press('0');
    expect(chosen(element, 'sourdough')).to.deep.equal(['0']);
    expect(chosen(element, 'proofing')).to.deep.equal(['1']);
  });

  it('takes 1, and 0 a while later, as two answers', async () => {
    const element = await onRow(elevenLevels());
    await press('1');
    await new Promise((resolve) => setTimeout(resolve, 900));
    await press('0');
    expect(chosen(element, 'kneading')).to.deep.equal(['0']);
  });

  it('takes no level that the scale does not have', async () => {
    const element = await onRow();
    const told = recorded(element);
    await press('3', '7', '9');
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(told).to.deep.equal(['skills-change kneading']);
  });

  it('rates by n and N, and on a name that is focused, where focus stays', async () => {
    const element = await onRow();
    await press('n');
    expect(chosen(element, 'kneading')).to.deep.equal(['not-applicable']);
    find(element, '#proofing--name').focus();
    await press('2');
    expect(chosen(element, 'proofing')).to.deep.equal(['2']);
    expect(active(element)?.id).to.equal('proofing--name');
    await hold('Shift', 'N');
    expect(chosen(element, 'proofing')).to.deep.equal(['not-applicable']);
  });

  it('leaves keys alone with Control, Alt or Meta', async () => {
    const element = await onRow();
    const free: string[] = [];
    const listen = (event: KeyboardEvent) => {
      if (/^\d$|^n$/.test(event.key)) free.push(`${event.key} ${String(event.defaultPrevented)}`);
    };
    document.addEventListener('keydown', listen);
    for (const modifier of ['Control', 'Alt', 'Meta']) await hold(modifier, '2');
    document.removeEventListener('keydown', listen);
    expect(free).to.deep.equal(['2 false', '2 false', '2 false']);
    expect(element.assessment?.ratings).to.deep.equal([]);
  });

  it('types digits and n where one types, and takes none outside of rows', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    element.ask = 'evidence comment interest';
    find(element, '#must-have-0--name').click();
    await until(() => findAll(element, '#must-have-0--comment').length > 0);
    for (const selector of [
      '#must-have-0--comment',
      '#must-have-0--url-0',
      '[data-ask=url-title]',
      'input[type=search]',
    ]) {
      const field = find<HTMLInputElement>(element, selector);
      field.focus();
      await press('2', 'n', '3');
      expect(field.value, selector).to.equal('2n3');
      field.select();
      await press('Delete');
    }
    find(element, '#must-have-0--interest').focus();
    await press('2');
    for (const selector of ['[data-ask=submit]', '.progress button', '[data-ask=only]']) {
      find(element, selector).focus();
      await press('2', 'n');
    }
    expect(element.assessment?.ratings.filter(({ state }) => state !== 'details-only')).to.deep.equal([]);
    const outside = stage().appendChild(document.createElement('input'));
    outside.after(element);
    outside.focus();
    await press('3');
    expect(outside.value).to.equal('3');
    expect(element.assessment?.summary.rated).to.equal(0);
  });

  it('takes none while disabled or read-only', async () => {
    for (const name of ['disabled', 'readonly'] as const) {
      const element = await onRow();
      element[name] = true;
      await element.updateComplete;
      find(element, '#kneading--name').focus();
      await press('2', 'n');
      expect(element.assessment?.ratings, name).to.deep.equal([]);
      await press('Enter');
      await until(() => findAll(element, '#kneading--details').length > 0);
      await press('Escape');
      expect(findAll(element, '#kneading--details')).to.have.length(0);
    }
  });

  it('goes on by Enter to the next unrated row, and on the last says that nothing is left', async () => {
    const element = await onRow();
    await press('2', 'Enter');
    expect(activeRow(element)).to.equal('proofing');
    await press('Enter');
    expect(activeRow(element)).to.equal('sourdough');
    await press('1', 'Enter');
    expect(activeRow(element)).to.equal('proofing');
    await press('1', 'Enter');
    await until(() => find(element, '.said').textContent.includes('Every skill is answered.'));
  });

  it('rates from the keyboard alone: all 24 skills in two presses each, after one Tab into the matrix', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    element.focusFirstUnrated();
    await element.updateComplete;
    await element.updateComplete;
    for (let i = 0; i < 24; i++) await press(String(i % 5), 'Enter');
    expect(element.assessment?.summary).to.include({ skills: 24, rated: 24 });
  });

  it('says which keys there are where there is a mouse, and with it a keyboard', async () => {
    const element = await mounted();
    await until(() => findAll(element, '[part=keys]').length > 0);
    const hint = find(element, '[part=keys]');
    expect(hint.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '0 – 4 rate N not applicable Enter next unrated',
    );
    await frames();
    expect(hint.getBoundingClientRect().height > 8).to.equal(
      matchMedia('(hover: hover) and (pointer: fine)').matches,
    );
    element.readonly = true;
    await element.updateComplete;
    expect(findAll(element, '[part=keys]')).to.have.length(0);
  });
});
