/** A response's body of texts that come one by one: it asks for more as it is read, and lets go when nobody reads on. */
export function streamOf<T>(
  source: AsyncGenerator<T, void>,
  text: (each: T) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(text(next.value)));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
