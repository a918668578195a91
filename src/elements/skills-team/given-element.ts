import type { PropertyDeclarations } from 'lit';
import { ReportingElement } from '../../lit/reporting-element.js';
import type { Relation } from '../../model/relations.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate, TeamAttribute, TeamPerson, TeamTable } from '../../model/team.js';

/** All that a page gives `<skills-team>`, as attributes and properties. */
export abstract class TeamGivenElement extends ReportingElement {
  static override properties: PropertyDeclarations = {
    assessments: { attribute: false },
    table: { attribute: false },
    aggregate: { attribute: false },
    src: {},
    profile: { attribute: false },
    profileSrc: { attribute: 'profile-src' },
    survey: { attribute: false },
    people: { attribute: false },
    groups: { attribute: false },
    previous: { attribute: false },
    view: {},
    by: {},
    context: {},
    relation: {},
    staleMonths: { type: Number, attribute: 'stale-months' },
    downloads: { type: Boolean },
    density: { reflect: true },
  };

  /**
   * The team's assessments: a list, as objects or as JSON text. The latest of each person counts. Raw assessments are
   * not anonymous, whatever the page shows of them: for an anonymous survey give `aggregate`. Needs the role profile.
   */
  declare assessments: unknown;

  /** The team as a table, an object or its JSON form; goes before `assessments`. For large teams. */
  declare table: TeamTable | string | null | undefined;

  /** What a team has, counted already; nothing of single people is shown then. Goes before `table`. */
  declare aggregate: TeamAggregate | string | null | undefined;

  /**
   * URL of assessments (a JSON list, or NDJSON, read as it streams), of a table or of an aggregate. The latest wins; a
   * fetch under way is aborted. What is given as a property goes before it.
   */
  declare src: string;

  /** The role profile as an object; goes before `profile-src`. Replace it, do not change it in place. */
  declare profile: RoleProfile | null | undefined;

  /** URL of the role profile. */
  declare profileSrc: string;

  /**
   * The survey that was answered: who was asked, how many are needed in each skill, and whether it promised anonymity; then
   * only what that allows is shown, and not before it has closed. A bad one shows nothing.
   */
  declare survey: Survey | string | null | undefined;

  /** The people as the page knows them: names and attributes by `subject`. */
  declare people: readonly TeamPerson[] | undefined;

  /** What people are told apart by; by default the survey's, else whatever the people have. */
  declare groups: readonly TeamAttribute[] | undefined;

  /** The aggregate of the wave before: changes since then are shown. */
  declare previous: TeamAggregate | null | undefined;

  /**
   * The views to choose from, in order, separated by spaces: of `people skills gaps groups answers`. The first one shows. By
   * default all that have something to show.
   */
  declare view: string | undefined;

  /** Id of the attribute that groups are made by; by default the survey's, else the first. People can choose another. */
  declare by: string | undefined;

  /** Ids of the contexts that are switched on, separated by spaces: they decide what the role asks for. */
  declare context: string | undefined;

  /** Whose ratings count: `self` unless given. */
  declare relation: Relation | undefined;

  /** After how many months without use a skill at target counts as stale; 24 unless given. */
  declare staleMonths: number;

  /** Whether a button offers the team as CSV, XLSX, NDJSON, PNG and SVG. */
  declare downloads: boolean;

  /** How much air the lines have. */
  declare density: 'compact' | 'normal' | 'roomy' | undefined;

  constructor() {
    super();
    this.src = '';
    this.profileSrc = '';
    this.staleMonths = 24;
    this.downloads = false;
  }
}
