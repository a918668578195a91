/** SHA-256's constants: the first 32 bits of the fractions of the first primes' roots (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractions(power: number, count: number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (prime ** power % 1) * 2 ** 32);
}

const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by));

/** Mixes one block of 64 bytes into the state (FIPS 180-4, 6.2.2). */
function mix(state: Uint32Array, block: DataView, constants: Uint32Array) {
  const words = new Uint32Array(64);
  const at = (i: number) => words[i] ?? 0;
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const [x, y] = [at(i - 15), at(i - 2)];
    words[i] =
      i < 16
        ? block.getUint32(i * 4)
        : at(i - 16) +
          (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
          at(i - 7) +
          (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
    const first =
      h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + at(i);
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i] ?? 0) + value));
}

/**
 * SHA-256 of some bytes (FIPS 180-4), in hexadecimal. Synchronous, since `crypto.subtle` is neither that nor
 * there on plain http; a third of the bytes of the smallest kept package, and held to Node's own by a test.
 */
export function sha256(bytes: Uint8Array): string {
  const constants = fractions(1 / 3, 64);
  const state = fractions(1 / 2, 8);
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, bytes.length / 2 ** 29);
  view.setUint32(padded.length - 4, bytes.length << 3);
  for (let at = 0; at < padded.length; at += 64) mix(state, new DataView(padded.buffer, at, 64), constants);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}
