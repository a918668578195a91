import { readFileSync } from 'node:fs';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { MAIN_TIERS } from '../../src/model/tier-ids.js';

/** The role that the host pages rate. */
export const role = JSON.parse(
  readFileSync(new URL('../../data/roles/senior-computer-vision-scientist.json', import.meta.url), 'utf8'),
) as RoleProfile;

/** Its skills on screen, in order: those of the main four tiers. */
export const skills = role.tiers
  .filter(({ id }) => (MAIN_TIERS as readonly string[]).includes(id))
  .flatMap((tier) => tier.skills);
