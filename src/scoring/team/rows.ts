type Codes = Uint8Array | Uint16Array;

/** Rows of codes, one after another in one typed array that grows by doubling; what was never put is 0. */
export function createRows<T extends Codes>(width: number, make: (length: number) => T) {
  let codes = make(0);
  return {
    put(row: number, from: T) {
      const end = (row + 1) * width;
      if (end > codes.length) {
        const grown = make(Math.max(end, codes.length * 2, 64 * width));
        grown.set(codes);
        codes = grown;
      }
      codes.set(from, row * width);
    },
    /** All rows: that at place `i` begins at `i * width`. */
    codes: () => codes,
    /** The rows at some places, in that order. */
    picked(places: readonly number[]): T {
      const picked = make(places.length * width);
      // a row that was never put, at the end, is not there to be copied
      places.forEach((row, i) => picked.set(codes.subarray(row * width, (row + 1) * width), i * width));
      return picked;
    },
  };
}
