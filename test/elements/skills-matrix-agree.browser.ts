import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core'; // which is global
import type axeCore from 'axe-core';
import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import type { SkillsSubmitEvent } from '../../src/events/index.js';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import type { Relation } from '../../src/model/relations.js';
import { createAssessmentStore } from '../../src/store/assessment-store.js';
import { active, clickOn, rateByMouse, recorded, until } from '../support/acts.js';
import { clear, draftAt, keys, note } from '../support/drafts.js';
import { chosen, find, findAll, mount, next, radio, stage } from '../support/matrix.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';

type Set = Partial<SkillsMatrixElement>;
type Answers = Readonly<Record<string, number | 'not-applicable'>>;

/** A role that asks for nothing beside the levels. */
const profile = () => {
  const { requires: _requires, ...rest } = sampleProfile();
  return rest;
};

/** What a rater handed over elsewhere. */
function handed(relation: Relation, answers: Answers, id?: string): Assessment {
  const store = createAssessmentStore({
    profile: profile(),
    subject: 'ana',
    rater: { relation, ...(id && { id }) },
  });
  for (const [skill, level] of Object.entries(answers)) store.rate(skill, level);
  if (relation === 'self')
    store.setDetail('kneading', {
      comment: 'PLANTED-COMMENT',
      evidence: [{ url: 'https://planted.example/loaf', title: 'PLANTED-TITLE' }],
    });
  return JSON.parse(JSON.stringify(store.submit())) as Assessment;
}

const SELF: Answers = { kneading: 3, proofing: 2, sourdough: 'not-applicable' };
const self = () => handed('self', SELF, 'PLANTED-RATER');
const manager = () => handed('manager', { kneading: 1, proofing: 2, sourdough: 1 }, 'ines');

async function shown(set: Set): Promise<SkillsMatrixElement> {
  const element = mount(set);
  await element.updateComplete;
  await until(() => findAll(element, '.row, .question').length > 0);
  await element.updateComplete;
  return element;
}

const blind = (set: Set = {}) =>
  shown({
    profile: profile(),
    subject: 'ana',
    relation: 'manager',
    rater: 'ines',
    blind: true,
    reference: self(),
    ...set,
  });

/** Every text and attribute there is in a page and in all of its shadow trees. */
function everything(node: Node): string {
  const own =
    node instanceof Element
      ? Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).join(' ') +
        (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node.value : '')
      : (node.nodeValue ?? '');
  const style = node instanceof HTMLElement ? node.style.cssText : '';
  const shadow = node instanceof Element && node.shadowRoot ? everything(node.shadowRoot) : '';
  return [own, style, shadow, ...Array.from(node.childNodes, everything)].join('\n');
}

const clean = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();
const given = (element: HTMLElement, skill: string) => clean(find(element, `[id="${skill}--given"]`));
const relation = (element: SkillsMatrixElement) => element.assessment?.rater?.relation;
const isRevealed = (element: SkillsMatrixElement) => () => relation(element) === 'agreed';
const visibleRows = (element: HTMLElement) =>
  findAll(element, '.row:not([hidden])').map(({ dataset }) => dataset['skill']);

beforeEach(clear);
afterEach(async () => {
  document.querySelector('#stage')?.remove();
  clear();
  await setViewport({ width: 1000, height: 700 });
});

