import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { active, rateByMouse, until } from '../support/acts.js';
import { clear, draftAt, drafting, keys } from '../support/drafts.js';
import { chosen, find, findAll, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';
import { assessmentOf, mountResults, results, words } from '../support/results.js';

const lede = (element: HTMLElement) => words(findAll(element, '[part=lede]')[0]);

/** A matrix in a form, and the results of what is rated there. */
async function both(set: Parameters<typeof drafting>[0] = {}) {
  const form = document.createElement('form');
  stage().append(form);
  const { element: matrix } = await drafting({ name: 'skills', ...set }, form);
  await until(() => matrix.store);
  const element = await results({ store: matrix.store }, form.parentElement!);
  return { form, matrix, element };
}

async function addGoal(element: HTMLElement) {
  find(element, '[data-ask=goal-add]').focus();
  await sendKeys({ press: 'Enter' });
  await until(() => active(element)?.id === 'goal-skill');
  find(element, '[data-ask=goal-note]').focus();
  await sendKeys({ type: 'On Mondays.' });
  find(element, '[data-ask=goal-save]').focus();
  await sendKeys({ press: 'Enter' });
  await until(() => findAll(element, '[part=goal]').length === 1);
}

beforeEach(clear);
afterEach(() => {
  document.querySelector('#stage')?.remove();
  clear();
});

describe('<skills-results> beside a <skills-matrix>', () => {
  it('moves while a person rates, and says so', async () => {
    const { matrix, element } = await both();
    expect(lede(element)).to.equal('3 are not rated.');
    expect(words(find(element, '[part=status]'))).to.equal('As rated now');
    await rateByMouse(matrix, 'kneading', 1);
    await until(() => lede(element).startsWith('At target in 0 of 1 skill. 1 is below it, and is critical.'));
    expect(words(find(element, '.gaps [part=line] .size'))).to.equal('2 levels');
    await rateByMouse(matrix, 'proofing', 4);
    await until(() => lede(element).startsWith('At target in 1 of 2 skills.'));
    expect(words(find(element, '.strengths [part=line] .size'))).to.equal('2 levels above');
    await rateByMouse(matrix, 'kneading', 3);
    await until(() => findAll(element, '.gaps [part=line]').length === 0);
    matrix.context = 'export';
    await until(() => findAll(element, '[part=skill]').length === 4);
    expect(element.assessment).to.deep.equal(matrix.assessment);
  });

  it('keeps the plan in the value, in what a form sends and in the draft; it comes back with the draft', async () => {
    const { form, matrix, element } = await both();
    await rateByMouse(matrix, 'kneading', 1);
    await addGoal(element);
    const goal = { skill: 'kneading', level: 2, horizon: '30-days', note: 'On Mondays.' };
    const planIn = (json: unknown) => (JSON.parse(String(json)) as { plan?: object[] }).plan ?? [];
    await until(() => planIn(matrix.value).length === 1);
    expect(planIn(matrix.value)[0]).to.include(goal);
    expect(planIn(new FormData(form).get('skills'))[0]).to.include(goal);
    await until(() => keys().length === 1 && draftAt().assessment.plan?.length === 1);
    expect(draftAt().assessment.plan?.[0]).to.include(goal);
    matrix.remove();
    element.remove();
    const { matrix: again, element: after } = await both();
    await until(() => chosen(again, 'kneading').join() === '1');
    after.store = again.store;
    await until(() => findAll(after, '[part=goal]').length === 1);
    expect(words(find(after, '.goal-note'))).to.equal('On Mondays.');
    find(after, '[data-ask=goal-remove]').click();
    await until(() => planIn(again.value).length === 0);
    await until(() => !draftAt().assessment.plan);
  });

  it('has its goals back when a reset of the matrix is undone', async () => {
    const { matrix, element } = await both();
    await addGoal(element);
    matrix.reset();
    await until(() => findAll(element, '[part=goal]').length === 0);
    await until(() => findAll(matrix, '[data-ask=undo]').length === 1);
    find(matrix, '[data-ask=undo]').click();
    await until(() => findAll(element, '[part=goal]').length === 1);
  });

  it('keeps what is typed in its plan, with focus and caret, while the person rates', async () => {
    const { matrix, element } = await both();
    find(element, '[data-ask=goal-add]').click();
    await until(() => active(element)?.id === 'goal-skill');
    const note = find<HTMLTextAreaElement>(element, '[data-ask=goal-note]');
    note.focus();
    await sendKeys({ type: 'slow dough' });
    note.setSelectionRange(4, 4);
    matrix.store?.rate('kneading', 2);
    matrix.store?.rate('proofing', 1);
    await until(() => lede(element).startsWith('At target in 0 of 2'));
    // what judges assessments is fetched only now: nothing may be taken away meanwhile
    element.assessments = [assessmentOf(sampleProfile(), { kneading: 4 }, { relation: 'manager' })];
    await until(() => findAll(element, '.compare').length === 1);
    await sendKeys({ type: 'er' });
    expect(active(element) === find(element, '[data-ask=goal-note]')).to.equal(true);
    expect(find<HTMLTextAreaElement>(element, '[data-ask=goal-note]').value).to.equal('slower dough');
  });

  it('stands beside what was given: the same assessment counts once, as it is now', async () => {
    const { matrix, element } = await both();
    await rateByMouse(matrix, 'kneading', 1);
    const early = assessmentOf(sampleProfile(), { kneading: 0 }, { submittedAt: '2025-03-02T08:00:00.000Z' });
    delete early.subject;
    element.assessments = [early, matrix.assessment];
    await until(() => findAll(element, '.history thead th').length === 4);
    expect(words(find(element, '.history tbody tr'))).to.equal('Kneading 0 None1 Awareness 1 level up');
    await rateByMouse(matrix, 'kneading', 4);
    await until(() => words(find(element, '.history tbody tr')).endsWith('4 levels up'));
    expect(findAll(element, '.history thead th')).to.have.length(4);
  });

  it('is about the person, not about a manager who rates beside: the plan stays out of the manager’s answers', async () => {
    const { matrix, element } = await both({ relation: 'manager', subject: 'ines' });
    await rateByMouse(matrix, 'kneading', 4);
    element.assessments = [assessmentOf(sampleProfile(), { kneading: 1 })];
    await until(() => lede(element).startsWith('At target in 0 of 1 skill.'));
    expect(words(find(element, '[part=status]'))).to.contain('Submitted');
    await addGoal(element);
    expect(element.assessment?.rater?.relation).to.equal('self');
    expect(element.assessment?.plan).to.have.length(1);
    expect(matrix.assessment).not.to.have.property('plan');
    await rateByMouse(matrix, 'kneading', 2); // the manager goes on, and the comparison with it
    await until(() => words(find(element, '.compare [part=line] .said')).includes('Manager: Working'));
    expect(element.plan).to.have.length(1);
  });

  it('follows another store, and none', async () => {
    const { matrix, element } = await both();
    await rateByMouse(matrix, 'kneading', 1);
    const first = matrix.store;
    const { element: other } = await drafting({ draftKey: 'other' }, stage());
    document.querySelector('#stage')!.append(element);
    await until(() => other.store);
    element.store = other.store;
    await until(() => lede(element) === '3 are not rated.');
    first?.rate('kneading', 4);
    other.store?.rate('sourdough', 1);
    await until(() => lede(element).startsWith('At target in 1 of 1 skill.'));
    element.store = null;
    await until(() => findAll(element, '[part=state]').length === 1);
    expect(words(find(element, '[part=state]'))).to.contain('There are no results yet');
  });

  it('is no harm when taken away and put back while the person rates', async () => {
    const { matrix, element } = await both();
    const place = element.parentElement!;
    element.remove();
    matrix.store?.rate('kneading', 4);
    place.append(element);
    await until(() => lede(element).startsWith('At target in 1 of 1 skill.'));
    matrix.store?.rate('proofing', 4);
    await until(() => lede(element).startsWith('At target in 2 of 2 skills.'));
  });

  it('is there before the matrix has a role', async () => {
    const element = mountResults({ store: null });
    await until(() => findAll(element, '[part=state]').length === 1);
    const { element: matrix } = await drafting({}, document.querySelector('#stage')!);
    await until(() => matrix.store);
    element.store = matrix.store;
    await until(() => lede(element) === '3 are not rated.');
  });
});
