import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import de from '../../src/i18n/team/de.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Survey } from '../../src/model/survey.js';
import { until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { allWords, words } from '../support/results.js';
import { roleOf, submission } from '../support/team.js';
import { placeOf, team, teamGrid, turnTo } from '../support/team-element.js';
import { countedOf, EIGHT, teamOf } from '../support/teams.js';

afterEach(() => {
  stage();
  Object.assign(document.documentElement, { lang: 'en', dir: '' });
});

const CLOSED = '2026-03-20T17:00:00Z';
const HANDED_IN = '2026-03-02T08:21:00Z';
const dayIn = (lang: string, time = CLOSED) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date(time));

const cell = (element: HTMLElement, place: string) => find(element, `[data-place="${place}"]`);
const boxOf = (element: HTMLElement, place: string) => cell(element, place).getBoundingClientRect();

/** Two people, whose mean in the first skill is two and a half, and one and a half short of what that asks for. */
const halves = {
  profile: roleOf([4, 2]),
  assessments: [submission(1, [3, { level: 1, interest: 3 }]), submission(2, [2, 4])],
  survey: {
    schemaVersion: 1,
    id: 'spring',
    title: 'Spring',
    profile: { id: 'baker' },
    closes: CLOSED,
    audience: { size: 1200, ids: ['person-1', 'person-2'] },
    needs: { 'skill-1': 2 },
    privacy: { mode: 'named' },
  } satisfies Survey as Survey,
};

/** Begins every text of a role, so that it can be told from words of the element. */
const OWN = '¤';

const german: RoleProfile = {
  ...roleOf([2, 3], { lang: 'de', title: `${OWN} Bäckerin` }),
  scale: { levels: [0, 1, 2, 3, 4].map((value) => ({ value, label: `${OWN} Stufe ${String(value)}` })) },
  tiers: ['must-have', 'advanced'].map((id, i) => ({
    id,
    title: `${OWN} ${id}`,
    skills: [{ id: `skill-${String(i)}`, name: `${OWN} Kneten ${String(i)}`, target: 3 - i }],
  })),
};

const foreign = {
  profile: german,
  assessments: [3, 1, 2].map((level, n) =>
    submission(n + 1, [level, 1], {
      scale: { levels: german.scale!.levels.map(({ value, label }) => ({ value, label })) },
      attributes: { office: n === 0 ? 'oslo' : 'porto' },
    }),
  ),
  survey: { ...halves.survey, title: `${OWN} Frühling`, lang: 'de' },
};

/** Texts that are the role's alone, and nothing else, stand in its language; a sentence may quote one. */
function expectLangs(element: HTMLElement, where: string) {
  const walker = document.createTreeWalker(find(element, '.skills'), NodeFilter.SHOW_TEXT);
  const told = { de: 0, en: 0 };
  while (walker.nextNode()) {
    const text = words(walker.currentNode);
    if (!/\p{L}/u.test(text)) continue;
    const lang = text.startsWith(OWN) || /^\d ¤/.test(text) ? 'de' : 'en';
    expect(
      walker.currentNode.parentElement?.closest<HTMLElement>('[lang]')?.lang,
      `${where}: ${text}`,
    ).to.equal(lang);
    told[lang]++;
  }
  expect(Math.min(told.de, told.en), where).to.be.above(3);
}

