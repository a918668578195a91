import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOrigin } from '../../../src/delivery/embed/origin.js';

describe('an exact origin', () => {
  it.each(['https://hr.example', 'http://localhost:4173', 'http://127.0.0.1', 'http://[::1]:8080'])(
    'is %s',
    (origin) => {
      expect(exactOrigin(origin)).toBe(origin);
    },
  );

  it.each([
    '*',
    'null',
    '',
    'hr.example',
    '//hr.example',
    'https://*.hr.example',
    'https://hr.example/',
    'https://hr.example/skills',
    'https://hr.example?a',
    'https://hr.example#a',
    'https://hr.example:443',
    'https://HR.example',
    'https://ada@hr.example',
    'https://',
    'https://[',
    'file:///etc',
    'ws://hr.example',
    'ftp://hr.example',
    'data:text/html,x',
    'blob:https://hr.example/a',
    'javascript:alert(1)',
    ' https://hr.example',
    'https://hr.example\n',
  ])('is not "%s"', (given) => {
    expect(() => exactOrigin(given)).toThrow(RangeError);
    expect(() => exactOrigin(given)).toThrow(`found "${given}"`);
  });

  it.each([undefined, null, 5])('is not %s', (given) => {
    expect(() => exactOrigin(given as never)).toThrow(RangeError);
  });

  it('of any address is what browsers say it is, and the address itself is none', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }), (address) => {
        const { origin } = new URL(address);
        expect(exactOrigin(origin)).toBe(origin);
        if (address !== origin) expect(() => exactOrigin(address)).toThrow(RangeError);
      }),
    );
  });
});
