import type { SkillsErrorCode } from '../../events/error.js';
import type { Late } from '../../lit/late.js';
import type { Issue } from '../../model/issue.js';
import { readRoleProfile } from '../../model/read.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { placed } from '../shared/given-list.js';
import { assessmentParser } from '../shared/assessment-parser.js';
import { issuesOf, profileParser } from '../shared/issues.js';
import { loadJudge, takeAssessments, type Taken } from './given-assessments.js';

const NOTHING: Taken = { assessments: [], bad: [], issues: [] };

/** What a page gave, judged once, and told once where something of it cannot be used. */
export class Takings {
  #last: { given: unknown; profile: string; subject: string | undefined; taken: Taken } | undefined;
  #roles: { given: unknown; roles: readonly RoleProfile[] } = { given: undefined, roles: [] };
  #isWaiting = false;

  constructor(
    private readonly late: Late,
    private readonly report: (code: SkillsErrorCode, issues: readonly Issue[]) => void,
  ) {}

  /** Whether what judges assessments is still to come. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Whether what judges assessments could not be fetched. */
  get isMissing(): boolean {
    return this.late.hasFailed(loadJudge);
  }

  /** How many assessments are left out. */
  get unread(): number {
    const { bad = [], issues = [] } = this.#last?.taken ?? {};
    return bad.length + issues.length;
  }

  /** The assessments of one role and one subject. */
  assessments(given: unknown, profile: string, subject: string | undefined): Taken['assessments'] {
    const last = this.#last;
    if (last?.given === given && last?.profile === profile && last.subject === subject)
      return last.taken.assessments;
    const judge = given ? this.late.get(loadJudge) : undefined;
    this.#isWaiting = Boolean(given) && !judge && !this.late.hasFailed(loadJudge);
    if (given && !judge) return last?.taken.assessments ?? [];
    const taken = judge ? takeAssessments(given, profile, subject, judge) : NOTHING;
    this.#last = { given, profile, subject, taken };
    if (this.unread > 0) void this.#tell(given, taken);
    return taken.assessments;
  }

  /** The other roles that can be used. */
  roles(given: unknown): readonly RoleProfile[] {
    if (this.#roles.given === given) return this.#roles.roles;
    const list: unknown[] = Array.isArray(given) ? given : [];
    const read = list.map((input) => readRoleProfile(input));
    this.#roles = { given, roles: read.filter((role) => role !== undefined) };
    for (const [position, role] of read.entries()) {
      if (!role) void this.#tellRole(list, position);
    }
    return this.#roles.roles;
  }

  async #tell(given: unknown, { bad, issues }: Taken) {
    const found = await Promise.all(
      bad.map(async ({ position, input }) =>
        placed(given, position, await issuesOf(assessmentParser, input)),
      ),
    );
    this.report('assessment-invalid', [...found.flat(), ...issues]);
  }

  async #tellRole(list: readonly unknown[], position: number) {
    this.report('profile-invalid', placed(list, position, await issuesOf(profileParser, list[position])));
  }
}
