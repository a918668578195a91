import type { Choices } from './choices.js';

const utf8 = new TextEncoder();
/** What windows-1252 has from 0x80 on, written out: not every Node decodes it so. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Bytes as a page of characters reads them; what it has none for is filled from windows-1252, or lost. */
const readAs = (char: string, page: 'windows-874' | 'windows-1252'): string =>
  [...utf8.encode(char)]
    .map((byte) => {
      if (byte < 0xa0) return UPPER.charAt(byte - 0x80).trim();
      return String.fromCharCode(page === 'windows-874' ? byte + 0xe00 - 0xa0 : byte);
    })
    .join('');

const SIGNS = /[–—“”‘’→≥]/g;

/** Breaks some of the signs and leaves others right beside them, as such files are. */
export function damaged(text: string, random: () => number, { damage }: Choices): string {
  if (damage === 'none') return text;
  return text.replace(SIGNS, (char) => {
    if (random() < 0.4) return char;
    if (damage === 'lost' && random() < 0.5) return 'โ';
    return readAs(char, damage === 'western' ? 'windows-1252' : 'windows-874');
  });
}
