import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { active, until } from '../support/acts.js';
import { answering } from '../support/answering.js';
import { find, findAll, stage } from '../support/matrix.js';
import { errorsOf, words } from '../support/results.js';
import { roleOf, submission } from '../support/team.js';
import { mountTeam } from '../support/team-element.js';

const profile = roleOf([3, 2]);
const answers = JSON.stringify([submission(1, [3, 1]), submission(2, [4, 2])]);

const failing = () => new Response('', { status: 503 });
const giving = (text: string) => () => new Response(text);
const retry = (element: HTMLElement) => findAll(element, '[part=retry]')[0];

/** An element whose address could not be reached, with the focus on the button that tries again. */
async function failed(): Promise<SkillsTeamElement> {
  const element = await answering(failing, async () => {
    const mounted = mountTeam({ src: '/team.json', profile });
    await until(() => retry(mounted));
    return mounted;
  });
  retry(element)!.focus();
  return element;
}

/** Tries again, until something holds. */
async function tried(respond: () => Response, holds: () => unknown) {
  await answering(respond, async () => {
    await sendKeys({ press: 'Enter' });
    await until(holds);
  });
}

/** What has the focus in the element: a tag and an id. */
const focused = (element: HTMLElement) => {
  const { localName = 'nothing', id = '' } = active(element) ?? {};
  return `${localName} ${id}`;
};

afterEach(() => {
  stage();
});

describe('<skills-team>: the focus, after another try', () => {
  it('is at the title of the team, from where Tab goes on', async () => {
    const element = await failed();
    await tried(giving(answers), () => findAll(element, '[part~=view]').length > 0);
    expect(focused(element)).to.equal('h2 title');
    await sendKeys({ press: 'Tab' });
    expect((active(element) as HTMLElement | null)?.dataset['ask']).to.equal('view');
  });

  it('stays where it was while the address fails', async () => {
    const element = await failed();
    const told = errorsOf(element);
    await tried(failing, () => told.length > 0);
    await element.updateComplete;
    expect(focused(element)).to.equal('button title');
    await tried(giving(answers), () => findAll(element, '[part~=view]').length > 0);
    expect(focused(element)).to.equal('h2 title');
  });

  it('is at what is wrong where the address gives no team', async () => {
    const element = await failed();
    await tried(giving('oops'), () => !retry(element));
    expect(focused(element)).to.equal('b title');
    expect(words(find(element, '#title'))).to.equal('This team cannot be shown');
  });

  it('is left to the page where the page has it', async () => {
    const element = await failed();
    const outside = element.parentElement!.appendChild(document.createElement('button'));
    outside.focus();
    await answering(giving(answers), async () => {
      retry(element)!.click();
      await until(() => findAll(element, '[part~=view]').length > 0);
    });
    expect(focused(element)).to.equal('nothing ');
    expect(document.activeElement === outside).to.equal(true);
  });
});
