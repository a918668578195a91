import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { DRAFT_PREFIX } from '../../src/store/draft.js';
import { active, activeRow, clickOn, frames, rateByMouse, recorded, until } from '../support/acts.js';
import { chosen, find, findAll, mounted, next, radio, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith(DRAFT_PREFIX));
const forget = () => {
  for (const key of drafts()) localStorage.removeItem(key);
};

/** An element with a draft, mid-rating: one row rated, one open, a comment half typed. */
async function midRating(parent: Node = stage()) {
  const element = document.createElement('skills-matrix');
  Object.assign(element, { profile: sampleProfile(), ask: 'comment', draftKey: 'hosts' });
  const told = recorded(element);
  parent.appendChild(element);
  await element.updateComplete;
  await element.updateComplete;
  radio(element, 'kneading', 2).click();
  find(element, '[data-skill=proofing] .name').click();
  await until(() => findAll(element, '#proofing--comment').length > 0);
  find(element, '#proofing--comment').focus();
  await sendKeys({ type: 'half a sen' });
  return { element, told };
}

/** The same element afterwards: nothing is lost, and everything works once. */
async function worksOn({ element, told }: Awaited<ReturnType<typeof midRating>>) {
  await element.updateComplete;
  expect(told.filter((each) => each === 'skills-load')).to.have.length(1);
  expect(chosen(element, 'kneading')).to.deep.equal(['2']);
  const comment = find<HTMLTextAreaElement>(element, '#proofing--comment');
  expect(comment.value).to.equal('half a sen');
  told.length = 0;
  comment.focus();
  await sendKeys({ press: 'End' });
  await sendKeys({ type: 'tence' });
  radio(element, 'sourdough', 0).focus();
  await sendKeys({ press: '3' });
  expect(chosen(element, 'sourdough')).to.deep.equal(['3']);
  await sendKeys({ press: 'ArrowRight' });
  expect(told).to.deep.equal([
    'skills-change proofing',
    'skills-change sourdough',
    'skills-change sourdough',
  ]);
  expect(find(element, '.count .long').textContent).to.equal('2 of 3 answered');
  expect(
    element.assessment?.ratings.map(({ skill, level, comment }) => [skill, level ?? comment]),
  ).to.deep.equal([
    ['kneading', 2],
    ['proofing', 'half a sentence'],
    ['sourdough', 4],
  ]);
  await until(() => (localStorage.getItem(drafts()[0] ?? '') ?? '').includes('half a sentence'));
}

describe('<skills-matrix>: two on one page', () => {
  it('rates in one and leaves the other, though both show the same role', async () => {
    const place = stage();
    const [one, two] = [await mounted(undefined, place), await mounted(undefined, place)];
    const heard = recorded(two);
    await rateByMouse(one, 'kneading', 3);
    await rateByMouse(one, 'proofing', 1);
    expect(chosen(one, 'kneading')).to.deep.equal(['3']);
    expect(chosen(two, 'kneading')).to.deep.equal([]);
    await rateByMouse(two, 'kneading', 0);
    expect(chosen(one, 'kneading')).to.deep.equal(['3']);
    expect(chosen(two, 'kneading')).to.deep.equal(['0']);
    expect(heard).to.deep.equal(['skills-change kneading']);
    expect(find(one, '.count .long').textContent).to.equal('2 of 3 answered');
    expect(find(two, '.count .long').textContent).to.equal('1 of 3 answered');
  });

  it('keeps arrow keys and digits inside, and Tab leads from the last of one into the other', async () => {
    const place = stage();
    const [one, two] = [await mounted(undefined, place), await mounted(undefined, place)];
    radio(one, 'kneading', 4).focus();
    for (let i = 0; i < 7; i++) await sendKeys({ press: 'ArrowRight' });
    expect(active(one)).to.equal(radio(one, 'kneading', 'not-applicable'));
    await sendKeys({ press: '2' });
    expect(chosen(one, 'kneading')).to.deep.equal(['2']);
    expect(two.assessment?.ratings).to.deep.equal([]);
    find(one, '[data-ask=submit]').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(two);
  });

  it('ties names, descriptions and anchors to its own rows: an anchor of the second rates the second', async () => {
    const place = stage();
    const [one, two] = [await mounted(undefined, place), await mounted(undefined, place)];
    for (const each of [one, two]) find(each, '[data-skill=kneading] .name').click();
    await until(() => findAll(two, '.anchor').length > 0);
    await clickOn(findAll(two, '[data-skill=kneading] .anchor')[4] as Element);
    expect(chosen(two, 'kneading')).to.deep.equal(['4']);
    expect(chosen(one, 'kneading')).to.deep.equal([]);
    for (const each of [one, two]) {
      for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
        for (const holder of findAll(each, `[${name}]`)) {
          const id = holder.getAttribute(name) ?? '';
          expect(findAll(each, `[id="${id}"]`), `${name} ${id}`).to.have.length(1);
        }
      }
    }
  });

  it('keeps two drafts of two subjects, and speaks two languages', async () => {
    forget();
    const draw = async (subject: string, lang: string, place: Node) => {
      const element = document.createElement('skills-matrix');
      Object.assign(element, { profile: sampleProfile(), draftKey: 'two', subject, lang });
      place.appendChild(element);
      await next(element, 'skills-load');
      await element.updateComplete;
      return element;
    };
    const first = stage();
    const [ada, ben] = [await draw('ada', 'en', first), await draw('ben', 'de', first)];
    expect(find(ada, '[data-ask=submit]').textContent.trim()).to.equal('Submit');
    expect(find(ben, '[data-ask=submit]').textContent.trim()).to.equal('Absenden');
    await rateByMouse(ada, 'kneading', 1);
    await rateByMouse(ben, 'kneading', 4);
    await until(() => drafts().length === 2);
    first.remove();
    const again = stage();
    const [adaAgain, benAgain] = [await draw('ada', 'en', again), await draw('ben', 'de', again)];
    await until(() => chosen(benAgain, 'kneading').length > 0);
    expect(chosen(adaAgain, 'kneading')).to.deep.equal(['1']);
    expect(chosen(benAgain, 'kneading')).to.deep.equal(['4']);
    forget();
  });
});

