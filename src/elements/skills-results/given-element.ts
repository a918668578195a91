import type { PropertyDeclarations } from 'lit';
import { ReportingElement } from '../../lit/reporting-element.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { UnratedRule, Weights } from '../../scoring/overall.js';
import type { AssessmentStore } from '../../store/assessment-store.js';

/** All that a page gives `<skills-results>`, as attributes and properties. */
export abstract class ResultsGivenElement extends ReportingElement {
  static override properties: PropertyDeclarations = {
    assessments: { attribute: false },
    store: { attribute: false },
    profile: { attribute: false },
    src: {},
    profiles: { attribute: false },
    names: { attribute: false },
    view: {},
    context: {},
    tiers: {},
    overall: { type: Boolean },
    overallUnrated: { attribute: 'overall-unrated' },
    weights: { attribute: false },
    downloads: { type: Boolean },
    readonly: { type: Boolean, reflect: true },
    density: { reflect: true },
  };

  /**
   * Assessments of one subject: one, or a list, as objects or as JSON text. Of several raters or times; those of
   * another role or subject, and those that are none, are left out and told by `skills-error`; one that names no
   * subject counts as theirs. Replace them, do not change them in place.
   */
  declare assessments: unknown;

  /** The store of a `<skills-matrix>`: the page then moves while the person rates. Its profile goes before `profile`. */
  declare store: AssessmentStore | null | undefined;

  /** The role profile as an object; goes before an inline script and before `src`. Replace it, do not change it in place. */
  declare profile: RoleProfile | null | undefined;

  /** URL of a role profile. The latest wins; a fetch under way is aborted. */
  declare src: string;

  /** Other roles, for the view `roles`: how the same answers stand against each. Replace the list, do not change it in place. */
  declare profiles: readonly RoleProfile[] | undefined;

  /** What raters are called, by their ids; without a name a rater is "Manager" or "Interviewer 2". */
  declare names: Readonly<Record<string, string>> | undefined;

  /**
   * The views to show, in order, separated by spaces: of `summary radar list compare history roles plan`. By
   * default all of them, where there is something to show.
   */
  declare view: string | undefined;

  /** Ids of the contexts that are switched on, separated by spaces; by default those of the assessment. */
  declare context: string | undefined;

  /** Ids of the tiers to show, in order, separated by spaces; by default those that were shown while rating. */
  declare tiers: string | undefined;

  /** Whether one score over all is shown in the view `summary`, with its formula, and stands in the JSON; never unasked. */
  declare overall: boolean;

  /** What becomes of unrated skills in that score: `left-out` (the default), or `zero`. */
  declare overallUnrated: UnratedRule | undefined;

  /** What skills count in that score: all three importances; 3, 2 and 1 unless given. None is negative, one at least positive. */
  declare weights: Weights | undefined;

  /** Whether buttons for JSON, CSV and printing stand at the end. */
  declare downloads: boolean;

  /** Whether the plan is only to be read. */
  declare readonly: boolean;

  /** How much air the lines have. */
  declare density: 'compact' | 'normal' | 'roomy' | undefined;

  constructor() {
    super();
    this.src = '';
    this.overall = false;
    this.downloads = false;
    this.readonly = false;
  }
}
