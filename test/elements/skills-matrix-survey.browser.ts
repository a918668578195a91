import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { readAssessment } from '../../src/model/read-assessment.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { SkillsErrorEvent, SkillsSubmitEvent } from '../../src/events/index.js';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import type { Survey } from '../../src/model/survey.js';
import { active, clickOn, rateByMouse, recorded, until } from '../support/acts.js';
import { clear, draftAt, drafting, keys } from '../support/drafts.js';
import { chosen, find, findAll, radio, stage } from '../support/matrix.js';
import { sampleProfile } from '../support/profiles.js';
import { sampleSurvey } from '../support/surveys.js';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** An anonymous survey that is open now. */
const open = (change: Partial<Survey> = {}): Survey => ({
  ...sampleSurvey(),
  opens: inHours(-1),
  closes: inHours(1),
  ...change,
});
const named = (change: Partial<Survey> = {}) => open({ privacy: { mode: 'named' }, ...change });

type Set = Partial<SkillsMatrixElement>;

/** An element that a survey is given to, its rows on screen, and what it tells of. */
async function asking(surveyDefinition: Survey | undefined, set: Set = {}, place: Node = stage()) {
  const element = document.createElement('skills-matrix');
  const told = recorded(element, ['skills-load', 'skills-error', 'skills-submit']);
  const submitted: Assessment[] = [];
  const issues: string[] = [];
  element.addEventListener('skills-submit', ({ assessment }: SkillsSubmitEvent) =>
    submitted.push(assessment),
  );
  element.addEventListener('skills-error', (event: SkillsErrorEvent) =>
    issues.push(...event.issues.map(({ path, message }) => `${path}: ${message}`)),
  );
  Object.assign(element, { profile: sampleProfile(), surveyDefinition, ...set });
  place.appendChild(element);
  await until(() => told.length > 0);
  await element.updateComplete;
  return { element, told, submitted, issues };
}

const words = (element: HTMLElement, selector = '[part=survey]') =>
  findAll(element, selector)
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join('|');

const serve = (json: unknown) => URL.createObjectURL(new Blob([JSON.stringify(json)]));

const person = { subject: 'employee/4711', rater: 'ana@example.org', groupValues: { office: 'oslo' } };
/** Traces of the person in an assessment, or what they wrote. */
const TRACES = /4711|ana@|At home/;

afterEach(() => {
  document.querySelector('#stage')?.remove();
  clear();
});

