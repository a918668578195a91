import { resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { frames, rateByMouse, recorded, until } from '../support/acts.js';
import { chosen, find, findAll, mount, mounted, next, radio, stage } from '../support/matrix.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';

const boxOf = (target: Element) => target.getBoundingClientRect();

/** A page's own styles, until the test ends. */
function hostStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

const PLACED = [
  '.matrix',
  '.head',
  '.title',
  '.row',
  '.name',
  '.importance',
  '.scale',
  '.level',
  '.level input',
];
const STICKY = ['.tier-head', '.foot', '.button.main', '.na input', '.field', '.check input'];

/** The size of the pieces, and their place in the element where they have one of their own. */
function geometry(element: HTMLElement) {
  const { left, top } = boxOf(find(element, '.skills'));
  return [...PLACED, ...STICKY].map((selector) => {
    const each = boxOf(find(element, selector));
    const place = STICKY.includes(selector) ? [] : [each.left - left, each.top - top];
    return [selector, ...[...place, each.width, each.height].map((number) => Math.round(number))];
  });
}

const looks = (element: HTMLElement) =>
  ['.title', '.name', '.level input', '.button.main', '.lede'].map((selector) => {
    const { display, color, fontSize, fontWeight, cursor, appearance } = getComputedStyle(
      find(element, selector),
    );
    return [selector, display, color, fontSize, fontWeight, cursor, appearance];
  });

describe('<skills-matrix>: global styles of the page', () => {
  beforeEach(() => resetMouse()); // what lies under it looks otherwise
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  for (const width of [360, 1000]) {
    for (const [what, css] of Object.entries({
      '* { all: unset }': 'body *, skills-matrix { all: unset } div { display: block }',
      '* { all: unset !important }':
        '#stage, #stage * { all: unset !important } #stage, #stage div { display: block !important }',
      'resets and element selectors':
        '*, ::before, ::after { box-sizing: content-box; margin: 3px; padding: 7px; border: 1px solid red; float: left } input, button, fieldset, label, [hidden] { display: none !important } div, section, p { position: absolute; font-size: 40px } input { appearance: auto !important; width: 200px } #stage, #stage > * { all: revert; }',
    })) {
      it(`lays out and looks the same under ${what}, ${String(width)} px wide`, async () => {
        const place = stage().appendChild(document.createElement('div'));
        const element = await mounted({ profile: largeProfile(24) }, place);
        const size = () => {
          element.parentElement!.style.setProperty('width', `${String(width)}px`, 'important');
        };
        size();
        await frames();
        const usual = [geometry(element), looks(element)];
        hostStyles(css);
        await frames();
        expect([geometry(element), looks(element)]).to.deep.equal(usual);
        await rateByMouse(element, 'must-have-2', 3);
        expect(chosen(element, 'must-have-2')).to.deep.equal(['3']);
      });
    }
  }

  it('is laid out sensibly where the page unsets the element itself: a line of its own, full width, rows whole', async () => {
    const place = stage();
    place.append('Text before. ');
    const element = await mounted({ profile: largeProfile(24) }, place);
    place.append(' Text after.');
    hostStyles('skills-matrix { all: unset }');
    await frames();
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(boxOf(find(element, '.matrix')).width).to.be.greaterThan(boxOf(place).width - 4);
    for (const row of findAll(element, '.row')) expect(boxOf(row).height).to.be.greaterThan(30);
    expect(boxOf(radio(element, 'must-have-0', 1)).width).to.be.greaterThan(15);
    await rateByMouse(element, 'emerging-2', 1);
    expect(chosen(element, 'emerging-2')).to.deep.equal(['1']);
    element.hidden = true;
    await frames();
    expect(findAll(element, '.row').some((row) => boxOf(row).height > 0)).to.equal(false);
  });

  it('has a width that can be used where the page shrinks around it, and no more than a narrow column has', async () => {
    for (const [css, unset, width] of [
      ['display: inline-block', '', 320],
      ['float: left', '', 320],
      ['display: flex', 'skills-matrix { all: unset }', 320],
      ['display: flex; width: 200px', '', 200],
      ['display: grid; width: 200px', '', 200],
    ] as const) {
      hostStyles(`#stage { ${css} } ${unset}`);
      const element = await mounted();
      await frames();
      expect(Math.round(boxOf(find(element, '.matrix')).width), css).to.equal(width);
    }
  });

  it('has the sizes of 100 % on a page whose root font is 62.5 %, opened rows and notes too', async () => {
    const element = await mounted({ profile: largeProfile(24) });
    element.ask = 'interest evidence comment';
    find(element, '#must-have-0--name').click();
    await until(() => findAll(element, '#must-have-0--comment').length > 0);
    const sizes = () => [
      ...geometry(element),
      ...['.details', '.anchor', '.extra select', '.extra input', 'textarea', '.keys', 'kbd'].map(
        (selector) => {
          const [first] = findAll(element, selector);
          const each = first && boxOf(first);
          return [selector, Math.round(each?.width ?? 0), Math.round(each?.height ?? 0)];
        },
      ),
    ];
    await frames();
    const usual = sizes();
    expect(usual.find(([selector]) => selector === '.extra select')?.[2]).to.be.greaterThan(20);
    hostStyles(
      'html { font-size: 62.5% } body { font-size: 1.6rem } skills-matrix { --skills-base: 1.6rem }',
    );
    await frames();
    expect(sizes()).to.deep.equal(usual);
  });
});

/** A page of its own, with nothing defined. */
async function emptyPage(): Promise<Window & typeof globalThis & { warned: string[]; failed: string[] }> {
  const frame = stage().appendChild(document.createElement('iframe'));
  frame.style.width = '900px';
  frame.style.height = '500px';
  frame.srcdoc = '<!doctype html><body></body>';
  await new Promise((resolve) => (frame.onload = resolve));
  const page = frame.contentWindow as Window & typeof globalThis & { warned: string[]; failed: string[] };
  page.warned = [];
  page.failed = [];
  page.console.warn = (...words: unknown[]) => page.warned.push(words.join(' '));
  page.addEventListener('error', ({ message }) => page.failed.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => page.failed.push(String(reason)));
  return page;
}

async function run(page: Window, src: string): Promise<void> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = src;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} did not load`));
  });
  page.document.head.append(script);
  await loaded;
}

describe('<skills-matrix>: two versions of the library on one page', () => {
  const built = '/dist/cdn/skills-matrix.js';
  const source = '/src/define/skills-matrix.ts';
  const all = '/dist/cdn/all.js';
  const ofLibrary = (page: { warned: string[] }) =>
    page.warned.filter((text) => text.includes('<skills-matrix>'));

  for (const [name, first, second] of [
    ['the built one, then the source', built, source],
    ['the source, then the built one', source, built],
    ['the same build twice, evaluated twice', built, `${built}?v=2`],
  ] as const) {
    it(`${name}: the first stays, one warning, elements before and after work`, async () => {
      const page = await emptyPage();
      const add = () => {
        const element = page.document.createElement('skills-matrix');
        page.document.body.append(element);
        return element;
      };
      await run(page, first);
      const before = add();
      before.profile = sampleProfile();
      await before.updateComplete;
      const constructor = page.customElements.get('skills-matrix');
      await run(page, second);
      await run(page, `${second}${second.includes('?') ? '&' : '?'}again`);
      expect(page.customElements.get('skills-matrix') === constructor).to.equal(true);
      const warnings = ofLibrary(page);
      if (second === `${built}?v=2`) expect(warnings.length).to.be.lessThan(3);
      else expect(warnings[0]).to.contain('is defined already, by another copy of skills-matrix');
      const after = add();
      Object.assign(after, { profile: sampleProfile(), ask: 'comment', draftKey: 'versions', lang: 'de' });
      await next(after, 'skills-load');
      await after.updateComplete;
      for (const element of [before, after]) {
        radio(element, 'kneading', 2).click();
        find(element, '#proofing--name').click();
        await until(() => findAll(element, '#proofing--details').length > 0);
        expect(chosen(element, 'kneading')).to.deep.equal(['2']);
        expect(element.assessment?.ratings).to.have.length(1);
      }
      expect(find(after, '#proofing--details').textContent).to.contain('Kommentar');
      expect(page.failed).to.deep.equal([]);
      page.localStorage.clear();
    });
  }

  it('says nothing where the same file is asked for twice, or by its other bundle', async () => {
    const page = await emptyPage();
    await run(page, built);
    await run(page, built);
    await run(page, all);
    expect(ofLibrary(page)).to.deep.equal([]);
  });
});

describe('<skills-matrix>: gone before it was there', () => {
  const failed: string[] = [];
  const note = (event: PromiseRejectionEvent | ErrorEvent) => {
    failed.push(String('reason' in event ? event.reason : event.message));
  };
  before(() => {
    addEventListener('unhandledrejection', note);
    addEventListener('error', note);
  });
  after(() => {
    removeEventListener('unhandledrejection', note);
    removeEventListener('error', note);
  });

  it('aborts its fetch when it is removed while loading, says nothing, and loads when it is put back', async () => {
    const real = window.fetch;
    const signals: AbortSignal[] = [];
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    window.fetch = (input, init) => {
      if (init?.signal) signals.push(init.signal);
      isAsked();
      return real(input, init);
    };
    try {
      const element = mount({ src: '/data/roles/senior-computer-vision-scientist.json' });
      const told = recorded(element);
      await asked;
      const { parentElement } = element;
      element.remove();
      expect(signals[0]?.aborted).to.equal(true);
      await frames();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(told).to.deep.equal([]);
      parentElement?.append(element);
      await next(element, 'skills-load');
      expect(signals).to.have.length(2);
      expect(told).to.deep.equal(['skills-load']);
      expect(failed).to.deep.equal([]);
    } finally {
      window.fetch = real;
    }
  });

  it('leaves no error where it goes while its parts are on the way, and nothing listens', async () => {
    const page = await emptyPage();
    await run(page, '/dist/cdn/skills-matrix.js');
    const element: SkillsMatrixElement = page.document.createElement('skills-matrix');
    Object.assign(element, {
      profile: largeProfile(60),
      ask: 'comment evidence',
      draftKey: 'gone',
      contextControl: true,
      lang: 'de',
      layout: 'steps',
      assessment: { status: 'nonsense' },
    });
    const heard: string[] = [];
    const add = page.addEventListener.bind(page);
    page.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      heard.push(type);
      add(type, listener);
    };
    page.document.body.append(element);
    await Promise.resolve();
    element.remove();
    await element.updateComplete;
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page.failed).to.deep.equal([]);
    expect(heard.filter((type) => type === 'storage')).to.deep.equal([]);
    page.document.body.append(element);
    await element.updateComplete;
    await until(() => findAll(element, '#step').length > 0);
    expect(page.failed).to.deep.equal([]);
  });
});
