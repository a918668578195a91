/** Whether Intl accepts a tag; a page's `lang` can hold anything. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The language an element stands in: the nearest `lang`, its own first, out through shadow roots. */
export function nearestLang(element: Element): string | undefined {
  for (let place: Element | undefined = element; place;) {
    const lang = place.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back when any `lang` in the page changes; returns the way to stop. One observer serves all
 * elements. A `lang` changed inside another component's shadow root is seen at the next connection.
 */
export function onLangChange(listener: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const each of listeners) each();
  });
  if (listeners.size === 0) {
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['lang'],
      subtree: true,
    });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
