import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { keep } from '../../src/delivery/outbox.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { Survey } from '../../src/model/survey.js';
import { clickOn, rateByMouse, until } from '../support/acts.js';
import { aMoment, offline, online } from '../support/delivering.js';
import { clear, draftAt, keys, note, type Set } from '../support/drafts.js';
import { emptied, otherTab, outbox, room, untilAsync } from '../support/faulty.js';
import { chosen, find, findAll } from '../support/matrix.js';
import { hears, said, sending } from '../support/sending.js';
import { sampleSurvey } from '../support/surveys.js';

const KEPT = 'Kept on this device, will be sent';
const EARLIER = 'What was kept on this device has been sent.';

const anonymous = (): Survey => ({
  ...sampleSurvey(),
  opens: new Date(Date.now() - 3_600_000).toISOString(),
  closes: new Date(Date.now() + 3_600_000).toISOString(),
});

const frames: HTMLIFrameElement[] = [];

/** A page that is left after a submission whose answer never came, or could not be asked for. */
async function leftWith(url: string, set: Set = {}): Promise<Assessment> {
  const { frame, page } = await otherTab({ define: '/src/define/skills-matrix.ts' });
  frames.push(frame);
  frame.style.width = '900px';
  const { element } = await sending(url, set, page.document.body, page.document);
  await until(() => findAll(element, '.row').length > 0);
  element.shadowRoot?.getElementById('kneading--2')?.click();
  await until(() => keys().length === 1);
  const submission = await element.submit();
  await until(() => draftAt().kept !== undefined);
  await untilAsync(async () => (await outbox()).length === 1);
  await until(() => said(element) !== '' || findAll(element, '.window').length > 0);
  await aMoment(); // a request is under way
  frame.remove();
  return submission;
}

const offlineWay = { delivery: { fetch: offline } };
const retry = (element: SkillsMatrixElement) => clickOn(find(element, '[data-ask=delivery-retry]'));

beforeEach(async () => {
  clear();
  await emptied();
});
afterEach(async () => {
  document.querySelector('#stage')?.remove();
  frames.splice(0).forEach((frame) => frame.remove());
  clear();
  await emptied();
});

describe('<skills-matrix submit-url>: on return to what waits', () => {
  it('shows what was left in mid-send as submitted, and not as a draft, and sends it once more', async () => {
    const server = room('hold');
    const submission = await leftWith(server.url);
    let answer: () => void = () => undefined;
    const way = {
      fetch: async (...request: Parameters<typeof fetch>) => {
        await new Promise<void>((go) => (answer = go));
        return fetch(...request);
      },
    };
    const { element, delivered } = await sending(server.url, { delivery: way });
    await hears(element, KEPT);
    expect(note(element)).to.equal(undefined);
    await until(() => chosen(element, 'kneading')[0] === '2');
    expect(element.assessment).to.deep.equal(submission);
    expect(keys()).to.have.length(1);
    answer();
    await hears(element, EARLIER);
    await until(() => keys().length === 0);
    expect(delivered.map(({ assessment }) => assessment)).to.deep.equal([submission]);
    expect((await server.look()).asked.map(({ id }) => id)).to.deep.equal([submission.id, submission.id]);
    expect(await server.kept()).to.deep.equal([submission.id]);
    await rateByMouse(element, 'kneading', 1);
    expect(element.assessment).to.include({ status: 'draft', replaces: submission.id });
    await server.letGo();
  });

  it('keeps what is changed then as a draft of its own, which does not go with the first', async () => {
    const server = room();
    await leftWith(server.url, offlineWay);
    const { element } = await sending(server.url, offlineWay);
    await hears(element, KEPT);
    await until(() => chosen(element, 'kneading')[0] === '2');
    await rateByMouse(element, 'proofing', 1);
    await until(() => draftAt().assessment.ratings.length === 2);
    element.delivery = null;
    online();
    await hears(element, EARLIER);
    await aMoment();
    expect(draftAt().assessment.ratings).to.have.length(2);
  });

  it('makes it a draft again where it is refused, whose next submission takes its place', async () => {
    const server = room('problem:422:Closed');
    const submission = await leftWith(server.url, offlineWay);
    const { element } = await sending(server.url);
    await hears(element, 'Not accepted Closed');
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    expect(element.assessment).to.deep.include({ status: 'draft', ratings: submission.ratings });
    expect(await outbox()).to.have.length(1);
    await element.submit();
    await hears(element, 'Sent');
    expect(await outbox()).to.deep.equal([]);
    expect(await server.kept()).to.deep.equal([element.assessment?.id]);
  });

  it('brings the draft back where the outbox cannot say, or the page sends nothing any more', async () => {
    const server = room();
    await leftWith(server.url, offlineWay);
    const { element: other } = await sending('');
    expect(note(other)).to.match(/^Welcome back/);
    other.remove();
    await emptied();
    const { element } = await sending(server.url);
    await until(() => note(element)?.startsWith('Welcome back'));
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    expect(said(element)).to.equal('');
  });

  it('leaves alone what the page itself gives', async () => {
    const server = room();
    const submission = await leftWith(server.url, offlineWay);
    const given: Assessment = { ...submission, ratings: [{ ...submission.ratings[0]!, level: 0 }] };
    const { element } = await sending(server.url, { ...offlineWay, assessment: given });
    await hears(element, KEPT);
    await aMoment();
    expect(chosen(element, 'kneading')).to.deep.equal(['0']);
  });

  it('sends what others left too, and says so to nobody who has something of their own to hear', async () => {
    const server = room('problem:422:Closed', '503', 'ok');
    const { element } = await sending(server.url);
    await element.submit();
    await hears(element, 'Not accepted Closed');
    await keep({
      id: 'older',
      url: server.url,
      body: JSON.stringify({ ...element.assessment, id: 'older' }),
    });
    online();
    await untilAsync(async () => (await server.kept()).includes('older'));
    await aMoment();
    expect(said(element)).to.include('Closed');
  });
});

