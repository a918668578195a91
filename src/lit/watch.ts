import { live } from './live.js';

/** Whom a piece asks to be woken by: it is woken after every change, until the element renders anew. */
export interface Wakes {
  add(wake: () => void): void;
}

/**
 * Shows a piece of template that keeps up to date by itself: when what `select` returns changes, this piece
 * alone is rendered again, and the element around it is not.
 */
export function watch<const Values extends readonly unknown[]>(
  wakes: Wakes,
  select: () => Values,
  show: (...values: Values) => unknown,
) {
  return live((update) => {
    let shown = select();
    wakes.add(() => {
      const values = select();
      if (values.length === shown.length && values.every((value, i) => Object.is(value, shown[i]))) return;
      shown = values;
      update(show(...values));
    });
    return show(...shown);
  });
}
