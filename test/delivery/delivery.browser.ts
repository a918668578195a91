import { expect } from 'chai';
import * as module from '../../src/delivery/delivery.js';
import type { Submission, Way } from '../../src/delivery/send.js';
import { until } from '../support/acts.js';
import { aMoment, delivering, offline, online } from '../support/delivering.js';
import { emptied, outbox, room, untilAsync } from '../support/faulty.js';

const all: module.Delivery<Submission>[] = [];
const to = (...given: [string, Parameters<typeof delivering>[2]?]) => {
  const made = delivering(module, ...given);
  all.push(made.delivery);
  return made;
};

beforeEach(emptied);
afterEach(async () => {
  all.splice(0).forEach((delivery) => delivery.stop());
  await emptied();
});

describe('a delivery', () => {
  it('writes a submission down before it is first sent, and lets it go with the receipt', async () => {
    const server = room();
    const seen: unknown[] = [];
    const way: Way = {
      headers: { Authorization: 'Bearer secret' },
      fetch: async (...request) => {
        seen.push(await outbox());
        return fetch(...request);
      },
    };
    const { submit, told, news, has } = to(server.url, { way: () => way });
    const n = await submit('a');
    await until(() => has('a delivered'));
    expect(seen).to.deep.equal([[{ n, id: 'a', url: server.url, body: '{"id":"a"}' }]]);
    expect(told).to.deep.equal(['a delivered']);
    expect(news.at(-1)).to.deep.include({
      receipt: { status: 201, location: `${new URL(server.url).pathname}/a`, body: { place: 0 } },
    });
    expect(await outbox()).to.deep.equal([]);
    expect(await server.look()).to.deep.include({ kept: [{ id: 'a', body: { id: 'a' } }] });
  });

  for (const step of ['lost', 'drop', '500', '503', '429', 'redirect'])
    it(`goes on by itself after ${step}, under the same id, and the server keeps it once`, async () => {
      const server = room(step);
      const { submit, told, has } = to(server.url);
      await submit('a');
      await until(() => has('a kept'));
      expect(await outbox()).to.have.length(1);
      await until(() => has('a delivered'));
      expect((await server.look()).asked.map(({ id }) => id)).to.deep.equal(['a', 'a']);
      expect(await server.kept()).to.deep.equal(['a']);
      expect(told.filter((line) => line === 'a delivered')).to.have.length(1);
      expect(await outbox()).to.deep.equal([]);
    });

  it('is kept once where the network brings it twice, or so late that it is overtaken', async () => {
    const server = room('late:300', 'double');
    let patience = 60;
    const way: Way = {
      fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(patience) }),
    };
    const { submit, told, has } = to(server.url, { way: () => way });
    await submit('a');
    await until(() => has('a kept'));
    patience = 4_000;
    online();
    await until(() => has('a delivered'));
    await submit('b');
    await until(() => has('b delivered'));
    await new Promise((resolve) => setTimeout(resolve, 400)); // the first request arrives by now
    expect(await server.kept()).to.deep.equal(['a', 'b']);
    expect(told.filter((line) => line.endsWith('delivered'))).to.deep.equal(['a delivered', 'b delivered']);
  });

  it('tells once what came of it, though another tab has an answer while its own is under way', async () => {
    const server = room('hold');
    const { submit, told, news, has } = to(server.url);
    await submit('a');
    await untilAsync(async () => (await server.kept()).length === 1);
    const outcome = { kind: 'delivered', receipt: { status: 200 } };
    const channel = new BroadcastChannel(`skills-matrix ${server.url}`);
    channel.postMessage({ id: 'a', outcome });
    channel.close();
    await until(() => has('a delivered'));
    expect(news.at(-1)).to.deep.equal({ id: 'a', ...outcome });
    await server.letGo();
    await untilAsync(async () => (await outbox()).length === 0);
    await aMoment();
    expect(told.filter((line) => line === 'a delivered')).to.have.length(1);
  });

  it('sends in the order in which it was submitted, and the second not before the first', async () => {
    const server = room('delay:200');
    let isOffline = true;
    const way: Way = { fetch: (...request) => (isOffline ? offline() : fetch(...request)) };
    const { submit, told, has } = to(server.url, { way: () => way });
    await submit('a');
    await until(() => has('a kept'));
    await submit('b');
    await until(() => has('b kept'));
    isOffline = false;
    online();
    await until(() => has('b delivered'));
    expect(await server.kept()).to.deep.equal(['a', 'b']);
    expect(told.indexOf('a delivered')).to.be.lessThan(told.indexOf('b delivered'));
  });

  it('waits after a failure, though something else is submitted while it fails', async () => {
    const server = room('busy:150');
    const { submit, has } = to(server.url);
    await submit('a');
    await submit('b');
    await until(() => has('a kept'));
    await aMoment();
    expect(await server.steps()).to.deep.equal(['busy']);
    await until(() => has('b delivered'));
  });

  it('asks nobody for a second one where the first found nobody', async () => {
    const asked: unknown[] = [];
    const fetch: Way['fetch'] = (_url, init) => {
      asked.push(init?.body);
      return offline();
    };
    const { submit, has } = to(room().url, { way: () => ({ fetch }) });
    await submit('a');
    await until(() => has('a kept'));
    await submit('b');
    await until(() => has('b kept'));
    expect(new Set(asked)).to.deep.equal(new Set(['{"id":"a"}']));
  });

  it('lets others pass one that a server breaks on', async () => {
    const server = room();
    let isBroken = true;
    const fetchOr500: Way['fetch'] = (url, init) =>
      isBroken && init?.body === '{"id":"a"}'
        ? Promise.resolve(new Response('', { status: 500 }))
        : fetch(url, init);
    const { submit, told, has } = to(server.url, { way: () => ({ fetch: fetchOr500 }) });
    await submit('a');
    await until(() => has('a kept'));
    await submit('b');
    await until(() => has('b delivered'));
    expect(told).not.to.include('a delivered');
    isBroken = false;
    online();
    await until(() => has('a delivered'));
  });

  it('comes back no sooner than a server asks, whoever knocks', async () => {
    const server = room('429:2');
    const { submit, has } = to(server.url);
    await submit('a');
    await until(() => has('a kept'));
    for (let i = 0; i < 3; i++) {
      online();
      await aMoment();
    }
    await submit('b');
    await until(() => has('b kept'));
    expect(await server.steps()).to.deep.equal(['429']);
    await until(() => has('b delivered'));
    expect(await server.kept()).to.deep.equal(['a', 'b']);
  });

  it('tells a refusal with its reasons, keeps it, and sends it only when it is asked to', async () => {
    const server = room('problem:422:Closed:It closed on Friday.');
    const { delivery, submit, news, has } = to(server.url);
    const n = await submit('a');
    await until(() => has('a refused'));
    expect(news.at(-1)).to.deep.equal({
      id: 'a',
      kind: 'refused',
      status: 422,
      problem: { title: 'Closed', detail: 'It closed on Friday.' },
    });
    online();
    await submit('b');
    await until(() => has('b delivered'));
    expect((await outbox()).map((entry) => entry.n)).to.deep.equal([n]);
    delivery.retry();
    await until(() => has('a delivered'));
    expect(await outbox()).to.deep.equal([]);
  });

  it('lets a refused one go when another takes its place, and nothing else', async () => {
    const server = room('422', '503', '503', '503');
    const { submit, has } = to(server.url);
    const n = await submit('a');
    await until(() => has('a refused'));
    await submit('b');
    await until(() => has('b kept'));
    await submit('c', n);
    expect((await outbox()).map(({ id }) => id)).to.deep.equal(['b', 'c']);
  });

  it('tries no more once it has stopped, be it while it was trying, and goes on when it is started again', async () => {
    const server = room('busy:100');
    const { delivery, submit, has } = to(server.url);
    await submit('a');
    await untilAsync(async () => (await server.steps()).length === 1);
    delivery.stop();
    await until(() => has('a kept'));
    online();
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve, 1500)); // longer than after a first failure
    expect(await server.steps()).to.deep.equal(['busy']);
    delivery.start();
    await until(() => has('a delivered'));
  });

  it('finishes what is under way when it is stopped, and takes what is submitted just then', async () => {
    const server = room('delay:200');
    const { delivery, submit, has } = to(server.url);
    await submit('a');
    delivery.stop();
    await submit('b');
    await until(() => has('a delivered') && has('b delivered'));
    expect(await outbox()).to.deep.equal([]);
  });
});

