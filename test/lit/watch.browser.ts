import { expect } from 'chai';
import { html, render } from 'lit';
import { createStore } from 'zustand/vanilla';
import { cssVars } from '../../src/lit/css-vars.js';
import { watch } from '../../src/lit/watch.js';

const counter = () => createStore(() => ({ count: 0, other: 0 }));

describe('watch', () => {
  it('shows again only when what it selects changes, and no more once it is gone', () => {
    const store = counter();
    const place = document.createElement('div');
    let shown = 0;
    const piece = watch(
      [store],
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
    render(html`<i>gone</i>`, place);
    store.setState({ count: 3 });
    expect(shown).to.equal(2);
  });

  it('leaves the store that it followed before', () => {
    const [first, second] = [counter(), counter()];
    const place = document.createElement('div');
    const show = (store: typeof first) => {
      render(
        html`${watch(
          [store],
          () => [store.getState().count] as const,
          (count) => count,
        )}`,
        place,
      );
    };
    show(first);
    show(second);
    first.setState({ count: 7 });
    expect(place.textContent).to.equal('0');
    second.setState({ count: 8 });
    expect(place.textContent).to.equal('8');
  });
});

describe('cssVars', () => {
  it('sets custom properties, and says where it stands wrongly', () => {
    const place = document.createElement('div');
    render(html`<p ${cssVars({ '--_levels': 7 })}></p>`, place);
    expect(place.querySelector('p')?.style.getPropertyValue('--_levels')).to.equal('7');
    expect(() => render(html`<p title=${cssVars({ '--_a': 1 })}></p>`, place)).to.throw(
      'stands inside a tag',
    );
  });
});
