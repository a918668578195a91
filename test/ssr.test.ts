import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { expect, it, vi } from 'vitest';
import type { RoleProfile } from '../src/core.js';
import de from '../src/i18n/de.js';
import { registerMessages } from '../src/index.js';
import '../src/define/skills-matrix.js';
import '../src/define/skills-results.js';
import '../src/define/skills-team.js';

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

it('renders results on a server: the frame and what is said while the rest comes, without a complaint', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const json = readFileSync(new URL('../stories/hosts/growth-assessments.json', import.meta.url), 'utf8');
  const other = { ...profile, id: 'another' };
  const templates = [
    html`<skills-results
      .profile=${profile}
      .assessments=${JSON.parse(json)}
      .profiles=${[other]}
    ></skills-results>`,
    html`<skills-results .profile=${profile} .assessments=${json} overall downloads></skills-results>`,
    html`<skills-results .profile=${profile}></skills-results>`,
    html`<skills-results src="/role.json" .assessments=${json}></skills-results>`,
    html`<skills-results lang="de" view="plan summary" context="real-time"></skills-results>`,
    html`<skills-results .assessments=${[{ bad: true }]} .profile=${profile}></skills-results>`,
  ];
  for (const template of templates) {
    const markup = await collectResult(render(template));
    expect(markup).toContain('<template shadowroot');
    expect(markup).toContain('part="results"');
    expect(markup).toContain('<slot name="after">');
  }
  expect(await collectResult(render(templates[0]!))).toContain('Loading');
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

it('renders a team on a server: the frame and that the rest comes, without a complaint', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const templates = [
    html`<skills-team src="/team.ndjson" profile-src="/role.json" downloads></skills-team>`,
    html`<skills-team .assessments=${[]} .profile=${profile}></skills-team>`,
    html`<skills-team></skills-team>`,
  ];
  for (const template of templates) {
    const markup = await collectResult(render(template));
    expect(markup).toContain('<template shadowroot');
    expect(markup).toContain('part="team"');
    expect(markup).toContain('Loading');
  }
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
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