describe('<skills-team>: the language it stands in', () => {
  it('takes words of the host for one element alone', async () => {
    const place = stage();
    const given = { table: teamOf(EIGHT), view: 'people skills gaps' };
    const one = await teamGrid(
      { ...given, messages: { 'view.gaps': 'Where we are thin', coverage: 'Cover' } },
      place,
    );
    const other = await teamGrid(given, place);
    expect(allWords(one, '[part=views] span')).to.include('Where we are thin').and.include('Skills');
    expect(words(find(one, '.heads .measure'))).to.match(/^Cover(?!age)/);
    expect(allWords(other, '[part=views] span')).to.include('Gaps');
    expect(words(find(other, '.heads .measure'))).to.match(/^Coverage/);
    one.messages = { ...de };
    await one.updateComplete;
    expect(allWords(one, '[part=views] span')).to.include('Lücken');
    expect(allWords(other, '[part=views] span')).to.include('Gaps');
    one.messages = undefined;
    await one.updateComplete;
    expect(allWords(one, '[part=views] span')).to.deep.equal(allWords(other, '[part=views] span'));
  });

  it('writes dates and numbers as German does, from left to right', async () => {
    document.documentElement.lang = 'de';
    const element = await team(halves, undefined, '[part=grid]');
    expect(find(element, '.skills').lang).to.equal('de');
    expect(words(find(element, '[part=lede]'))).to.equal(
      `2 von 1.200 Personen haben geantwortet. Geschlossen am ${dayIn('de')}.`,
    );
    expect(allWords(element, '.person')).to.deep.equal(['person-1', 'person-2']);
    expect(boxOf(element, '0:1').left).to.be.below(boxOf(element, '0:2').left);
    await turnTo(element, 'skills');
    expect(words(find(element, '[part=line] td:nth-child(4)'))).to.equal('2,5 · 2');
    await turnTo(element, 'gaps');
    expect(words(find(element, '[part=line] td:nth-child(6)'))).to.equal('1,5');
    await turnTo(element, 'answers');
    expect(allWords(element, '[part=line]').at(-1)).to.contain(dayIn('de', HANDED_IN));
  });

  for (const lang of ['ar', 'ar-EG'])
    it(`writes them as ${lang} does, from right to left, and arrows follow the screen`, async () => {
      Object.assign(document.documentElement, { lang, dir: 'rtl' });
      const say = (value: number, fraction = 0) =>
        new Intl.NumberFormat(lang, {
          minimumFractionDigits: fraction,
          maximumFractionDigits: fraction,
        }).format(value);
      const element = await team(halves, undefined, '[part=grid]');
      expect(find(element, '.skills').lang).to.equal(lang);
      expect(words(find(element, '[part=lede]')))
        .to.contain(say(1200))
        .and.contain(dayIn(lang));
      const levels = [0, 1, 2, 3, 4].map((value) => say(value));
      expect(allWords(element, '[part=legend] .swatch').slice(0, 6)).to.deep.equal([...levels, say(0)]);
      expect(words(cell(element, '1:1'))).to.equal(say(3));
      expect(allWords(element, '[data-place^="2:"].measure')).to.deep.equal([
        `${say(1)} / ${say(2)}`,
        'شخص واحد',
        say(1),
      ]);

      cell(element, '0:0').focus();
      for (const [key, place] of [
        ['ArrowLeft', '0:1'],
        ['ArrowLeft', '0:2'],
        ['ArrowDown', '1:2'],
        ['ArrowRight', '1:1'],
      ] as const) {
        await sendKeys({ press: key });
        await until(() => placeOf(element) === place, `${key} leads to ${place}`);
      }
      expect(boxOf(element, '1:2').left).to.be.below(boxOf(element, '1:1').left);
      expect(boxOf(element, '1:1').left).to.be.below(boxOf(element, '1:0').left);
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'Enter' });
      await until(() => findAll(element, 'dialog[open]').length > 0);
      expect(allWords(element, 'dialog .swatch')).to.deep.equal([say(3), say(2)]);
      find(element, '[data-ask=close]').click();
      await until(() => findAll(element, 'dialog').length === 0);

      await turnTo(element, 'skills');
      expect(words(find(element, '[part=line] td:nth-child(4)'))).to.equal(`${say(2.5, 1)} · ${say(2)}`);
      const [lower, higher] = findAll(element, '[part=line] svg.spread rect').map((bar) =>
        bar.getBoundingClientRect(),
      );
      expect(lower!.left, 'levels go up to the left').to.be.above(higher!.left);
      const [, , two, three] = allWords(element, '[part=legend] li').map((level) => level.slice(1));
      const spread = [`${two!}: ${say(1)}`, `${three!}: ${say(1)}`];
      expect(find(element, 'svg.spread').getAttribute('aria-label')).to.equal(
        new Intl.ListFormat(lang, { type: 'unit' }).format(spread),
      );
      await turnTo(element, 'gaps');
      expect(words(find(element, '[part=line] td:nth-child(6)'))).to.equal(say(1.5, 1));
    });

  it('marks texts of the role as what they are, in every view, and all others as its own', async () => {
    const element = await team(foreign, undefined, '[part=grid]');
    for (const view of ['people', 'skills', 'gaps', 'groups', 'answers']) {
      await turnTo(element, view);
      if (view === 'people') await until(() => findAll(element, '[part=cell]').length > 0);
      if (view !== 'answers') expectLangs(element, view);
      if (view !== 'people') continue;
      window.dispatchEvent(new Event('beforeprint'));
      await until(() => findAll(element, '.printed').length > 0);
      expectLangs(element, 'paper');
      window.dispatchEvent(new Event('afterprint'));
      await until(() => findAll(element, '[part=cell]').length > 0);
    }
    await turnTo(element, 'skills');
    find(element, '[data-skill="0"]').click();
    await until(() => findAll(element, 'dialog[open]').length > 0);
    expectLangs(element, 'the dialog of a skill');
    find(element, '[data-ask=close]').click();
    const same = await team({ ...foreign, profile: { ...german, lang: 'en' }, survey: halves.survey });
    const langs = findAll(same, '[lang]').map((each) => each.lang);
    expect(new Set(langs)).to.deep.equal(new Set(['en']));
  });

  it('marks levels of an anonymous survey too', async () => {
    const aggregate = countedOf(teamOf(EIGHT));
    const levels = aggregate.scale.levels.map(({ value }) => ({
      value,
      label: `${OWN} Stufe ${String(value)}`,
    }));
    const skills = aggregate.skills.map((skill) => ({ ...skill, name: `${OWN} ${skill.name}` }));
    const element = await team({
      aggregate: { ...aggregate, skills, scale: { levels }, profile: { ...aggregate.profile, lang: 'de' } },
    });
    find(element, '[data-skill="0"]').click();
    await until(() => findAll(element, 'dialog[open]').length > 0);
    expect(allWords(element, 'dialog .level b')).to.include(`${OWN} Stufe 4`);
    expectLangs(element, 'counts');
  });
});