describe('<skills-matrix>: what a survey says before the first rating', () => {
  it('says what it is for, until when and who sees what, above the rows', async () => {
    const survey = open({ closes: '2099-03-20T17:00:00Z' });
    const { element } = await asking(survey);
    const said = words(element);
    expect(said).to.include('Skills in the bakery');
    expect(said).to.include('We plan next year’s training with it.');
    expect(said).to.match(
      /You can answer until Friday, March 20, 2099 at \d+:00\sPM .+|until Friday, March 20, 2099/,
    );
    expect(said).to.include('sent without your name');
    expect(said).to.include('groups of 5 people or more');
    expect(said).to.include('Managers see counts of five people or more.');
    const notice = find(element, '[part=survey]');
    const first = find(element, 'input[type=radio]');
    expect(notice.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('says that answers go under one’s name where they do, and nothing of being anonymous', async () => {
    const { element } = await asking(named());
    expect(words(element)).to.include('Your answers are sent under your name.').and.not.include('Anonymous');
  });

  it('shows no row before it is known, fetches it, and rates its profile, by addresses relative to it', async () => {
    const profile = serve(sampleProfile());
    const element = document.createElement('skills-matrix');
    element.surveySrc = serve(named({ profile: { id: 'baker', src: profile } }));
    const told = recorded(element);
    stage().append(element);
    await element.updateComplete;
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['skills-load']);
    await element.updateComplete;
    expect(words(element)).to.include('Skills in the bakery');
    expect(radio(element, 'kneading', 2).disabled).to.equal(false);
    expect(element.assessment?.survey).to.equal('spring 2026');
  });

  it('asks for its extras where the page asks for none', async () => {
    const { element } = await asking(named({ ask: ['comment'] }));
    find(element, '#kneading--name').click();
    await until(() => findAll(element, '#kneading--comment').length > 0);
    element.ask = 'interest';
    await element.updateComplete;
    expect(findAll(element, '#kneading--comment')).to.have.length(0);
  });

  it('speaks the language of the page, and marks its own texts', async () => {
    const { element } = await asking(open({ closes: '2099-03-20T17:00:00Z' }), { lang: 'de' });
    expect(words(element, '.window')).to.match(/^Sie können bis Freitag, 20\. März 2099/);
    expect(find(element, '#survey').lang).to.equal('en');
    element.lang = 'ar';
    await until(() => words(element, '.window').includes('يمكنك الإجابة حتى'));
    expect(words(element)).to.include('أشخاص');
  });

  it('stands above the first question in steps, and not above the second', async () => {
    const { element } = await asking(open(), { layout: 'steps' });
    expect(words(element)).to.include('Skills in the bakery');
    await clickOn(find(element, '[part=next], [part=skip]'));
    await until(() => findAll(element, '[part=survey]').length === 0);
  });
});

describe('<skills-matrix>: a survey that is not open', () => {
  it('can be read alone before it opens, and says when it does', async () => {
    const { element } = await asking(
      named({ opens: '2098-03-02T08:00:00Z', closes: '2099-03-02T08:00:00Z' }),
    );
    expect(words(element, '.window')).to.match(/^This survey opens on Sunday, March 2, 2098/);
    expect(findAll(element, 'input[type=radio], [part=submit]')).to.have.length(0);
    expect(element.readonly).to.equal(true);
  });

  it('can be read alone once it is closed, and does not keep a form from being sent', async () => {
    const form = document.createElement('form');
    stage().append(form);
    const survey = named({ opens: inHours(-2), closes: inHours(-1) });
    const { element } = await asking(survey, { required: true, name: 'skills' }, form);
    expect(words(element, '.window')).to.match(/^This survey closed on /);
    expect(findAll(element, 'input[type=radio]')).to.have.length(0);
    await until(() => form.checkValidity());
  });

  it('opens and closes under somebody’s eyes', async () => {
    const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
    const { element } = await asking(named({ opens: soon(600), closes: soon(1800) }));
    expect(findAll(element, 'input[type=radio]')).to.have.length(0);
    await until(() => findAll(element, 'input[type=radio]').length > 0);
    expect(words(element, '.window')).to.include('You can answer until');
    await until(() => findAll(element, 'input[type=radio]').length === 0);
    expect(words(element, '.window')).to.include('This survey closed on');
  });

  it('keeps a page from opening it by hand, and gives back what it set when it goes', async () => {
    const { element } = await asking(named({ opens: inHours(-2), closes: inHours(-1) }));
    element.readonly = false;
    await element.updateComplete;
    expect(element.readonly).to.equal(true);
    element.surveyDefinition = undefined;
    await until(() => findAll(element, 'input[type=radio]').length > 0);
    expect(element.readonly).to.equal(false);
    expect(element.assessment).not.to.have.property('survey');
    expect(findAll(element, '[part=survey]')).to.have.length(0);
  });
});

describe('<skills-matrix>: an anonymous survey', () => {
  it('hands over nobody, by event, property, promise and store, and then stays as it is', async () => {
    const { element, submitted, told } = await asking(open({ ask: ['interest'] }), person);
    await rateByMouse(element, 'kneading', 3);
    element.store?.setDetail('kneading', { comment: 'At home.', interest: 2 });
    expect(JSON.stringify(element.assessment)).to.match(TRACES);
    find(element, '[part=submit]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => told.includes('skills-submit'));
    const [sent] = submitted;
    expect(readAssessment(sent)).to.deep.equal(sent);
    expect(JSON.stringify(sent)).not.to.match(TRACES);
    expect(sent?.ratings[0]).to.deep.include({ skill: 'kneading', level: 3, interest: 2 });
    expect(sent).to.deep.include({ survey: 'spring 2026', attributes: { office: 'oslo' } });
    await until(() => words(element, '.window').startsWith('Submitted.'));
    expect(element.assessment).to.deep.equal(sent);
    expect(element.store && findAll(element, 'input[type=radio], [part=submit]')).to.have.length(0);
    await until(() => active(element)?.id === 'title');
  });

  it('gives a form its entry only once it is submitted, and that without anybody', async () => {
    const form = document.createElement('form');
    form.append(document.createElement('button'));
    stage().append(form);
    const entries: (FormDataEntryValue | null)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      entries.push(new FormData(form).get('skills'));
    });
    const { element, submitted } = await asking(open(), { ...person, name: 'skills' }, form);
    await rateByMouse(element, 'kneading', 3);
    expect(new FormData(form).get('skills')).to.equal(null);
    await until(() => form.checkValidity());
    await clickOn(form.querySelector('button')!);
    await until(() => entries.length > 0);
    expect(JSON.parse(String(entries[0]))).to.deep.equal(submitted[0]);
    expect(String(entries[0])).not.to.match(TRACES);
  });

  it('keeps the draft whole on this device, and drops it once the submission is safe', async () => {
    const { element } = await drafting({ surveyDefinition: open(), ...person });
    await until(() => findAll(element, 'input[type=radio]').length > 0);
    await rateByMouse(element, 'kneading', 3);
    await until(() => keys().length > 0);
    expect(draftAt().assessment.subject).to.equal('employee/4711');
    await element.submit();
    await until(() => keys().length === 0);
    await element.updateComplete;
    expect(keys()).to.have.length(0);
  });

  it('is not submitted where it could not be kept: the answers are here again, whole', async () => {
    const { element, submitted } = await asking(open(), person);
    element.addEventListener('skills-submit', (event) => {
      if (submitted.length === 1) event.waitUntil(Promise.reject(new Error('No connection.')));
    });
    await rateByMouse(element, 'kneading', 3);
    await element.submit();
    await until(() => element.assessment?.status === 'draft');
    await element.updateComplete;
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(element.assessment?.subject).to.equal('employee/4711');
    const again = await element.submit();
    expect(again.ratings.map(({ level }) => level)).to.deep.equal([3]);
    await until(() => words(element, '.window').startsWith('Submitted.'));
  });

  it('stays a draft where the page refuses it', async () => {
    const { element } = await asking(open(), person);
    element.addEventListener('skills-submit', (event) => {
      event.preventDefault();
    });
    await rateByMouse(element, 'kneading', 3);
    expect(await element.submit().catch((cause: unknown) => (cause as DOMException).name)).to.equal(
      'AbortError',
    );
    expect(element.assessment?.status).to.equal('draft');
    expect(element.readonly).to.equal(false);
  });

  it('asks for no comment or evidence, whatever page and profile say', async () => {
    const demanding = { ...sampleProfile(), requires: [{ tier: 'must-have', fromLevel: 1, comment: true }] };
    const { element } = await asking(open({ ask: ['interest'] }), {
      profile: demanding,
      ask: 'comment interest',
    });
    await rateByMouse(element, 'kneading', 3);
    find(element, '#kneading--name').click();
    await until(() => findAll(element, '[part=extras]').length > 0);
    expect(findAll(element, '#kneading--comment')).to.have.length(0);
    expect((await element.submit()).status).to.equal('submitted');
  });

  it('does not tell in which language somebody answered', async () => {
    const profile = { ...sampleProfile(), translations: { de: { title: 'Bäcker' } } };
    const { element } = await asking(open(), { profile, lang: 'de' });
    await rateByMouse(element, 'kneading', 3);
    expect(element.assessment?.profile).to.deep.include({ title: 'Bäcker', lang: 'de' });
    const { profile: sent } = await element.submit();
    expect(sent).to.deep.include({ title: profile.title, lang: 'en' });
  });

  it('starts anew for the next person, and for the next survey', async () => {
    const { element, submitted } = await asking(open(), person);
    for (const next of [
      { subject: 'employee/4712' },
      { surveyDefinition: open({ id: 'autumn 2026' }) },
      {},
    ]) {
      await rateByMouse(element, 'kneading', 3);
      await element.submit();
      await until(() => words(element, '.window').startsWith('Submitted.'));
      Object.assign(element, next);
      if (Object.keys(next).length === 0) continue;
      await until(() => findAll(element, 'input[type=radio]').length > 0);
      expect(chosen(element, 'kneading')).to.deep.equal([]);
    }
    expect(element.assessment).to.deep.equal(submitted[2]);
    expect(submitted.map(({ survey }) => survey)).to.deep.equal([
      'spring 2026',
      'spring 2026',
      'autumn 2026',
    ]);
    expect(JSON.stringify(submitted)).not.to.match(/471|ana@/);
    expect(new Set(submitted.flatMap(({ id, draftId }) => [id, draftId])).size).to.equal(6);
  });

  it('submits as any other once the page takes it back', async () => {
    const { requires: _requires, ...profile } = sampleProfile();
    const { element, submitted } = await asking(open(), { ...person, profile });
    await rateByMouse(element, 'kneading', 3);
    element.surveyDefinition = named();
    await until(() => words(element).includes('under your name'));
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    await element.submit();
    expect(submitted[0]).to.deep.include({ subject: 'employee/4711', survey: 'spring 2026' });
  });

  it('keeps what was sent when the language changes afterwards', async () => {
    const { element, submitted } = await asking(open(), person);
    await rateByMouse(element, 'kneading', 3);
    await element.submit();
    element.lang = 'de';
    await until(() => words(element, '.window').startsWith('Abgesendet.'));
    expect(findAll(element, 'input[type=radio]')).to.have.length(0);
    expect(JSON.stringify([element.assessment, submitted])).not.to.match(TRACES);
  });
});

describe('<skills-matrix>: a survey that cannot be used', () => {
  it('says so where it cannot be fetched, shows no row, and tries again', async () => {
    let isThere = false;
    const original = window.fetch;
    const address = serve(named());
    window.fetch = (input, init) =>
      isThere || input !== '/survey.json'
        ? original(isThere && input === '/survey.json' ? address : input, init)
        : original('/no-such-survey.json', init);
    try {
      const { element, told } = await asking(undefined, { surveySrc: '/survey.json' });
      expect(told).to.deep.equal(['skills-error survey-unreachable']);
      expect(findAll(element, 'input[type=radio]')).to.have.length(0);
      isThere = true;
      await clickOn(find(element, '[part=retry]'));
      await until(() => told.includes('skills-load'));
      await until(() => findAll(element, 'input[type=radio]').length > 0);
      expect(told).to.have.length(2);
    } finally {
      window.fetch = original;
    }
  });

  it('says what is wrong with it, and where', async () => {
    const bad = { ...open(), closes: undefined } as unknown as Survey;
    const { element, told, issues } = await asking(bad);
    expect(told).to.deep.equal(['skills-error survey-invalid']);
    expect(issues).to.deep.equal([
      '$.closes: Expected when it closes, because anonymous results are shown only then, found nothing.',
    ]);
    await until(() => words(element, '[part=state]').startsWith('This survey cannot be shown'));
    element.surveyDefinition = open();
    await until(() => findAll(element, 'input[type=radio]').length > 0);
  });

  it('is refused with another profile, and where one rates others anonymously', async () => {
    const other = await asking(named({ profile: { id: 'miller' } }));
    expect(other.issues).to.deep.equal([
      '$.profile.id: Expected a survey of "baker", found one of "miller".',
    ]);
    const manager = await asking(open(), { relation: 'manager' });
    expect(manager.told).to.deep.equal(['skills-error survey-invalid']);
    manager.element.relation = 'self';
    await until(() => findAll(manager.element, 'input[type=radio]').length > 0);
  });

  it('tells of group values that it does not list, and leaves them out', async () => {
    const { element, issues } = await asking(named(), { groupValues: { office: 'moon', level: '5' } });
    await until(() => issues.length > 0);
    expect(issues).to.deep.equal([
      '$: Expected attributes and values that the survey lists in "groupValues", found {"office":"moon"}.',
    ]);
    expect(element.assessment?.attributes).to.deep.equal({ level: '5' });
    element.groupValues = { level: '4' };
    await element.updateComplete;
    expect(element.assessment?.attributes).to.deep.equal({ level: '4' });
    element.groupValues = null;
    await element.updateComplete;
    expect(element.assessment).not.to.have.property('attributes');
  });

  it('changes nothing when an equal one is given again: answers and focus stay', async () => {
    const survey = named();
    const { element, told } = await asking(survey);
    await rateByMouse(element, 'kneading', 3);
    const before = active(element);
    element.surveyDefinition = structuredClone(survey);
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(active(element)).to.equal(before);
    expect(chosen(element, 'kneading')).to.deep.equal(['3']);
    expect(told).to.deep.equal(['skills-load']);
  });
});
