import { roleIndex } from '../../../model/role-index.js';
import type { Draft } from '../../../store/draft.js';
import { goalKey } from '../../../store/plan.js';
import type { AssessmentState } from '../../../store/state.js';

type Cleared = Draft['cleared'];

/** With what is there now, or is there no more since a moment. */
function noted(cleared: Cleared, key: string, isThere: boolean, time: string): Cleared {
  const { [key]: _gone, ...others } = cleared;
  return isThere ? others : { ...others, [key]: time };
}

/** What was taken back, and when, after one more change: another tab may still have it. */
export function clearedSince(cleared: Cleared, state: AssessmentState, before: AssessmentState): Cleared {
  const time = new Date().toISOString();
  let since = cleared;
  const { profile, answers, header } = state;
  if (profile === before.profile)
    for (const { index, skill } of roleIndex(profile).rows)
      if (answers[index] !== before.answers[index])
        since = noted(since, skill.id, answers[index] !== undefined, time);
  // goals that went; their keys hold a space, which no skill's id does
  const now = new Set(header.plan?.map(goalKey));
  for (const key of new Set([...(before.header.plan ?? []).map(goalKey), ...now]))
    since = noted(since, key, now.has(key), time);
  return since;
}
