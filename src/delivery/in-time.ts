/** What is promised, if it comes in time: storage and hosts may leave a promise open for ever. */
export function inTime<T>(job: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Nothing within ${ms} ms`));
    }, ms);
  });
  return Promise.race([job, late]).finally(() => {
    clearTimeout(timer);
  });
}
