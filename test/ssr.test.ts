import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { expect, it, vi } from 'vitest';
import type { RoleProfile } from '../src/core.js';
import de from '../src/i18n/de.js';
import { registerMessages } from '../src/index.js';
import '../src/define/skills-matrix.js';

const file = new URL('../data/roles/senior-computer-vision-scientist.json', import.meta.url);
const profile = JSON.parse(readFileSync(file, 'utf8')) as RoleProfile;

it('renders the matrix on a server', async () => {
  const markup = await collectResult(render(html`<skills-matrix .profile=${profile}></skills-matrix>`));
  expect(markup).toContain('<template shadowroot');
  expect(markup).toContain('<fieldset');
  for (const { name } of profile.tiers[0]?.skills ?? []) {
    expect(markup).toContain(name.replaceAll('&', '&amp;'));
  }
});

it('speaks a language that was registered first, and asks the network for nothing', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  registerMessages('de', de);
  const markup = await collectResult(
    render(
      html`<skills-matrix lang="de" .profile=${profile}></skills-matrix
        ><skills-matrix src="/role.json"></skills-matrix>`,
    ),
  );
  expect(markup).toContain('Absenden');
  expect(markup).toContain('Loading the skills');
  expect(fetched).not.toHaveBeenCalled();
});
