const HEADERS = 'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand';
const ROWS = 32_435;
const OCCUPATIONS = 923;

/** A text in the shape of O*NET's Technology Skills: as many rows and occupations, one of them 15-2051.00. */
export function madeUp() {
  const lines = [HEADERS];
  for (let row = 0; row < ROWS; row++) {
    const at = Math.floor((row * OCCUPATIONS) / ROWS);
    const code = at === 500 ? '15-2051.00' : `${11 + Math.floor(at / 30)}-${1000 + at}.00`;
    const isHot = row % 3 === 0;
    lines.push(
      `${code}\tMade-up system ${row % 4_001} for planning\t${43_230_000 + (row % 97)}\tKind of software number ${row % 97}\t${isHot ? 'Y' : 'N'}\t${row % 13 === 0 ? 'Y' : 'N'}`,
    );
  }
  return lines.map((line) => `${line}\r\n`).join('');
}
