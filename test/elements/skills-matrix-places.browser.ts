import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, activeRow, clickOn, frames, rateByMouse, tabBack, until } from '../support/acts.js';
import { chosen, find, findAll, mounted, next, radio, stage } from '../support/matrix.js';
import { largeProfile } from '../support/profiles.js';

const boxOf = (target: Element) => target.getBoundingClientRect();

/** What lies over the middle of what has focus; nothing where it can be seen. */
function over(element: HTMLElement): string {
  const focused = active(element);
  if (!focused) return 'no focus';
  const { left, top, width, height } = boxOf(focused);
  const there = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) ?? null;
  return focused.contains(there) ? '' : `${focused.id} lies under ${String(there?.className)}`;
}

/** A box of its own size on the page. */
function box(width: number, height?: number): HTMLElement {
  const place = stage().appendChild(document.createElement('div'));
  place.style.width = `${String(width)}px`;
  if (height !== undefined) {
    place.style.height = `${String(height)}px`;
    place.style.overflow = 'auto';
  }
  return place;
}

describe('<skills-matrix>: hidden, then shown', () => {
  for (const [how, hide, show] of [
    [
      'a hidden attribute of its own',
      (element: HTMLElement) => (element.hidden = true),
      (element: HTMLElement) => (element.hidden = false),
    ],
    [
      'a parent that is not displayed',
      ({ parentElement }: HTMLElement) => (parentElement!.style.display = 'none'),
      ({ parentElement }: HTMLElement) => (parentElement!.style.display = 'block'),
    ],
  ] as const) {
    for (const [width, layout] of [
      [340, 'cards'],
      [1000, 'a table'],
    ] as const) {
      it(`has all rows as ${layout} after ${how}, and rates`, async () => {
        const element = document.createElement('skills-matrix');
        element.profile = largeProfile(60);
        const place = box(width);
        place.append(element);
        hide(element);
        await element.updateComplete;
        expect(boxOf(element).height).to.equal(0);
        expect(findAll(element, 'fieldset')).to.have.length(60);
        show(element);
        await frames();
        const first = find(element, '[data-skill=must-have-0]');
        const beside = boxOf(radio(element, 'must-have-0', 0)).top < boxOf(first).top + 20;
        expect(beside).to.equal(width > 900);
        expect(boxOf(element).height).to.be.greaterThan(60 * (width > 900 ? 40 : 80));
        await rateByMouse(element, 'emerging-14', 3);
        expect(chosen(element, 'emerging-14')).to.deep.equal(['3']);
      });
    }
  }

  it('leads to the first unrated row when focused right after it was shown', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    element.rate('must-have-0', 1);
    element.hidden = true;
    await frames();
    element.hidden = false;
    element.focusFirstUnrated();
    expect(activeRow(element)).to.equal('must-have-1');
  });
});

