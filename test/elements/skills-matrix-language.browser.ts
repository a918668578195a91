import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import de from '../../src/i18n/de.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { parseRoleProfile } from '../../src/model/role-profile.js';
import { find, findAll, mounted, next, radio, stage } from '../support/matrix.js';
import { plainTexts } from '../support/plain-texts.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';
import { pseudo, pseudoMessages, pseudoProfile } from '../support/pseudo.js';

async function until(isTrue: () => boolean) {
  for (let i = 0; i < 100 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
}

const submitText = (element: HTMLElement) => find(element, '[data-ask=submit]').textContent.trim();

describe('<skills-matrix>: language', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('speaks the nearest language around it, out through shadow roots, without flashing English', async () => {
    const outer = Object.assign(stage(), { lang: 'de-AT' });
    const host = outer.appendChild(document.createElement('div'));
    const element = await mounted({ profile: sampleProfile() }, host.attachShadow({ mode: 'open' }));
    expect(findAll(element, '[data-ask=submit]')).to.have.length(0);
    await next(element, 'skills-load');
    expect(submitText(element)).to.equal('Absenden');
    expect(find(element, '.skills').lang).to.equal('de-AT');
    expect(find(element, '.count .long').textContent).to.equal('0 von 3 beantwortet');
    expect(find(element, 'legend').textContent).to.equal(
      'Kneading, Unverzichtbar, Entscheidend, Fähigkeit 1 von 2',
    );
    expect(find(element, '.name').lang).to.equal('en');
    expect(find(element, '.levels').textContent).to.contain('Keine');
    expect(find(element, '.scale').lang).to.equal('');
    const scale = DEFAULT_SCALE;
    const own = await mounted({ profile: { ...sampleProfile(), scale }, lang: 'de' });
    expect(find(own, '.levels').textContent).to.contain('None');
    expect(find(own, '.scale').lang).to.equal('en');
    expect(find(own, '.na').lang).to.equal('de');
    outer.lang = '';
  });

  it('follows a change of language on the page and on itself, and keeps the answers', async () => {
    const element = await mounted();
    radio(element, 'kneading', 2).click();
    document.documentElement.lang = 'de';
    await until(() => findAll(element, '[data-ask=submit]').length > 0 && submitText(element) === 'Absenden');
    expect(submitText(element)).to.equal('Absenden');
    element.lang = 'ar';
    await until(() => findAll(element, '[data-ask=submit]').length > 0 && submitText(element) === 'إرسال');
    expect(find(element, '.count .long').textContent).to.equal('أُجيب عن 1 من 3');
    expect(find(element, '.levels span').textContent).to.equal('لا خبرة');
    expect(element.assessment?.scale.levels[0]?.label).to.equal('لا خبرة');
    element.lang = 'de';
    await element.updateComplete;
    expect(find(element, '.levels span').textContent).to.equal('Keine');
    expect(element.assessment?.scale.levels[0]?.label).to.equal('Keine');
    expect(element.assessment?.ratings).to.have.length(1);
  });

  it('falls back to English for a language it does not speak, and says that it is English', async () => {
    const element = await mounted({ profile: sampleProfile(), lang: 'tlh' });
    expect(submitText(element)).to.equal('Submit');
    expect(find(element, '.skills').lang).to.equal('en');
    const broken = await mounted({ profile: sampleProfile(), lang: 'not a tag' });
    expect(submitText(broken)).to.equal('Submit');
  });

  it('takes words of the host for one element alone', async () => {
    const place = stage();
    const one = await mounted({ profile: sampleProfile(), messages: { submit: 'Send to Ines' } }, place);
    const other = await mounted({ profile: sampleProfile() }, place);
    expect(submitText(one)).to.equal('Send to Ines');
    expect(submitText(other)).to.equal('Submit');
    one.messages = de;
    await one.updateComplete;
    expect(submitText(one)).to.equal(de.submit);
  });

  it('shows a translation of the profile, with its own hash', async () => {
    const translations = {
      de: {
        title: 'Bäckerin',
        scale: { '3': { label: 'Geübt' } },
        skills: { kneading: { name: 'Kneten' } },
      },
    };
    const element = await mounted({ profile: { ...sampleProfile(), translations } });
    const english = element.assessment?.profile.hash;
    element.rate('kneading', 3);
    element.lang = 'de';
    await until(() => findAll(element, '.title').some((title) => title.textContent === 'Bäckerin'));
    expect(find(element, '[data-skill=kneading] .name').textContent.trim()).to.equal('Kneten');
    const { profile, ratings, scale } = element.assessment ?? {};
    expect(profile).to.include({ title: 'Bäckerin', lang: 'de' });
    expect(profile?.hash)
      .to.match(/^sha256-/)
      .and.not.equal(english);
    expect(ratings?.[0]).to.include({ name: 'Kneten', level: 3 });
    expect(scale?.levels[3]?.label).to.equal('Geübt');
  });

  it('cases words as their own language does, and finds skills alike in every language', async () => {
    const turkish = await mounted({ profile: sampleProfile(), lang: 'tr' });
    expect(findAll(turkish, 'legend')[1]?.textContent).to.equal(
      'Proofing, must-have, important, skill 2 of 2',
    );
    expect(find(turkish, '.count .long').textContent).to.equal('0 of 3 answered');
    const persian = await mounted({ profile: sampleProfile(), lang: 'fa' });
    expect(find(persian, '.count .long').textContent).to.equal('0 of 3 answered');
    const french = await mounted({ profile: { ...sampleProfile(), lang: 'fr' }, lang: 'fr' });
    expect(find(french, '.name').closest('[lang]')?.getAttribute('lang')).to.equal('fr');
    expect(find(french, '.count').closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  for (const width of [1280, 375]) {
    it(`has no word of its own in templates, and holds longer ones, at ${String(width)} px`, async () => {
      await setViewport({ width, height: 900 });
      const response = await fetch('/data/roles/senior-computer-vision-scientist.json');
      const parsed = parseRoleProfile(await response.text());
      if (!parsed.ok) throw new Error('The role does not parse.');
      const element = await mounted({ profile: pseudoProfile(parsed.value), messages: pseudoMessages });
      find(element, '[data-skill=pytorch] .name').click();
      radio(element, 'pytorch', 3).click();
      find(element, '[data-ask=submit]').click();
      await element.updateComplete;

      expect(plainTexts(element)).to.deep.equal([]);

      const base = find(element, '.skills');
      expect(base.scrollWidth).to.equal(base.clientWidth);
      const right = base.getBoundingClientRect().right;
      const outside = findAll(element, 'button, .name, .importance, h2, h3, p').filter(
        (each) => each.getBoundingClientRect().right > right,
      );
      expect(outside.map((each) => each.className)).to.deep.equal([]);
    });
  }

  it('has no word of its own in any other state', async () => {
    const messages = pseudoMessages;
    const profile = pseudoProfile(largeProfile(24));
    const states: [string, () => Promise<HTMLElement>][] = [
      ['none', () => mounted({ messages })],
      ['loading', () => mounted({ messages, src: '/data/roles/never.json' })],
      [
        'no skills',
        () => mounted({ messages, profile: { ...profile, tiers: [{ id: 'must-have', skills: [] }] } }),
      ],
      [
        'unreachable',
        async () => {
          const element = await mounted({ messages, src: '/no-such-file.json' });
          await next(element, 'skills-error');
          return element;
        },
      ],
      [
        'refused',
        async () => {
          const element = await mounted({ messages, profile: { title: 7 } as never });
          await next(element, 'skills-error');
          return element;
        },
      ],
      [
        'nothing found',
        async () => {
          const element = await mounted({ messages, profile });
          const search = find<HTMLInputElement>(element, '[type=search]');
          search.value = 'no such skill';
          search.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await element.updateComplete;
          return element;
        },
      ],
      [
        'all answered, without importance',
        async () => {
          const skill = { id: 'one', name: pseudo('One') };
          const element = await mounted({
            messages,
            profile: { ...profile, tiers: [{ id: 'tools', skills: [skill] }] },
          });
          element.rate('one', 1);
          find(element, '[data-ask=next]').click();
          return element;
        },
      ],
    ];
    for (const [name, reach] of states) {
      const element = await reach();
      expect(find(element, '.skills').textContent, name).to.contain('⟦');
      expect(plainTexts(element), name).to.deep.equal([]);
    }
  });
});
