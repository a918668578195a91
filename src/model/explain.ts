import type { Finding } from './finding.js';
import { describe, jsonPath, type Issue } from './issue.js';
import { LIMITS } from './limits.js';
import { SENTENCES } from './sentences.js';

/**
 * Turns findings into issues: a JSONPath, a code of ours, a sentence. At most `LIMITS.issues` are written
 * out, and one more that counts the rest.
 */
export function explain({ noun }: { noun: string }, findings: readonly Finding[]): Issue[] {
  const issues = findings.slice(0, LIMITS.issues).map((finding): Issue => {
    const [code, message] = SENTENCES[finding.code]?.(finding, noun) ?? [
      finding.code,
      `Found ${describe(finding.input)}, which does not fit here.`,
    ];
    return { path: jsonPath(finding.path), code, message };
  });
  const rest = findings.length - issues.length;
  if (rest > 0) {
    issues.push({ path: '$', code: 'more-issues', message: `${String(rest)} more issues are not listed.` });
  }
  return issues;
}
