/** Reads RFC 4180 letter by letter: a quote opens a cell, two in it are one, a comma ends it, CRLF the line. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  while (at < text.length) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else isQuoted = false;
    } else if (letter === '"') {
      if (cell) throw new Error(`A quote inside of an unquoted cell at ${String(at)}.`);
      isQuoted = true;
    } else if (letter === ',') endCell();
    else if (letter === '\r' && text[at + 1] === '\n') {
      at++;
      endCell();
      rows.push(row);
      row = [];
    } else if (letter === '\r' || letter === '\n') throw new Error('A line break outside of quotes.');
    else cell += letter;
    at++;
  }
  if (isQuoted || row.length > 0 || cell) throw new Error('The last line does not end.');
  return rows;
}
