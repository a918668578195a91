import { describe, expect, it, vi } from 'vitest';
import { migrate, type Migrations } from '../../src/model/migrate.js';

/** A made-up history: version 2 renamed `name` to `title`, version 3 put it into a list, 4 counts the list. */
const STEPS: Migrations = {
  1: ({ name, ...rest }) => ({ ...rest, title: name }),
  2: ({ title, ...rest }) => ({ ...rest, titles: [title] }),
  3: ({ titles, ...rest }) => ({ ...rest, titles, count: (titles as unknown[]).length }),
};

describe('migrate', () => {
  it('brings a document forward one version after the other', () => {
    expect(migrate({ schemaVersion: 1, name: 'Baker', own: true }, 4, STEPS)).toEqual({
      schemaVersion: 4,
      titles: ['Baker'],
      count: 1,
      own: true,
    });
  });

  it('takes the steps in order, each once, from where the document stands', () => {
    const order: number[] = [];
    const step = (from: number) => (old: Record<string, unknown>) => {
      expect(old['schemaVersion']).toBe(from);
      order.push(from);
      return old;
    };
    const steps = { 3: step(3), 1: step(1), 4: step(4), 2: step(2) };
    expect(migrate({ schemaVersion: 2 }, 4, steps)).toEqual({ schemaVersion: 4 });
    expect(order).toEqual([2, 3]);
  });

  it('sets the version itself, whatever a step says', () => {
    expect(migrate({ schemaVersion: 1 }, 2, { 1: () => ({ schemaVersion: 7, a: 1 }) })).toEqual({
      schemaVersion: 2,
      a: 1,
    });
  });

  it('stops where a step is missing, and leaves the version it came to', () => {
    const { 2: _missing, ...steps } = STEPS;
    expect(migrate({ schemaVersion: 1, name: 'Baker' }, 4, steps)).toEqual({
      schemaVersion: 2,
      title: 'Baker',
    });
  });

  it.each([
    ['of the current version', { schemaVersion: 4 }],
    ['of a newer version', { schemaVersion: 5 }],
    ['without a version', { name: 'Baker' }],
    ['with a version that is no number', { schemaVersion: 'one' }],
    ['with null for a version', { schemaVersion: null }],
    ['with half a version', { schemaVersion: 1.5 }],
    ['with a version below any', { schemaVersion: -1_000 }],
  ])('returns the very same document %s', (_name, document) => {
    expect(migrate(document, 4, STEPS)).toBe(document);
  });

  it('changes nothing that it is given', () => {
    const document = Object.freeze({ schemaVersion: 1, name: 'Baker' });
    expect(migrate(document, 4, STEPS)).not.toBe(document);
    expect(document).toEqual({ schemaVersion: 1, name: 'Baker' });
  });

  it('has no step to take today', () => {
    const document = { schemaVersion: 1 };
    const step = vi.fn();
    expect(migrate(document, 1)).toBe(document);
    expect(migrate(document, 1, { 1: step })).toBe(document);
    expect(step).not.toHaveBeenCalled();
  });
});
