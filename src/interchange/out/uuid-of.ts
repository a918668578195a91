import { sha256 } from '../../model/sha256.js';

/**
 * The same UUID each time for the same text, so that what is written again is the same thing. Version 8 of RFC 9562 says
 * that it is made in a way of one's own; CASE knows versions 1 to 5 only, of which 5 is the one made of a name.
 */
export function uuidOf(text: string, version: 5 | 8 = 8): string {
  const digits = sha256(new TextEncoder().encode(text));
  const variant = ((parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `${String(version)}${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
