/** Letters that take a whole square, or nearly: Chinese, Japanese, Korean, forms of full width, pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Extended_Pictographic}/u;
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const BROAD = /[mwMW@]|\p{Lu}/u;
/** Marks that stand on or in another letter. */
const MARK = /\p{M}/u;

/** About how wide a text is, in units of its font size: for pictures that are made where no font is at hand. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (MARK.test(letter)) continue;
    width += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.32 : BROAD.test(letter) ? 0.72 : 0.56;
  }
  return width;
}

/** A text that fits, cut before an ellipsis where it is too long. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
