import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, clickOn, rateByMouse, until } from '../support/acts.js';
import { clear, draftAt, drafting, keys, note, type Set } from '../support/drafts.js';
import type { Goal } from '../../src/model/plan.js';
import { setPlan } from '../../src/store/plan.js';
import { chosen, find, findAll, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';

/** Another tab: a page of its own with the same storage, which has the same element. */
async function otherTab(set: Set = {}) {
  const frame = stage().parentElement!.appendChild(document.createElement('iframe'));
  frame.id = 'other-tab';
  frame.style.width = '900px';
  frame.style.height = '500px';
  frame.src = '/test/support/blank.html';
  await new Promise((resolve) => (frame.onload = resolve));
  const page = frame.contentDocument!;
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/define/skills-matrix.ts';
  const loaded = new Promise((resolve) => (script.onload = resolve));
  page.head.append(script);
  await loaded;
  return drafting(set, page.body, page);
}

beforeEach(clear);
afterEach(() => {
  document.querySelector('#other-tab')?.remove();
  document.querySelector('#stage')?.remove();
  clear();
});

describe('<skills-matrix>: a draft in two tabs', () => {
  it('shows in each what was rated in the other, whichever is first, and keeps both', async () => {
    const other = (await otherTab()).element;
    const { element } = await drafting({ ask: 'comment' });
    other.shadowRoot?.getElementById('kneading--3')?.click();
    await until(() => chosen(element, 'kneading')[0] === '3');
    await rateByMouse(element, 'proofing', 1);
    await until(() => chosen(other, 'proofing')[0] === '1');
    other.shadowRoot?.getElementById('kneading--4')?.click();
    await until(() => chosen(element, 'kneading')[0] === '4');
    expect(chosen(other, 'proofing')).to.deep.equal(['1']);
    const levels = () => draftAt().assessment.ratings.map(({ level }) => level);
    await until(() => levels().join() === '4,1');
    expect(keys()).to.have.length(1);
  });

  it('keeps focus, caret and every letter of a comment while the other tab rates', async () => {
    const other = (await otherTab()).element;
    const { element } = await drafting({ ask: 'comment' });
    find(element, '#proofing--name').click();
    await until(() => findAll(element, '#proofing--comment').length > 0);
    const comment = find<HTMLTextAreaElement>(element, '#proofing--comment');
    comment.focus();
    await sendKeys({ type: 'slow dough' });
    comment.setSelectionRange(4, 4);
    other.shadowRoot?.getElementById('kneading--3')?.click();
    await until(() => chosen(element, 'kneading')[0] === '3');
    await sendKeys({ type: 'er' });
    expect(active(element) === comment).to.equal(true);
    expect(comment.value).to.equal('slower dough');
    expect(element.assessment?.ratings.at(-1)).to.include({ comment: 'slower dough' });
    await until(() => other.assessment?.ratings.at(-1)?.comment === 'slower dough');
  });

  it('keeps goals of both, and drops in both what is dropped in one', async () => {
    const { element: there } = await otherTab();
    const { element: here } = await drafting();
    const goal = (skill: string): Goal => ({
      skill,
      level: 3,
      horizon: '30-days',
      setAt: new Date().toISOString(),
    });
    const plan = (element: typeof here) =>
      element.assessment?.plan
        ?.map(({ skill }) => skill)
        .sort()
        .join() ?? '';
    setPlan(here.store!, [goal('kneading')]);
    await until(() => plan(there) === 'kneading');
    setPlan(there.store!, [...(there.assessment?.plan ?? []), goal('proofing')]);
    await until(() => plan(here) === 'kneading,proofing');
    setPlan(
      here.store!,
      here.assessment!.plan!.filter(({ skill }) => skill !== 'kneading'),
    );
    await until(() => plan(there) === 'proofing');
    await rateByMouse(here, 'kneading', 2);
    await until(() => chosen(there, 'kneading').join() === '2');
    expect([plan(here), plan(there)]).to.deep.equal(['proofing', 'proofing']);
    setPlan(here.store!, [...here.assessment!.plan!, goal('kneading')]); // set again, it is back
    await until(() => plan(there) === 'kneading,proofing');
  });

  it('takes back in both what is cleared in one', async () => {
    const other = (await otherTab()).element;
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    await rateByMouse(element, 'proofing', 2);
    await until(() => chosen(other, 'proofing')[0] === '2');
    find(element, '#kneading--name').click();
    await until(() => findAll(element, '[data-ask=clear]').length > 0);
    find(element, '[data-ask=clear]').click();
    await until(() => chosen(other, 'kneading').length === 0);
    expect(chosen(other, 'proofing')).to.deep.equal(['2']);
  });
});

describe('<skills-matrix>: a draft that comes back', () => {
  it('is carried to another version, and the note names what the role no longer has', async () => {
    const { element } = await drafting();
    for (const skill of ['kneading', 'proofing', 'sourdough']) await rateByMouse(element, skill, 2);
    element.remove();
    const next = { ...sampleProfile(), version: '2.0.0' };
    next.tiers = next.tiers.map((tier) => ({
      ...tier,
      skills: tier.skills.filter(({ id }) => id !== 'proofing'),
    }));
    const { element: again } = await drafting({ profile: next });
    expect(chosen(again, 'kneading')).to.deep.equal(['2']);
    await until(() => note(again));
    expect(note(again))
      .to.contain('2 answers from')
      .and.contain('No longer part of this role, but kept: Proofing.');
    await rateByMouse(again, 'kneading', 1);
    again.remove();
    const { element: back } = await drafting();
    expect(chosen(back, 'proofing')).to.deep.equal(['2']);
    await until(() => note(back));
    expect(note(back)).not.to.contain('No longer');
  });

  it("offers newer answers than the page's own: Use them", async () => {
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    const older = element.assessment!;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await rateByMouse(element, 'proofing', 3);
    element.remove();
    const { element: again } = await drafting({ assessment: older });
    await until(() => findAll(again, '[data-ask=draft-use]').length > 0);
    expect(note(again)).to.contain('There are newer answers on this device');
    expect(chosen(again, 'proofing')).to.deep.equal([]);
    await rateByMouse(again, 'sourdough', 1); // what is rated meanwhile is no loss of either
    await clickOn(find(again, '[data-ask=draft-use]'));
    for (const [skill, level] of [
      ['kneading', '2'],
      ['proofing', '3'],
      ['sourdough', '1'],
    ] as const)
      expect(chosen(again, skill), skill).to.deep.equal([level]);
    expect(note(again)).to.equal(undefined);
  });

  it("offers newer answers than the page's own: Leave them, and the page's stay", async () => {
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    const older = element.assessment!;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await rateByMouse(element, 'proofing', 3);
    element.remove();
    const { element: again } = await drafting({ assessment: older });
    await until(() => findAll(again, '[data-ask=draft-leave]').length > 0);
    await clickOn(find(again, '[data-ask=draft-leave]'));
    expect(keys()).to.deep.equal([]);
    expect(again.assessment).to.deep.equal(older);
    await rateByMouse(again, 'sourdough', 1);
    await until(() => keys().length === 1);
    expect(draftAt().assessment.ratings.map(({ skill }) => skill)).to.deep.equal(['kneading', 'sourdough']);
  });

  it('is gone once its submission is safe, and no other: not the next person’s, nor answers given since', async () => {
    const { element } = await drafting({ subject: 'ana' });
    const safes: (() => void)[] = [];
    element.addEventListener('skills-submit', (event) => {
      event.waitUntil(new Promise<void>((safe) => safes.push(safe)));
    });
    await rateByMouse(element, 'kneading', 1);
    await until(() => keys().length === 1);
    const anas = keys()[0] ?? '';
    await element.submit();
    element.subject = 'ben';
    await element.updateComplete;
    await rateByMouse(element, 'kneading', 2);
    await until(() => keys().length === 2);
    safes[0]?.();
    await until(() => !keys().includes(anas));
    expect(keys()).to.have.length(1);
    expect(draftAt().assessment.ratings[0]?.level).to.equal(2);

    await element.submit();
    await rateByMouse(element, 'proofing', 2); // a correction, before it is safe
    await until(() => draftAt().assessment.ratings.length === 2);
    safes[1]?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(draftAt().assessment.ratings).to.have.length(2);
  });

  it('is gone after 30 days, and others under the same roof with it, while younger ones stay', async () => {
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    element.remove();
    const [key = ''] = keys();
    const draft = draftAt(key);
    const aged = (days: number) => ({
      ...draft,
      savedAt: new Date(Date.now() - days * 86_400_000).toISOString(),
    });
    localStorage.setItem(`${key}-other`, JSON.stringify(aged(31)));
    localStorage.setItem(`${key}-young`, JSON.stringify(aged(29)));
    localStorage.setItem('other-app', 'stays');
    localStorage.setItem(key, JSON.stringify(aged(31)));
    const { element: again } = await drafting();
    expect(chosen(again, 'kneading')).to.deep.equal([]);
    expect(keys()).to.deep.equal([`${key}-young`]);
    expect(localStorage.getItem('other-app')).to.equal('stays');
    localStorage.removeItem('other-app');
    localStorage.setItem(key, JSON.stringify(aged(29)));
    const { element: third } = await drafting();
    expect(chosen(third, 'kneading')).to.deep.equal(['2']);
  });

  it('is of one name, subject, survey and relation: each other one is a draft of its own', async () => {
    const { element } = await drafting({ subject: 'ada' });
    await rateByMouse(element, 'kneading', 2);
    const others: Set[] = [
      { subject: 'ada', relation: 'manager' },
      { subject: 'ben' },
      { subject: 'ada', survey: 'spring' },
      { subject: 'ada', draftKey: 'other' },
      { subject: 'ada', profile: { ...sampleProfile(), id: 'cook' } },
    ];
    for (const [i, set] of others.entries()) {
      const { element: other } = await drafting(set);
      expect(chosen(other, 'kneading'), JSON.stringify(set)).to.deep.equal([]);
      await rateByMouse(other, 'proofing', 1);
      await until(() => keys().length === i + 2);
    }
    const { element: again } = await drafting({ subject: 'ada', relation: 'self' });
    expect(chosen(again, 'kneading')).to.deep.equal(['2']);
    expect(chosen(again, 'proofing')).to.deep.equal([]);
  });

  it('moves on with the name that is changed midway; what was kept under the first stays there', async () => {
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    element.draftKey = 'second';
    await element.updateComplete;
    await rateByMouse(element, 'proofing', 1);
    await until(() => keys().length === 2);
    const skills = (name: string) =>
      draftAt(keys().find((key) => key.includes(`:${name}:`))).assessment.ratings.map(({ skill }) => skill);
    expect(skills('drafts')).to.deep.equal(['kneading']);
    expect(skills('second')).to.deep.equal(['kneading', 'proofing']);
    element.draftKey = undefined;
    await element.updateComplete;
    await rateByMouse(element, 'sourdough', 1);
    element.remove();
    expect(skills('second')).to.deep.equal(['kneading', 'proofing']);
  });
});
