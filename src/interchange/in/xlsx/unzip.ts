import { Inflate } from 'fflate';

/** More than this no workbook that a person made unpacks to: a small file can be made that unpacks to all memory. */
export const MOST_UNPACKED = 256_000_000;
/** Packed bytes that are unpacked before the size is looked at again; a byte gives at most about a thousand. */
const PIECE = 16_384;
/** A comment may follow the end of the directory. */
const LONGEST_COMMENT = 65_535;

/** What is not read has no message of its own: the importer says what it means for the person. */
export class ZipError extends Error {
  constructor(readonly code: 'not-a-zip' | 'damaged' | 'encrypted' | 'too-large') {
    super(code);
  }
}

interface Entry {
  method: number;
  crc: number;
  isEncrypted: boolean;
  packed: number;
  /** Where its own header stands. */
  at: number;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** The check sum of zip archives, which fflate does not look at, over bytes that follow those of the one given. */
function crcOf(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** The parts of a zip archive by their paths; each is unpacked when it is asked for, within a bound for all of them. */
export interface Archive {
  has(path: string): boolean;
  text(path: string): string | undefined;
}

/** The directory at the end of an archive: sizes there are right where those beside the parts are left out. */
function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, end - LONGEST_COMMENT);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < least) throw new ZipError('not-a-zip');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ZipError('damaged');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = decoder.decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    entries.set(path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Opens a zip archive; `most` bounds what all parts together may unpack to. Throws `ZipError`s only. */
export function openZip(bytes: Uint8Array, most = MOST_UNPACKED): Archive {
  if (bytes.length < 22) throw new ZipError('not-a-zip');
  const entries = directoryOf(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  const taken = (chunk: Uint8Array) => {
    left -= chunk.length;
    if (left < 0) throw new ZipError('too-large');
    return chunk;
  };

  function read({ method, crc, isEncrypted, packed, at }: Entry): string {
    if (isEncrypted) throw new ZipError('encrypted');
    if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new ZipError('damaged');
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const data = bytes.subarray(start, start + packed);
    if (data.length < packed) throw new ZipError('damaged');
    const decoder = new TextDecoder();
    if (method === 0 && crcOf(data) === crc) return decoder.decode(taken(data));
    if (method !== 8) throw new ZipError('damaged');
    const texts: string[] = [];
    let sum = 0;
    const inflate = new Inflate((chunk, isLast) => {
      sum = crcOf(taken(chunk), sum);
      texts.push(decoder.decode(chunk, { stream: !isLast }));
    });
    try {
      for (let from = 0; from < data.length || from === 0; from += PIECE)
        inflate.push(data.subarray(from, from + PIECE), from + PIECE >= data.length);
    } catch (error) {
      // what fflate finds wrong in the bytes has codes of its own
      throw error instanceof ZipError ? error : new ZipError('damaged');
    }
    if (sum !== crc) throw new ZipError('damaged');
    return texts.join('');
  }

  return {
    has: (path) => entries.has(path.toLowerCase()),
    text: (path) => {
      const entry = entries.get(path.toLowerCase());
      return entry && read(entry);
    },
  };
}
