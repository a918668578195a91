import { describe, expect, it } from 'vitest';
import { proveKills } from '../../scripts/proof/kills.mjs';
import { DATABASES } from '../support/collector.js';

// `npm run proof:collector` does the same two hundred times
describe.each(DATABASES)('a collector over %s that is killed in mid-stream', (_, url) => {
  it('has all that it acknowledged, once', { timeout: 300_000 }, async () => {
    const { acknowledged, kept, kills } = await proveKills({ rounds: 5, url });
    expect(kills).toBe(5);
    expect(kept).toBe(acknowledged);
    expect(acknowledged).toBeGreaterThanOrEqual(20);
  });
});
