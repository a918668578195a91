import type { Receipt } from '../model/receipt.js';
import { backoff } from './backoff.js';
import type { Entry } from './database.js';
import { keep, letGo, waitingFor } from './outbox.js';
import { send, type Outcome, type Problem, type Way } from './send.js';
import { turn, type Job } from './turn.js';

/** What there is to tell of a submission. */
export type News =
  | { kind: 'sending' }
  /** It is tried again by itself; `cause` is why that is needed, if it has been tried. */
  | { kind: 'waiting'; cause?: string }
  | { kind: 'delivered'; receipt: Receipt }
  | { kind: 'refused'; status: number; problem: Problem };

export interface DeliveryOptions {
  /** Where submissions go; absolute. */
  url: string;
  /** Whether they may be kept in this browser. */
  keeps: boolean;
  /** How they are sent at this moment. */
  way: () => Way;
  /** Tells what has become of a submission, whether of this page or of an earlier one. */
  tell: (entry: Entry, news: News) => void;
  /** One could not be kept. */
  unkept: (cause: unknown) => void;
}

export interface Delivery {
  /** Takes a submission, in place of one that was refused: resolves to its place in the line once it is kept. */
  submit(id: string, body: string, instead?: number): Promise<number | undefined>;
  /** Tries again now, also what was refused. */
  retry(): void;
  /** Sends what waits, and whenever there is hope. */
  start(): void;
  /** Does no more than what was submitted here asks for. */
  stop(): void;
}

/** After how long one looks again whether another tab has done it, in ms. */
const SOON = 1_000;
type Settled = Exclude<Outcome, { kind: 'failed' }>;
interface Heard {
  id: string;
  outcome: Settled;
}

/**
 * Delivers submissions to one address: writes each down before it is first sent, sends what waits in turn, and goes on
 * until a server has answered. Servers may get one twice, under the same id.
 */
export function createDelivery({ url, keeps, way, tell, unkept }: DeliveryOptions): Delivery {
  /** What was submitted here and is not settled yet, by id; nothing else is there where it cannot be kept. */
  const own = new Map<string, Entry>();
  /** What was refused: not sent again by itself while this page is open. */
  const refused = new Set<string>();
  /** Where tabs hear what has become of each other's submissions, while they wait for that. */
  let channel: BroadcastChannel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** The server has asked for rest until then, in ms since the page was opened: whatever the clock does. */
  let restsUntil = 0;
  let isOn = false;
  let isBusy = false;
  let isAskedAgain = false;

  const openChannel = () => new BroadcastChannel(`skills-matrix:${url}`);

  /** Tells other tabs; one of them may have submitted it. */
  function tellTabs(heard: Heard) {
    const mouth = openChannel();
    mouth.postMessage(heard);
    mouth.close();
  }

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const wake = () => {
    if (document.visibilityState === 'hidden') return;
    failures = 0;
    void flush();
  };

  function listen() {
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    if (!keeps || own.size === 0 || channel) return;
    channel = openChannel();
    channel.onmessage = hear;
  }

  /** Falls silent, unless something that was submitted here is still on its way. */
  function rest() {
    if (own.size > 0) return;
    channel?.close();
    channel = undefined;
    if (isOn) return;
    clearTimeout(timer);
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  }

  function settle(entry: Entry, outcome: Settled) {
    own.delete(entry.id);
    if (outcome.kind === 'refused') refused.add(entry.id);
    tell(entry, outcome);
    rest();
  }

  const hear = ({ data: { id, outcome } }: MessageEvent<Heard>) => {
    const entry = own.get(id);
    if (entry) settle(entry, outcome);
  };

  /** Sends one; whether others may go after it, and what a failure asks for. */
  async function attempt(entry: Entry): Promise<Outcome> {
    const isOwn = own.has(entry.id);
    if (isOwn) tell(entry, { kind: 'sending' });
    const outcome = await send(entry, way());
    if (outcome.kind === 'failed') tell(entry, { kind: 'waiting', cause: outcome.cause });
    else {
      if (outcome.kind === 'delivered' && entry.n !== undefined) {
        // one that cannot be let go is sent once more some day, which its id makes harmless
        await letGo(entry.n).catch(unkept);
      }
      if (keeps) tellTabs({ id: entry.id, outcome });
      if (!isOwn || own.has(entry.id)) settle(entry, outcome);
    }
    return outcome;
  }

  const sendAll: Job = async (isMine) => {
    const kept = keeps ? await waitingFor(url).catch(() => []) : [];
    const others = [...own.values()].filter(({ id }) => kept.every((entry) => entry.id !== id));
    let hasFailed = false;
    let isShut = false;
    for (const entry of [...kept, ...others]) {
      if (refused.has(entry.id)) continue;
      if (isShut) {
        tell(entry, { kind: 'waiting' });
        continue;
      }
      if (!(await isMine())) {
        later(SOON);
        return;
      }
      const outcome = await attempt(entry);
      if (outcome.kind !== 'failed') continue;
      hasFailed = true;
      isShut = outcome.status !== 500; // that may be of this one alone: others are not to wait for it
      restsUntil = performance.now() + (outcome.retryAfter ?? 0);
    }
    if (hasFailed) later(backoff(failures++, Math.random()) + Math.max(restsUntil - performance.now(), 0));
    else failures = 0;
  };

  async function flush() {
    if (isBusy) {
      isAskedAgain = true;
      return;
    }
    const wait = restsUntil - performance.now();
    if (wait > 0) {
      for (const entry of own.values()) tell(entry, { kind: 'waiting' });
      later(wait);
      return;
    }
    isBusy = true;
    clearTimeout(timer);
    const alone = () => sendAll(() => Promise.resolve(true)).then(() => true);
    // where there are no turns, nothing is kept that another tab could send
    const isDone = keeps ? await turn(url, sendAll).catch(alone) : await alone();
    isBusy = false;
    if (isAskedAgain) {
      isAskedAgain = false;
      void flush();
    } else if (!isDone) later(SOON);
  }

  return {
    async submit(id, body, instead) {
      const entry: Entry = { id, url, body };
      tell(entry, { kind: 'sending' });
      if (keeps)
        try {
          entry.n = await keep(entry, instead);
        } catch (cause) {
          unkept(cause);
        }
      own.set(id, entry);
      listen();
      failures = 0;
      void flush();
      return entry.n;
    },
    retry() {
      refused.clear();
      restsUntil = failures = 0;
      void flush();
    },
    start() {
      isOn = true;
      listen();
      if (keeps) void flush();
    },
    stop() {
      isOn = false;
      rest();
    },
  };
}
