import { backoff } from './backoff.js';
import type { Entry } from './database.js';
import { keep, letGo, waitingFor } from './outbox.js';
import { send, type Outcome, type Submission, type Way } from './send.js';
import { turn, type Job } from './turn.js';

type Settled = Exclude<Outcome, { kind: 'failed' }>;

/** What there is to tell of a submission. What is `kept` here, or `unsent` in the page alone, is tried again. */
export type News = Settled | { kind: 'kept' | 'unsent' };

export interface DeliveryOptions<Own extends Submission> {
  /** Where submissions go; absolute. */
  url: string;
  /** Whether they may be kept in this browser. */
  keeps: boolean;
  /** How they are sent at this moment. */
  way: () => Way;
  /** Tells what has become of a submission: of the very one that was submitted here, or of an earlier visit's. */
  tell: (entry: Entry | (Own & Entry), news: News) => void;
  /** The outbox cannot be used. */
  unkept: (cause: unknown) => void;
}

export interface Delivery<Own> {
  /** Takes a submission, in place of one that was refused: resolves to its place in the line once it is kept. */
  submit(submission: Own, instead?: number): Promise<number | undefined>;
  /** Tells of an earlier visit's submission also where another tab sends it. */
  expect(entry: Entry): void;
  /** Tries again now, also what was refused. */
  retry(): void;
  /** Sends what waits, and whenever there is hope. */
  start(): void;
  /** Tries no more: what is kept waits for the next visit. */
  stop(): void;
}

/** After how long one looks again whether another tab has done it, in ms. */
const SOON = 1_000;

/**
 * Delivers submissions to one address: writes each down before it is first sent, sends what waits in turn, and goes on
 * until a server has answered. Servers may get one twice, under the same id.
 */
export function createDelivery<Own extends Submission>({
  url,
  keeps,
  way,
  tell,
  unkept,
}: DeliveryOptions<Own>): Delivery<Own> {
  const name = `skills-matrix ${url}`;
  /** What was submitted here and is not settled yet, by id; nothing else is there where it cannot be kept. */
  const own = new Map<string, Own & Entry>();
  /** What is shown here of earlier visits, by id. */
  const expected = new Map<string, Entry>();
  /** What was refused: not sent again by itself while this page is open. */
  const refused = new Set<string>();
  /** Where tabs tell each other what has become of each other's submissions. */
  let channel: BroadcastChannel | undefined;
  let ear: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** The server has asked for rest until then, in ms since the page was opened: whatever the clock does. */
  let restsUntil = 0;
  let isBusy = false;
  let isAskedAgain = false;

  function later(ms: number) {
    clearTimeout(timer);
    if (ear) timer = setTimeout(() => void flush(), ms);
  }

  function wake() {
    failures = 0;
    if (document.visibilityState !== 'hidden') void flush();
  }

  function settle(entry: Entry, outcome: Settled) {
    own.delete(entry.id);
    expected.delete(entry.id);
    if (outcome.kind === 'refused') refused.add(entry.id);
    tell(entry, outcome);
  }

  const sendAll: Job = async (isMine) => {
    const kept = keeps ? await waitingFor(url).catch(() => []) : [];
    const others = [...own.values()].filter(({ id }) => kept.every((entry) => entry.id !== id));
    let isShut = performance.now() < restsUntil;
    let hasFailed = isShut;
    for (const each of [...kept, ...others]) {
      const { id, n } = each;
      const mine = own.get(id);
      if (refused.has(id)) continue;
      if (!(await isMine())) return false;
      const outcome: Outcome = isShut ? { kind: 'failed', cause: '' } : await send(each, way());
      if (outcome.kind === 'failed') {
        hasFailed = true;
        isShut = outcome.status !== 500; // that may be of this one alone: others are not to wait for it
        restsUntil = Math.max(restsUntil, performance.now() + (outcome.retryAfter ?? 0));
        tell(mine ?? each, { kind: n === undefined ? 'unsent' : 'kept' });
        continue;
      }
      // one that cannot be let go is sent once more some day, which its id makes harmless
      if (outcome.kind === 'delivered' && n !== undefined) await letGo(n).catch(unkept);
      channel?.postMessage({ id, outcome });
      if (own.get(id) === mine) settle(mine ?? each, outcome); // else another tab has told it meanwhile
    }
    if (hasFailed) later(backoff(failures++, Math.random()) + restsUntil - performance.now());
    else failures = 0;
    return true;
  };

  async function flush() {
    isAskedAgain = isBusy;
    if (isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    const alone = () => sendAll(() => true);
    // where there are no turns, nothing is kept that another tab could send
    const isDone = keeps ? await turn(name, sendAll).catch(alone) : await alone();
    isBusy = false;
    // after a failure there is a time to come back
    if (isAskedAgain && failures === 0) void flush();
    else if (!isDone) later(SOON);
  }

  return {
    async submit(submission, instead) {
      const { id, body } = submission;
      const entry: Own & Entry = { ...submission, url };
      if (keeps)
        try {
          entry.n = await keep({ id, url, body }, instead);
        } catch (cause) {
          unkept(cause);
        }
      own.set(id, entry);
      failures = 0;
      void flush();
      return entry.n;
    },
    expect(entry) {
      expected.set(entry.id, entry);
    },
    retry() {
      refused.clear();
      restsUntil = failures = 0;
      void flush();
    },
    start() {
      ear = new AbortController();
      const { signal } = ear;
      addEventListener('online', wake, { signal });
      document.addEventListener('visibilitychange', wake, { signal });
      if (keeps) {
        channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }: MessageEvent<{ id: string; outcome: Settled }>) => {
          const entry = own.get(data.id) ?? expected.get(data.id);
          if (entry) settle(entry, data.outcome);
        };
      }
      void flush();
    },
    stop() {
      ear?.abort();
      channel?.close();
      ear = channel = undefined;
      clearTimeout(timer);
    },
  };
}
