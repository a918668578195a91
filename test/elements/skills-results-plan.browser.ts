import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsResultsElement } from '../../src/elements/skills-results/skills-results.js';
import type { SkillsPlanEvent } from '../../src/events/plan.js';
import { parseAssessment } from '../../src/model/assessment.js';
import type { Goal } from '../../src/model/plan.js';
import { active, clickOn, until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';
import { allWords, assessmentOf, results, words, type SetResults } from '../support/results.js';

const profile = sampleProfile();
const LEVELS = { kneading: 1, proofing: 0, sourdough: 1 };
const given = (plan?: Goal[]) => assessmentOf(profile, LEVELS, plan && { plan });
const DAILY: Goal = {
  skill: 'kneading',
  name: 'Kneading',
  level: 3,
  horizon: '60-days',
  note: 'Daily.',
  setAt: '2026-03-02T08:00:00.000Z',
};

/** An element that shows a plan, and the plans that its event told. */
async function planning(set: SetResults = {}) {
  const element = await results({ profile, view: 'plan', assessments: given(), ...set });
  const told: SkillsPlanEvent[] = [];
  element.addEventListener('skills-plan', (event) => told.push(event));
  return { element, told };
}

const ask = (name: string) => `[data-ask=${name}]`;
const select = (element: SkillsResultsElement, name: string) => find<HTMLSelectElement>(element, ask(name));
const note = (element: SkillsResultsElement) => find<HTMLTextAreaElement>(element, ask('goal-note'));
const status = (element: SkillsResultsElement) => words(find(element, '.plan > .said'));
const goals = (element: SkillsResultsElement) => allWords(element, '[part=goal] > b');
const isOpen = (element: SkillsResultsElement) => findAll(element, '[part=goal-form]').length > 0;

/** Presses a button that has been reached by keys, or is focused to save the way. */
async function press(element: SkillsResultsElement, selector: string, key = 'Enter') {
  find(element, selector).focus();
  await sendKeys({ press: key });
}

async function open(element: SkillsResultsElement, selector = ask('goal-add')) {
  await press(element, selector);
  await until(() => active(element)?.id === 'goal-skill', 'the first field has the focus');
}

/** What the form shows, as a person reads it. */
const shown = (element: SkillsResultsElement) => ({
  skill: select(element, 'goal-skill').value,
  level: Number(select(element, 'goal-level').value),
  horizon: select(element, 'goal-horizon').value,
});

/** Saves, and holds what is kept against what was shown. */
async function saveAsShown(element: SkillsResultsElement, told: SkillsPlanEvent[]) {
  const seen = shown(element);
  await press(element, ask('goal-save'));
  await until(() => !isOpen(element));
  const kept = told.at(-1)?.plan.find((goal) => goal.skill === seen.skill && goal.horizon === seen.horizon);
  expect(kept).to.include(seen);
}

afterEach(() => {
  stage();
});

describe('<skills-results>: a plan, by keys alone', () => {
  it('gets a goal: focus goes into the form, and then to what was made; the page is told', async () => {
    const { element, told } = await planning();
    expect(words(find(element, '.plan'))).to.contain('No goal yet.');
    await open(element);
    expect(find(element, ask('goal-add')).hidden).to.equal(true);
    // the critical gap, its next level and the soonest time are suggested
    expect(shown(element)).to.deep.equal({ skill: 'kneading', level: 2, horizon: '30-days' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Every Monday,' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'with Jon.' });
    await sendKeys({ press: 'Tab' });
    expect((active(element) as HTMLElement).dataset['ask']).to.equal('goal-save');
    await sendKeys({ press: 'Space' });
    await until(() => told.length > 0 && !isOpen(element));
    await until(() => (active(element) as HTMLElement | null)?.dataset['ask'] === 'goal-change');
    expect(words(active(element))).to.equal('Change Kneading');
    expect(status(element)).to.equal('The goal is added.');
    const [goal] = told[0]!.plan;
    expect(goal).to.include({
      skill: 'kneading',
      name: 'Kneading',
      level: 3,
      horizon: '60-days',
      note: 'Every Monday,\nwith Jon.',
    });
    expect(Date.parse(goal?.setAt ?? '')).to.be.closeTo(Date.now(), 60_000);
    expect(told).to.have.length(1);
    expect(words(find(element, '[part=horizon]'))).to.match(
      /^By day 60 Kneading Level Awareness to Practitioner by .* Every Monday, with Jon\. Change Kneading Remove Kneading$/,
    );
    expect(element.plan).to.deep.equal(told[0]!.plan);
  });

  it('is changed: the goal moves to its new time, and keeps the focus', async () => {
    const { element, told } = await planning({ assessments: given([DAILY]) });
    await open(element, ask('goal-change'));
    expect(shown(element)).to.deep.equal({ skill: 'kneading', level: 3, horizon: '60-days' });
    expect(note(element).value).to.equal('Daily.');
    select(element, 'goal-horizon').focus();
    await sendKeys({ press: 'ArrowDown' });
    note(element).focus();
    note(element).select();
    await sendKeys({ press: 'Delete' });
    await press(element, ask('goal-save'));
    await until(() => (active(element) as HTMLElement | null)?.dataset['ask'] === 'goal-change');
    expect(status(element)).to.equal('The goal is changed.');
    const [goal, ...rest] = told[0]!.plan;
    expect(rest).to.deep.equal([]);
    expect(goal).to.include({ skill: 'kneading', level: 3, horizon: '90-days' });
    expect(goal).not.to.have.property('note');
    expect(allWords(element, '[part=horizon] h4')).to.deep.equal(['By day 90']);
  });

  it('loses a goal: the focus goes to where one is added, and it is said', async () => {
    const { element, told } = await planning({ assessments: given([DAILY]) });
    await press(element, ask('goal-remove'));
    await until(() => (active(element) as HTMLElement | null)?.dataset['ask'] === 'goal-add');
    expect(status(element)).to.equal('The goal is removed.');
    expect(told.map(({ plan }) => plan)).to.deep.equal([[]]);
    expect(told[0]!.assessment).not.to.have.property('plan');
    expect(goals(element)).to.deep.equal([]);
  });

  it('is left as it was by Cancel, with the focus back where it came from', async () => {
    const { element, told } = await planning({ assessments: given([DAILY]) });
    for (const from of ['goal-add', 'goal-change']) {
      await open(element, ask(from));
      note(element).focus();
      await sendKeys({ type: 'never mind' });
      await press(element, ask('goal-cancel'));
      await until(() => (active(element) as HTMLElement | null)?.dataset['ask'] === from, from);
      expect(isOpen(element)).to.equal(false);
    }
    expect(status(element)).to.equal('');
    expect(told).to.deep.equal([]);
    expect(element.plan).to.deep.equal([DAILY]);
  });

  it('takes one goal a skill and time: the form says that another stands there, and saving takes its place', async () => {
    const { element, told } = await planning({ assessments: given([DAILY]) });
    await open(element);
    expect(shown(element).skill).to.equal('proofing'); // the first gap without a goal
    select(element, 'goal-skill').focus();
    await sendKeys({ press: 'ArrowUp' });
    const said = () => allWords(element, '[part=goal-form] [role=status]').join();
    expect(said()).to.equal('');
    select(element, 'goal-horizon').focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => said() !== '');
    expect(said()).to.contain('already has a goal for that time');
    await saveAsShown(element, told);
    expect(told.at(-1)!.plan).to.have.length(1);
    expect(goals(element)).to.deep.equal(['Kneading']);
  });
});

describe('<skills-results>: a plan keeps what the form shows', () => {
  it('when another skill is chosen after a level', async () => {
    const { element, told } = await planning();
    await open(element);
    select(element, 'goal-level').focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowDown']) await sendKeys({ press: key });
    select(element, 'goal-skill').focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(shown(element)).to.include({ skill: 'proofing', level: 1 });
    await saveAsShown(element, told);
  });

  it('when another goal is changed while one is', async () => {
    const other: Goal = { skill: 'proofing', level: 2, horizon: '30-days' };
    const { element, told } = await planning({ assessments: given([other, DAILY]) });
    await open(element, `[data-skill=kneading] ${ask('goal-change')}`);
    select(element, 'goal-horizon').focus();
    await sendKeys({ press: 'End' });
    select(element, 'goal-level').focus();
    await sendKeys({ press: 'ArrowDown' });
    // what is typed here is not thrown away for another goal
    const change = element.shadowRoot?.querySelector<HTMLButtonElement>(
      `[data-skill=proofing] ${ask('goal-change')}`,
    );
    expect(change?.disabled).to.equal(true);
    expect(shown(element).skill).to.equal('kneading');
    await saveAsShown(element, told);
    expect(change?.disabled).to.equal(false);
  });

  it('when its level has been reached since, or was never said', async () => {
    const reached: Goal = { skill: 'sourdough', level: 1, horizon: '6-months' };
    const open12: Goal = { skill: 'proofing', horizon: '12-months' };
    const { element, told } = await planning({ assessments: given([reached, open12]) });
    for (const skill of ['sourdough', 'proofing']) {
      await open(element, `[data-skill=${skill}] ${ask('goal-change')}`);
      if (skill === 'sourdough') expect(shown(element).level).to.equal(1);
      await saveAsShown(element, told);
    }
  });

  it('when its skill is not on the page', async () => {
    const hidden: Goal = { skill: 'labels', name: 'Labels', level: 3, horizon: '30-days' };
    const gone: Goal = { skill: 'wood-oven', name: 'Wood oven', level: 3, horizon: '60-days' };
    const { element, told } = await planning({ assessments: given([hidden, gone]) });
    expect(goals(element)).to.deep.equal(['Labels in five languages', 'Wood oven']);
    for (const skill of ['labels', 'wood-oven']) {
      await open(element, `[data-skill=${skill}] ${ask('goal-change')}`);
      expect(shown(element).skill).to.equal(skill);
      await saveAsShown(element, told);
    }
    expect(told.at(-1)!.plan.map(({ skill }) => skill)).to.deep.equal(['labels', 'wood-oven']);
  });
});

describe('<skills-results>: what is typed in a plan stays', () => {
  it('with focus and caret, while other assessments of the same person are set', async () => {
    const first = given();
    const { element } = await planning({ assessments: first });
    await open(element);
    note(element).focus();
    await sendKeys({ type: 'slow dough' });
    note(element).setSelectionRange(4, 4);
    const later = assessmentOf(profile, { kneading: 2 }, { submittedAt: '2026-06-02T08:00:00.000Z' });
    element.assessments = [first, later, assessmentOf(profile, { kneading: 0 }, { relation: 'manager' })];
    await element.updateComplete;
    await sendKeys({ type: 'er' });
    expect(active(element) === note(element)).to.equal(true);
    expect(note(element).value).to.equal('slower dough');
  });

  it('while a goal beside it is removed', async () => {
    const { element } = await planning({ assessments: given([DAILY]) });
    await open(element);
    note(element).focus();
    await sendKeys({ type: 'half a thought' });
    await press(element, ask('goal-remove'));
    await until(() => goals(element).length === 0);
    expect(note(element).value).to.equal('half a thought');
    await until(() => active(element) !== null, 'something has the focus');
  });

  it('but not when the page turns to another person, or to another role', async () => {
    const { element, told } = await planning();
    const others: SetResults[] = [
      { assessments: assessmentOf(profile, LEVELS, { subject: 'jon' }) },
      { profile: { ...profile, id: 'cook' }, assessments: assessmentOf({ ...profile, id: 'cook' }, LEVELS) },
    ];
    for (const other of others) {
      await open(element);
      note(element).focus();
      await sendKeys({ type: 'about Ines' });
      Object.assign(element, other);
      await element.updateComplete;
      await until(() => !isOpen(element), 'the form is gone');
    }
    expect(told).to.deep.equal([]);
  });
});

describe('<skills-results>: a plan as data', () => {
  it('comes in a valid correction of the submission; what was given is not touched', async () => {
    const submission = given([DAILY]);
    const before = structuredClone(submission);
    const { element, told } = await planning({ assessments: [submission] });
    await open(element);
    await press(element, ask('goal-save'));
    await until(() => told.length > 0);
    const { assessment } = told[0]!;
    const parsed = parseAssessment(assessment);
    expect(parsed.ok).to.equal(true);
    expect(assessment).to.include({ status: 'draft', replaces: before.id, draftId: before.draftId });
    expect(assessment).not.to.have.property('submittedAt');
    expect(assessment.ratings.map(({ skill, level }) => [skill, level])).to.deep.equal(
      Object.entries(LEVELS),
    );
    expect(assessment.plan).to.deep.equal(told[0]!.plan);
    expect(submission).to.deep.equal(before);
    expect(element.assessment).to.deep.equal(assessment);
    // what is handed out can be changed without harm
    (told[0]!.plan as Goal[]).length = 0;
    expect(element.plan).to.have.length(2);
    expect(told[0]!.assessment.plan).to.have.length(2);
  });

  it('is the given one again when the page sets an assessment anew', async () => {
    const { element, told } = await planning();
    await open(element);
    await press(element, ask('goal-save'));
    await until(() => told.length > 0);
    element.assessments = [told[0]!.assessment];
    await element.updateComplete;
    expect(element.plan).to.deep.equal(told[0]!.assessment.plan);
    element.assessments = given([DAILY]);
    await element.updateComplete;
    expect(element.plan).to.deep.equal([DAILY]);
  });

  it('is of the version of the role that is on the page', async () => {
    const { element, told } = await planning();
    await open(element);
    await press(element, ask('goal-save'));
    await until(() => told.length > 0);
    element.profile = { ...profile, version: '2.0.0' };
    await element.updateComplete;
    await press(element, ask('goal-remove'));
    await until(() => told.length > 1);
    expect(told[0]!.assessment.profile.version).to.equal('1.0.0');
    expect(told[1]!.assessment.profile.version).to.equal('2.0.0');
    expect(element.assessment?.profile.version).to.equal('2.0.0');
  });

  it('can only be read where the page says so', async () => {
    const { element } = await planning({ assessments: given([DAILY]), readonly: true });
    expect(goals(element)).to.deep.equal(['Kneading']);
    expect(findAll(element, '.plan button, .plan select, .plan textarea')).to.deep.equal([]);
    element.readonly = false;
    await element.updateComplete;
    await clickOn(find(element, ask('goal-change')));
    await until(() => isOpen(element));
    element.readonly = true;
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
    element.assessments = given();
    await element.updateComplete;
    expect(findAll(element, '.plan')).to.deep.equal([]);
  });

  it('leads from each goal to the next of the same skill', async () => {
    const next: Goal = {
      skill: 'kneading',
      level: 4,
      horizon: '12-months',
      setAt: '2026-01-31T10:00:00.000Z',
    };
    const month: Goal = {
      skill: 'proofing',
      level: 2,
      horizon: '30-days',
      setAt: '2026-01-31T10:00:00.000Z',
    };
    const { element } = await planning({ assessments: given([next, DAILY, month]) });
    expect(allWords(element, '[part=horizon] h4')).to.deep.equal(['By day 30', 'By day 60', 'By month 12']);
    expect(allWords(element, '.goal-step')).to.deep.equal([
      'Level None to Working',
      'Level Awareness to Practitioner',
      'Level Practitioner to Expert',
    ]);
    expect(allWords(element, '.goal-due')).to.deep.equal([
      'by March 2, 2026',
      'by May 1, 2026',
      'by January 31, 2027',
    ]);
  });
});
