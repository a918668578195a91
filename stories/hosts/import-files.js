// What the importer's page keeps on this device, and what it hands out.

const KEPT = 'fernhill-import';

/** What a person has typed is still there when the page is opened again; false where this browser keeps nothing. */
export function keep(state) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

/**
 * The state that was kept; what is none is set aside, and not thrown away.
 *
 * @returns {{ state?: object, isDamaged?: true }} neither where nothing was kept, or nothing can be.
 */
export function keptState() {
  let text;
  try {
    text = localStorage.getItem(KEPT);
  } catch {
    return {};
  }
  if (text === null) return {};
  const state = stateOf(text);
  if (state) return { state };
  localStorage.setItem(`${KEPT}-damaged`, text);
  forget();
  return { isDamaged: true };
}

function stateOf(text) {
  try {
    const state = JSON.parse(text);
    const lists = [state?.profile?.tiers, state?.doubts, state?.settled];
    return lists.every(Array.isArray) ? state : undefined;
  } catch {
    return undefined;
  }
}

export const forget = () => localStorage.removeItem(KEPT);

/** Hands a profile out as a file, and returns what it is called. */
export function saveFile(profile) {
  const name = `${profile.id}.json`;
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(profile, null, 2)}\n`], { type: 'application/json' }),
  );
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
