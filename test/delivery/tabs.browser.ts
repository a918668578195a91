import { expect } from 'chai';
import { withDatabase, type Lease } from '../../src/delivery/database.js';
import * as here from '../../src/delivery/delivery.js';
import type { Submission } from '../../src/delivery/send.js';
import { keep } from '../../src/delivery/outbox.js';
import { until } from '../support/acts.js';
import { aMoment, delivering, offline, online } from '../support/delivering.js';
import { emptied, otherTab, outbox, room, untilAsync } from '../support/faulty.js';

type Module = typeof here;
type Realm = Window & typeof globalThis;

/** As on a plain-http page. */
const withoutLocks = (of: Realm) => {
  const { prototype } = (of as unknown as { Navigator: typeof Navigator }).Navigator;
  const real = Object.getOwnPropertyDescriptor(prototype, 'locks')!;
  delete (prototype as { locks?: LockManager }).locks;
  return () => Object.defineProperty(prototype, 'locks', real);
};

const all: here.Delivery<Submission>[] = [];
const frames: HTMLIFrameElement[] = [];

/** A delivery in a tab of its own. */
async function inOtherTab(url: string, before: (of: Realm) => unknown, options = {}) {
  const { frame, page } = await otherTab({ delivery: '/src/delivery/delivery.ts' }, (of) => void before(of));
  frames.push(frame);
  const made = delivering(page.delivery as Module, url, options);
  return { ...made, frame, page };
}

const inThisTab = (url: string, options = {}) => {
  const made = delivering(here, url, options);
  all.push(made.delivery);
  return made;
};

/** Leaves submissions behind, as an earlier visit did. */
const left = async (url: string, ...ids: string[]) => {
  for (const id of ids) await keep({ id, url, body: JSON.stringify({ id }) });
};

const lease = () => withDatabase(async (database) => (await database.transaction('turns').store.getAll())[0]);
const leaseTo = (url: string, given: Lease) =>
  withDatabase((database) =>
    database.transaction('turns', 'readwrite').store.put(given, `skills-matrix ${url}`),
  );

beforeEach(emptied);
afterEach(async () => {
  all.splice(0).forEach((delivery) => delivery.stop());
  frames.splice(0).forEach((frame) => frame.remove());
  await emptied();
});

describe('what waits since an earlier visit', () => {
  it('is sent by the next one to its own address, with the headers of that moment, which are never kept', async () => {
    const [server, other] = [room('503'), room()];
    await left(server.url, 'a', 'b');
    await left(other.url, 'c');
    let count = 0;
    const way = () => ({ headers: () => ({ 'X-Token': `token-${String((count += 1))}` }) });
    const { told, has } = inThisTab(server.url, { way });
    await until(() => has('a kept'));
    expect(JSON.stringify(await outbox())).not.to.include('token');
    await until(() => has('b delivered'));
    expect((await server.look()).asked).to.deep.equal([
      { id: 'a', step: '503', token: 'token-1' },
      { id: 'a', step: 'ok', token: 'token-2' },
      { id: 'b', step: 'ok', token: 'token-3' },
    ]);
    expect(told.filter((line) => line.startsWith('c'))).to.deep.equal([]);
    expect((await outbox()).map(({ id }) => id)).to.deep.equal(['c']);
    expect(await other.kept()).to.deep.equal([]);
  });

  it('is sent by a tab that was hidden, once it is looked at', async () => {
    const server = room();
    const { has } = inThisTab(server.url);
    await aMoment();
    await left(server.url, 'a');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => has('a delivered'));
  });

  it('is sent again where the page was left in mid-send, and kept once', async () => {
    const server = room('hold');
    const first = await inOtherTab(server.url, () => undefined);
    void first.submit('a');
    await untilAsync(async () => (await server.kept()).length === 1);
    first.frame.remove();
    expect((await outbox()).map(({ id }) => id)).to.deep.equal(['a']);
    const again = inThisTab(server.url);
    await until(() => again.has('a delivered'));
    expect((await server.look()).asked.map(({ id }) => id)).to.deep.equal(['a', 'a']);
    expect(await server.kept()).to.deep.equal(['a']);
    await server.letGo();
  });
});

for (const [how, before] of [
  ['Web Locks', () => () => undefined],
  ['a lease, where there are none', withoutLocks],
] as const)
  describe(`two tabs, by ${how}`, () => {
    let mend: () => unknown;
    beforeEach(() => {
      mend = before(window);
    });
    afterEach(() => {
      mend();
    });

    it('take turns: each submission is sent once, while the other one waits', async () => {
      const server = room('delay:200', 'delay:200');
      await left(server.url, 'a', 'b');
      const there = await inOtherTab(server.url, before);
      const here = inThisTab(server.url);
      await untilAsync(async () => (await outbox()).length === 0);
      await aMoment();
      expect((await server.look()).asked.map(({ id }) => id)).to.deep.equal(['a', 'b']);
      const told = [...here.told, ...there.told].filter((line) => line.endsWith('delivered'));
      expect(told.sort()).to.deep.equal(['a delivered', 'b delivered']);
    });

    it('tell each other: what one submitted and the other sent has its receipt in both', async () => {
      const server = room();
      const there = await inOtherTab(server.url, before, { way: () => ({ fetch: offline }) });
      await there.submit('a');
      await until(() => there.has('a kept'));
      const here = inThisTab(server.url);
      await until(() => here.has('a delivered') && there.has('a delivered'));
      expect(there.news.at(-1)).to.deep.equal(here.news.at(-1));
      online(there.page);
      await aMoment();
      expect(await server.steps()).to.deep.equal(['ok']);
    });

    it('do not wait for one that was closed while it was sending', async () => {
      const server = room('hold');
      await left(server.url, 'a');
      const there = await inOtherTab(server.url, before);
      await untilAsync(async () => (await server.kept()).length === 1);
      const here = inThisTab(server.url);
      await aMoment();
      expect(await server.steps()).to.deep.equal(['hold']); // it is the other one's turn
      there.frame.remove();
      const old = await lease();
      if (old) await leaseTo(server.url, { ...old, at: old.at - 60_000 }); // a minute later
      online();
      await until(() => here.has('a delivered'));
      expect(await server.kept()).to.deep.equal(['a']);
      await server.letGo();
    });
  });

describe('a lease', () => {
  it('is given back after each turn, also by a server that fails', async () => {
    const mend = withoutLocks(window);
    try {
      const server = room('503');
      const { submit, has } = inThisTab(server.url);
      await submit('a');
      await until(() => has('a kept'));
      await untilAsync(async () => (await lease()) === undefined);
    } finally {
      mend();
    }
  });

  it('that a clock set back by a day has left in the future holds nobody up', async () => {
    const mend = withoutLocks(window);
    try {
      const server = room();
      await leaseTo(server.url, { holder: 'somebody', at: Date.now() + 86_400_000 });
      const { submit, has } = inThisTab(server.url);
      await submit('a');
      await until(() => has('a delivered'));
    } finally {
      mend();
    }
  });

  it('that was lost to another tab, by a sleep or a clock, ends the turn', async () => {
    const mend = withoutLocks(window);
    try {
      const server = room('delay:300');
      await left(server.url, 'a', 'b');
      const { has } = inThisTab(server.url);
      await untilAsync(async () => (await server.kept()).length === 1);
      await leaseTo(server.url, { holder: 'somebody', at: Date.now() });
      await until(() => has('a delivered'));
      await aMoment();
      expect(await server.kept()).to.deep.equal(['a']);
    } finally {
      mend();
    }
  });
});
