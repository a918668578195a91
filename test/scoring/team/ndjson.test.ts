import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateLines } from '../../../src/scoring/team/aggregate-assessments.js';
import { readNdjson, type NdjsonProgress, type NdjsonSource } from '../../../src/scoring/team/ndjson.js';
import { roleOf, submission } from '../../support/team.js';

const encoder = new TextEncoder();

async function read(source: NdjsonSource) {
  const reading = readNdjson(source);
  const found: [line: number, value: unknown][] = [];
  for await (const { line, assessment } of reading) found.push([line, assessment]);
  return { found, damaged: reading.damaged(), issues: reading.issues() };
}

/** Bytes or a text in pieces of given lengths, the last of which is repeated. */
function piecesOf<T extends Uint8Array | string>(whole: T, lengths: readonly number[]): AsyncIterable<T> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let from = 0, i = 0; from < whole.length; i++) {
        const end = from + (lengths[Math.min(i, lengths.length - 1)] ?? whole.length);
        yield await Promise.resolve(whole.slice(from, end) as T);
        from = end;
      }
    },
  };
}
const textOf = (text: string) => piecesOf(text, [text.length]);

describe('readNdjson', () => {
  it('reads an object a line: CRLF, blank lines, a byte order mark, no last line feed', async () => {
    expect((await read(textOf('\uFEFF{"a":1}\r\n\n  \r\n{"b":"\\n"}'))).found).toEqual([
      [1, { a: 1 }],
      [4, { b: '\n' }],
    ]);
    expect(await read(textOf('{"a":1}\n'))).toEqual({ found: [[1, { a: 1 }]], damaged: 0, issues: [] });
    expect(await read(textOf(''))).toEqual({ found: [], damaged: 0, issues: [] });
  });

  it('reads the same wherever the stream is cut, within characters too', async () => {
    const objects = fc.array(
      fc.dictionary(
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.string({ unit: 'grapheme', maxLength: 9 }),
        { maxKeys: 3, noNullPrototype: true },
      ),
      { maxLength: 6 },
    );
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(objects, cuts, fc.constantFrom('\n', '\r\n', '\n\n'), async (list, lengths, end) => {
        const text = list.map((each) => JSON.stringify(each) + end).join('');
        const plain = list.map((each) => JSON.parse(JSON.stringify(each)) as unknown);
        for (const source of [piecesOf(encoder.encode(text), lengths), piecesOf(text, lengths)]) {
          const { found, damaged } = await read(source);
          expect([found.map(([, value]) => value), damaged]).toEqual([plain, 0]);
        }
      }),
    );
  });

  it('skips damaged lines, counts and lists them', async () => {
    const bad = [
      ...encoder.encode('{"a":1}\n{"a":'),
      0xff,
      ...encoder.encode('}\n[1]\nnull\n{"b":2}\n{"c":3'),
    ];
    const { found, damaged, issues } = await read(piecesOf(Uint8Array.from(bad), [5]));
    expect(found).toEqual([
      [1, { a: 1 }],
      [5, { b: 2 }],
    ]);
    expect(damaged).toBe(4);
    expect(issues.map(({ line, code, path }) => [line, code, path])).toEqual([
      [2, 'not-utf-8', '$'],
      [3, 'wrong-type', '$'],
      [4, 'wrong-type', '$'],
      [6, 'not-json', '$'],
    ]);
    for (const { message } of issues) expect(message).toMatch(/^Expected .+/);
  });

  it('lists a hundred of them, and counts the rest', async () => {
    const { damaged, issues } = await read(textOf('{\n'.repeat(120)));
    expect([damaged, issues.length, issues.at(-1)?.message]).toEqual([
      120,
      101,
      '20 more issues are not listed.',
    ]);
  });

  it('reads from a buffer that is filled again and again', async () => {
    const whole = encoder.encode('{"first":"line"}\n{"second":"line"}\n');
    async function* refilled() {
      const buffer = new Uint8Array(7);
      for (let from = 0; from < whole.length; from += buffer.length) {
        const piece = whole.subarray(from, from + buffer.length);
        buffer.set(piece);
        yield await Promise.resolve(buffer.subarray(0, piece.length));
      }
    }
    expect((await read(refilled())).found).toEqual([
      [1, { first: 'line' }],
      [2, { second: 'line' }],
    ]);
  });

  it('keeps no line that is longer than any assessment', async () => {
    const piece = encoder.encode('x'.repeat(1_000_000));
    async function* endless() {
      yield encoder.encode('{"a":1}\n{"long":"');
      for (let i = 0; i < 300; i++) yield await Promise.resolve(piece);
      yield encoder.encode('"}\n{"b":2}\n');
    }
    globalThis.gc?.();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const reading = readNdjson(endless(), {
      onProgress: () => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)),
    });
    const found: unknown[] = [];
    for await (const { line } of reading) found.push(line);
    expect(found).toEqual([1, 3]);
    expect(reading.issues()).toMatchObject([{ line: 2, code: 'too-long' }]);
    expect(most).toBeLessThan(100_000_000);
  });

  it('tells how far it is', async () => {
    const told: NdjsonProgress[] = [];
    const source = piecesOf(encoder.encode('{}\n{}\n{"ö":1}'), [4, 100]);
    for await (const _ of readNdjson(source, { onProgress: (progress) => told.push(progress) }));
    expect(told).toEqual([
      { bytes: 4, lines: 1 },
      { bytes: 14, lines: 2 },
    ]);
  });

  it('gives a stream free when who reads it stops', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode('{"a":1}\n')),
      cancel: () => void (cancelled = true),
    });
    for await (const { line } of readNdjson(stream)) if (line === 3) break;
    expect([cancelled, stream.locked]).toEqual([true, false]);
  });

  it('lets an error of the stream through, since the rest is missing', async () => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encoder.encode('{"a":1}\n'));
      },
      pull: () => Promise.reject(new Error('connection lost')),
    });
    await expect(read(stream)).rejects.toThrow('connection lost');
  });

  it('is counted with the lines of what is set aside', async () => {
    const lines = [submission(1, [2]), submission(2, [9]), submission(3, [3])].map((each) =>
      JSON.stringify(each),
    );
    const stream = new Blob([['', ...lines].join('\n')]).stream();
    const { aggregate, issues } = await aggregateLines(readNdjson(stream), roleOf([3]), { now: new Date(0) });
    expect(aggregate.cells[0]?.[0]?.levels).toEqual([0, 0, 1, 1, 0]);
    expect(issues).toMatchObject([{ line: 3, path: '$.ratings[0].level' }]);
  });
});
