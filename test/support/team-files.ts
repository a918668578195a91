import { unzipSync } from 'fflate';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { until } from './acts.js';
import { handedOver } from './handed-over.js';
import { find, findAll } from './matrix.js';

/** The formats that can be had, as the choice lists them. */
export async function formatsOf(element: HTMLElement): Promise<string[]> {
  await until(() => findAll(element, '[name=format] option').length > 0, 'formats');
  return findAll<HTMLOptionElement>(element, '[name=format] option').map(({ value }) => value);
}

/** A file as it leaves the page, and every text that was painted for it. */
export async function fileOf(element: SkillsTeamElement, format: string) {
  await formatsOf(element);
  find<HTMLSelectElement>(element, '[name=format]').value = format;
  const { prototype } = CanvasRenderingContext2D;
  const { fillText } = prototype;
  const painted: string[] = [];
  prototype.fillText = function (this: CanvasRenderingContext2D, text: string, x: number, y: number) {
    painted.push(text);
    fillText.call(this, text, x, y);
  };
  try {
    const file = await handedOver(() => {
      find(element, '[data-ask=download]').click();
    });
    return { ...file, painted, bytes: new Uint8Array(await file.blob.arrayBuffer()) };
  } finally {
    prototype.fillText = fillText;
  }
}

/** XML, read strictly; an error where it is none. */
export function openXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent);
  return document;
}

/** All parts of a workbook, by their paths. */
export const partsOf = (bytes: Uint8Array): Record<string, Document> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, openXml(new TextDecoder().decode(part))]),
  );

/** The texts of a workbook's cells. */
export const cellTexts = (parts: Readonly<Record<string, Document>>): string[] =>
  Object.values(parts).flatMap((part) =>
    Array.from(part.querySelectorAll('c t'), (text) => text.textContent),
  );

/** The kinds of pieces that a PNG is made of: texts and times would be pieces of their own. */
export function pngPieces(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  // a signature of eight bytes; then each piece has its length, its kind, what it holds, and a sum
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at))
    pieces.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
  return pieces;
}
