import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsResultsElement } from '../../src/elements/skills-results/skills-results.js';
import '../../src/define/skills-results.js';
import type { Assessment } from '../../src/model/assessment.js';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import { find, findAll, stage } from '../support/matrix.js';
import { pseudoMessages, pseudoProfile } from '../support/pseudo.js';
import { plainTexts } from '../support/plain-texts.js';

type Given = Partial<
  Pick<
    SkillsResultsElement,
    'assessments' | 'downloads' | 'lang' | 'messages' | 'names' | 'overall' | 'profile' | 'profiles' | 'tiers'
  >
>;

async function until(isTrue: () => boolean) {
  for (let i = 0; i < 200 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Results with all on screen that is fetched. */
async function shown(given: Given): Promise<SkillsResultsElement> {
  const element = Object.assign(document.createElement('skills-results'), given);
  stage().append(element);
  await until(() => findAll(element, '.head, .blank').length > 0);
  await element.updateComplete;
  return element;
}

async function roleAt(url: string): Promise<RoleProfile> {
  const parsed = parseRoleProfile(await (await fetch(url)).text());
  if (!parsed.ok) throw new Error('The role does not parse.');
  return parsed.value;
}

const scientist = () => roleAt('/data/roles/senior-computer-vision-scientist.json');
const growth = async () =>
  (await (await fetch('/stories/hosts/growth-assessments.json')).json()) as Assessment[];

/** Comments, links and notes are people's own: marked, as what comes from a profile is. */
const marked = (assessments: readonly Assessment[]) =>
  JSON.parse(
    JSON.stringify(assessments, (key, value: unknown) =>
      typeof value === 'string' && ['comment', 'note', 'title'].includes(key) ? `⟦${value}⟧` : value,
    ),
  ) as Assessment[];

/** Texts from no dictionary. Dates are what the language makes of data. */
function ownWords(element: SkillsResultsElement, assessments: readonly Assessment[]): string[] {
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
  const dates = new Set(assessments.map(({ submittedAt }) => date.format(new Date(submittedAt ?? ''))));
  return plainTexts(element).filter((text) => !dates.has(text));
}

describe('<skills-results>: language', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('speaks German and Arabic, in every view and from the first sight on', async () => {
    const role = await scientist();
    // a role that names its tiers as the library does
    const tiers = role.tiers.map(({ title: _title, ...tier }) => tier);
    const given = { assessments: await growth(), profile: { ...role, tiers } };
    const german = await shown({ ...given, lang: 'de' });
    expect(find(german, '.title').textContent).to.equal('Ergebnisse');
    expect(find(german, '#history-title').textContent).to.equal('Im Lauf der Zeit');
    expect(find(german, '.history thead th:last-child').textContent.trim()).to.equal('Veränderung');
    expect(find(german, '.tier-name b').textContent).to.equal('Unverzichtbar');
    expect(find(german, '.tier-name b').closest('[lang]')?.getAttribute('lang')).to.equal('de');
    expect(find(german, '.skill-name').lang).to.equal('en');
    german.lang = 'ar';
    await until(() => findAll(german, '.title')[0]?.textContent === 'النتائج');
    expect(find(german, '.title').textContent).to.equal('النتائج');
    expect(find(german, '#plan-title').textContent).to.equal('خطة التطوير');
    expect(find(german, '.skill-demand').textContent).to.contain('، ');
  });

  it('says the names of levels in the language they are in: the one on screen, or that of the role', async () => {
    const { scale, ...role } = await scientist();
    const given = { assessments: await growth(), lang: 'de' };
    const spoken = (element: SkillsResultsElement) =>
      findAll(element, '.skill-level b')
        .filter((each) => /^\d/.test(each.textContent.trim()))
        .map((each) => each.closest('[lang]')?.getAttribute('lang'));
    const library = spoken(await shown({ ...given, profile: role }));
    expect([...new Set(library)]).to.deep.equal(['de']);
    const own = spoken(await shown({ ...given, profile: { ...role, ...(scale && { scale }) } }));
    expect([...new Set(own)]).to.deep.equal(['en']);
  });

  for (const width of [1280, 375]) {
    it(`has no word of its own in templates, and holds longer ones, at ${String(width)} px`, async () => {
      await setViewport({ width, height: 900 });
      const element = await shown({
        assessments: marked(await growth()),
        profile: pseudoProfile(await scientist()),
        profiles: [pseudoProfile(await roleAt('/data/roles/ml-platform-engineer.json'))],
        messages: pseudoMessages,
        names: { 'm-17': '⟦Ana⟧' },
        overall: true,
        downloads: true,
      });
      await until(() => findAll(element, '.foot button').length > 0);
      find(element, '[data-ask=goal-add]').click();
      await until(() => findAll(element, '.goal-form').length > 0);
      for (const details of findAll<HTMLDetailsElement>(element, 'details')) details.open = true;
      for (const name of 'tiers overall gaps strengths radar every compare history roles plan'.split(' '))
        expect(findAll(element, `.block.${name}`), name).to.have.length(1);

      expect(ownWords(element, await growth())).to.deep.equal([]);

      const base = find(element, '.skills');
      expect(base.scrollWidth).to.equal(base.clientWidth);
      const { left, right } = base.getBoundingClientRect();
      const outside = findAll(element, 'button, b, .importance, .size, .field, h2, h3, h4, h5, p, li, svg')
        .filter((each) => !each.closest('.table-room'))
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.right > right || box.left < left));
      expect(outside.map(({ each }) => each.outerHTML.slice(0, 120))).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('has no word of its own where there is nothing to show', async () => {
    const messages = pseudoMessages;
    const profile = pseudoProfile(await scientist());
    const [own] = marked(await growth());
    const states: [string, Given][] = [
      ['no assessment', { profile }],
      ['no role', { assessments: own }],
      ['one left out', { profile, assessments: [own, {}], tiers: 'must-have' }],
      ['refused', { profile: { title: 7 } as never, assessments: own }],
    ];
    for (const [name, given] of states) {
      const element = await shown({ ...given, messages });
      await until(() => find(element, '.skills').textContent.includes('⟦'));
      expect(find(element, '.skills').textContent, name).to.contain('⟦');
      expect(ownWords(element, own ? [own] : []), name).to.deep.equal([]);
    }
  });
});
