import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseRoleProfile } from '../../src/core.js';

it('leaves the configuration of zod to the host, which may use zod too', () => {
  const parsed = parseRoleProfile({ title: 7 });
  expect(parsed.ok).toBe(false);
  expect(z.config()).toEqual({});
  expect(z.safeParse(z.string(), 7).error?.issues[0]?.message).toBe('Invalid input');
});
