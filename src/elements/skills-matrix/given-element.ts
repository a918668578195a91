import type { PropertyDeclarations } from 'lit';
import type { Way } from '../../delivery/send.js';
import { FormElement } from '../../lit/form-element.js';
import type { Assessment } from '../../model/assessment.js';
import type { Relation } from '../../model/relations.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';

/** All that a page gives `<skills-matrix>`, as attributes and properties. */
export abstract class GivenElement extends FormElement {
  static override properties: PropertyDeclarations = {
    src: {},
    profile: { attribute: false },
    layout: { reflect: true },
    context: {},
    contextControl: { type: Boolean, attribute: 'context-control' },
    tiers: {},
    subject: {},
    rater: {},
    relation: {},
    survey: {},
    surveySrc: { attribute: 'survey-src' },
    submitUrl: { attribute: 'submit-url' },
    surveyDefinition: { attribute: false },
    groupValues: { attribute: false },
    delivery: { attribute: false },
    outbox: {},
    ask: {},
    showTarget: { type: Boolean, attribute: 'show-target' },
    reference: { attribute: false },
    blind: { type: Boolean },
    density: { reflect: true },
    order: {},
    quality: { type: Boolean },
    draftKey: { attribute: 'draft-key' },
    draftStorage: { attribute: 'draft-storage' },
  };

  /** URL of a role profile. The latest wins; a fetch under way is aborted. */
  declare src: string;

  /** The role profile as an object; goes before an inline script and before `src`. Replace it, do not change it in place. */
  declare profile: RoleProfile | null | undefined;

  /** `table` and `cards` by the room there is (`auto`, the default), one of the two, or `steps`: one skill at a time. */
  declare layout: 'auto' | 'table' | 'cards' | 'steps' | undefined;

  /** Ids of the contexts that are switched on, separated by spaces. */
  declare context: string | undefined;

  /** Whether people can switch the profile's contexts themselves. */
  declare contextControl: boolean;

  /** Ids of the tiers to show, in order, separated by spaces; by default the main four that the profile has, else all. */
  declare tiers: string | undefined;

  /** Who is rated. Another one starts anew: the answers before are not theirs. */
  declare subject: string | undefined;

  /** Who rates. */
  declare rater: string | undefined;

  /** What the rater is to the subject; `self` unless given. */
  declare relation: Relation | undefined;

  /** The survey the assessment belongs to. */
  declare survey: string | undefined;

  /**
   * URL of a survey: what it is for, until when, and who sees what is said above the rows. Where the page says
   * nothing else, its profile is rated and its extras are asked for; before it opens and once it is closed,
   * `readonly` is set. Of an anonymous one, what is submitted names nobody: neither the event nor the form gets more
   * than levels, not applicable and what is chosen of few; after that, answers cannot be changed.
   */
  declare surveySrc: string | undefined;

  /** The survey as an object or JSON text; goes before `surveySrc`. Replace it, do not change it in place. */
  declare surveyDefinition: Survey | string | null | undefined;

  /** What the survey tells this person apart by, as value's id by attribute's: `{ office: 'lisbon' }`. */
  declare groupValues: Readonly<Record<string, string>> | null | undefined;

  /** What opened rows ask for beside the level: `interest`, `confidence`, `evidence`, `last-used`, `comment`, separated by spaces. */
  declare ask: string | undefined;

  /** Whether targets show while rating; hidden by default, since they pull self-ratings up. */
  declare showTarget: boolean;

  /**
   * Order of the skills inside a tier: the `profile`'s (the default), or `shuffled` for each person by a seed that
   * the assessment keeps, so that the order stays theirs.
   */
  declare order: 'profile' | 'shuffled' | undefined;

  /**
   * Whether the assessment says how it came about: time, changed answers and runs of equal levels a tier. People
   * must be told so, in the page's own words.
   */
  declare quality: boolean;

  /**
   * What others answered of the same subject in the same role: an assessment, its JSON text, or a list of them.
   * It is shown beside each row; with `blind`, only once this rater has submitted. With `relation="agreed"`,
   * these are the assessments that are agreed on. A bad one fires `skills-error`, and none is shown. Replace
   * it, do not change it in place.
   */
  declare reference: Assessment | string | readonly (Assessment | string)[] | null | undefined;

  /**
   * Whether `reference` stays out of the page until this rater's assessment is submitted and safe, or the page
   * restores a submitted one. From then on, once a `reference` is there too, it cannot be changed here (`rated`),
   * and what the raters agree on is asked for: `assessment`, `value`, `store`, `rate()`, `submit()` and `reset()` are about that, an assessment
   * with `rater.relation` `agreed` which names both in `basedOn`.
   */
  declare blind: boolean;

  /** How much air the rows have. */
  declare density: 'compact' | 'normal' | 'roomy' | undefined;

  /** Name under which unfinished answers are kept in this browser; without one they are not. */
  declare draftKey: string | undefined;

  /** Where drafts are kept: `local` (the default), `session` for this tab alone, or `none`. */
  declare draftStorage: 'local' | 'session' | 'none' | undefined;

  /**
   * Where submissions are sent, as JSON by POST, with the assessment's id as `Idempotency-Key`. What cannot be sent
   * now is kept on the device, and sent when there is a connection, or on the next visit; `skills-deliver` tells of
   * it, and only then the draft goes. Redirects are not followed.
   */
  declare submitUrl: string | undefined;

  /** Where submissions wait to be sent: `local` (the default), or `none` on computers that people share: in the page alone. */
  declare outbox: 'local' | 'none' | undefined;

  /** How to send: a `fetch` of the page's own; `headers`, or a function that makes them for each request. They are never kept. */
  declare delivery: Way | null | undefined;

  constructor() {
    super();
    this.src = '';
    this.contextControl = false;
    this.showTarget = false;
    this.quality = false;
    this.blind = false;
  }
}
