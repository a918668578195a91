/** Which column of a table is which, by the words of its first row; of several columns with a word the first. */
export function columnsBy<T extends string>(
  heads: Readonly<Record<T, RegExp>>,
  cells: readonly string[],
): Partial<Record<T, number>> {
  const columns: Partial<Record<T, number>> = {};
  for (const [at, cell] of cells.entries()) {
    const name = (Object.keys(heads) as T[]).find(
      (key) => columns[key] === undefined && heads[key].test(cell),
    );
    if (name) columns[name] = at;
  }
  return columns;
}

/** What stands in columns that are none of those: `Header: text`, for the note. */
export const besideThem = (
  cells: readonly string[],
  columns: Readonly<Partial<Record<string, number>>>,
  head: readonly string[],
): string[] => {
  const known = new Set(Object.values(columns));
  return cells.flatMap((cell, at) => {
    if (known.has(at) || cell.trim() === '') return [];
    const header = head[at]?.trim() ?? '';
    return [header === '' ? cell.trim() : `${header}: ${cell.trim()}`];
  });
};
