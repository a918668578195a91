import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Vars = Readonly<Record<`--${string}`, string | number>>;

class CssVarsDirective extends Directive {
  override render(_vars: Vars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [vars]: [Vars]) {
    for (const [name, value] of Object.entries(vars)) {
      (part.element as HTMLElement).style.setProperty(name, String(value));
    }
    return noChange;
  }
}

/** Sets custom properties through the CSSOM: a `style` attribute would be blocked by a strict CSP. */
export const cssVars = directive(CssVarsDirective);
