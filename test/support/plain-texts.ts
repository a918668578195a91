import { find, findAll } from './matrix.js';

/** Every text and every attribute that is read out or shown, and does not come from a dictionary or the profile. */
export function plainTexts(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(find(element, '.skills'), NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    // what stands on a key is no word
    if (!walker.currentNode.parentElement?.closest('.issues, kbd'))
      texts.push(walker.currentNode.textContent?.trim() ?? '');
  }
  const names = ['aria-label', 'placeholder', 'data-short', 'title'];
  texts.push(
    ...findAll(element, '*').flatMap((each) => names.flatMap((name) => each.getAttribute(name) ?? [])),
  );
  return texts.filter((text) => /\p{L}/u.test(text) && !text.startsWith('⟦'));
}
