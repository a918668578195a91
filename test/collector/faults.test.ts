import { expect, it } from 'vitest';
import { proveFullDisk } from '../../scripts/proof/disk.mjs';
import { proveNetwork } from '../../scripts/proof/network.mjs';
import { proveRestarts } from '../../scripts/proof/restarts.mjs';
import { DATABASES } from '../support/collector.js';

// `npm run proof:collector` does the same for longer

it.each(DATABASES)(
  'a network that drops, delays, doubles and reorders costs nothing over %s',
  { timeout: 120_000 },
  async (_, url) => {
    const { acknowledged, kept, tries, seen } = await proveNetwork({ submissions: 80, url });
    expect({ acknowledged, kept }).toEqual({ acknowledged: 80, kept: 80 });
    expect(tries).toBeGreaterThan(80);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  },
);

it('a full disk refuses what has no room, loses nothing, and takes more when there is room', async () => {
  const found = await proveFullDisk(['the log']);
  const { before = 0, kept, acknowledged } = found['the log'] ?? {};
  expect(before).toBeGreaterThan(0);
  expect(kept).toBe(acknowledged);
}, 240_000);

it('a Postgres that is stopped under it loses nothing, and the collector goes on with the next one', async ({
  skip,
}) => {
  const found = await proveRestarts({ rounds: 2 });
  if (!found) skip('no Postgres on this machine');
  expect(found?.kept).toBe(found?.acknowledged);
  expect(found?.failed).toBeGreaterThan(0);
}, 120_000);
