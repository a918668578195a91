import { expect } from 'chai';
import { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { defineElement } from '../../src/lit/define-element.js';
import { find, findAll, mount, mounted, next, radio, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

const named = (title: string) => ({ ...sampleProfile(), id: title.toLowerCase(), title });
const titleOf = (element: SkillsMatrixElement) => find(element, '.title').textContent;

/** Answers fetches of the page by hand, one promise a URL. */
function answerFetches(answers: Record<string, () => Promise<Response>>) {
  const real = window.fetch;
  const aborted: string[] = [];
  window.fetch = (input, init) => {
    const url = String(input);
    init?.signal?.addEventListener('abort', () => aborted.push(url));
    return answers[url]?.() ?? real(input, init);
  };
  return { aborted, restore: () => (window.fetch = real) };
}

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));

describe('<skills-matrix>: where the profile comes from', () => {
  it('loads the real role by src and tells when its rows are there', async () => {
    const element = mount({ src: '/data/roles/senior-computer-vision-scientist.json' });
    await element.updateComplete;
    expect(find(element, '[role=status]').textContent).to.contain('Loading the skills');
    const { profile } = await next(element, 'skills-load');
    expect(profile.id).to.equal('senior-computer-vision-scientist');
    await element.updateComplete; // rows below the first screen come in their turn
    expect(findAll(element, 'fieldset')).to.have.length(23);
    expect(
      findAll(element, 'section.tier').map((tier) => tier.querySelectorAll('fieldset').length),
    ).to.deep.equal([8, 6, 5, 4]);
  });

  it('reads an inline script without a request, also when it comes later', async () => {
    const place = stage();
    place.innerHTML = `<skills-matrix><script type="application/json">${JSON.stringify(named('Inline'))}</script></skills-matrix><skills-matrix></skills-matrix>`;
    const [first, second] = place.querySelectorAll('skills-matrix');
    await first?.updateComplete;
    expect(titleOf(first!)).to.equal('Inline');
    const script = Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: JSON.stringify(named('Late')),
    });
    second?.append(script);
    await next(second as EventTarget, 'skills-load');
    expect(titleOf(second!)).to.equal('Late');
  });

  it('prefers profile to an inline script to src', async () => {
    const { restore } = answerFetches({ '/fetched.json': () => json(named('Fetched')) });
    const element = mount({ src: '/fetched.json' });
    await next(element, 'skills-load');
    expect(titleOf(element)).to.equal('Fetched');
    element.append(
      Object.assign(document.createElement('script'), {
        type: 'application/json',
        textContent: JSON.stringify(named('Inline')),
      }),
    );
    await next(element, 'skills-load');
    expect(titleOf(element)).to.equal('Inline');
    element.profile = named('Given');
    await next(element, 'skills-load');
    expect(titleOf(element)).to.equal('Given');
    restore();
  });

  it('lets the latest src win and aborts the older fetch', async () => {
    let answerSlow: (response: Response) => void = () => undefined;
    const { aborted, restore } = answerFetches({
      '/slow.json': () => new Promise((resolve) => (answerSlow = resolve)),
      '/quick.json': () => json(named('Quick')),
    });
    const element = await mounted({ src: '/slow.json' });
    element.src = '/quick.json';
    await next(element, 'skills-load');
    answerSlow(new Response(JSON.stringify(named('Slow'))));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(titleOf(element)).to.equal('Quick');
    expect(aborted).to.deep.equal(['/slow.json']);
    restore();
  });

  it('says that it could not load, and loads on Retry', async () => {
    let calls = 0;
    const { restore } = answerFetches({
      '/flaky.json': () => (calls++ === 0 ? json('', 503) : json(named('Back'))),
    });
    const element = mount({ src: '/flaky.json' });
    const { code, issues } = await next(element, 'skills-error');
    expect(code).to.equal('profile-unreachable');
    expect(issues[0]?.message).to.equal('The address /flaky.json answered with status 503.');
    expect(find(element, '[role=alert]').textContent).to.contain('The skills could not be loaded');
    find(element, '[part=retry]').focus();
    find(element, '[part=retry]').click();
    await next(element, 'skills-load');
    expect(titleOf(element)).to.equal('Back');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.title'));
    restore();
  });

  it('shows what is wrong with a profile, with the place', async () => {
    const bad = { ...sampleProfile(), title: 7 };
    const element = mount({ profile: bad as never });
    const { code, issues } = await next(element, 'skills-error');
    expect(code).to.equal('profile-invalid');
    expect(issues).to.deep.equal([
      { path: '$.title', code: 'wrong-type', message: 'Expected text, found 7.' },
    ]);
    expect(find(element, '[role=alert]').textContent)
      .to.contain('$.title')
      .and.contain('Expected text, found 7.');
    expect(element.assessment).to.equal(null);
    expect(findAll(element, '[part=retry]')).to.have.length(0);
  });

  it('tells of context and tier ids that the profile does not have, and uses the others', async () => {
    const element = mount({ profile: sampleProfile(), context: 'night moon', tiers: 'advanced tools' });
    const { code, issues } = await next(element, 'skills-error');
    expect(code).to.equal('attribute-invalid');
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'Expected one of night, export in "context", found "moon".',
      'Expected one of must-have, advanced, front-of-house in "tiers", found "tools".',
    ]);
    expect(element.assessment?.tiersShown).to.deep.equal(['advanced']);
  });

  it('has something to say while there is no profile, and where nothing is to be rated', async () => {
    const element = await mounted({});
    expect(find(element, '.blank').textContent).to.contain('There is no role to rate yet');
    element.profile = { ...sampleProfile(), tiers: [{ id: 'must-have', skills: [] }] };
    await next(element, 'skills-load');
    expect(find(element, '.blank').textContent).to.contain('This role has no skills to rate');
  });

  it('honours properties that were set before the element was defined', async () => {
    const element = Object.assign(document.createElement('skills-late'), {
      profile: named('Early'),
      context: 'night',
    });
    stage().append(element);
    customElements.define('skills-late', class extends SkillsMatrixElement {});
    const upgraded = stage().appendChild(element) as unknown as SkillsMatrixElement;
    await upgraded.updateComplete;
    expect(titleOf(upgraded)).to.equal('Early');
    expect(upgraded.assessment?.contexts).to.deep.equal(['night']);
  });

  it('survives a second definition with one warning, and the first one stays', () => {
    const warnings: unknown[] = [];
    const real = console.warn;
    console.warn = (...args) => warnings.push(args[0]);
    class Other extends HTMLElement {}
    defineElement('skills-matrix', Other);
    defineElement('skills-matrix', Other);
    defineElement('skills-matrix', SkillsMatrixElement);
    console.warn = real;
    expect(warnings).to.deep.equal([
      '<skills-matrix> is defined already, by another copy of skills-matrix: the first one stays.',
    ]);
    expect(customElements.get('skills-matrix')).to.equal(SkillsMatrixElement);
  });

  it('keeps its answers when it is moved in the page', async () => {
    const element = await mounted();
    radio(element, 'kneading', 2).click();
    const before = element.assessment;
    stage().append(element);
    await element.updateComplete;
    radio(element, 'proofing', 1).click();
    expect(element.assessment?.ratings.map(({ skill, level }) => [skill, level])).to.deep.equal([
      ['kneading', 2],
      ['proofing', 1],
    ]);
    expect(element.assessment?.draftId).to.equal(before?.draftId);
    expect(find(element, '.count .long').textContent).to.equal('2 of 3 answered');
  });

  it('reads an inline script whose text comes in parts, and keeps it while away from the page', async () => {
    const place = stage();
    place.innerHTML = '<skills-matrix><script type="application/json"></script></skills-matrix>';
    const element = place.querySelector('skills-matrix')!;
    const script = element.querySelector('script')!;
    await element.updateComplete;
    script.textContent = JSON.stringify(named('Parts'));
    await next(element, 'skills-load');
    expect(titleOf(element)).to.equal('Parts');
    element.remove();
    element.context = 'night';
    await element.updateComplete;
    place.append(element);
    await element.updateComplete;
    expect(titleOf(element)).to.equal('Parts');
  });

  it('shows a good profile that comes while a bad one is being explained', async () => {
    const element = await mounted();
    element.profile = { title: 7 } as never;
    await Promise.resolve();
    element.requestUpdate();
    await element.updateComplete;
    element.profile = named('Good');
    await next(element, 'skills-load');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(titleOf(element)).to.equal('Good');
  });
});
