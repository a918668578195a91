interface Waiting<T, R> {
  item: T;
  done: (result: R) => void;
  failed: (reason: unknown) => void;
}

/**
 * Does one piece of work for all that came while the last one was under way, so that many who come at once wait for few.
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

  async function run() {
    isBusy = true;
    while (waiting.length > 0) {
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