/** Puts something else in a place; returns what puts the real one back. */
const replaced = <T extends object, K extends keyof T>(target: T, key: K, value: unknown) => {
  const real = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, ...(value as PropertyDescriptor) });
  return () => {
    if (real) Object.defineProperty(target, key, real);
    else delete target[key];
  };
};

describe('a delivery that must not keep anything', () => {
  it('never touches the storage, and sends all the same, again and again', async () => {
    const server = room('lost');
    let opened = 0;
    const mend = replaced(IDBFactory.prototype, 'open', {
      value() {
        opened += 1;
        throw new DOMException('It is not to be touched.', 'SecurityError');
      },
    });
    try {
      const { delivery, submit, told, unkept, has } = to(server.url, { keeps: false });
      expect(await submit('a')).to.equal(undefined);
      await until(() => has('a unsent'));
      delivery.retry();
      await until(() => has('a delivered'));
      expect(told.at(-1)).to.equal('a delivered');
      expect(unkept).to.deep.equal([]);
      expect(opened).to.equal(0);
    } finally {
      mend();
    }
  });
});

describe('a delivery whose storage', () => {
  const full = () => {
    throw new DOMException('It is full.', 'QuotaExceededError');
  };
  /** A request that nothing comes of. */
  const mute = () =>
    Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => undefined } }) as unknown;
  const ways: Record<string, () => () => void> = {
    'is forbidden': () =>
      replaced(window, 'indexedDB', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    'is full': () => replaced(IDBObjectStore.prototype, 'add', { value: full }),
    'never answers': () => replaced(IDBFactory.prototype, 'open', { value: mute }),
  };
  for (const [what, breaks] of Object.entries(ways))
    it(`${what} says so, and sends from memory`, async () => {
      const mend = breaks();
      try {
        const server = room('lost');
        const { submit, unkept, has } = to(server.url);
        expect(await submit('a')).to.equal(undefined);
        expect(unkept).to.have.length(1);
        await untilAsync(() => Promise.resolve(has('a unsent')));
        online();
        await untilAsync(() => Promise.resolve(has('a delivered')));
        expect(await server.kept()).to.deep.equal(['a']);
      } finally {
        mend();
      }
    });
});
