interface Waiting<T, R> {
  item: T;
  done: (result: R) => void;
  failed: (reason: unknown) => void;
}

/** After how many turns in which nobody came nobody is waited for; who is on the way may need one for a token. */
const QUIET = 2;

/** A turn of the event loop: what has arrived by then is read. */
const turn = () =>
  new Promise((done) => {
    setImmediate(done);
  });

/**
 * Does one piece of work for all that come at once, or while the last one was under way, so that many wait for few.
 * Where that fails, each is tried alone: one that cannot be done spoils it for nobody else.
 *
 * @param work gives a result for each item, in order.
 * @param rest called when nothing waits any more.
 * @param most how many go together.
 */
export function createGatherer<T, R>(
  work: (items: readonly T[]) => Promise<R[]>,
  rest: () => void = () => undefined,
  most = 64,
) {
  let waiting: Waiting<T, R>[] = [];
  let isBusy = false;

  async function tryAll(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await work(group.map(({ item }) => item));
      for (const [i, { done }] of group.entries()) done(results[i] as R);
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error);
      else for (const each of group) await tryAll([each]);
    }
  }

  /** Waits while more keep coming: a database in this process lets nothing in while it works. */
  async function gathered() {
    for (let quiet = 0; quiet < QUIET && waiting.length < most;) {
      const before = waiting.length;
      await turn();
      quiet = waiting.length === before ? quiet + 1 : 0;
    }
  }

  async function run() {
    isBusy = true;
    while (waiting.length > 0) {
      await gathered();
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await tryAll(group);
    }
    isBusy = false;
    rest();
  }

  return {
    add: (item: T): Promise<R> =>
      new Promise((done, failed) => {
        waiting.push({ item, done, failed });
        if (!isBusy) void run();
      }),
  };
}

export type Gatherer<T, R> = ReturnType<typeof createGatherer<T, R>>;
