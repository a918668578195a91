import { find, findAll } from './matrix.js';

const NAMES = ['aria-label', 'placeholder', 'data-short', 'title'];

/** Every text and every attribute that is read out or shown; not what is wrong, which is in English, nor keys. */
export function shownTexts(element: HTMLElement): string[] {
  const walker = document.createTreeWalker(find(element, '.skills'), NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('.issues, kbd'))
      texts.push(walker.currentNode.textContent?.trim() ?? '');
  }
  texts.push(
    ...findAll(element, '*').flatMap((each) => NAMES.flatMap((name) => each.getAttribute(name) ?? [])),
  );
  return texts;
}

/** What is left of a text without all that is marked; a mark may stand in another. */
function unmarked(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? text : unmarked(rest);
}

/** Those of the texts that have a word from no dictionary and no profile. */
export const plainTexts = (element: HTMLElement): string[] =>
  shownTexts(element).filter((text) => /\p{L}/u.test(unmarked(text)));
