import type { Horizon } from '../../../model/horizons.js';
import type { Goal } from '../../../model/plan.js';

/** How far a horizon reaches: in days, or in months. */
const REACH: Readonly<Record<Horizon, { days: number } | { months: number }>> = {
  '30-days': { days: 30 },
  '60-days': { days: 60 },
  '90-days': { days: 90 },
  '6-months': { months: 6 },
  '12-months': { months: 12 },
};

/**
 * When a goal is due, ISO 8601; `undefined` where nobody knows when it was set. A month has no 31st day: the
 * last day that it has counts.
 */
export function dueOf({ horizon, setAt }: Pick<Goal, 'horizon' | 'setAt'>): string | undefined {
  if (!horizon || setAt === undefined) return undefined;
  const due = new Date(setAt);
  if (Number.isNaN(due.getTime())) return undefined;
  const reach = REACH[horizon];
  if ('days' in reach) due.setUTCDate(due.getUTCDate() + reach.days);
  else {
    const day = due.getUTCDate();
    due.setUTCDate(1);
    due.setUTCMonth(due.getUTCMonth() + reach.months);
    const last = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
    due.setUTCDate(Math.min(day, last));
  }
  return due.toISOString();
}
