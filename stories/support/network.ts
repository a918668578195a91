type Respond = (signal: AbortSignal | null | undefined) => Promise<Response>;

/** Lets one address answer as a story wants; all others go their way. Returns what ends that. */
export function answerAt(url: string, respond: Respond): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => (input === url ? respond(init?.signal) : real(input, init));
  return () => {
    globalThis.fetch = real;
  };
}

/** Never answers, until nobody waits any more. */
export const never: Respond = (signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('Nobody waits any more.', 'AbortError'));
    });
  });

/** A server that is out of order. */
export const outOfOrder: Respond = () => Promise.resolve(new Response('', { status: 503 }));
