import { expect } from 'chai';
import type { Way } from '../../src/delivery/send.js';
import type { Assessment } from '../../src/model/assessment.js';
import { clickOn, rateByMouse, until } from '../support/acts.js';
import { aMoment, offline, online } from '../support/delivering.js';
import { draftAt, keys } from '../support/drafts.js';
import { outbox, room, untilAsync } from '../support/faulty.js';
import { chosen, find, findAll, next, stage } from '../support/matrix.js';
import { hears, KEPT, said, sending, clean } from '../support/sending.js';

/** A fetch that finds somebody once `isOpen`. */
const gate = () => {
  const state = { isOpen: false, fetch: (...request: Parameters<typeof fetch>) => fetch(...request) };
  state.fetch = (...request) => (state.isOpen ? fetch(...request) : offline());
  return state;
};

/** The element, with an answer that its draft has. */
async function answered(...given: Parameters<typeof sending>) {
  const all = await sending(...given);
  await rateByMouse(all.element, 'kneading', 2);
  await until(() => keys().length === 1);
  return all;
}

const retry = (element: HTMLElement) => clickOn(find(element, '[data-ask=delivery-retry]'));
const bodies = async (server: ReturnType<typeof room>) =>
  (await server.look()).kept.map(({ body }) => body as Assessment);

beforeEach(clean);
afterEach(clean);

