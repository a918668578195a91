import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { DRAFT_PREFIX } from '../../src/store/draft.js';
import { active, activeRow, clickOn, frames, rateByMouse, recorded, until } from '../support/acts.js';
import { chosen, find, findAll, mount, mounted, next, radio, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

/** A form with an element, a field before it and a button, that stays on the page when it is sent. */
async function inForm(set: Partial<SkillsMatrixElement> = {}) {
  const form = stage().appendChild(document.createElement('form'));
  form.innerHTML = '<label>Name <input name="person"></label>';
  const element = await mounted({ profile: sampleProfile() }, form);
  element.id = 'matrix';
  Object.assign(element, { name: 'skills', ...set });
  form.append(document.createElement('button'));
  await element.updateComplete;
  await until(() => element.required || element.validity.valid);
  const sent: string[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(String(new FormData(form).get('skills')));
  });
  return { form, element, button: form.querySelector('button')!, field: form.querySelector('input')!, sent };
}

const shown = (element: HTMLElement) =>
  findAll(element, '[part=problems] b').map(({ textContent }) => textContent.trim());

describe('<skills-matrix>: what a form asks of it', () => {
  it('answers checkValidity with an invalid event and shows nothing', async () => {
    const { form, element, field } = await inForm({ required: true });
    const told = recorded(element, ['invalid']);
    field.focus();
    expect(element.checkValidity()).to.equal(false);
    expect(form.checkValidity()).to.equal(false);
    await element.updateComplete;
    await frames();
    expect(told).to.deep.equal(['invalid', 'invalid']);
    expect(shown(element)).to.deep.equal([]);
    expect(document.activeElement === field).to.equal(true);
    expect(element.validity.valueMissing).to.equal(true);
  });

  it('answers reportValidity with a summary, a sentence at each row, and focus on the first', async () => {
    const { element } = await inForm({ required: true });
    expect(element.reportValidity()).to.equal(false);
    await until(() => activeRow(element) === 'kneading');
    await until(() => shown(element).length > 0);
    expect(shown(element)).to.deep.equal(['2 skills still need an answer']);
    expect(findAll(element, '.row:not([hidden]) [part=problem]')).to.have.length(2);
  });

  it('shows what is missing where a form is sent by a button of another library, through requestSubmit', async () => {
    const { form, element, sent } = await inForm({ required: true });
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    await until(() => shown(element).length > 0);
    await until(() => activeRow(element) === 'kneading');
    for (const id of ['kneading', 'proofing']) await rateByMouse(element, id, 1);
    form.requestSubmit();
    expect(sent).to.have.length(1);
    expect(JSON.parse(sent[0] ?? '')).to.include({ status: 'submitted' });
  });

  it('leaves focus to a field before it that is invalid too, and still shows its own', async () => {
    const { element, button, field } = await inForm({ required: true });
    field.required = true;
    await clickOn(button);
    await until(() => shown(element).length > 0);
    expect(document.activeElement === field).to.equal(true);
  });

  it('is sent by Enter in another field, and says what is missing first', async () => {
    const { element, field, sent } = await inForm({ required: true });
    field.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => shown(element).length > 0);
    for (const id of ['kneading', 'proofing']) element.rate(id, 1);
    field.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => sent.length === 1);
  });

  it('shows a message of the page, another one after it, and none once it is taken back', async () => {
    const { form, element, button, sent } = await inForm();
    element.setCustomValidity('Ask Ines first.');
    expect(element.validity.customError).to.equal(true);
    expect(form.checkValidity()).to.equal(false);
    await frames();
    expect(shown(element)).to.deep.equal([]);
    await clickOn(button);
    await until(() => shown(element).length > 0);
    expect(shown(element)).to.deep.equal(['Ask Ines first.']);
    expect(element.contains(document.activeElement)).to.equal(true);
    element.setCustomValidity('Ask Omar first.');
    element.reportValidity();
    await until(() => shown(element)[0] === 'Ask Omar first.');
    element.setCustomValidity('');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal([]);
    await clickOn(button);
    expect(sent).to.have.length(1);
  });

  it('is in the labels of the page, and a click on one moves focus into the first row', async () => {
    const { form, element } = await inForm();
    const label = document.createElement('label');
    label.htmlFor = 'matrix';
    label.textContent = 'Your skills';
    form.prepend(label);
    expect([...element.labels]).to.deep.equal([label]);
    await clickOn(label);
    await until(() => activeRow(element) === 'kneading');
    expect(element.assessment?.ratings).to.deep.equal([]);
  });

  it('stays where it is when a label around it, or a row inside, is clicked', async () => {
    const { form, element } = await inForm();
    const label = form.appendChild(document.createElement('label'));
    label.append('Your skills', element);
    await element.updateComplete;
    await rateByMouse(element, 'proofing', 2);
    expect(chosen(element, 'proofing')).to.deep.equal(['2']);
    expect(active(element)?.id).to.equal('proofing--2');
    await clickOn(find(element, '#sourdough--name'));
    expect(active(element)?.id).to.equal('sourdough--name');
    await until(() => findAll(element, '#sourdough--details').length > 0);
  });

  it('is asked nothing while it is disabled or read-only, by property and back', async () => {
    const { form, element } = await inForm({ required: true });
    expect(element.willValidate).to.equal(true);
    for (const name of ['disabled', 'readonly'] as const) {
      element[name] = true;
      await element.updateComplete;
      expect(element.willValidate, name).to.equal(false);
      expect(form.checkValidity(), name).to.equal(true);
      element[name] = false;
      await element.updateComplete;
      expect(element.willValidate, name).to.equal(true);
      expect(form.checkValidity(), name).to.equal(false);
      expect(radio(element, 'kneading', 1).disabled).to.equal(false);
    }
    await rateByMouse(element, 'kneading', 1);
    expect(chosen(element, 'kneading')).to.deep.equal(['1']);
  });

  it('stays disabled with its fieldset when its own attribute goes, and the other way round', async () => {
    const { form, element } = await inForm();
    const fieldset = form.appendChild(document.createElement('fieldset'));
    fieldset.append(element);
    fieldset.disabled = true;
    element.disabled = true;
    await element.updateComplete;
    element.disabled = false;
    await element.updateComplete;
    expect(radio(element, 'kneading', 1).disabled).to.equal(true);
    element.disabled = true;
    fieldset.disabled = false;
    await element.updateComplete;
    expect(radio(element, 'kneading', 1).disabled).to.equal(true);
    element.disabled = false;
    await element.updateComplete;
    expect(radio(element, 'kneading', 1).disabled).to.equal(false);
  });
});