describe('<skills-matrix submit-url>: what was left without a draft', () => {
  const left = async (server: ReturnType<typeof room>) => {
    const { element } = await sending('');
    await rateByMouse(element, 'kneading', 2);
    const body = JSON.stringify({ ...element.assessment, id: 'left', status: 'submitted' });
    element.remove();
    clear();
    await keep({ id: 'left', url: server.url, body });
  };

  it('is sent though nobody submits', async () => {
    const server = room();
    await left(server);
    const { element, delivered } = await sending(server.url);
    await hears(element, EARLIER);
    expect(delivered.map(({ assessment }) => assessment.id)).to.deep.equal(['left']);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
  });

  it('can be tried again where it is refused, and removed', async () => {
    const server = room('403', '403');
    await left(server);
    const { element, submitted } = await sending(server.url);
    await hears(element, 'Not accepted');
    await retry(element);
    await untilAsync(async () => (await server.steps()).length === 2);
    await hears(element, 'Not accepted');
    expect(submitted).to.deep.equal([]); // it is not what stands here
    await clickOn(find(element, '[data-ask=delivery-remove]'));
    await untilAsync(async () => (await outbox()).length === 0);
    await until(() => said(element) === '');
  });

  it('stays where it is on a page that must not keep anything', async () => {
    const server = room();
    await left(server);
    await sending(server.url, { outbox: 'none' });
    await aMoment();
    expect(await outbox()).to.have.length(1);
    expect(await server.steps()).to.deep.equal([]);
  });

  it('is not sent to an address that the page has left', async () => {
    const [first, second] = [room(), room()];
    const { element } = await sending(first.url);
    element.submitUrl = second.url;
    await element.updateComplete;
    await left(first);
    const again = await sending(second.url);
    online();
    await again.element.submit();
    await hears(again.element, 'Sent');
    expect(await first.steps()).to.deep.equal([]);
  });
});

describe('<skills-matrix submit-url>: in an anonymous survey', () => {
  const person = { subject: 'employee/4711', rater: 'ana@example.org', groupValues: { office: 'oslo' } };
  const asked = () => ({ ...person, surveyDefinition: anonymous() });
  const window = '.window';

  it('keeps the anonymous submission and nothing else, and says how far it is', async () => {
    const server = room();
    const { element, submitted } = await sending(server.url, { ...asked(), ...offlineWay });
    await until(() => findAll(element, '.row').length > 0);
    await rateByMouse(element, 'kneading', 2);
    await element.submit();
    await hears(element, new RegExp(`^Submitted\\. .* ${KEPT}$`), window);
    const [entry] = await outbox();
    const { n } = entry!;
    expect(entry).to.deep.equal({
      n,
      id: submitted[0]?.id,
      url: server.url,
      body: JSON.stringify(submitted[0]),
    });
    expect(JSON.stringify(entry)).not.to.match(/4711|ana@/);
    await until(() => draftAt().kept === n);
    element.delivery = null;
    online();
    await hears(element, /^Submitted\. .* Sent$/, window);
    await until(() => keys().length === 0);
    expect(await server.kept()).to.deep.equal([submitted[0]?.id]);
  });

  it('gives the answers back where it is refused', async () => {
    const server = room('422');
    const { element } = await sending(server.url, asked());
    await until(() => findAll(element, '.row').length > 0);
    await rateByMouse(element, 'kneading', 2);
    await element.submit();
    await hears(element, 'Not accepted');
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
    await rateByMouse(element, 'kneading', 1);
    await element.submit();
    await hears(element, /Sent$/, window);
    expect(await server.kept()).to.have.length(1);
    expect(await outbox()).to.deep.equal([]);
  });

  it('shows nothing of it to whoever comes next, lets the draft go when it is sent', async () => {
    const server = room();
    await leftWith(server.url, { ...asked(), ...offlineWay });
    const { element } = await sending(server.url, { ...asked(), ...offlineWay });
    await hears(element, KEPT);
    await aMoment();
    expect(note(element)).to.equal(undefined);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
    expect(keys()).to.have.length(1);
    element.delivery = null;
    online();
    await hears(element, EARLIER);
    await until(() => keys().length === 0);
  });

  it('brings the draft back where that is refused on return', async () => {
    const server = room('422');
    await leftWith(server.url, { ...asked(), ...offlineWay });
    const { element } = await sending(server.url, asked());
    await hears(element, 'Not accepted');
    expect(note(element)).to.match(/^Welcome back/);
    expect(chosen(element, 'kneading')).to.deep.equal(['2']);
  });
});
