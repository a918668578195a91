import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Assessment } from '../../src/model/assessment.js';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { DRAFT_PREFIX } from '../../src/store/draft.js';
import { chosen, find, findAll, mounted, next, radio, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

async function until(holds: () => unknown) {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

const active = (element: SkillsMatrixElement) => element.shadowRoot?.activeElement;

async function inForm(attributes: Record<string, string> = { name: 'skills' }) {
  const form = stage().appendChild(document.createElement('form'));
  const element = await mounted({ profile: sampleProfile() }, form);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const button = form.appendChild(document.createElement('button'));
  await element.updateComplete;
  await until(() => element.validity.valid || element.required);
  return { form, element, button };
}

const entryOf = (form: HTMLFormElement) => {
  const text = new FormData(form).get('skills');
  return typeof text === 'string' ? (JSON.parse(text) as Assessment) : null;
};

describe('<skills-matrix>: in forms', () => {
  it('has an entry under its name alone, and hands over the submission with the form', async () => {
    const { form, element, button } = await inForm();
    expect(findAll(element, '[data-ask=submit]')).to.have.length(0);
    radio(element, 'kneading', 2).click();
    expect(entryOf(form)?.status).to.equal('draft');
    const told: string[] = [];
    element.addEventListener('skills-submit', () => told.push('skills-submit'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      told.push(`submit ${String(entryOf(form)?.status)} ${String(entryOf(form)?.ratings[0]?.level)}`);
    });
    button.click();
    expect(told).to.deep.equal(['skills-submit', 'submit submitted 2']);
    element.removeAttribute('name');
    await element.updateComplete;
    expect(new FormData(form).get('skills')).to.equal(null);
  });

  it('does not let the form go where the page refuses', async () => {
    const { form, element } = await inForm();
    element.addEventListener('skills-submit', (event) => {
      event.preventDefault();
    });
    let isPrevented = false;
    form.addEventListener('submit', (event) => {
      isPrevented = event.defaultPrevented;
      event.preventDefault();
    });
    form.requestSubmit();
    expect(isPrevented).to.equal(true);
    expect(element.assessment?.status).to.equal('draft');
  });

  it('says what is required where a person submits: a summary, each row, focus on the first', async () => {
    const { element, form, button } = await inForm({ name: 'skills', required: '' });
    await until(() => element.validationMessage.startsWith('2'));
    expect(element.validationMessage).to.equal('2 skills still need an answer');
    expect(form.checkValidity()).to.equal(false);
    expect(findAll(element, '[part=problems]')).to.have.length(0);
    button.click();
    await element.updateComplete;
    await until(() => findAll(element, '[part=problems] button').length === 2);
    expect(active(element)).to.equal(radio(element, 'kneading', 0));
    const row = find(element, '[data-skill=kneading]');
    expect(row.classList.contains('bad')).to.equal(true);
    expect(find(element, `#${row.getAttribute('aria-describedby') ?? ''}`).textContent).to.contain(
      'Choose a level',
    );
    findAll(element, '[part=problems] button')[1]?.click();
    await until(() => active(element) === radio(element, 'proofing', 0));
    expect(active(element)).to.equal(radio(element, 'proofing', 0));
    radio(element, 'kneading', 1).click();
    expect(findAll(element, '[part=problems] button')).to.have.length(1);
    radio(element, 'proofing', 1).click();
    expect(element.checkValidity()).to.equal(true);
    expect(findAll(element, '[part=problems]')).to.have.length(0);
  });

  it('is disabled with its fieldset: no radio works, no entry, nothing asked', async () => {
    const { form, element } = await inForm({ name: 'skills', required: '' });
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    fieldset.append(element);
    fieldset.disabled = true;
    await element.updateComplete;
    expect(radio(element, 'kneading', 2).disabled).to.equal(true);
    expect(element.willValidate).to.equal(false);
    expect(new FormData(form).get('skills')).to.equal(null);
    fieldset.disabled = false;
    await element.updateComplete;
    expect(radio(element, 'kneading', 2).disabled).to.equal(false);
  });

  it('resets with the form, and takes that back', async () => {
    const { form, element } = await inForm();
    radio(element, 'kneading', 2).click();
    form.reset();
    await until(() => findAll(element, '[data-ask=undo]').length > 0);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    find(element, '[data-ask=undo]').click();
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    expect(findAll(element, '[data-ask=undo]')).to.have.length(0);
  });

  it('shows answers in words where they may only be read', async () => {
    const element = await mounted();
    element.rate('kneading', 3);
    element.readonly = true;
    await element.updateComplete;
    await until(() => find(element, '[data-skill=kneading] .read').textContent.includes('3 Practitioner'));
    expect(find(element, '[data-skill=kneading] .read').textContent).to.contain('3 Practitioner');
    expect(findAll(element, 'input[type=radio]')).to.have.length(0);
  });
});

describe('<skills-matrix>: keys and steps', () => {
  it('rates the whole table by keys: focus, then a digit and Enter a skill', async () => {
    const element = await mounted();
    element.focus();
    await until(() => active(element) === radio(element, 'kneading', 0));
    await new Promise((resolve) => setTimeout(resolve, 200)); // keys come with the first focus
    let presses = 0;
    for (const key of ['3', 'Enter', '2', 'Enter', 'n']) {
      await sendKeys({ press: key });
      await element.updateComplete;
      presses++;
    }
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(chosen(element, 'proofing')).to.deep.equal(['2']);
    expect(chosen(element, 'sourdough')).to.deep.equal(['not-applicable']);
    expect(presses).to.equal(5);
  });

  it('leads through the steps to the review, with focus on each heading', async () => {
    const element = await mounted();
    element.layout = 'steps';
    await until(() => findAll(element, '#step').length > 0);
    expect(find(element, '#step').textContent).to.equal('Kneading');
    expect(find(element, 'legend').textContent).to.equal('Kneading, must-have, critical, skill 1 of 2');
    find(element, '[data-ask=step-next]').click();
    await until(() => findAll(element, '[part=problem]').length > 0);
    expect(find(element, '#step').textContent).to.equal('Kneading');
    for (const id of ['kneading', 'proofing', 'sourdough']) {
      radio(element, id, 2).click();
      find(element, '[data-ask=step-next]').click();
      await element.updateComplete;
      await until(() => active(element) === find(element, '#step'));
      expect(active(element)).to.equal(find(element, '#step'));
    }
    expect(findAll(element, '[part=review] li')).to.have.length(3);
    const submitted = next(element, 'skills-submit');
    find(element, '[data-ask=submit]').click();
    expect((await submitted).assessment.summary.rated).to.equal(3);
  });
});

describe('<skills-matrix>: drafts', () => {
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(DRAFT_PREFIX));
  const drafting = async (set: Record<string, string> = {}) => {
    const element = document.createElement('skills-matrix');
    Object.assign(element, { profile: sampleProfile(), draftKey: 'test', ...set });
    stage().append(element);
    await element.updateComplete;
    await element.updateComplete;
    return element;
  };
  beforeEach(() => {
    for (const key of keys()) localStorage.removeItem(key);
  });

  it('keeps answers, brings them back with a note, and starts fresh', async () => {
    const first = await drafting();
    radio(first, 'kneading', 2).click();
    first.remove();
    expect(keys()).to.have.length(1);
    const other = await drafting({ subject: 'someone-else' });
    expect(chosen(other, 'kneading')).to.deep.equal([]);
    const again = await drafting();
    expect(chosen(again, 'kneading')).to.deep.equal(['2']);
    await until(() => findAll(again, '[data-ask=draft-fresh]').length > 0);
    find(again, '[data-ask=draft-fresh]').click();
    await again.updateComplete;
    expect(chosen(again, 'kneading')).to.deep.equal([]);
    expect(keys()).to.have.length(0);
  });

  it('lets a draft go only when its submission is safe', async () => {
    const element = await drafting();
    radio(element, 'kneading', 2).click();
    await until(() => keys().length > 0);
    const saved = () => find(element, '[part=saved]').textContent.trim();
    await until(() => saved() !== '');
    expect(saved()).to.equal('Saved on this device');
    let save: () => void = () => undefined;
    element.addEventListener('skills-submit', (event) => {
      event.waitUntil(new Promise<void>((resolve) => (save = resolve)));
    });
    await element.submit();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(keys()).to.have.length(1);
    save();
    await until(() => keys().length === 0);
    expect(keys()).to.have.length(0);
    expect(saved()).to.equal('');
  });

  it('leaves nothing where none are wanted', async () => {
    const element = await drafting({ draftStorage: 'none' });
    radio(element, 'kneading', 2).click();
    element.remove();
    expect(keys()).to.have.length(0);
  });

  it('sets a damaged one aside, and says so', async () => {
    const element = await drafting();
    radio(element, 'kneading', 2).click();
    element.remove();
    const [key = ''] = keys();
    localStorage.setItem(key, '{"half');
    const told: string[] = [];
    const again = document.createElement('skills-matrix');
    again.addEventListener('skills-error', ({ code }) => told.push(code));
    Object.assign(again, { profile: sampleProfile(), draftKey: 'test' });
    stage().append(again);
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['draft-damaged']);
    const [aside = ''] = keys();
    expect(aside).to.contain(':damaged:');
    expect(localStorage.getItem(aside)).to.equal('{"half');
  });
});