describe('<skills-matrix submit-url>', () => {
  it('sends what is submitted, and lets the draft go with the receipt, not before', async () => {
    const server = room('hold');
    const { element, delivered, submitted } = await answered(server.url);
    await clickOn(find(element, '[part=submit]'));
    await untilAsync(async () => (await server.kept()).length === 1);
    expect(said(element)).to.equal('Sending…');
    expect(keys()).to.have.length(1);
    expect(delivered).to.deep.equal([]);
    await server.letGo();
    await hears(element, /^Sent Handed over at .* You can change answers/);
    await until(() => keys().length === 0);
    const [event] = delivered;
    expect(event?.receipt).to.deep.include({ status: 201, body: { place: 0 } });
    expect([event?.assessment, ...(await bodies(server))]).to.deep.equal([submitted[0], submitted[0]]);
    expect([event?.bubbles, event?.composed]).to.deep.equal([true, true]);
    expect(await outbox()).to.deep.equal([]);
    await rateByMouse(element, 'proofing', 1);
    await until(() => said(element) === ''); // what was sent is not what stands here now
  });

  it('sends nothing that the page refuses', async () => {
    const server = room();
    const { element } = await answered(server.url);
    element.addEventListener('skills-submit', (event) => {
      event.preventDefault();
    });
    await element.submit().catch(() => undefined);
    await aMoment();
    expect(await server.steps()).to.deep.equal([]);
    expect(await outbox()).to.deep.equal([]);
    expect(said(element)).to.equal('');
  });

  it('waits for what the page waits for too: the draft stays where that goes wrong', async () => {
    const server = room();
    const { element, delivered } = await answered(server.url);
    element.addEventListener('skills-submit', (event) => {
      event.waitUntil(Promise.reject(new Error('not mine')));
    });
    await element.submit();
    await until(() => delivered.length === 1);
    await aMoment();
    expect(keys()).to.have.length(1);
  });

  it('keeps it on the device without a connection, says so, and sends it once there is one', async () => {
    const server = room();
    const way = gate();
    const { element, told, delivered } = await answered(server.url, { delivery: way });
    await element.submit();
    await hears(element, KEPT);
    expect(keys()).to.have.length(1);
    expect((await outbox()).map(({ url, id }) => [url, id])).to.deep.equal([
      [server.url, element.assessment?.id],
    ]);
    online(); // in vain
    await aMoment();
    expect(said(element)).to.equal(KEPT); // nothing new is said for each try
    way.isOpen = true;
    online();
    await hears(element, 'Sent');
    await until(() => keys().length === 0);
    expect(delivered).to.have.length(1);
    expect(told.filter((each) => each.startsWith('skills-error'))).to.deep.equal([]);
  });

  it('sends by the page’s own fetch and headers, to an address beside the page', async () => {
    const asked: [unknown, RequestInit?][] = [];
    const way: Way = {
      headers: () => ({ Authorization: 'Bearer secret' }),
      fetch: (...request) => {
        asked.push(request);
        return Promise.resolve(new Response(null, { status: 204 }));
      },
    };
    const { element, delivered } = await answered('assessments?of=ana', { delivery: way });
    await element.submit();
    await until(() => delivered.length === 1);
    expect(delivered[0]?.receipt).to.deep.equal({ status: 204 });
    expect(asked[0]?.[0]).to.equal(new URL('assessments?of=ana', document.baseURI).href);
    expect(new Headers(asked[0]?.[1]?.headers).get('Authorization')).to.equal('Bearer secret');
    expect(new Headers(asked[0]?.[1]?.headers).get('Idempotency-Key')).to.equal(delivered[0]?.assessment.id);
  });

  it('sends a correction after what it corrects, though that has waited', async () => {
    const server = room();
    const way = gate();
    const { element } = await answered(server.url, { delivery: way });
    const first = await element.submit();
    await hears(element, KEPT);
    await rateByMouse(element, 'kneading', 1);
    const second = await element.submit();
    way.isOpen = true;
    online();
    await untilAsync(async () => (await server.kept()).length === 2);
    expect((await bodies(server)).map(({ id, replaces }) => [id, replaces])).to.deep.equal([
      [first.id, undefined],
      [second.id, first.id],
    ]);
    await until(() => keys().length === 0);
  });

  it('sends what a form hands over', async () => {
    const server = room();
    const form = stage().appendChild(document.createElement('form'));
    const { delivered, submitted } = await sending(server.url, { name: 'skills' }, form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.requestSubmit();
    await until(() => delivered.length === 1);
    expect(await server.kept()).to.deep.equal([submitted[0]?.id]);
  });

  it('hands nothing over before that is here which sends it', async () => {
    const server = room();
    const element = document.createElement('skills-matrix');
    Object.assign(element, { profile: (await answered('')).element.profile });
    stage().append(element);
    await element.updateComplete;
    element.submitUrl = server.url;
    const delivered = next(element, 'skills-deliver');
    await element.submit(); // in the same turn
    await delivered;
    expect(await server.kept()).to.have.length(1);
  });
});

describe('<skills-matrix submit-url>: a refusal', () => {
  const refusal = 'problem:422:<b>Closed</b>:The survey closed on Friday.';

  it('is told in the server’s words, as text, and makes the answers a draft again', async () => {
    const server = room(refusal);
    const { element, told, delivered } = await answered(server.url);
    await element.submit();
    await hears(element, 'Not accepted <b>Closed</b> The survey closed on Friday. Try again');
    expect(findAll(element, '[part=status] bdi')).to.have.length(1);
    expect(told).to.deep.equal(['skills-submit', 'skills-error submit-refused']);
    expect(delivered).to.deep.equal([]);
    expect(element.assessment).to.include({ status: 'draft' });
    expect(keys()).to.have.length(1);
    expect(await outbox()).to.have.length(1); // without a draft key, it is the only place where the answers are
  });

  it('says what little there is to say where the server gives no reason', async () => {
    const { element } = await answered(room('404').url);
    element.lang = 'de';
    await element.submit();
    await hears(
      element,
      'Nicht angenommen Der Server hat keinen Grund genannt (HTTP 404). Noch einmal versuchen',
    );
  });

  it('is mended by other answers: a submission of its own, in place of the refused one', async () => {
    const server = room(refusal);
    const { element, submitted } = await answered(server.url);
    await element.submit();
    await hears(element, 'Not accepted');
    await rateByMouse(element, 'proofing', 1);
    expect(said(element)).to.include('Closed'); // until it is mended
    await clickOn(find(element, '[part=submit]'));
    await hears(element, 'Sent');
    const [kept] = await bodies(server);
    expect(kept?.id).to.equal(submitted[1]?.id);
    expect(kept?.id).not.to.equal(submitted[0]?.id);
    expect(kept).not.to.have.property('replaces'); // nobody has the refused one
    expect(await outbox()).to.deep.equal([]);
    await until(() => keys().length === 0);
  });

  it('replaces what it would have replaced, also where answers have changed meanwhile', async () => {
    const server = room();
    const { element } = await answered(server.url);
    const { id } = await element.submit();
    await hears(element, 'Sent');
    await rateByMouse(element, 'kneading', 1);
    let refuse: () => void = () => undefined;
    element.delivery = {
      fetch: () =>
        new Promise((answer) => {
          refuse = () => {
            answer(new Response('', { status: 422 }));
          };
        }),
    };
    expect(await element.submit()).to.include({ replaces: id });
    await rateByMouse(element, 'kneading', 0); // a correction of what is about to be refused
    await aMoment();
    refuse();
    await hears(element, 'Not accepted');
    expect(element.assessment).to.include({ status: 'draft', replaces: id });
    element.delivery = null;
    expect(await element.submit()).to.include({ replaces: id });
  });

  it('is tried again under a new id, since servers may remember what they said to the old one', async () => {
    const server = room('problem:401:Sign in');
    const { element, submitted } = await answered(server.url);
    await element.submit();
    await hears(element, 'Not accepted Sign in');
    await retry(element);
    await hears(element, 'Sent');
    expect(await server.kept()).to.deep.equal([submitted[1]?.id]);
    expect((await server.look()).asked.map(({ id }) => id)).to.deep.equal(submitted.map(({ id }) => id));
    expect(element.shadowRoot?.activeElement?.id).to.equal('title');
  });
});

describe('<skills-matrix submit-url>: where nothing can be kept', () => {
  it('says with outbox="none" that it was not sent, tries again, and holds nobody up', async () => {
    const server = room();
    const way = gate();
    const none = { outbox: 'none', draftStorage: 'none' } as const;
    const { element } = await sending(server.url, { delivery: way, ...none });
    const { id } = await element.submit();
    await hears(
      element,
      'Not sent yet It is not kept on this device. Stay on this page: it is tried again. Try again',
    );
    expect(await outbox()).to.deep.equal([]);
    expect(keys()).to.deep.equal([]);
    const leaving = new Event('beforeunload', { cancelable: true });
    expect(dispatchEvent(leaving)).to.equal(true);
    way.isOpen = true;
    await retry(element);
    await hears(element, 'Sent');
    expect(await server.kept()).to.deep.equal([id]);
  });

  it('tells the page and the person where storage is forbidden; the draft stays until it is sent', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    const server = room();
    const way = gate();
    const { element, told } = await answered(server.url, { delivery: way });
    Object.defineProperty(window, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
    try {
      await element.submit();
      await hears(element, 'Not sent yet');
      expect(told).to.include('skills-error outbox-unsaved');
      expect(chosen(element, 'kneading')).to.deep.equal(['2']);
      expect(draftAt().assessment.ratings).to.have.length(1);
      way.isOpen = true;
      online();
      await hears(element, 'Sent');
      await until(() => keys().length === 0);
    } finally {
      Object.defineProperty(window, 'indexedDB', real);
    }
  });
});
