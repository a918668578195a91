import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import type { Assessment } from '../../src/model/assessment.js';
import { active, activeRow, clickOn, frames, rateByMouse, recorded, until } from '../support/acts.js';
import { chosen, find, findAll, mounted, next, radio, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

/** An element whose rows ask for a link and a comment, with one row open. */
async function opened(skill = 'proofing') {
  const element = await mounted();
  element.ask = 'evidence comment';
  find(element, `[data-skill=${skill}] .name`).click();
  await until(() => findAll(element, `#${skill}--comment`).length > 0);
  return element;
}

const comment = (element: SkillsMatrixElement, skill = 'proofing') =>
  find<HTMLTextAreaElement>(element, `#${skill}--comment`);

describe('<skills-matrix>: profile swapped while rating', () => {
  it('to another version while a comment is typed: answers, focus, caret and open rows stay', async () => {
    const element = await opened();
    radio(element, 'kneading', 2).click();
    comment(element).focus();
    await sendKeys({ type: 'rises overnight' });
    for (let i = 0; i < 10; i++) await sendKeys({ press: 'ArrowLeft' });
    element.profile = { ...sampleProfile(), version: '2.0.0' };
    await next(element, 'skills-load');
    await element.updateComplete;
    expect(active(element)?.id).to.equal('proofing--comment');
    await sendKeys({ type: 'well ' });
    expect(comment(element).value).to.equal('riseswell  overnight');
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    expect(element.assessment?.profile.version).to.equal('2.0.0');
    expect(element.assessment?.ratings.at(-1)?.comment).to.equal('riseswell  overnight');
  });

  it('to another version while a link is typed: what is typed stays with its focus', async () => {
    const element = await opened();
    find(element, '[data-ask=url]').focus();
    await sendKeys({ type: 'https://example.org/bre' });
    element.profile = { ...sampleProfile(), version: '2.0.0' };
    await next(element, 'skills-load');
    await element.updateComplete;
    expect(active(element)?.id).to.equal('proofing--url-0');
    await sendKeys({ type: 'ad' });
    await sendKeys({ press: 'Tab' });
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([{ url: 'https://example.org/bread' }]);
  });

  it('to another role: a fresh store, no answers, no open rows, and the first change is of the new one', async () => {
    const element = await opened();
    radio(element, 'kneading', 2).click();
    comment(element).focus();
    await sendKeys({ type: 'half' });
    const before = element.store;
    element.profile = { ...sampleProfile(), id: 'cook', title: 'Cook' };
    await next(element, 'skills-load');
    await element.updateComplete;
    expect(element.store === before).to.equal(false);
    expect(element.assessment?.ratings).to.deep.equal([]);
    expect(findAll(element, '.details')).to.have.length(0);
    const told = recorded(element);
    const change = next(element, 'skills-change');
    await rateByMouse(element, 'proofing', 1);
    expect((await change).assessment.profile.id).to.equal('cook');
    expect(told).to.deep.equal(['skills-change proofing']);
    expect(before?.getState().answers.filter(Boolean)).to.have.length(2);
  });

  it('by src, which takes its time: focus waits and comes back to the same radio', async () => {
    const element = await mounted();
    radio(element, 'kneading', 2).focus();
    radio(element, 'kneading', 2).click();
    const profile = { ...sampleProfile(), version: '3.0.0' };
    const src = URL.createObjectURL(new Blob([JSON.stringify(profile)], { type: 'application/json' }));
    element.profile = null;
    element.src = src;
    await next(element, 'skills-load');
    await element.updateComplete;
    URL.revokeObjectURL(src);
    expect(active(element)?.id).to.equal('kneading--2');
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
  });
});

describe('<skills-matrix>: properties set before it is defined', () => {
  it('takes them all: profile, assessment, layout, ask, messages, context, draft-key, name', async () => {
    const other = await mounted();
    other.rate('kneading', 2);
    const { assessment } = other;
    const form = stage().appendChild(document.createElement('form'));
    const tag = `late-${String(Date.now())}`;
    const element = form.appendChild(document.createElement(tag as 'skills-matrix'));
    Object.assign(element, {
      profile: sampleProfile(),
      assessment,
      layout: 'cards',
      ask: 'comment',
      messages: { instruction: 'As you are today.' },
      context: 'export',
      name: 'skills',
      required: true,
    });
    element.setAttribute('subject', 'ada');
    element.setAttribute('show-target', '');
    const told = recorded(element);
    customElements.define(tag, class extends (other.constructor as typeof SkillsMatrixElement) {});
    await element.updateComplete;
    expect(told).to.deep.equal(['skills-load']);
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    expect(element.assessment).to.include({ subject: 'ada' });
    expect(element.assessment?.contexts).to.deep.equal(['export']);
    expect(find(element, '.lede').textContent).to.equal('As you are today.');
    expect(element.getAttribute('layout')).to.equal('cards');
    expect(find(element, '[data-skill=kneading] legend').textContent).to.contain('target');
    expect(new FormData(form).has('skills')).to.equal(true);
    find(element, '[data-skill=kneading] .name').click();
    await until(() => findAll(element, '#kneading--comment').length > 0);
    expect(form.checkValidity()).to.equal(false);
    // what is set afterwards goes through the accessors, and is not shadowed
    element.profile = { ...sampleProfile(), id: 'cook' };
    await next(element, 'skills-load');
    expect(element.assessment?.profile.id).to.equal('cook');
  });

  it('takes its assessment as text in value, and keeps what is typed into it afterwards', async () => {
    const other = await mounted();
    other.rate('proofing', 3);
    const tag = `late-value-${String(Date.now())}`;
    const element = stage().appendChild(document.createElement(tag as 'skills-matrix'));
    Object.assign(element, { value: other.value, profile: sampleProfile() });
    customElements.define(tag, class extends (other.constructor as typeof SkillsMatrixElement) {});
    await element.updateComplete;
    radio(element, 'kneading', 1).click();
    expect(element.assessment?.ratings.map(({ level }) => level)).to.deep.equal([1, 3]);
  });
});

describe('<skills-matrix>: a host that sets the assessment again on each change', () => {
  const echoes: Record<string, (echo: () => void) => void> = {
    'at once': (echo) => {
      echo();
    },
    'in a microtask': (echo) => {
      queueMicrotask(echo);
    },
    'a moment later': (echo) => setTimeout(echo, 120),
  };
  for (const [when, later] of Object.entries(echoes)) {
    for (const [what, copy] of [
      ['the same object', (assessment: Assessment) => assessment],
      ['a copy', (assessment: Assessment) => JSON.parse(JSON.stringify(assessment)) as Assessment],
    ] as const) {
      it(`${what}, ${when}: focus, caret, open rows and every letter stay`, async () => {
        const element = await opened();
        const told = recorded(element);
        element.addEventListener('skills-change', ({ assessment }) => {
          later(() => (element.assessment = copy(assessment)));
        });
        await rateByMouse(element, 'proofing', 2);
        comment(element).focus();
        await sendKeys({ type: 'slow dough' });
        for (let i = 0; i < 6; i++) await sendKeys({ press: 'ArrowLeft' });
        await rateByMouse(element, 'kneading', 1); // leaves the comment, which is told too
        comment(element).focus();
        comment(element).setSelectionRange(4, 4);
        await sendKeys({ type: 'er' });
        await until(() => told.length >= 3);
        await new Promise((resolve) => setTimeout(resolve, 250));
        await element.updateComplete;
        expect(active(element)?.id).to.equal('proofing--comment');
        expect(comment(element).selectionStart).to.equal(6);
        await sendKeys({ type: '!' });
        expect(comment(element).value).to.equal('slower! dough');
        expect(chosen(element, 'kneading')).to.deep.equal(['1']);
        expect(chosen(element, 'proofing')).to.deep.equal(['2']);
        expect(
          element.assessment?.ratings.map(({ skill, level, comment }) => [skill, level, comment]),
        ).to.deep.equal([
          ['kneading', 1, undefined],
          ['proofing', 2, 'slower! dough'],
        ]);
        expect(told).to.deep.equal([
          'skills-change proofing',
          'skills-change proofing',
          'skills-change kneading',
        ]);
      });
    }
  }

  it('so late that the person has rated on: later ratings stay, each told once', async () => {
    const element = await mounted();
    const told = recorded(element);
    element.addEventListener('skills-change', ({ assessment }) => {
      setTimeout(() => (element.assessment = assessment), 60);
    });
    element.focus();
    await until(() => activeRow(element) === 'kneading');
    for (const key of ['2', 'Enter', '3', 'Enter', '1']) await sendKeys({ press: key });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await element.updateComplete;
    expect(element.assessment?.ratings.map(({ level }) => level)).to.deep.equal([2, 3, 1]);
    expect(told).to.deep.equal([
      'skills-change kneading',
      'skills-change proofing',
      'skills-change sourdough',
    ]);
    expect(activeRow(element)).to.equal('sourdough');
  });

  it('while a link is typed: the link stays, its title and the focus too', async () => {
    const element = await opened();
    element.addEventListener('skills-change', ({ assessment }) => {
      setTimeout(() => (element.assessment = structuredClone(assessment)), 30);
    });
    await rateByMouse(element, 'proofing', 2);
    find(element, '[data-ask=url]').focus();
    await sendKeys({ type: 'https://example.org/loaf' });
    await frames();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(find<HTMLInputElement>(element, '[data-ask=url]').value).to.equal('https://example.org/loaf');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'A loaf' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await sendKeys({ press: 'Tab' });
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([
      { url: 'https://example.org/loaf', title: 'A loaf' },
    ]);
  });

  it('still takes an older state that the host sets while nobody is in the matrix: an undo of its own', async () => {
    const element = await mounted();
    const history: Assessment[] = [];
    element.addEventListener('skills-change', ({ assessment }) => history.push(assessment));
    const undo = stage().appendChild(document.createElement('button'));
    undo.parentElement?.append(element);
    undo.addEventListener('click', () => (element.assessment = history[0]));
    await element.updateComplete;
    await rateByMouse(element, 'kneading', 1);
    await rateByMouse(element, 'kneading', 4);
    undo.textContent = 'Undo';
    await clickOn(undo);
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal(['1']);
  });
});
