import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { largeProfile, sampleProfile } from '../support/profiles.js';
import { chosen, find, findAll, mounted, next, radio, stage } from '../support/matrix.js';

async function clickOn(target: Element) {
  // rows get their real height in the frame in which they come near
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe('<skills-matrix>: rating', () => {
  it('shows the main tiers, each skill as a group with a name that says where one is', async () => {
    const element = await mounted();
    expect(findAll(element, 'h3').map((title) => title.textContent.trim())).to.deep.equal([
      'Must-have',
      'Advanced',
    ]);
    const rows = findAll<HTMLFieldSetElement>(element, 'fieldset:not([hidden])');
    expect(rows.map((row) => row.querySelector('legend')?.textContent)).to.deep.equal([
      'Kneading, must-have, critical, skill 1 of 2',
      'Proofing, must-have, important, skill 2 of 2',
      'Sourdough, advanced, optional, skill 1 of 1',
    ]);
    expect(rows[0]?.querySelectorAll('input[type=radio]')).to.have.length(6);
  });

  it('rates by a real click anywhere in the cell, and tells the page', async () => {
    const element = await mounted();
    const change = next(element, 'skills-change');
    await clickOn(radio(element, 'kneading', 3).closest('label') as Element);
    const event = await change;
    expect(event.skill).to.equal('kneading');
    expect(event.rating).to.include({ level: 3, state: 'rated', target: 3 });
    expect(event.assessment.ratings).to.deep.equal([event.rating]);
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(findAll(element, '[data-skill=kneading] .reached')).to.have.length(4);
  });

  it('rates by real keys: Tab to the row, Space, arrows; not applicable is the last choice', async () => {
    const element = await mounted();
    find(element, '[data-skill=kneading] .name').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(chosen(element, 'kneading')).to.deep.equal(['0']);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(element.assessment?.ratings[0]).to.include({ skill: 'kneading', level: 2 });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(element.assessment?.ratings[0])
      .to.include({ state: 'not-applicable' })
      .and.not.have.property('level');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[data-skill=proofing] .name'));
  });

  it('opens details in place, rates by an anchor, clears, and closes by Escape', async () => {
    const element = await mounted();
    const name = find(element, '[data-skill=kneading] .name');
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    await clickOn(name);
    expect(name.getAttribute('aria-expanded')).to.equal('true');
    await element.updateComplete; // details are fetched when they are first asked for
    const details = find(element, `#${name.getAttribute('aria-controls') ?? ''}`);
    expect(details.textContent)
      .to.contain('Working dough until it holds.')
      .and.contain('Others learn it from me.');
    await clickOn(findAll(element, '[data-skill=kneading] .anchor')[4] as Element);
    expect(chosen(element, 'kneading')).to.deep.equal(['4']);
    expect(find(element, '.anchor.chosen').textContent).to.contain('Others learn it from me.');
    const change = next(element, 'skills-change');
    await clickOn(find(element, '[data-ask=clear]'));
    expect((await change).rating).to.equal(undefined);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    expect(element.assessment?.ratings).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.activeElement).to.equal(name);
  });

  it('renders no other row again when one is rated', async () => {
    const profile = largeProfile(40);
    const read: string[] = [];
    for (const skill of profile.tiers.flatMap(({ skills }) => skills)) {
      const { name } = skill;
      Object.defineProperty(skill, 'name', {
        enumerable: true,
        get: () => {
          read.push(skill.id);
          return name;
        },
      });
    }
    const element = await mounted({ profile });
    let updates = 0;
    const update = element.requestUpdate.bind(element);
    element.requestUpdate = (...args) => {
      updates++;
      update(...args);
    };
    expect(read).to.include('advanced-3').and.include('emerging-1');
    read.length = 0;
    element.store?.rate('advanced-3', 2);
    await element.updateComplete;
    expect([...new Set(read)]).to.deep.equal(['advanced-3']);
    expect(updates).to.equal(0);
    expect(find(element, '.count .long').textContent).to.equal('1 of 40 answered');
  });

  it('counts progress by tier and in all, with a tick a skill', async () => {
    const element = await mounted();
    radio(element, 'kneading', 1).click();
    radio(element, 'sourdough', 'not-applicable').click();
    const buttons = findAll(element, '.progress button');
    expect(buttons.map((button) => button.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Must-have 1 of 2',
      'Advanced 1 of 1',
    ]);
    expect(findAll(element, '.ticks i').map((tick) => tick.className)).to.deep.equal(['on', '', 'skipped']);
    expect(find(element, '.count .long').textContent).to.equal('2 of 3 answered');
  });

  it('leads to the next unrated row, in and around the matrix, and says when none is left', async () => {
    const element = await mounted();
    const inRow = () =>
      element.shadowRoot?.activeElement?.closest('[data-skill]')?.getAttribute('data-skill');
    radio(element, 'kneading', 1).click();
    find(element, '[data-ask=next]').click();
    expect(inRow()).to.equal('proofing');
    radio(element, 'sourdough', 1).click();
    find(element, '[data-ask=next]').click();
    expect(inRow()).to.equal('proofing');
    radio(element, 'proofing', 1).click();
    find(element, '[data-ask=next]').click();
    await element.updateComplete;
    expect(find(element, '.said').textContent).to.contain('Every skill is answered.');
    element.rate('kneading', null);
    expect(find(element, '.said').textContent.trim()).to.equal('');
    element.focusFirstUnrated();
    expect(inRow()).to.equal('kneading');
  });

  it('searches from 20 rows on, without case and accents, and gives way to what is asked for', async () => {
    const profile = largeProfile(24);
    if (profile.tiers[1]?.skills[0]) profile.tiers[1].skills[0].name = 'Crème brûlée';
    const element = await mounted({ profile });
    const search = find<HTMLInputElement>(element, 'input[type=search]');
    search.focus();
    await sendKeys({ type: 'brulee CREME' });
    await element.updateComplete;
    expect(findAll(element, 'fieldset:not([hidden])')).to.have.length(1);
    expect(findAll(element, '.tier:not([hidden])')).to.have.length(1);
    expect(find(element, '.said').textContent.trim()).to.equal('1 skill found');
    await sendKeys({ type: 'x' });
    await element.updateComplete;
    expect(find(element, '.said').textContent.trim()).to.equal('0 skills found');
    expect(find(element, '.found-nothing').textContent).to.contain('No skill fits this search.');
    find(element, '[data-ask=all]').click();
    await element.updateComplete;
    expect(findAll(element, 'fieldset:not([hidden])')).to.have.length(24);
    expect(search.value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(search);
  });

  it('goes to a tier that the search hides, and shows it', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    const search = find<HTMLInputElement>(element, 'input[type=search]');
    search.focus();
    await sendKeys({ type: 'must-have' });
    await element.updateComplete;
    find(element, '.progress [data-tier=emerging]').click();
    await element.updateComplete;
    await Promise.resolve();
    expect(find(element, 'section[data-tier=emerging]').hidden).to.equal(false);
    expect(element.shadowRoot?.activeElement?.id).to.equal('emerging--title');
  });

  it('keeps a row in sight while it is rated under "unrated only"', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    radio(element, 'advanced-0', 2).click();
    const only = find<HTMLInputElement>(element, '[data-ask=only]');
    only.click();
    await element.updateComplete;
    const shown = () => findAll(element, 'fieldset:not([hidden])').length;
    expect(shown()).to.equal(23);
    radio(element, 'advanced-1', 2).click();
    await element.updateComplete;
    expect(shown()).to.equal(23);
    only.click();
    await element.updateComplete;
    only.click();
    await element.updateComplete;
    expect(shown()).to.equal(22);
    element.reset();
    await element.updateComplete;
    expect(shown()).to.equal(24);
  });

  it('closes a row by Escape and leaves the dialog around it open', async () => {
    const dialog = stage().appendChild(document.createElement('dialog'));
    dialog.showModal();
    const element = await mounted(undefined, dialog);
    const name = find(element, '[data-skill=kneading] .name');
    name.focus();
    await sendKeys({ press: 'Enter' });
    expect(name.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('keeps its size where the root font is 62.5 %, by one base', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    const sizes = () =>
      ['.row', '.importance', '.scale', '.field', '.button.main', '.check input'].map((selector) => {
        const { width, height } = find(element, selector).getBoundingClientRect();
        return [selector, Math.round(width), Math.round(height)];
      });
    await new Promise(requestAnimationFrame);
    const usual = sizes();
    document.documentElement.style.fontSize = '62.5%';
    element.style.setProperty('--skills-base', '1.6rem');
    element.style.fontSize = '16px';
    await new Promise(requestAnimationFrame);
    const scaled = sizes();
    document.documentElement.style.fontSize = '';
    expect(scaled).to.deep.equal(usual);
  });

  it('submits: the page gets the assessment, the person a confirmation; a later change is a correction', async () => {
    const element = await mounted();
    radio(element, 'kneading', 2).click();
    const submitted = next(element, 'skills-submit');
    find(element, '[data-ask=submit]').click();
    const { assessment } = await submitted;
    expect(assessment).to.include({ status: 'submitted' });
    expect(assessment.rater).to.deep.equal({ relation: 'self' });
    expect(element.assessment).to.deep.equal(assessment);
    expect(find(element, '.said').textContent).to.contain('Submitted');
    radio(element, 'kneading', 3).click();
    expect(element.assessment).to.include({ status: 'draft', replaces: assessment.id });
    expect(find(element, '.said').textContent.trim()).to.equal('');
  });

  it('says that it is submitted under a search too, and keeps the search in reach', async () => {
    const profile = largeProfile(24);
    profile.contexts = [{ id: 'k', label: 'K' }];
    for (const { skills } of profile.tiers) for (const skill of skills.slice(3)) skill.appliesIn = ['k'];
    const element = await mounted({ profile, context: 'k' });
    const search = find<HTMLInputElement>(element, 'input[type=search]');
    search.focus();
    await sendKeys({ type: 'skill 1' });
    await element.submit();
    expect(find(element, '.said').textContent).to.contain('found').and.contain('Submitted');
    element.context = null as never;
    await element.updateComplete;
    expect(findAll(element, '.row:not([hidden])')).to.have.length(4);
    expect(find<HTMLInputElement>(element, 'input[type=search]').value).to.equal('skill 1');
  });

  it('stays a draft when the page refuses the submission', async () => {
    const element = await mounted();
    element.rate('kneading', 2);
    const before = element.assessment;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(find(element, '.said').textContent));
    observer.observe(find(element, '.said'), { subtree: true, childList: true });
    element.addEventListener('skills-submit', (event) => {
      expect(find(element, '.said').textContent).not.to.contain('Submitted');
      event.preventDefault();
    });
    const error = await element.submit().then(
      () => undefined,
      (reason: unknown) => reason as DOMException,
    );
    expect(error?.name).to.equal('AbortError');
    expect(element.assessment).to.deep.equal(before);
    await new Promise(requestAnimationFrame);
    expect(said).to.deep.equal([]);
  });

  it('fires nothing for what the host does itself, submit() excepted', async () => {
    const element = await mounted();
    const heard: string[] = [];
    for (const type of ['skills-change', 'skills-submit', 'skills-error', 'skills-load']) {
      element.addEventListener(type, () => heard.push(type));
    }
    element.rate('kneading', 2);
    element.rate('proofing', 'not-applicable');
    element.rate('kneading', null);
    element.context = 'night';
    element.reset();
    await element.updateComplete;
    expect(heard).to.deep.equal([]);
    await element.submit();
    expect(heard).to.deep.equal(['skills-submit']);
    expect(() => {
      element.rate('juggling', 1);
    }).to.throw(RangeError, 'no skill "juggling"');
  });

  it('follows contexts in place: importance, rows that apply, nothing lost', async () => {
    const element = await mounted({ profile: sampleProfile(), context: 'export' });
    const legends = () =>
      findAll(element, 'fieldset:not([hidden]) legend').map((legend) => legend.textContent);
    expect(legends()).to.include('Sourdough, advanced, critical, skill 1 of 2');
    radio(element, 'labels', 2).click();
    radio(element, 'sourdough', 2).focus();
    const { activeElement } = element.shadowRoot!;
    element.context = '';
    await element.updateComplete;
    expect(legends()).to.include('Sourdough, advanced, optional, skill 1 of 1');
    expect(legends()).to.have.length(3);
    expect(element.shadowRoot?.activeElement).to.equal(activeElement);
    element.context = 'export';
    await element.updateComplete;
    expect(chosen(element, 'labels')).to.deep.equal(['2']);
  });

  it('shows the tiers it is told to, in that order', async () => {
    const element = await mounted({ profile: sampleProfile(), tiers: 'front-of-house must-have' });
    expect(findAll(element, 'h3').map((title) => title.textContent.trim())).to.deep.equal([
      'Front of house',
      'Must-have',
    ]);
    expect(element.assessment?.tiersShown).to.deep.equal(['front-of-house', 'must-have']);
    element.tiers = undefined;
    await element.updateComplete;
    expect(element.assessment?.tiersShown).to.deep.equal(['must-have', 'advanced']);
  });
});
