/** A text for searching: without case and without accents, alike in every language. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
