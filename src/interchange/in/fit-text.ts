import { LIMITS } from '../../model/limits.js';

type Say = (code: string, message: string) => void;

/** Cut after so many code points, as the limits count. */
function cut(text: string, most: number, say: Say): string {
  if (text.length <= most) return text;
  const points = Array.from(text.slice(0, 2 * most + 2));
  if (points.length <= most) return text;
  const kept = points.slice(0, most - 1).join('');
  say('text-cut', `A text longer than ${String(most)} characters was cut; it begins "${kept.slice(0, 60)}".`);
  return `${kept}…`;
}

/** One line: what was broken over several is joined. */
export const fitLine = (text: string, say: Say, most: number = LIMITS.line): string =>
  cut(text.replace(/\s+/g, ' ').trim(), most, say);

export const fitText = (text: string, say: Say): string => cut(text.trim(), LIMITS.text, say);
