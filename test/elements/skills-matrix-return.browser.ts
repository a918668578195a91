import { expect } from 'chai';
import { withDatabase } from '../../src/delivery/database.js';
import { keep } from '../../src/delivery/outbox.js';
import type { Assessment } from '../../src/model/assessment.js';
import { rateByMouse, until } from '../support/acts.js';
import { aMoment, online } from '../support/delivering.js';
import { clear, draftAt, keys, note } from '../support/drafts.js';
import { emptied, outbox, room, untilAsync } from '../support/faulty.js';
import { chosen } from '../support/matrix.js';
import {
  EARLIER,
  hears,
  KEPT,
  leftWith,
  offlineWay,
  said,
  sending,
  sendingElsewhere,
  clean,
} from '../support/sending.js';

beforeEach(clean);
afterEach(clean);

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

  it('is told of in each tab, whichever sends it', async () => {
    const server = room();
    await leftWith(server.url, offlineWay);
    const there = (await sendingElsewhere(server.url, offlineWay)).element;
    await hears(there, KEPT);
    const here = (await sending(server.url)).element;
    await hears(here, EARLIER);
    await hears(there, EARLIER);
    await until(() => keys().length === 0);
    expect(await server.steps()).to.deep.equal(['ok']);
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

  /** Keeps the outbox for itself for a while, as another tab may, and perhaps empties it. */
  const busy = (ms: number, empties = false) =>
    withDatabase(async (database) => {
      const { store, done } = database.transaction('outbox', 'readwrite');
      const end = performance.now() + ms;
      while (performance.now() < end) await store.get(0);
      await Promise.all([empties && store.clear(), done]);
    });

  it('leaves alone what somebody answers before that is known', async () => {
    const server = room();
    await leftWith(server.url, offlineWay);
    const free = busy(200); // not so long that the new answers are a draft already
    const { element } = await sending(server.url, offlineWay);
    element.rate('proofing', 1);
    await free;
    await hears(element, KEPT);
    await aMoment();
    expect([chosen(element, 'kneading'), chosen(element, 'proofing')]).to.deep.equal([[], ['1']]);
  });

  it('brings nothing back that another tab has sent meanwhile', async () => {
    const server = room();
    await leftWith(server.url, offlineWay);
    const free = busy(500, true);
    const { element } = await sending(server.url, offlineWay);
    clear();
    await free;
    await aMoment();
    expect(note(element)).to.equal(undefined);
    expect(chosen(element, 'kneading')).to.deep.equal([]);
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
