import { Problem } from './problem.js';

export interface BodyLimits {
  /** Bytes. */
  bytes: number;
  /** Lists and objects inside each other. */
  depth: number;
  /** Milliseconds until the whole body has to be there. */
  time: number;
}

/** Reads a body up to a number of bytes, and no further. */
async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? NaN);
  if (declared > most) throw tooLarge(most);
  // a server reads no more than was declared; whole is faster than piece by piece
  if (declared >= 0) return new Uint8Array(await request.arrayBuffer());
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) break;
    length += value.length;
    if (length > most) {
      await reader?.cancel();
      throw tooLarge(most);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const tooLarge = (most: number) => new Problem('too-large', `At most ${String(most)} bytes are taken.`);

/** Whether lists and objects are inside each other more than so many times; it goes no deeper than that. */
function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1));
}

/**
 * The JSON in a request's body.
 *
 * @throws {Problem} for what is no JSON, too large, too deep, or too slow.
 */
export async function jsonOf(request: Request, { bytes, depth, time }: BodyLimits): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    throw new Problem('not-json', 'The content-type has to be application/json.');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Problem('too-slow'));
    }, time);
  });
  try {
    const whole = await Promise.race([bytesOf(request, bytes), late]);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(whole));
    if (isDeeper(value, depth))
      throw new Problem('bad-request', `At most ${String(depth)} levels of lists and objects are taken.`);
    return value;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('bad-request', `The body cannot be read: ${(cause as Error).message}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
