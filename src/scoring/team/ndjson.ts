import { LIMITS } from '../../model/limits.js';
import type { TeamIssue } from './options.js';
import { createIssueList, type IssueList } from './set-aside.js';

/** What NDJSON is read from: a response's `body`, a file, or texts cut anywhere. */
export type NdjsonSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** A line that is a JSON object; whether it is an assessment, who counts it judges. */
export interface NdjsonAssessment {
  /** From 1, blank lines counted. */
  line: number;
  assessment: Record<string, unknown>;
}

export interface NdjsonProgress {
  /** Bytes read so far; of texts their length. */
  bytes: number;
  lines: number;
}

export interface NdjsonOptions {
  /** Called after each piece of the stream. */
  onProgress?: ((progress: NdjsonProgress) => void) | undefined;
}

/** The assessments of a stream, and what is known of its lines so far. It can be gone through once. */
export interface NdjsonReading extends AsyncIterable<NdjsonAssessment> {
  /** Lines that could not be read; they are skipped. */
  damaged: () => number;
  /** The first of them, with line and reason. */
  issues: () => TeamIssue[];
}

const LINE_FEED = 10;

/** The pieces of a stream; Safari cannot iterate over one. Whoever stops early gives the stream free. */
async function* piecesOf(source: NdjsonSource): AsyncGenerator<Uint8Array | string> {
  if (!('getReader' in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isDone) await reader.cancel();
    reader.releaseLock();
  }
}

type Line = Uint8Array | undefined;

/**
 * Cuts bytes into lines. What is left of a piece waits for the next; a line longer than any assessment is not kept
 * but given as `undefined`, so that a file without line feeds cannot fill the memory.
 */
function createCutter(most: number) {
  let parts: Uint8Array[] = [];
  let length = 0;
  function keep(part: Uint8Array) {
    length += part.length;
    if (length > most) parts = [];
    // a copy: who reads the stream may use its buffer again
    else if (part.length > 0) parts.push(part.slice());
  }
  function take(last: Uint8Array): Line {
    if (length + last.length > most) return undefined;
    if (length === 0) return last;
    const whole = new Uint8Array(length + last.length);
    let at = 0;
    for (const part of [...parts, last]) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
  return {
    *cut(piece: Uint8Array): Iterable<Line> {
      let from = 0;
      for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
        yield take(piece.subarray(from, end));
        parts = [];
        length = 0;
        from = end + 1;
      }
      keep(piece.subarray(from));
    },
    /** What stands after the last line feed. */
    rest: () => take(new Uint8Array(0)),
  };
}

/** Texts as bytes; one may end within a character of two parts. */
function createEncoder() {
  const encoder = new TextEncoder();
  let held = '';
  return (text: string) => {
    const whole = held + text;
    held = /[\uD800-\uDBFF]$/.exec(whole)?.[0] ?? '';
    return encoder.encode(held ? whole.slice(0, -1) : whole);
  };
}

/** Reads one line; tells what is wrong with it. Blank ones are nothing. */
function createLineReader(issues: IssueList) {
  // the mark at the beginning of the file is passed over by hand: a decoder would do so in every line
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return function read(bytes: Line, line: number): Record<string, unknown> | undefined {
    const fail = (code: string, message: string) => issues.add(code, message, { line, index: line - 1 });
    if (!bytes) {
      fail('too-long', `Expected an assessment of at most ${String(LIMITS.bytes)} bytes in one line.`);
      return undefined;
    }
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      fail('not-utf-8', 'Expected text in UTF-8; the bytes of this line are not.');
      return undefined;
    }
    if (line === 1) text = text.replace(/^\uFEFF/, '');
    if (!/\S/.test(text)) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as Record<string, unknown>;
      fail(
        'wrong-type',
        'Expected one assessment as a JSON object in each line; this line is another value.',
      );
    } catch (error) {
      fail(
        'not-json',
        `Expected one assessment as JSON in each line, but it cannot be read: ${(error as Error).message}`,
      );
    }
    return undefined;
  };
}

/**
 * Reads newline-delimited JSON, one assessment a line, as it comes: CRLF, blank lines, a byte order mark and a missing
 * last line feed are fine. A damaged line is skipped, counted and, among the first, listed. No more is kept in memory
 * than one piece and one line.
 */
export function readNdjson(source: NdjsonSource, { onProgress }: NdjsonOptions = {}): NdjsonReading {
  const issues = createIssueList();
  async function* lines(): AsyncGenerator<NdjsonAssessment> {
    const encode = createEncoder();
    const cutter = createCutter(LIMITS.bytes);
    const read = createLineReader(issues);
    let line = 0;
    let bytes = 0;
    for await (const piece of piecesOf(source)) {
      for (const each of cutter.cut(typeof piece === 'string' ? encode(piece) : piece)) {
        const assessment = read(each, ++line);
        if (assessment) yield { line, assessment };
      }
      bytes += piece.length;
      onProgress?.({ bytes, lines: line });
    }
    const assessment = read(cutter.rest(), ++line);
    if (assessment) yield { line, assessment };
  }
  return { [Symbol.asyncIterator]: lines, damaged: () => issues.setAside(), issues: () => issues.list() };
}
