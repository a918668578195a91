import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { focused, focusOn, keyboard } from '../support/keys.js';
import { hostPages, received, shown, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const level = (step: number) => step % 5;

it('an application is made by keys alone, left in the middle, taken up again and sent', async () => {
  const { page, complaints } = await pages.open('careers.html');
  const keys = keyboard(page);
  const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
  /** Answers a step: into its radios, a digit, on. */
  const answer = async (step: number) => {
    await keys.press('Tab', `${level(step)}` as '0');
    expect(await focused(page)).toBe(`${skills[step]?.id ?? ''}--${level(step)}`);
    await keys.press('Enter');
    if (step + 1 < skills.length) await shown(page, `[data-skill=${skills[step + 1]?.id ?? ''}] #step`);
    await focusOn(page, 'step');
  };

  await keys.press('Tab', 'Tab'); // the site's link, the name
  await page.keyboard.type('Ada Moreau');
  await keys.press('Tab');
  await page.keyboard.type('ada@example.org');
  for (let step = 0; step < 9; step++) await answer(step);
  expect(keys.count).toBe(3 + 9 * 3);
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('draft')));

  await page.reload({ waitUntil: 'load' });
  await shown(page, '[data-ask=draft-continue]');
  const again = keyboard(page);
  await again.press('Tab', 'Tab');
  await page.keyboard.type('Ada Moreau');
  await again.press('Tab');
  await page.keyboard.type('ada@example.org');
  await again.press('Tab');
  expect(await focused(page)).toBe('Continue');
  await again.press('Enter');
  await focusOn(page, `${skills[9]?.id ?? ''}--0`);
  expect(again.count).toBe(5);

  // the first radio has the focus already: a digit and Enter
  for (let step = 9; step < skills.length; step++) {
    if (step > 9) await again.press('Tab');
    await again.press(`${level(step)}` as '0', 'Enter');
    if (step + 1 < skills.length) await shown(page, `[data-skill=${skills[step + 1]?.id ?? ''}] #step`);
    await focusOn(page, 'step');
  }
  expect(again.count).toBe(5 + 14 * 3 - 1);
  expect(await focused(page)).toBe('step');
  expect(await page.$eval('skills-matrix >>> #step', (heading) => heading.textContent)).toBe('Your answers');

  // past the 23 answers that can be changed, Back, to the form's own button
  for (let tab = 0; tab < 25; tab++) await again.press('Tab');
  expect(await focused(page)).toBe('Send application');
  await again.press('Enter');

  const data = (await received(page)) as Record<string, unknown>;
  expect(data).toMatchObject({ person: 'Ada Moreau', mail: 'ada@example.org' });
  const parsed = parseAssessment(data['skills']);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { status, ratings, summary } = parsed.value;
  expect(status).toBe('submitted');
  expect(ratings.map((rating) => [rating.skill, rating.level])).toEqual(
    skills.map(({ id }, step) => [id, level(step)]),
  );
  expect(summary).toMatchObject({ skills: 23, rated: 23, notApplicable: 0 });
  expect(await drafts()).toEqual([]);

  // what they say follows, and moves with what is changed from here on
  expect(await focused(page)).toBe('thanks');
  const lede = () => page.$eval('skills-results >>> [part=lede]', (each) => each.textContent);
  await page.waitForSelector('skills-results >>> [part=lede]');
  const target = (id: string) => skills.find((skill) => skill.id === id)?.target ?? 0;
  const met = ratings.filter(({ skill, level: given = 0 }) => given >= target(skill)).length;
  expect(await lede()).toContain(`At target in ${met} of 23 skills.`);
  const low = ratings.find(({ skill, level: given = 0 }) => given < target(skill))?.skill ?? '';
  await page.click(`skills-matrix >>> [data-to=${low}]`);
  await shown(page, `[data-skill=${low}] #step`);
  await page.focus(`skills-matrix >>> [id="${low}--${level(skills.findIndex(({ id }) => id === low))}"]`);
  await page.keyboard.press(`${target(low)}` as '4');
  await page.waitForFunction(
    (count) =>
      document
        .querySelector('skills-results')
        ?.shadowRoot?.querySelector('[part=lede]')
        ?.textContent.includes(`At target in ${count} of 23 skills.`),
    {},
    met + 1,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

it('an application with skills left out is not sent: what is missing is listed, and the way to it', async () => {
  const { page, complaints } = await pages.open('careers.html');
  await page.type('#person', 'Ada Moreau');
  await page.type('#mail', 'ada@example.org');
  await page.focus('skills-matrix >>> #deep-learning-for-computer-vision--0');
  await page.keyboard.press('3');
  await page.focus('.send button');
  await page.keyboard.press('Enter');
  await shown(page, '[part=problems]');
  await focusOn(page, `${skills[1]?.id ?? ''}--0`);
  const required = skills.filter(({ importance }) => importance !== 'optional').map(({ name }) => name);
  const links = await page.$$eval('skills-matrix >>> [part=problems] button', (all) =>
    all.map((link) => link.textContent.trim()),
  );
  expect(links).toEqual(required.slice(1));
  expect(await page.$eval('#received', (section) => (section as HTMLElement).hidden)).toBe(true);

  const last = required.at(-1) ?? '';
  await page.click(`skills-matrix >>> [part=problems] li:last-child button`);
  await shown(page, `[data-skill=${skills.find(({ name }) => name === last)?.id ?? ''}]`);
  expect(complaints).toEqual([]);
  await page.close();
});

it('a half-made application is not sent while the browser itself finds a field of the page’s empty', async () => {
  const { page } = await pages.open('careers.html');
  await page.click('.send button');
  expect(await focused(page)).toBe('person');
  expect(await page.$eval('#received', (section) => (section as HTMLElement).hidden)).toBe(true);
  await page.close();
});
