import { expect } from 'chai';
import { rateByMouse, until } from '../support/acts.js';
import { clear, draftAt, drafting, keys, keysIn } from '../support/drafts.js';
import { chosen, find, stage } from '../support/matrix.js';

beforeEach(clear);
afterEach(clear);

describe('<skills-matrix>: where a draft goes', () => {
  it('is kept for one tab alone, where the page says so', async () => {
    const { element } = await drafting({ draftStorage: 'session' });
    await rateByMouse(element, 'kneading', 2);
    await until(() => keysIn(sessionStorage).length === 1);
    expect(keys()).to.deep.equal([]);
    await until(() => find(element, '[part=saved]').textContent.includes('Saved in this tab'));
    const { element: again } = await drafting({ draftStorage: 'session' });
    expect(chosen(again, 'kneading')).to.deep.equal(['2']);
    const { element: local } = await drafting();
    expect(chosen(local, 'kneading')).to.deep.equal([]);
  });

  it('goes when its submission is acknowledged, and does not come back by what was still to be saved', async () => {
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    await until(() => keys().length === 1);
    await rateByMouse(element, 'proofing', 2);
    await element.submit();
    await until(() => keys().length === 0);
    await new Promise((resolve) => setTimeout(resolve, 400)); // longer than the pause before saving
    element.remove();
    expect(keys()).to.deep.equal([]);
  });

  it('stays where the submission is not safe, with the answer given just before', async () => {
    const { element } = await drafting();
    await rateByMouse(element, 'kneading', 2);
    await until(() => keys().length === 1);
    element.addEventListener('skills-submit', (event) => {
      event.waitUntil(Promise.reject(new Error('no network')));
    });
    element.shadowRoot?.getElementById('proofing--1')?.click();
    await element.submit();
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(keys()).to.have.length(1);
    const { element: again } = await drafting();
    expect(chosen(again, 'kneading')).to.deep.equal(['2']);
    expect(chosen(again, 'proofing')).to.deep.equal(['1']);
    expect(again.assessment).to.include({ status: 'draft' });
  });

  /** Forbids the storage as privacy settings do: touching it throws. */
  const forbid = () => {
    const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const get = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get, configurable: true });
    return () => {
      Object.defineProperty(window, 'localStorage', real);
    };
  };

  /** Fills the storage to the last byte. */
  const fill = () => {
    for (let size = 4_000_000, i = 0; size >= 1; i++) {
      try {
        localStorage.setItem(`fill-${String(i)}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
    return () => {
      for (const key of Object.keys(localStorage).filter((each) => each.startsWith('fill-')))
        localStorage.removeItem(key);
    };
  };

  for (const [what, breaks] of [
    ['is forbidden', forbid],
    ['is full', fill],
  ] as const) {
    it(`goes on where the storage ${what}: one error, one note, rating and submitting work`, async () => {
      const mend = breaks();
      try {
        const { element, told } = await drafting();
        for (const [skill, level] of [
          ['kneading', 2],
          ['proofing', 1],
          ['sourdough', 4],
        ] as const)
          await rateByMouse(element, skill, level);
        await until(() => told.length > 0);
        await new Promise((resolve) => setTimeout(resolve, 400)); // longer than the pause before saving
        element.reset();
        element.subject = 'ada'; // another draft, in the same storage
        await element.updateComplete;
        element.rate('kneading', 1);
        element.remove();
        stage().append(element);
        await element.updateComplete;
        expect(told).to.deep.equal(['skills-error draft-unsaved']);
        expect(find(element, '[part=saved]').textContent).to.contain('cannot be kept on this device');
        await rateByMouse(element, 'proofing', 3);
        element.store?.setDetail('proofing', { evidence: [{ url: 'https://example.org/a' }] });
        expect((await element.submit()).summary.rated).to.equal(2);
        expect(told).to.deep.equal(['skills-error draft-unsaved', 'skills-submit']);
      } finally {
        mend();
      }
    });
  }

  it('says that it saves once, and not with each rating', async () => {
    const { element } = await drafting();
    const said: string[] = [];
    const region = find(element, '[part=saved]');
    const observer = new MutationObserver(() => said.push(region.textContent.trim()));
    observer.observe(region, { subtree: true, childList: true, characterData: true });
    for (const level of [1, 2, 3]) {
      await rateByMouse(element, 'kneading', level);
      await until(() => keys().length > 0 && draftAt().assessment.ratings[0]?.level === level);
    }
    observer.disconnect();
    expect([...new Set(said)]).to.deep.equal(['Saved on this device']);
    expect(said.length).to.be.lessThan(3);
    const { element: none } = await drafting({ draftStorage: 'none' });
    await rateByMouse(none, 'kneading', 2);
    expect(find(none, '[part=saved]').textContent.trim()).to.equal('');
  });
});
