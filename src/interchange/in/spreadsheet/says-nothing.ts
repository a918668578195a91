/** What people write into a cell to say that nothing is there yet. */
const NOTHING =
  /^(?:[-–—?.…]{1,5}|n\/?a|n\.a\.|none|nil|tb[acd]|to be (?:added|confirmed|decided|defined|determined|done|written)|to ?do|xx+|pending|empty|keine angaben?|k\.\s?a\.|offen|folgt|leer|entfällt)\.?$/i;
const NOT_DEFINED =
  /(?:\bundefined|\b(?:not|nicht)(?: (?:yet|currently|been|noch)){0,2} (?:applicable|available|provided|specified|written|described|defined|anwendbar|definiert|beschrieben|festgelegt|vorhanden))(?: yet)?\.?$/i;

/** `n/a`, `TBD`, `This level is currently not defined.`: a text that says that there is none. */
export function saysNothing(text: string): boolean {
  const line = text.trim();
  if (line.length > 100 || line.includes('\n')) return false;
  return NOTHING.test(line) || (line.split(' ').length <= 9 && NOT_DEFINED.test(line));
}
