/** What holds on paper and on screens, before it was turned: style sheets are shared by all elements of a page. */
const turned = new Map<CSSMediaRule, string>();

/** Lets the styles for paper hold on screen, and those for screens no longer, until `asOnScreen`. */
export function asPrinted(element: Element) {
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  for (const rule of sheets.flatMap(({ cssRules }) => Array.from(cssRules))) {
    if (!(rule instanceof CSSMediaRule) || !['print', 'screen'].includes(rule.media.mediaText)) continue;
    turned.set(rule, rule.media.mediaText);
    rule.media.mediaText = rule.media.mediaText === 'print' ? 'screen' : 'print';
  }
}

/** Turns them back. */
export function asOnScreen() {
  for (const [rule, before] of turned) rule.media.mediaText = before;
  turned.clear();
}
