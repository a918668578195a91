import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

type Vars = Readonly<Record<`--${string}`, string | number>>;

class CssVarsDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('cssVars() stands inside a tag, not in an attribute.');
  }

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
