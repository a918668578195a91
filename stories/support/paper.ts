/** Lets the styles for paper hold on screen, until `asOnScreen`. */
export function asPrinted(element: Element) {
  for (const rule of printRules(element)) {
    rule.media.mediaText = 'screen';
    turned.push(rule);
  }
}

/** What was turned: style sheets are shared by all elements of a page. */
const turned: CSSMediaRule[] = [];

export function asOnScreen() {
  for (const rule of turned.splice(0)) rule.media.mediaText = 'print';
}

function printRules(element: Element): CSSMediaRule[] {
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  return sheets
    .flatMap(({ cssRules }) => Array.from(cssRules))
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
}