describe('<skills-matrix blind>: before this rater has submitted', () => {
  it('keeps all of the reference out of the page, its attributes, its shadow trees and the form', async () => {
    const form = stage().appendChild(document.createElement('form'));
    const element = mount({}, form);
    const kept = self();
    Object.assign(element, {
      profile: profile(),
      name: 'skills',
      relation: 'manager',
      blind: true,
      reference: kept,
    });
    await element.updateComplete;
    await until(() => findAll(element, '[part=note]').length > 0);
    element.rate('kneading', 1);
    find(element, '#kneading--name').click();
    await until(() => findAll(element, '.details').length > 0);
    const page = everything(document.documentElement);
    expect(page).to.contain('Kneading');
    for (const secret of ['PLANTED', 'planted.example', kept.id, kept.draftId, 'Self']) {
      expect(page, secret).not.to.contain(secret);
      expect(element.value, secret).not.to.contain(secret);
      expect(JSON.stringify([...new FormData(form)]), secret).not.to.contain(secret);
    }
    expect(findAll(element, '.mark, .given, .raters')).to.have.length(0);
    expect(find(element, '[data-skill=kneading]').hasAttribute('aria-describedby')).to.equal(false);
    // the same look finds it all afterwards
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.requestSubmit();
    await until(isRevealed(element));
    find(element, '#kneading--name').click();
    await until(() => findAll(element, '.heard').length > 0);
    const after = everything(document.documentElement);
    for (const secret of ['PLANTED-COMMENT', 'planted.example', 'PLANTED-TITLE', 'Self'])
      expect(after, secret).to.contain(secret);
  });

  it('says that ratings cannot be changed after they are handed over, and whom they are about', async () => {
    const element = await blind();
    expect(note(element)).to.contain('your own ratings can no longer be changed');
    expect(find(element, '.lede').textContent).to.contain('what you have seen');
  });

  it('shows nothing where the page refuses the submission, while it is not safe, or when it is lost', async () => {
    const element = await blind();
    element.rate('kneading', 1);
    element.addEventListener(
      'skills-submit',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    await clickOn(find(element, '[data-ask=submit]'));
    await element.updateComplete;
    expect(relation(element)).to.equal('manager');

    let lose: (reason: Error) => void = () => undefined;
    element.addEventListener(
      'skills-submit',
      (event) => {
        event.waitUntil(new Promise((_resolve, reject) => (lose = reject)));
      },
      { once: true },
    );
    await clickOn(find(element, '[data-ask=submit]'));
    await element.updateComplete;
    expect(element.assessment?.status).to.equal('submitted');
    expect(everything(element)).not.to.contain('PLANTED');
    lose(new Error('The line is dead.'));
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(relation(element)).to.equal('manager');
    expect(everything(element)).not.to.contain('PLANTED');

    await clickOn(find(element, '[data-ask=submit]'));
    await until(isRevealed(element));
    expect(given(element, 'kneading')).to.contain('Self: Practitioner');
  });

  it('waits for another submission where answers were changed before the first was safe', async () => {
    const element = await blind();
    element.rate('kneading', 1);
    let keep: () => void = () => undefined;
    element.addEventListener(
      'skills-submit',
      (event) => {
        event.waitUntil(new Promise<void>((resolve) => (keep = resolve)));
      },
      { once: true },
    );
    await clickOn(find(element, '[data-ask=submit]'));
    await rateByMouse(element, 'kneading', 4);
    keep();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(relation(element)).to.equal('manager');
    expect(chosen(element, 'kneading')).to.deep.equal(['4']);
    await clickOn(find(element, '[data-ask=submit]'));
    await until(isRevealed(element));
    expect(element.rated?.ratings[0]?.level).to.equal(4);
  });

  it('waits for a reference that the page fetches only after the submission', async () => {
    const element = await blind({ reference: null });
    element.rate('proofing', 2);
    await element.submit();
    await element.updateComplete;
    expect(relation(element)).to.equal('manager');
    element.reference = JSON.stringify(self());
    await until(isRevealed(element));
    expect(chosen(element, 'proofing')).to.deep.equal(['2']);
  });
});

describe('<skills-matrix blind>: once this rater has submitted', () => {
  /** Rates by keys alone: into the first row, a digit and Enter each. */
  async function rateByKeys(element: SkillsMatrixElement) {
    element.focus();
    await until(() => active(element)?.id === 'kneading--0');
    await sendKeys({ press: '1' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: '2' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: '1' });
    await sendKeys({ press: 'Tab' }); // Next unrated
    await sendKeys({ press: 'Tab' });
    expect(active(element)?.getAttribute('data-ask')).to.equal('submit');
    await sendKeys({ press: 'Enter' });
    await until(isRevealed(element));
    await until(() => active(element)?.id === 'title');
  }

  it('freezes the ratings, presets what is alike and says the rest in words, by keys alone', async () => {
    const element = await blind();
    const submissions: Assessment[] = [];
    element.addEventListener('skills-submit', ({ assessment }: SkillsSubmitEvent) =>
      submissions.push(assessment),
    );
    const reference = element.reference as Assessment;
    await rateByKeys(element);
    expect(element.rated).to.deep.equal(submissions[0]);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    expect(chosen(element, 'proofing')).to.deep.equal(['2']);
    expect(chosen(element, 'sourdough')).to.deep.equal([]);
    expect(given(element, 'kneading')).to.equal('Manager: Awareness · Self: Practitioner · 2 levels apart');
    expect(given(element, 'proofing')).to.equal('Manager: Working · Self: Working · no difference');
    expect(given(element, 'sourdough')).to.equal(
      'Manager: Awareness · Self: Not applicable · differ on whether it applies',
    );
    expect(find(element, '[data-skill=kneading]').getAttribute('aria-describedby')).to.equal(
      'kneading--given',
    );
    expect(findAll(element, '.raters li').map(clean)).to.deep.equal(['Manager', 'Self']);
    expect(clean(find(element, '.raters > p'))).to.equal('2 skills differ');
    expect(everything(element)).not.to.contain('PLANTED-RATER'); // a page's own ids are for the page
    await until(() =>
      findAll(element, '[role=status]').some((region) => region.textContent.includes('2 skills differ')),
    );

    // what they agree on, by keys again
    element.focus();
    await until(() => active(element)?.id === 'kneading--0');
    await sendKeys({ press: '2' });
    await sendKeys({ press: 'Enter' });
    await until(() => active(element)?.id === 'sourdough--0');
    await sendKeys({ press: '1' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => submissions.length === 2);
    const parsed = parseAssessment(submissions[1]);
    expect(parsed.ok).to.equal(true);
    expect(submissions[1]).to.deep.include({
      subject: 'ana',
      rater: { relation: 'agreed' },
      basedOn: [
        { id: submissions[0]?.id, relation: 'manager', rater: 'ines' },
        { id: reference.id, relation: 'self', rater: 'PLANTED-RATER' },
      ],
    });
    expect(submissions[1]?.ratings.map(({ level }) => level)).to.deep.equal([2, 2, 1]);
    expect(submissions[1]?.draftId).not.to.equal(submissions[0]?.draftId);
    // frozen: whatever is rated is what is agreed
    element.rate('kneading', 0);
    expect(element.rated).to.deep.equal(submissions[0]);
    expect(element.assessment).to.deep.include({ replaces: submissions[1]?.id });
  });

  it('marks both levels on the scale, in shapes of their own, where their radios are', async () => {
    const element = await blind();
    element.rate('kneading', 1);
    await element.submit();
    await until(isRevealed(element));
    await element.updateComplete;
    for (const width of [1000, 500, 320]) {
      await setViewport({ width, height: 700 });
      await new Promise(requestAnimationFrame);
      const cells = findAll(element, '[data-skill=kneading] .marks > span');
      expect(cells.map(({ childElementCount }) => childElementCount)).to.deep.equal([0, 1, 0, 1, 0, 0]);
      for (const level of [1, 3]) {
        const cell = radio(element, 'kneading', level).closest('label')!.getBoundingClientRect();
        const mark = cells[level]!.firstElementChild!.getBoundingClientRect();
        const middle = mark.left + mark.width / 2;
        expect(Math.abs(middle - (cell.left + cell.width / 2)), `at ${String(width)}`).to.be.lessThan(2);
        expect(mark.bottom > cell.top && mark.top < cell.bottom, `on it at ${String(width)}`).to.equal(true);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    }
    const shapes = findAll(element, '[data-skill=kneading] .marks .mark').map(({ innerHTML }) => innerHTML);
    expect(new Set(shapes).size).to.equal(2);
  });

  it('shows comments and evidence of both in an opened row', async () => {
    const element = await blind({ ask: 'comment' });
    element.store?.setDetail('kneading', { comment: 'MANAGER-COMMENT' });
    await element.submit();
    await until(isRevealed(element));
    await clickOn(find(element, '#kneading--name'));
    await until(() => findAll(element, '.heard').length === 2);
    const [mine, theirs] = findAll(element, '.heard');
    expect(mine?.getAttribute('aria-label')).to.equal('Manager');
    expect(clean(mine)).to.contain('MANAGER-COMMENT');
    expect(clean(theirs)).to.contain('PLANTED-COMMENT');
    expect(theirs?.querySelector('a')?.href).to.equal('https://planted.example/loaf');
    // what is agreed has a comment of its own
    expect(find<HTMLTextAreaElement>(element, '#kneading--comment').value).to.equal('');
  });

  it('filters by what differs, and by what is not agreed yet, and stays in profile order', async () => {
    const element = await blind();
    element.rate('kneading', 1);
    element.rate('proofing', 2);
    await element.submit();
    await until(isRevealed(element));
    await until(() => findAll(element, '[data-ask=apart]').length > 0);
    await clickOn(find(element, '[data-ask=apart]'));
    await until(() => visibleRows(element).join() === 'kneading,sourdough');
    expect(given(element, 'sourdough')).to.contain('only one has rated it');
    await rateByMouse(element, 'kneading', 2);
    expect(visibleRows(element)).to.deep.equal(['kneading', 'sourdough']);
    await clickOn(find(element, '[data-ask=apart]'));
    await until(() => visibleRows(element).length === 3);
    await clickOn(find(element, '[data-ask=only]'));
    await until(() => visibleRows(element).join() === 'sourdough');
    expect(clean(find(element, '[data-ask=only]').parentElement)).to.contain('Not yet agreed');
    // going on to what is left gives up a filter that hides it
    await clickOn(find(element, '[data-ask=apart]'));
    element.rate('proofing', 2);
    element.store?.clear('proofing');
    await clickOn(find(element, '[data-ask=only]'));
    await until(() => visibleRows(element).join() === 'kneading,sourdough');
    element.rate('sourdough', 1);
    await clickOn(find(element, '[data-ask=next]'));
    await until(() => active(element)?.closest('.row')?.getAttribute('data-skill') === 'proofing');
  });

  it('returns by reset to what was alike, which can be undone', async () => {
    const element = await blind();
    element.rate('proofing', 2);
    await element.submit();
    await until(isRevealed(element));
    element.rate('kneading', 4);
    element.reset();
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    expect(chosen(element, 'proofing')).to.deep.equal(['2']);
    await until(() => findAll(element, '[data-ask=undo]').length > 0);
    await clickOn(find(element, '[data-ask=undo]'));
    await until(() => chosen(element, 'kneading')[0] === '4');
  });

  it('leaves focus where somebody is at work meanwhile', async () => {
    const element = await blind();
    const field = element.parentElement!.appendChild(document.createElement('input'));
    element.rate('proofing', 2);
    let keep: () => void = () => undefined;
    element.addEventListener('skills-submit', (event) => {
      event.waitUntil(new Promise<void>((resolve) => (keep = resolve)));
    });
    await clickOn(find(element, '[data-ask=submit]'));
    field.focus();
    keep();
    await until(isRevealed(element));
    await element.updateComplete;
    expect(document.activeElement === field).to.equal(true);
  });
});

describe('<skills-matrix blind>: what the page sets', () => {
  it('goes on with the agreement from a restored submission, without taking the focus', async () => {
    const own = manager();
    const element = await blind({ assessment: own });
    await until(isRevealed(element));
    expect(element.rated).to.deep.equal(own);
    expect(given(element, 'kneading')).to.equal('Manager: Awareness · Self: Practitioner · 2 levels apart');
    expect(active(element)?.id).to.equal(undefined);
  });

  it('stays with it where the page echoes what it was told of, and takes what was agreed', async () => {
    const element = await blind();
    const told: Assessment[] = [];
    for (const type of ['skills-change', 'skills-submit'] as const)
      element.addEventListener(type, ({ assessment }) => {
        told.push(JSON.parse(JSON.stringify(assessment)) as Assessment);
        element.assessment = told.at(-1)!; // as a framework does that controls it
      });
    await rateByMouse(element, 'kneading', 1);
    await clickOn(find(element, '[data-ask=submit]'));
    await until(isRevealed(element));
    await rateByMouse(element, 'kneading', 2);
    await rateByMouse(element, 'sourdough', 1);
    for (const each of told) {
      element.assessment = each; // late ones too
      await element.updateComplete;
      expect(relation(element)).to.equal('agreed');
    }
    expect(element.rated?.ratings.map(({ level }) => level)).to.deep.equal([1]);
    expect(element.assessment?.ratings.map(({ skill, level }) => [skill, level])).to.deep.equal([
      ['kneading', 2],
      ['sourdough', 1],
    ]);
  });

  it('restores an agreed draft with both its sources, and refuses one whose sources it is not given', async () => {
    const [mine, theirs] = [manager(), self()];
    const first = await blind({ assessment: mine, reference: theirs });
    await until(isRevealed(first));
    first.rate('kneading', 4);
    const agreed = first.assessment!;

    const element = await blind({ assessment: agreed, reference: [theirs, mine] });
    await until(isRevealed(element));
    expect(element.assessment).to.deep.equal(agreed);
    expect(element.rated).to.deep.equal(mine);
    expect(chosen(element, 'kneading')).to.deep.equal(['4']);

    // in whatever order the page sets it, and whenever
    const late = await blind();
    late.assessment = agreed;
    late.reference = [theirs, mine];
    await until(isRevealed(late));
    expect(late.assessment).to.deep.equal(agreed);

    // whoever of the two goes on
    const hers = await blind({ relation: 'self', assessment: agreed, reference: [theirs, mine] });
    await until(isRevealed(hers));
    expect(hers.assessment).to.deep.equal(agreed);
    expect(hers.rated).to.deep.equal(theirs);

    const other = mount({});
    const told = recorded(other);
    Object.assign(other, {
      profile: profile(),
      relation: 'manager',
      blind: true,
      reference: theirs,
      assessment: agreed,
    });
    await until(() => told.includes('skills-error assessment-invalid'));
    expect(relation(other)).to.equal('manager');
    expect(other.assessment?.ratings).to.deep.equal([]);
    expect(everything(other)).not.to.contain('PLANTED');
  });

  it('is blind again for another rating, and for another role', async () => {
    const element = await blind({ assessment: manager() });
    await until(isRevealed(element));
    element.assessment = handed('manager', { kneading: 0 }, 'ines');
    await until(() => element.rated?.ratings.length === 1);
    const { header } = createAssessmentStore({ profile: profile(), subject: 'ana' }).getState();
    const { submittedAt: _submittedAt, ...last } = manager();
    const draft = { ...last, ...header, rater: { relation: 'manager' as const } };
    element.assessment = draft;
    await until(() => relation(element) === 'manager');
    await element.updateComplete;
    expect(element.rated).to.equal(null);
    expect(everything(element)).not.to.contain('PLANTED');
    expect(note(element)).to.contain('can no longer be changed');

    element.assessment = manager();
    await until(isRevealed(element));
    element.profile = largeProfile(8);
    await until(() => element.assessment?.profile.id === 'large');
    await element.updateComplete;
    expect(relation(element)).to.equal('manager');
    expect(everything(element)).not.to.contain('PLANTED');
  });

  it('tells of a reference that is none, of another role, subject or scale; one can rate all the same', async () => {
    const wrong: [unknown, RegExp][] = [
      ['{', /JSON/],
      [[self(), null], /./],
      [{ ...self(), id: 'no' }, /UUID/i],
      [
        { ...self(), profile: { ...self().profile, id: 'cook' } },
        /Expected an assessment of "baker", found one of "cook"/,
      ],
      [{ ...self(), subject: 'bo' }, /the subject "ana", found one of "bo"/],
      [[self(), { ...self(), subject: 'bo' }], /the subject "ana"/],
      [
        {
          ...self(),
          scale: { levels: [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) })) },
        },
        /Expected levels 0, 1, 2, 3 or 4, found 1, 2, 3, 4 or 5/,
      ],
    ];
    for (const [reference, message] of wrong) {
      const element = mount({});
      const heard = next(element, 'skills-error');
      Object.assign(element, {
        profile: profile(),
        subject: 'ana',
        relation: 'manager',
        blind: true,
        reference,
      });
      const { code, issues } = await heard;
      expect(code).to.equal('reference-invalid');
      expect(issues[0]?.message).to.match(message);
      await element.updateComplete;
      await rateByMouse(element, 'kneading', 1);
      await element.submit();
      await element.updateComplete;
      expect(relation(element)).to.equal('manager');
      expect(everything(element)).not.to.contain('PLANTED');
    }
  });
});

