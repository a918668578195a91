import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, clickOn, rateByMouse, recorded, typeInto, until } from '../support/acts.js';
import { find, findAll, mounted, radio } from '../support/matrix.js';

const SKILL = 'proofing';

/** An element that asks for something, with one row open. */
async function asking(ask: string, skill = SKILL) {
  const element = await mounted();
  element.ask = ask;
  await element.updateComplete;
  find(element, `[data-skill=${skill}] .name`).click();
  await until(() => findAll(element, `#${skill}--details`).length > 0);
  return element;
}

const url = (element: HTMLElement, i = 0) => find<HTMLInputElement>(element, `#${SKILL}--url-${String(i)}`);
const title = (element: HTMLElement, i = 0) =>
  findAll<HTMLInputElement>(element, `[data-skill=${SKILL}] [data-ask=url-title]`)[i]!;

describe('<skills-matrix>: what an opened row asks for', () => {
  it('asks for what the page wants and nothing else', async () => {
    const element = await asking('confidence comment nonsense');
    expect(
      findAll(element, `[data-skill=${SKILL}] .extras [data-ask]`).map((field) => field.dataset['ask']),
    ).to.deep.equal(['confidence', 'comment']);
    element.ask = undefined;
    await element.updateComplete;
    expect(findAll(element, '.extras')).to.have.length(0);
  });

  it('takes interest and confidence, 0 too, and takes them back', async () => {
    const element = await asking('interest confidence');
    const told = recorded(element);
    const [interest, confidence] = findAll<HTMLSelectElement>(element, '.extras select');
    interest?.focus();
    for (let i = 0; i < 2; i++) await sendKeys({ press: 'ArrowDown' });
    confidence?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(element.assessment?.ratings).to.have.length(1);
    expect(element.assessment?.ratings[0]).to.include({ state: 'details-only', interest: 1, confidence: 0 });
    expect(new Set(told)).to.deep.equal(new Set([`skills-change ${SKILL}`]));
    for (const select of [interest, confidence]) {
      select?.focus();
      await sendKeys({ press: 'Home' });
    }
    await sendKeys({ press: 'Tab' });
    expect(element.assessment?.ratings).to.deep.equal([]);
  });

  it('takes several links, the title before or after the address', async () => {
    const element = await asking('evidence');
    await typeInto(title(element), 'A loaf');
    expect(element.assessment?.ratings).to.deep.equal([]);
    await typeInto(url(element), 'https://example.org/loaf');
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([
      { title: 'A loaf', url: 'https://example.org/loaf' },
    ]);
    expect(title(element).value).to.equal('A loaf');
    await typeInto(url(element, 1), 'HTTP://example.org/second');
    await typeInto(title(element, 1), 'Second');
    await typeInto(title(element, 0), '');
    await sendKeys({ press: 'Backspace' });
    title(element, 0).focus();
    title(element, 0).select();
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Tab' });
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([
      { url: 'https://example.org/loaf' },
      { url: 'HTTP://example.org/second', title: 'Second' },
    ]);
    expect(url(element, 2).value).to.equal('');
  });

  for (const bad of ['javascript:alert(1)', 'ftp://example.org/loaf', 'example.org', 'https://']) {
    it(`refuses ${bad} with a sentence, keeps it as typed, lets nothing go until it is mended`, async () => {
      const element = await asking('evidence');
      await typeInto(url(element), bad);
      expect(element.assessment?.ratings).to.deep.equal([]);
      expect(url(element).value).to.equal(bad);
      expect(url(element).getAttribute('aria-invalid')).to.equal('true');
      const sentence = find(element, `#${url(element).getAttribute('aria-describedby') ?? ''}`);
      expect(sentence.textContent).to.contain('begins with http:// or https://');
      const told = recorded(element, ['skills-submit']);
      await clickOn(find(element, '[data-ask=submit]'));
      await until(() => findAll(element, '[part=problems]').length > 0);
      expect(told).to.deep.equal([]);
      expect(find(element, `#${SKILL}--problem`).textContent).to.contain('cannot be saved yet');
      await typeInto(url(element), 'https://example.org/loaf');
      expect(findAll(element, '[part=problems], .problem, [part=problem]')).to.have.length(0);
      expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([{ url: 'https://example.org/loaf' }]);
      await clickOn(find(element, '[data-ask=submit]'));
      expect(told).to.deep.equal(['skills-submit']);
    });
  }

  it('empties a bad address: nothing is left to mend', async () => {
    const element = await asking('evidence');
    await typeInto(url(element), 'nonsense');
    url(element).select();
    url(element).focus();
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Tab' });
    expect(element.checkValidity()).to.equal(true);
    expect(findAll(element, '.problem')).to.have.length(0);
  });

  it('removes a link, with what was typed badly in its place, and focus goes to the link before', async () => {
    const element = await asking('evidence');
    await typeInto(url(element, 0), 'https://example.org/a');
    await typeInto(url(element, 1), 'https://example.org/b');
    await typeInto(url(element, 1), 'nonsense');
    expect(element.checkValidity()).to.equal(false);
    await clickOn(findAll(element, '[data-ask=remove-link]')[1] as Element);
    expect(active(element)?.id).to.equal(`${SKILL}--url-0`);
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([{ url: 'https://example.org/a' }]);
    expect(url(element, 1).value).to.equal('');
    expect(element.checkValidity()).to.equal(true);
  });

  it('removes the first link: what is typed badly in the next moves up with its field, and can be mended', async () => {
    const element = await asking('evidence');
    await typeInto(url(element, 0), 'https://example.org/a');
    await typeInto(title(element, 1), 'The next');
    await typeInto(url(element, 1), 'ftp://b');
    await clickOn(findAll(element, '[data-ask=remove-link]')[0] as Element);
    expect(element.assessment?.ratings).to.deep.equal([]);
    expect(findAll(element, `[data-skill=${SKILL}] [data-ask=url]`)).to.have.length(1);
    expect(url(element, 0).value).to.equal('ftp://b');
    expect(title(element, 0).value).to.equal('The next');
    expect(element.checkValidity()).to.equal(false);
    await typeInto(url(element, 0), 'https://example.org/b');
    expect(element.checkValidity()).to.equal(true);
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([
      { title: 'The next', url: 'https://example.org/b' },
    ]);
  });

  it('empties the address of a link, which removes it, and the next moves up', async () => {
    const element = await asking('evidence');
    await typeInto(url(element, 0), 'https://example.org/a');
    await typeInto(url(element, 1), 'https://example.org/b');
    await typeInto(url(element, 2), 'ftp://c');
    url(element, 0).focus();
    url(element, 0).select();
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Tab' });
    expect(element.assessment?.ratings[0]?.evidence).to.deep.equal([{ url: 'https://example.org/b' }]);
    expect([0, 1].map((i) => url(element, i).value)).to.deep.equal(['https://example.org/b', 'ftp://c']);
    expect(element.checkValidity()).to.equal(false);
  });

  it('takes the month something was used last', async () => {
    const element = await asking('last-used');
    find(element, `#${SKILL}--last-used`).focus();
    // month and year, or the other way round: that is the browser's language
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'Tab']) await sendKeys({ press: key });
    const { value } = find<HTMLInputElement>(element, `#${SKILL}--last-used`);
    expect(value).to.match(/^\d{4}-\d{2}$/);
    expect(element.assessment?.ratings[0]).to.include({ lastUsed: value });
  });

  it('keeps each letter of a comment at once, and tells the page once, when it is left', async () => {
    const element = await asking('comment');
    const told = recorded(element);
    const comment = find<HTMLTextAreaElement>(element, `#${SKILL}--comment`);
    comment.focus();
    await sendKeys({ type: 'Cold dough' });
    expect(element.assessment?.ratings[0]).to.include({ comment: 'Cold dough' });
    for (let i = 0; i < 6; i++) await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: 'er' });
    expect(comment.value).to.equal('Colder dough');
    expect(element.assessment?.ratings[0]).to.include({ comment: 'Colder dough' });
    expect(told).to.deep.equal([]);
    await sendKeys({ press: 'Tab' });
    expect(told).to.deep.equal([`skills-change ${SKILL}`]);
    comment.focus();
    await sendKeys({ press: 'Tab' });
    expect(told).to.deep.equal([`skills-change ${SKILL}`]);
  });

  it('lets a click land where it was aimed, though the field it leaves grows the row', async () => {
    const element = await asking('evidence', 'kneading');
    radio(element, 'kneading', 3).click();
    find(element, '#kneading--url-0').focus();
    await sendKeys({ type: 'https://example.org/a' });
    await rateByMouse(element, 'proofing', 2);
    expect(element.assessment?.ratings.map(({ skill, level }) => [skill, level])).to.deep.equal([
      ['kneading', 3],
      ['proofing', 2],
    ]);
    find(element, '#kneading--url-1').focus();
    await sendKeys({ type: 'nonsense' });
    await rateByMouse(element, 'sourdough', 2);
    expect(element.assessment?.ratings).to.have.length(3);
  });

  it('shows them in words where they may only be read, 0 too, and links that give nothing away', async () => {
    const element = await mounted();
    element.store?.setDetail(SKILL, {
      interest: 0,
      confidence: 0,
      lastUsed: '2026-03',
      comment: 'Colder <b>dough</b>',
      evidence: [{ url: 'https://example.org/a', title: 'A loaf' }, { url: 'https://example.org/b' }],
    });
    element.readonly = true;
    await element.updateComplete;
    find(element, `#${SKILL}--name`).click();
    await until(() => findAll(element, '.said-extras').length > 0);
    const said = findAll(element, '.said-extras dd').map((each) =>
      each.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(said).to.deep.equal([
      'None',
      'A guess',
      '2026-03',
      'A loaf https://example.org/b',
      'Colder <b>dough</b>',
    ]);
    for (const link of findAll<HTMLAnchorElement>(element, '.said-extras a')) {
      expect(link.target).to.equal('_blank');
      expect(link.rel).to.equal('noopener noreferrer');
    }
    expect(
      findAll(element, '.details input, .details textarea, .details select, [data-ask=clear]:not([hidden])'),
    ).to.have.length(0);
  });

  it('takes nothing while it is disabled, and takes it again afterwards', async () => {
    const element = await asking('interest confidence evidence last-used comment');
    await typeInto(url(element), 'https://example.org/a');
    element.disabled = true;
    await element.updateComplete;
    const fields = findAll<HTMLInputElement>(element, '.extras :is(input, select, textarea, button)');
    expect(fields).to.have.length(9);
    expect(fields.filter(({ disabled }) => !disabled)).to.have.length(0);
    expect(findAll(element, '[data-ask=clear]:not([hidden])')).to.have.length(0);
    element.disabled = false;
    await element.updateComplete;
    expect(fields.filter(({ disabled }) => disabled)).to.have.length(0);
    await typeInto(find(element, `#${SKILL}--comment`), 'so');
    expect(element.assessment?.ratings[0]).to.include({ comment: 'so' });
  });
});
