import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.js';

/** The double of an IEEE 754 bit pattern. */
function double(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

/** The same value with the members of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  );
}

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2', () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(text))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code units, as in section 3.2.3', () => {
    const named = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = ['\\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33'];
    const keys = canonicalJson(named).match(/(?<=[{,]")[^"]+(?=":)/g);
    expect(keys).toEqual(order);
  });

  it('sorts keys at every depth, numbers among them as texts', () => {
    expect(canonicalJson({ b: [{ 10: 1, 9: 2, '-1': 3 }], a: { d: {}, c: [] } })).toBe(
      '{"a":{"c":[],"d":{}},"b":[{"-1":3,"10":1,"9":2}]}',
    );
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s, as in appendix B', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
  });

  it('escapes what must be escaped and nothing else', () => {
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f"\\')).toBe(String.raw`"\b\t\n\f\r\u0000\u001f\"\\"`);
    expect(canonicalJson('/<>&\u007f\u2028\ufeff😀é')).toBe('"/<>&\u007f\u2028\ufeff😀é"');
  });

  it('normalizes no text: a composed and a decomposed é stay two', () => {
    expect(canonicalJson('\u00e9')).not.toBe(canonicalJson('e\u0301'));
  });

  it('writes a lone surrogate as its escape', () => {
    expect(canonicalJson({ '\ud800': '\udfff' })).toBe(String.raw`{"\ud800":"\udfff"}`);
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: [{ c: undefined }] })).toBe('{"b":[{}]}');
  });

  it.each([
    ['NaN', NaN],
    ['Infinity', { a: Infinity }],
    ['-Infinity', [-Infinity]],
    ['undefined', undefined],
    ['a hole in a list', Object.assign([], { 1: 1 })],
    ['a function', [() => 1]],
    ['a symbol', [Symbol('a')]],
    ['a bigint', { a: 1n }],
  ])('throws a TypeError for %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('is JSON of the same value, without white space, whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).toHaveLength(JSON.stringify(value).length);
        expect(canonicalJson(reordered(value))).toBe(text);
      }),
    );
  });
});
