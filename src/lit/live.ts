import { directive, Directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';
import { setChildPartValue } from 'lit/directive-helpers.js';

/** Makes a piece of template; what it hands to `update` later takes the piece's place. */
type Start = (update: (value: unknown) => void) => unknown;

class LiveDirective extends Directive {
  #part: ChildPart | undefined;
  #start: Start | undefined;

  override render(start: Start) {
    this.#start = start;
    return start((value) => {
      // one that the element has rendered anew since has nothing more to say
      if (this.#part && start === this.#start) setChildPartValue(this.#part, value, this as never);
    });
  }

  override update(part: ChildPart, [start]: [Start]) {
    this.#part = part;
    return this.render(start);
  }
}

/** A piece of template that renders itself again, without the element around it. */
export const live: (start: Start) => DirectiveResult = directive(LiveDirective);