describe('<skills-matrix>: what the browser brings back', () => {
  const clear = () => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(DRAFT_PREFIX)))
      localStorage.removeItem(key);
  };
  beforeEach(clear);
  afterEach(clear);

  const state = async (skill: string, level: number) => {
    const other = await mounted();
    other.rate(skill, level);
    return other.value;
  };

  it('takes the state it is given back, before or after its profile is there', async () => {
    const saved = await state('kneading', 3);
    const element = await mounted();
    element.formStateRestoreCallback(saved);
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    const waiting = mount({});
    waiting.formStateRestoreCallback(saved);
    waiting.profile = sampleProfile();
    await next(waiting, 'skills-load');
    await waiting.updateComplete;
    expect(chosen(waiting, 'kneading')).to.deep.equal(['3']);
    expect(waiting.assessment).to.deep.equal(JSON.parse(saved));
  });

  it("lets the page's own assessment go first, whether it is set before or after", async () => {
    const [saved, own] = [await state('kneading', 3), JSON.parse(await state('proofing', 1)) as object];
    for (const steps of [
      (element: SkillsMatrixElement) => {
        element.assessment = own;
        element.formStateRestoreCallback(saved);
      },
      (element: SkillsMatrixElement) => {
        element.formStateRestoreCallback(saved);
        element.assessment = own;
      },
    ]) {
      const element = await mounted();
      steps(element);
      await element.updateComplete;
      expect(element.assessment).to.deep.equal(own);
    }
  });

  it('goes before a draft that is older, and offers one that is newer', async () => {
    const drafting = async (restored?: string) => {
      const element = document.createElement('skills-matrix');
      Object.assign(element, { profile: sampleProfile(), draftKey: 'restored' });
      stage().append(element);
      if (restored) element.formStateRestoreCallback(restored);
      await element.updateComplete;
      await element.updateComplete;
      return element;
    };
    const first = await drafting();
    await rateByMouse(first, 'kneading', 1);
    first.remove();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const saved = await state('kneading', 3);
    const again = await drafting(saved);
    expect(chosen(again, 'kneading')).to.deep.equal(['3']);
    expect(findAll(again, '[data-ask=draft-use]')).to.have.length(0);
    await rateByMouse(again, 'proofing', 4);
    again.remove();
    const newer = await drafting(saved);
    expect(chosen(newer, 'proofing')).to.deep.equal([]);
    await until(() => findAll(newer, '[data-ask=draft-use]').length > 0);
    await clickOn(find(newer, '[data-ask=draft-use]'));
    expect(chosen(newer, 'proofing')).to.deep.equal(['4']);
    expect(chosen(newer, 'kneading')).to.deep.equal(['3']);
  });
});
