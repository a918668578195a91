import type { Path } from '../../model/finding.js';
import { jsonPath } from '../../model/issue.js';
import { LIMITS } from '../../model/limits.js';
import type { TeamIssue } from './options.js';

/** Where something was given: a line of a file, else its place among all that was given. */
export interface Given {
  line: number | undefined;
  index: number;
}

/** Keeps account of what is set aside: all of it is counted, the first are listed. */
export function createIssueList(most: number = LIMITS.issues) {
  const listed: TeamIssue[] = [];
  let count = 0;
  let setAside = 0;
  /** Tells something of what counts nevertheless. */
  function note(code: string, message: string, { line, index }: Given, path: Path = []) {
    count++;
    if (listed.length >= most) return;
    listed.push({
      path: jsonPath(line === undefined ? [index, ...path] : path),
      ...(line !== undefined && { line }),
      code,
      message,
    });
  }
  return {
    note,
    /** Tells why something does not count. */
    add(code: string, message: string, where: Given, path?: Path) {
      setAside++;
      note(code, message, where, path);
    },
    /** How many do not count. */
    setAside: () => setAside,
    /** The issues; one more that counts those that are not listed. */
    list(): TeamIssue[] {
      const rest = count - listed.length;
      if (rest === 0) return [...listed];
      const message = `${String(rest)} more issues are not listed.`;
      return [...listed, { path: '$', code: 'more-issues', message }];
    },
  };
}

export type IssueList = ReturnType<typeof createIssueList>;