describe('<skills-matrix>: a reference without `blind`', () => {
  it('stands beside each row from the start, and may go again', async () => {
    const element = await shown({ profile: profile(), relation: 'manager', reference: self() });
    await until(() => findAll(element, '.row:not([hidden]) .given').length === 3);
    expect(given(element, 'kneading')).to.equal('Self: Practitioner');
    expect(find(element, '[data-skill=kneading]').getAttribute('aria-describedby')).to.equal(
      'kneading--given',
    );
    await rateByMouse(element, 'kneading', 1);
    await element.submit();
    await element.updateComplete;
    expect(relation(element)).to.equal('manager');
    element.reference = null;
    await until(() => findAll(element, '.given').length === 0);
    expect(chosen(element, 'kneading')).to.deep.equal(['1']);
  });

  it('tells several raters of one relation apart', async () => {
    const element = await shown({
      profile: profile(),
      relation: 'manager',
      reference: [handed('peer', { kneading: 1 }), handed('peer', { kneading: 2 }), self()],
    });
    await until(() => findAll(element, '.row:not([hidden]) .given').length === 3);
    expect(given(element, 'kneading')).to.equal('Peer 1: Awareness · Peer 2: Working · Self: Practitioner');
    const shapes = findAll(element, '.raters .mark').map(({ innerHTML }) => innerHTML);
    expect(new Set(shapes).size).to.equal(3);
  });
});

