const warned = new Set<string>();

/**
 * Registers an element. Whoever comes first wins: a second copy or version of the library on the same
 * page is harmless, and says so once.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  if (!known || known === element || warned.has(tag)) return;
  warned.add(tag);
  console.warn(`<${tag}> is defined already, by another copy of skills-matrix: the first one stays.`);
}
