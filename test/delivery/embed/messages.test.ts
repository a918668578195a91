import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SETTINGS,
  commonVersion,
  readMessage,
  type FrameSettings,
  type Shapes,
} from '../../../src/delivery/embed/messages.js';
import type { SkillsMatrixElement } from '../../../src/elements/skills-matrix/skills-matrix.js';
import type { EmbeddedElement } from '../../../src/embed.js';
import type { Issue } from '../../../src/model/issue.js';

type Message =
  { type: 'empty' } | { type: 'full'; text: string; list: unknown[]; object: object; number: number };
const SHAPES: Shapes<Message> = { empty: {}, full: { text: '', list: [], object: {}, number: 0 } };

/** What is read, and what is told of it. */
function read(data: unknown) {
  const told: Issue[] = [];
  const message = readMessage<Message>(SHAPES, data, (issues) => told.push(...issues));
  return { message, told };
}

const full = { type: 'full', text: 'a', list: [], object: {}, number: 1 };

describe('reading a message', () => {
  it('takes one that has what it must have, whatever else is in it', () => {
    expect(read({ ...full, later: 1 })).toEqual({ message: { ...full, later: 1 }, told: [] });
    expect(read({ type: 'empty' })).toEqual({ message: { type: 'empty' }, told: [] });
  });

  it.each(['later', 'toString', '__proto__', 'constructor', ''])('ignores the unknown type "%s"', (type) => {
    expect(read({ type })).toEqual({ message: undefined, told: [] });
  });

  it.each([
    ['text', 5, 'string', 'number'],
    ['list', {}, 'list', 'object'],
    ['object', [], 'object', 'list'],
    ['object', null, 'object', 'null'],
    ['number', NaN, 'number', 'null'],
    ['number', undefined, 'number', 'undefined'],
  ])('tells of a wrong $.%s', (name, value, expected, found) => {
    const message = `Expected $.${name} of type ${expected}, found ${found}.`;
    expect(read({ ...full, [name]: value })).toEqual({
      message: undefined,
      told: [{ path: `$.${name}`, code: 'wrong-type', message }],
    });
  });

  const odd = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    }),
    fc.constantFrom<unknown>(Symbol('a'), () => 1, 10n, new Date(NaN), new Proxy({}, {})),
  );
  const types = fc.oneof(fc.constantFrom<unknown>('empty', 'full', 'toString', '__proto__'), odd);
  const messages = fc.record(
    { type: types, text: odd, list: odd, object: odd, number: odd },
    { requiredKeys: [] },
  );

  it('throws for nothing, and returns only what it should be', () => {
    fc.assert(
      fc.property(fc.oneof(odd, messages), (data) => {
        const { message, told } = read(data);
        expect(message === undefined || told.length === 0).toBe(true);
        for (const issue of told) expect(issue.message).toMatch(/^Expected .*\S/s);
        if (message?.type !== 'full') {
          expect([undefined, 'empty']).toContain(message?.type);
          return;
        }
        expect(message.text).toBeTypeOf('string');
        expect(Array.isArray(message.list)).toBe(true);
        expect(Number.isFinite(message.number)).toBe(true);
        expect(Object.prototype.toString.call(message.object)).toBe('[object Object]');
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells of what runs in a circle', () => {
    const circle: Record<string, unknown> = { type: 'empty' };
    circle['self'] = circle;
    expect(read(circle).told).toMatchObject([{ path: '$', message: expect.stringMatching(/circular/) }]);
  });
});

describe('the common version', () => {
  const version = fc.integer({ min: 1, max: 9 });
  it('is the highest that both speak', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version), fc.array(fc.oneof(version, fc.string())), (mine, theirs) => {
        const ours = mine.sort((a, b) => b - a);
        const both = ours.filter((each) => theirs.includes(each));
        expect(commonVersion(theirs, ours)).toBe(both.length ? Math.max(...both) : undefined);
      }),
    );
  });

  it.each([undefined, null, 1, '1', {}, { length: 1, 0: 1 }])('is none with %s', (theirs) => {
    expect(commonVersion(theirs)).toBeUndefined();
  });
});

describe('the settings that a page may change', () => {
  it('are properties of the element, and each has a kind', () => {
    // held by the compiler: what the settings may be, the element takes
    const fits = (settings: Required<FrameSettings>): Pick<SkillsMatrixElement, keyof FrameSettings> =>
      settings;
    const offered = (element: SkillsMatrixElement): EmbeddedElement => element;
    expect([fits, offered]).toHaveLength(2);
    for (const sample of Object.values(SETTINGS)) expect(['string', 'boolean']).toContain(typeof sample);
  });

  it('name nothing that fetches, sends, keeps, or holds markup and words', () => {
    const never =
      /src|url|delivery|outbox|draft|name|messages|store|value|profile|survey.|reference|blind|innerHTML|^on|style|class|slot|^id$/i;
    expect(Object.keys(SETTINGS).filter((name) => never.test(name))).toEqual([]);
  });
});