describe('<skills-matrix relation="agreed">', () => {
  it('presets what is alike, in whatever order things are set, and keeps what is restored', async () => {
    const sources = [self(), manager()];
    const element = await shown({ profile: profile(), relation: 'agreed' });
    element.reference = sources;
    await until(() => element.assessment?.basedOn?.length === 2);
    expect(element.assessment?.ratings.map(({ skill, level }) => [skill, level])).to.deep.equal([
      ['proofing', 2],
    ]);
    expect(element.assessment?.subject).to.equal('ana');
    expect(element.rated).to.equal(null);
    element.store?.clear('proofing');
    element.rate('kneading', 2);
    const agreed = element.assessment!;
    const other = await shown({
      profile: profile(),
      relation: 'agreed',
      reference: sources,
      assessment: agreed,
    });
    await until(() => other.assessment?.ratings.length === 1);
    expect(other.assessment).to.deep.equal(agreed);
  });

  it('begins anew for other sources while nobody has agreed on anything, and else keeps what is agreed', async () => {
    const element = await shown({ profile: profile(), relation: 'agreed', reference: [self(), manager()] });
    await until(() => element.assessment?.ratings.length === 1);
    const peer = handed('peer', { kneading: 3 });
    element.reference = [self(), peer];
    await until(() => element.assessment?.ratings[0]?.skill === 'kneading');
    expect(element.assessment?.ratings).to.have.length(1);
    element.rate('proofing', 4);
    element.reference = [self(), manager(), peer];
    await until(() => element.assessment?.basedOn?.length === 3);
    expect(element.assessment?.ratings.map(({ level }) => level)).to.deep.equal([3, 4]);
  });
});

