import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.js';
import { hostPages, sidewaysOverflow, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const sample = (name: string) => readFileSync(new URL(`../../data/samples/${name}`, import.meta.url), 'utf8');
const assessments = sample('team-60.ndjson')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { subject: string });
const [{ subject }] = assessments as [{ subject: string }];
const anonymous = {
  ...(JSON.parse(sample('team-60-anonymous-survey.json')) as object),
  id: 'team-60', // what they say that they answer
};
const later = { ...anonymous, closes: '2999-01-01T00:00:00Z' };
const broken = { title: 7 };

/** What a page gives, what then stands there, and the views to go through. */
const states: Record<string, { set: object; shows: string; views?: string[] }> = {
  'nothing given': { set: { src: '' }, shows: 'There are no answers yet' },
  'nobody answered': {
    set: { assessments: [] },
    shows: '0 of 60 people answered.',
    views: ['people', 'skills', 'gaps', 'groups', 'answers'],
  },
  'one person': {
    set: { assessments: assessments.filter((each) => each.subject === subject) },
    shows: '1 of 60 people answered.',
    views: ['people', 'skills', 'gaps', 'groups', 'answers'],
  },
  'an anonymous survey': {
    set: { assessments, survey: anonymous },
    shows: 'Anonymous, groups of 5 or more',
    views: ['skills', 'gaps', 'groups'],
  },
  'an anonymous survey of four': {
    set: { assessments: assessments.slice(0, 4), survey: anonymous },
    shows: 'Fewer than 5 people answered',
  },
  'an anonymous survey that is open': {
    set: { assessments, survey: later },
    shows: 'Results appear when the survey has closed',
  },
  'some that cannot be used': {
    set: { assessments: [...assessments, {}] },
    shows: '1 assessment could not be used',
  },
  'a team that is none': { set: { table: broken }, shows: 'This team cannot be shown' },
  'a role that is none': { set: { profile: broken }, shows: 'This role cannot be shown' },
  'a survey that is none': { set: { survey: broken }, shows: 'This survey cannot be shown' },
  'an address without an answer': { set: { src: '/no-such-team.ndjson' }, shows: 'Try again' },
};

const until = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('skills-team')?.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(wanted),
    {},
    text,
  );

async function check(page: Page, where: string) {
  for (const [width, scheme] of [
    [1280, 'light'],
    [375, 'dark'],
  ] as const) {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axe(page), `${where} at ${String(width)} px`).toEqual([]);
    expect(await sidewaysOverflow(page), `${where} at ${String(width)} px`).toBe(0);
  }
}

describe('a team’s page in other states has nothing for axe to find, and fits', () => {
  it.each(Object.entries(states))(
    '%s',
    async (_, { set, shows, views = [] }) => {
      const { page, complaints } = await pages.open('team.html');
      await page.evaluate((given) => {
        document.querySelector('#anonymous')?.remove();
        Object.assign(document.querySelector('skills-team')!, given);
      }, set);
      await until(page, shows);
      await check(page, shows);
      for (const view of views) {
        await page.$eval(`skills-team >>> input[value=${view}]`, (radio) => {
          radio.click();
        });
        await page.waitForFunction(
          (wanted) => document.querySelector('skills-team')?.shadowRoot?.querySelector(`[part~=${wanted}]`),
          {},
          view,
        );
        await check(page, view);
      }
      // an address without an answer is what the browser itself tells
      expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