describe('<skills-matrix>: in a <dialog>', () => {
  async function inDialog(inner: Node = document.createElement('div'), skills = 24) {
    const dialog = stage().appendChild(document.createElement('dialog'));
    dialog.append(inner);
    dialog.style.width = '700px';
    dialog.style.maxHeight = '420px';
    dialog.showModal();
    const element = await mounted({ profile: largeProfile(skills) }, inner);
    await frames();
    return { dialog, element };
  }

  it('closes an opened row by Escape, wherever one is in it, and the dialog only by the next', async () => {
    const { dialog, element } = await inDialog();
    element.ask = 'comment';
    await clickOn(find(element, '[data-skill=must-have-1] .name'));
    await until(() => findAll(element, '#must-have-1--comment').length > 0);
    find(element, '#must-have-1--comment').focus();
    await sendKeys({ type: 'so' });
    await sendKeys({ press: 'Escape' });
    expect(find(element, '#must-have-1--name').getAttribute('aria-expanded')).to.equal('false');
    expect(active(element)?.id).to.equal('must-have-1--name');
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('keeps focus in the dialog, and what has it above the foot', async () => {
    const { dialog, element } = await inDialog();
    element.focus();
    for (let i = 0; i < 14; i++) {
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement === element).to.equal(true);
      expect(over(element)).to.equal('');
    }
    const foot = boxOf(find(element, '.foot'));
    expect(Math.abs(foot.bottom - boxOf(dialog).bottom)).to.be.lessThan(30);
    find(element, '[data-ask=submit]').focus();
    await sendKeys({ press: 'Tab' });
    expect(
      document.activeElement === element ||
        document.activeElement === document.body ||
        document.activeElement === dialog,
    ).to.equal(true);
  });

  it('goes on by Enter in a row and neither sends the form around it nor closes the dialog', async () => {
    const form = document.createElement('form');
    form.method = 'dialog';
    const { dialog, element } = await inDialog(form);
    const button = form.appendChild(document.createElement('button'));
    element.name = 'skills';
    await element.updateComplete;
    let submits = 0;
    form.addEventListener('submit', () => submits++);
    element.focus();
    await until(() => activeRow(element) === 'must-have-0');
    await sendKeys({ press: '3' });
    await sendKeys({ press: 'Enter' });
    await until(() => activeRow(element) === 'must-have-1');
    const search = find<HTMLInputElement>(element, 'input[type=search]');
    search.focus();
    await sendKeys({ press: 'Enter' });
    expect(submits).to.equal(0);
    expect(dialog.open).to.equal(true);
    const submitted = next(element, 'skills-submit');
    button.click();
    expect((await submitted).assessment.ratings).to.have.length(1);
    expect(dialog.open).to.equal(false);
    expect(submits).to.equal(1);
  });
});

describe('<skills-matrix>: in <details>, scroll containers, another shadow root', () => {
  it('is whole when <details> that were closed at load are opened', async () => {
    const details = stage().appendChild(document.createElement('details'));
    details.append(document.createElement('summary'));
    const element = await mounted({ profile: largeProfile(40) }, details);
    details.open = true;
    await frames();
    const [first] = findAll(element, 'fieldset');
    expect(boxOf(first as Element).height).to.be.greaterThan(30);
    await rateByMouse(element, 'advanced-9', 2);
    expect(chosen(element, 'advanced-9')).to.deep.equal(['2']);
    details.open = false;
    await frames();
    details.open = true;
    element.focusFirstUnrated();
    expect(activeRow(element)).to.equal('must-have-0');
  });

  it('keeps the tier head and the foot in sight of the container that scrolls', async () => {
    const place = box(900, 400);
    const element = await mounted({ profile: largeProfile(60) }, place);
    await frames();
    place.scrollTop = 700;
    await frames();
    const [top, bottom] = [boxOf(place).top, boxOf(place).bottom];
    const heads = findAll(element, '.tier-head').map((head) => Math.round(boxOf(head).top - top));
    expect(heads).to.include(0);
    expect(Math.round(boxOf(find(element, '.foot')).bottom - bottom)).to.equal(0);
  });

  for (const [width, layout] of [
    [340, 'cards'],
    [900, 'a table'],
  ] as const) {
    it(`shows what has focus between head and foot of the container, as ${layout}`, async () => {
      const place = box(width, 420);
      const element = await mounted({ profile: largeProfile(60) }, place);
      await frames();
      for (const { skills } of largeProfile(60).tiers.slice(0, 2))
        for (const { id } of skills) element.rate(id, 1);
      element.focusFirstUnrated();
      await until(() => activeRow(element) === 'advanced-0');
      await frames();
      expect(place.scrollTop).to.be.greaterThan(100);
      expect(window.scrollY).to.equal(0);
      for (let i = 0; i < 12; i++) {
        expect(over(element)).to.equal('');
        await sendKeys({ press: 'Tab' });
        await frames();
      }
      for (let i = 0; i < 12; i++) {
        await tabBack();
        await frames();
        expect(over(element)).to.equal('');
      }
    });
  }

  it('works in another shadow root: keys, label, events that reach the document with all they hold', async () => {
    const host = stage().appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const element = await mounted(undefined, root);
    const heard = next(document, 'skills-change');
    element.focus();
    await until(() => activeRow(element) === 'kneading');
    await sendKeys({ press: '2' });
    const event = await heard;
    expect(event.skill).to.equal('kneading');
    expect(event.rating).to.include({ level: 2 });
    expect(event.assessment.ratings).to.deep.equal([event.rating]);
    expect(event.target).to.equal(host);
    await clickOn(find(element, '[data-skill=proofing] .name'));
    await until(() => findAll(element, '#proofing--details').length > 0);
    await sendKeys({ press: 'Escape' });
    expect(find(element, '#proofing--name').getAttribute('aria-expanded')).to.equal('false');
    const submitted = next(document, 'skills-submit');
    await clickOn(find(element, '[data-ask=submit]'));
    expect((await submitted).assessment.status).to.equal('submitted');
  });
});