describe('<skills-matrix blind>: drafts', () => {
  it('keeps an agreement under a key of its own, and brings it back with the submission it is of', async () => {
    const own = { draftKey: 'review' };
    const element = await blind(own);
    await rateByMouse(element, 'kneading', 1);
    await until(() => keys().length === 1);
    expect(keys()[0]).to.match(/:manager$/);
    const submitted = await element.submit();
    await until(isRevealed(element));
    await until(() => keys().length === 0);
    await rateByMouse(element, 'kneading', 2);
    await until(() => keys().length === 1);
    expect(keys()[0]).to.match(/:agreed$/);
    expect(draftAt().assessment.basedOn).to.have.length(2);
    element.remove();

    const again = await blind({ ...own, assessment: submitted, reference: element.reference });
    await until(isRevealed(again));
    await until(() => chosen(again, 'kneading')[0] === '2');
    expect(note(again)).to.contain('your draft is here');
    await clickOn(find(again, '[data-ask=draft-fresh]'));
    await until(() => chosen(again, 'kneading').length === 0);
    expect(relation(again)).to.equal('agreed');
  });
});

describe('<skills-matrix>: agreeing, one skill at a time', () => {
  it('tells the answers at each step and at their levels', async () => {
    const element = await blind({ layout: 'steps', assessment: manager() });
    await until(isRevealed(element));
    await until(() => findAll(element, '.question .given').length > 0);
    expect(given(element, 'kneading')).to.contain('2 levels apart');
    expect(find(element, 'fieldset').getAttribute('aria-describedby')).to.equal('kneading--given');
    const at = (level: number) => clean(find(element, `[id="kneading--${String(level)}"] + span .by`));
    expect([at(1), at(3)]).to.deep.equal(['Manager', 'Self']);
    expect(clean(find(element, '.ask'))).to.equal('On which sentence do you agree?');
  });
});

describe('<skills-matrix>: agreeing, as others see it', () => {
  it('has nothing for axe to find, wide and narrow, blind and agreeing, in steps and from right to left', async () => {
    for (const set of [
      {},
      { assessment: manager() },
      { layout: 'steps' as const, assessment: manager() },
      { lang: 'ar', assessment: manager() },
    ]) {
      for (const width of [1280, 320]) {
        await setViewport({ width, height: 900 });
        const element = await blind(set);
        if ('assessment' in set) await until(isRevealed(element));
        element.parentElement!.dir = 'lang' in set ? 'rtl' : 'ltr';
        await element.updateComplete;
        const { axe } = globalThis as unknown as { axe: typeof axeCore };
        const { violations } = await axe.run(element, { resultTypes: ['violations'] });
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).to.deep.equal([]);
      }
    }
  });
});
