import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, clickOn, frames, rateByMouse, recorded, until } from '../support/acts.js';
import { chosen, find, findAll, mount, mounted, next, radio } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

const ready = async (set: Record<string, unknown> = {}) => {
  const element = mount(undefined);
  Object.assign(element, set);
  await element.updateComplete;
  return element;
};

/** What a status region says of contexts; the region is there before it has something to say. */
const news = (element: HTMLElement) =>
  findAll(element, '[role=status]')
    .map(({ textContent }) => textContent.trim())
    .filter((text) => text.includes('changed'));

const row = (element: HTMLElement, skill: string) => find(element, `[data-skill=${skill}]`);

describe('<skills-matrix>: contexts', () => {
  it('says once what the first switch of a host changed, in a region that was there before', async () => {
    const element = await ready();
    const regions = findAll(element, '[role=status]');
    expect(news(element)).to.deep.equal([]);
    const said: string[] = [];
    const observer = new MutationObserver((records) => {
      const touched = new Set(
        records.map(({ target }) => (target instanceof Element ? target : target.parentElement)),
      );
      for (const each of touched)
        if (each?.textContent.includes('changed')) said.push(each.textContent.trim());
    });
    for (const region of regions)
      observer.observe(region, { subtree: true, childList: true, characterData: true });
    element.context = 'night';
    await element.updateComplete;
    await frames();
    expect(said).to.deep.equal(['The importance or target of 1 skill changed.']);
    element.context = 'night export';
    await element.updateComplete;
    await frames();
    expect(said).to.deep.equal([
      'The importance or target of 1 skill changed.',
      'The importance or target of 2 skills changed.',
    ]);
    element.density = 'compact';
    element.subject = 'ada';
    await element.updateComplete;
    await frames();
    expect(said).to.have.length(2);
    observer.disconnect();
  });

  it('says nothing of contexts that were there from the start', async () => {
    const element = await ready({ context: 'export' });
    expect(news(element)).to.deep.equal([]);
    expect(row(element, 'labels').hidden).to.equal(false);
  });

  it('says nothing where answers are restored under the same contexts', async () => {
    const element = await ready({ context: 'export' });
    const { assessment } = element;
    element.rate('kneading', 3);
    await element.updateComplete;
    element.assessment = assessment;
    await element.updateComplete;
    await frames();
    expect(element.assessment?.ratings).to.deep.equal([]);
    expect(news(element)).to.deep.equal([]);
  });

  it('changes importance and target in place: words, names, what is required; focus and answers stay', async () => {
    const element = await ready({ showTarget: true, required: true });
    await rateByMouse(element, 'sourdough', 2);
    const focused = active(element);
    const importance = () => find(element, '[data-skill=sourdough] .importance').textContent.trim();
    expect(importance()).to.equal('Optional');
    expect(radio(element, 'sourdough', 1).parentElement?.classList.contains('target')).to.equal(true);
    element.context = 'export';
    await element.updateComplete;
    expect(importance()).to.equal('Critical');
    expect(radio(element, 'sourdough', 3).parentElement?.classList.contains('target')).to.equal(true);
    expect(row(element, 'sourdough').querySelector('legend')?.textContent)
      .to.contain('critical')
      .and.contain('target');
    expect(active(element) === focused).to.equal(true);
    expect(chosen(element, 'sourdough')).to.deep.equal(['2']);
    expect(element.assessment?.ratings[0]).to.include({ importance: 'critical', target: 3, level: 2 });
    expect(element.validationMessage).to.equal('3 skills still need an answer');
    element.context = 'night';
    await element.updateComplete;
    expect(element.validationMessage).to.equal('2 skills still need an answer');
    expect(importance()).to.equal('Important');
  });

  it('brings a row that applies in one context alone, takes it away, and keeps its answer and comment', async () => {
    const element = await ready({ ask: 'comment', context: 'export' });
    await rateByMouse(element, 'labels', 3);
    find(element, '#labels--name').click();
    await until(() => findAll(element, '#labels--comment').length > 0);
    find(element, '#labels--comment').focus();
    await sendKeys({ type: 'French, German' });
    element.context = undefined;
    await element.updateComplete;
    await frames();
    expect(row(element, 'labels').getBoundingClientRect().height).to.equal(0);
    expect(find(element, '.count .long').textContent).to.equal('0 of 3 answered');
    expect(findAll(element, '.progress .ticks')[1]?.children).to.have.length(1);
    expect(element.assessment?.summary.rated).to.equal(0);
    element.context = 'export';
    await element.updateComplete;
    await frames();
    expect(row(element, 'labels').getBoundingClientRect().height).to.be.greaterThan(20);
    expect(chosen(element, 'labels')).to.deep.equal(['3']);
    expect(find<HTMLTextAreaElement>(element, '#labels--comment').value).to.equal('French, German');
    expect(find(element, '.count .long').textContent).to.equal('1 of 4 answered');
  });

  it('lets people switch them: real clicks and Space, one event each, announced once', async () => {
    const element = await ready({ contextControl: true });
    await until(() => findAll(element, '[part=contexts] input').length === 2);
    const told = recorded(element);
    const [night, exports] = findAll<HTMLInputElement>(element, '[part=contexts] input');
    const change = next(element, 'skills-change');
    await clickOn(exports?.parentElement as Element);
    expect((await change).assessment.contexts).to.deep.equal(['export']);
    await until(() => news(element).length === 1);
    expect(news(element)).to.deep.equal(['The importance or target of 2 skills changed.']);
    night?.focus();
    await sendKeys({ press: 'Space' });
    expect(active(element) === night).to.equal(true);
    expect(element.assessment?.contexts).to.deep.equal(['export', 'night']);
    expect(told).to.deep.equal(['skills-change', 'skills-change']);
    element.disabled = true;
    await element.updateComplete;
    await clickOn(exports as Element);
    expect(element.assessment?.contexts).to.deep.equal(['export', 'night']);
  });

  it('follows the host where it switches under a control of the page, and keeps what a person chose else', async () => {
    const element = await ready({ contextControl: true, context: 'night' });
    await until(() => findAll(element, '[part=contexts] input').length === 2);
    const checked = () =>
      findAll<HTMLInputElement>(element, '[part=contexts] input:checked').map(({ value }) => value);
    expect(checked()).to.deep.equal(['night']);
    element.context = 'export';
    await element.updateComplete;
    expect(checked()).to.deep.equal(['export']);
    await clickOn(findAll(element, '[part=contexts] input')[0] as Element);
    expect(checked()).to.deep.equal(['night', 'export']);
    element.subject = 'ada';
    await element.updateComplete;
    expect(element.assessment).to.include({ subject: 'ada' });
    expect(checked()).to.deep.equal(['night', 'export']);
    element.profile = { ...sampleProfile(), version: '2' };
    await next(element, 'skills-load');
    expect(element.assessment?.contexts).to.have.members(['night', 'export']);
  });

  it('follows in steps too: the row that goes gives way, the one that comes has its place', async () => {
    const element = await mounted({ profile: sampleProfile(), context: 'export' });
    element.layout = 'steps';
    await until(() => findAll(element, '#step').length > 0);
    element.context = '';
    await element.updateComplete;
    expect(find(element, '.step-top').textContent).to.contain('Skill 1 of 3');
    element.context = 'export';
    await element.updateComplete;
    expect(find(element, '.step-top').textContent).to.contain('Skill 1 of 4');
    expect(news(element)).to.have.length(1);
  });
});
