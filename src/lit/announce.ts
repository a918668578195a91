import { noChange, nothing } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import { setChildPartValue } from 'lit/directive-helpers.js';

/** A region is listened to from a moment after it has come up on; and what was heard need not be read again; in ms. */
const SOON = 100;
const HEARD = 3000;

class AnnounceDirective extends Directive {
  #isSaid = false;

  override render(_words: string): typeof noChange | typeof nothing {
    return nothing;
  }

  override update(part: ChildPart, [words]: [string]) {
    if (this.#isSaid) return noChange;
    this.#isSaid = true;
    // as this directive's own value: the part would take any other for another directive, and say it again
    const say = (value: unknown) => setChildPartValue(part, value, this as never);
    setTimeout(() => say(words), SOON);
    setTimeout(() => say(nothing), HEARD);
    return nothing;
  }
}

/** Words for a live region that comes up with them: they are told once, and not again when they change. */
export const announce = directive(AnnounceDirective);
