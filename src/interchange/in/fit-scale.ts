import { LIMITS } from '../../model/limits.js';
import type { Level, Scale } from '../../model/scale.js';
import { fitLine, fitText } from './fit-text.js';

type Say = (code: string, message: string) => void;

/**
 * A scale of the levels that a file has, lowest first; of levels of one value the first one counts. None, which is
 * said, where there are too few or too many: the default one is not theirs.
 */
export function fitScale(
  levels: readonly { value: number; label: string; description?: string | undefined }[],
  say: Say,
): Scale | undefined {
  const byValue = new Map<number, Level>();
  for (const { value, label, description = '' } of levels) {
    if (byValue.has(value)) continue;
    const name = fitLine(label, say) || String(value);
    byValue.set(value, {
      value,
      label: name,
      ...(description.trim() && { description: fitText(description, say) }),
    });
  }
  if (byValue.size < 2 || byValue.size > LIMITS.levels) {
    if (byValue.size > 0)
      say(
        'no-scale',
        `A scale has 2 to ${String(LIMITS.levels)} levels, and ${String(byValue.size)} were found; the default scale was taken.`,
      );
    return undefined;
  }
  return { levels: [...byValue.values()].sort((a, b) => a.value - b.value) };
}
