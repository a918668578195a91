import { expect } from 'chai';
import { html, render } from 'lit';
import { createStore } from 'zustand/vanilla';
import { cssVars } from '../../src/lit/css-vars.js';
import { Slices } from '../../src/lit/slices.js';
import { watch } from '../../src/lit/watch.js';

/** A store, and those whom it wakes. */
function counter() {
  const store = createStore(() => ({ count: 0, other: 0 }));
  const wakes = new Set<() => void>();
  store.subscribe(() => {
    for (const wake of wakes) wake();
  });
  return { store, wakes };
}

describe('watch', () => {
  it('shows again only when what it selects changes', () => {
    const { store, wakes } = counter();
    const place = document.createElement('div');
    let shown = 0;
    const piece = watch(
      wakes,
      () => [store.getState().count] as const,
      (count) => {
        shown++;
        return html`<b>${count}</b>`;
      },
    );
    render(html`<p>${piece}</p>`, place);
    expect(shown).to.equal(1);
    store.setState({ other: 1 });
    expect(shown).to.equal(1);
    store.setState({ count: 2 });
    expect(shown).to.equal(2);
    expect(place.textContent).to.equal('2');
  });

  it('says nothing more for a rendering that another one has followed', () => {
    const [first, second] = [counter(), counter()];
    const place = document.createElement('div');
    const show = ({ store, wakes }: typeof first) => {
      render(
        html`${watch(
          wakes,
          () => [store.getState().count] as const,
          (count) => count,
        )}`,
        place,
      );
    };
    show(first);
    show(second);
    first.store.setState({ count: 7 });
    expect(place.textContent).to.equal('0');
    second.store.setState({ count: 8 });
    expect(place.textContent).to.equal('8');
  });
});

describe('Slices', () => {
  it('renders the first piece at once, the rest in turn, and each but once', async () => {
    const slices = new Slices();
    const place = document.createElement('div');
    const show = () => {
      render(
        html`${[0, 1, 2].map((i) =>
          slices.piece(
            String(i),
            i === 0,
            () => '.',
            () => html`<b>${i}</b>`,
          ),
        )}`,
        place,
      );
    };
    show();
    expect(place.textContent).to.equal('0..');
    await slices.idle;
    expect(place.textContent).to.equal('012');
    const before = place.querySelectorAll('b')[2];
    show();
    expect(place.textContent).to.equal('012');
    expect(place.querySelectorAll('b')[2]).to.equal(before);
  });
});

describe('cssVars', () => {
  it('sets custom properties', () => {
    const place = document.createElement('div');
    render(html`<p ${cssVars({ '--_levels': 7 })}></p>`, place);
    expect(place.querySelector('p')?.style.getPropertyValue('--_levels')).to.equal('7');
  });
});
