/** What windows-1252 has from 0x80 to 0x9F; nothing at the five places that it leaves empty. */
const UPPER_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function windows1252(byte: number): string {
  if (byte < 0xa0) return UPPER_1252.charAt(byte - 0x80).trim();
  return String.fromCharCode(byte);
}

/** Bytes of windows-1252 as text. Decoders are of two minds about 0x80 to 0x9F, where its dashes, quotes and the euro are. */
export const decode1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => windows1252(char.charCodeAt(0)) || char);

/** windows-874, which is Thai, with what it leaves empty filled from windows-1252, as browsers and editors do. */
function windows874(byte: number): string {
  const isThai = (byte > 0xa0 && byte < 0xdb) || (byte > 0xde && byte < 0xfc);
  return isThai ? String.fromCharCode(byte + 0xe00 - 0xa0) : windows1252(byte);
}

const bytesOf = (read: (byte: number) => string): ReadonlyMap<string, number> => {
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    // a byte that a page has no character for may have come through as it was
    if (byte < 0xa0) bytes.set(String.fromCharCode(byte), byte);
    const char = read(byte);
    if (char) bytes.set(char, byte);
  }
  return bytes;
};

/** The byte that a character stands for where UTF-8 was read as the page. */
export const CODE_PAGES = {
  'windows-874': bytesOf(windows874),
  'windows-1252': bytesOf(windows1252),
} as const;