describe('<skills-matrix>: removed and moved', () => {
  beforeEach(forget);
  afterEach(forget);

  it('is removed mid-rating and put back at once: answers, comment, keys, one event a rating, the draft', async () => {
    const mid = await midRating();
    const { parentElement } = mid.element;
    mid.element.remove();
    parentElement?.append(mid.element);
    await worksOn(mid);
  });

  it('is removed mid-rating and put back later', async () => {
    const mid = await midRating();
    const { parentElement } = mid.element;
    mid.element.remove();
    expect(localStorage.getItem(drafts()[0] ?? '')).to.contain('half a sen');
    await frames();
    parentElement?.append(mid.element);
    await frames();
    await worksOn(mid);
  });

  it('shows what the host rated, and the language it stands in, while it was away', async () => {
    const element = await mounted();
    const { parentElement } = element;
    element.remove();
    element.rate('kneading', 4);
    element.context = 'export';
    parentElement?.setAttribute('lang', 'de');
    parentElement?.append(element);
    await element.updateComplete;
    await until(() => find(element, '.count .long').textContent === '1 von 4 beantwortet');
    expect(chosen(element, 'kneading')).to.deep.equal(['4']);
    expect(find(element, '[data-skill=labels]').hidden).to.equal(false);
  });

  it('is moved elsewhere on the page', async () => {
    const mid = await midRating();
    const place = mid.element.parentElement?.appendChild(document.createElement('div'));
    place?.append('before', document.createElement('hr'));
    place?.insertBefore(mid.element, place.firstChild);
    await worksOn(mid);
  });

  it('is moved by moveBefore, where the browser has it, and keeps focus and caret', async function () {
    if (!('moveBefore' in Element.prototype)) this.skip();
    const mid = await midRating();
    const place = mid.element.parentElement?.appendChild(document.createElement('div')) as HTMLElement & {
      moveBefore(node: Node, child: Node | null): void;
    };
    await sendKeys({ press: 'Home' });
    place.moveBefore(mid.element, null);
    expect(active(mid.element)?.id).to.equal('proofing--comment');
    await mid.element.updateComplete;
    await sendKeys({ type: 'I ' });
    const comment = find<HTMLTextAreaElement>(mid.element, '#proofing--comment');
    expect(comment.value).to.equal('I half a sen');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await worksOn(mid);
  });

  it('is moved from one form to another: its entry goes to the new one alone', async () => {
    const [one, two] = [document.createElement('form'), document.createElement('form')];
    stage().append(one, two);
    const element = await mounted(undefined, one);
    element.name = 'skills';
    element.required = true;
    for (const form of [one, two]) {
      form.append(document.createElement('button'));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
      });
    }
    const told = recorded(element);
    await element.updateComplete;
    two.prepend(element);
    await element.updateComplete;
    await until(() => element.validationMessage.startsWith('2'));
    expect([...new FormData(one).keys()]).to.deep.equal([]);
    expect([...new FormData(two).keys()]).to.deep.equal(['skills']);
    one.querySelector('button')?.click();
    expect(told).to.deep.equal([]);
    two.querySelector('button')?.click();
    await until(() => activeRow(element) === 'kneading');
    for (const id of ['kneading', 'proofing']) await rateByMouse(element, id, 1);
    two.querySelector('button')?.click();
    expect(told).to.deep.equal(['skills-change kneading', 'skills-change proofing', 'skills-submit']);
    stage().append(element);
    await element.updateComplete;
    expect(element.form).to.equal(null);
    expect(findAll(element, '[data-ask=submit]')).to.have.length(1);
  });
});
