import { afterEach, describe, expect, it, vi } from 'vitest';
import { newUuid } from '../../src/model/uuid.js';
import { codesFor } from '../support/conformance.js';
import { sampleAssessment } from '../support/assessments.js';

const randomBytes = (byte: number) => ({ getRandomValues: (bytes: Uint8Array) => bytes.fill(byte) });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('newUuid', () => {
  it('makes version 4 UUIDs that an assessment takes', () => {
    for (let i = 0; i < 500; i++) {
      const id = newUuid();
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(codesFor('assessment', { ...sampleAssessment(), id })).toEqual([]);
    }
  });

  it('does not repeat itself', () => {
    expect(new Set(Array.from({ length: 10_000 }, newUuid)).size).toBe(10_000);
  });

  it.each([
    [0x00, '00000000-0000-4000-8000-000000000000'],
    [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
    [0x0a, '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a'],
  ])('sets version and variant, and writes every digit (%#)', (byte, id) => {
    vi.stubGlobal('crypto', randomBytes(byte));
    expect(newUuid()).toBe(id);
  });

  it('needs getRandomValues alone, all there is on a plain-http page', () => {
    vi.stubGlobal('crypto', { ...randomBytes(1), randomUUID: undefined, subtle: undefined });
    expect(newUuid()).toHaveLength(36);
  });
});
