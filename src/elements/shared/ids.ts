/** What an attribute says; as properties, frameworks set null, numbers and lists too. */
export function textOf(given: unknown): string {
  if (Array.isArray(given)) return given.join(' ').trim();
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}

/** Ids in an attribute: separated by white space, each once. Blank is not given. */
export function ids(given: unknown): string[] | undefined {
  const found = new Set(textOf(given).split(/\s+/).filter(Boolean));
  return found.size > 0 ? [...found] : undefined;
}
