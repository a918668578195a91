import type { Assessment } from '../../model/assessment.js';
import type { Issue } from '../../model/issue.js';
import type { Rating } from '../../model/rating.js';
import type { Receipt } from '../../model/receipt.js';
import type { Relation } from '../../model/relations.js';

/** The versions of the messages that are spoken here, the highest first: both sides use the highest that they have in common. */
export const VERSIONS: readonly number[] = [1];

/** What a page posts to the window of its frame, with a port: the only message that does not go over that port. */
export const CONNECT = 'skills-matrix:connect';

/**
 * What a page may set in a frame: plain properties of `<skills-matrix>`. None of them makes the frame fetch or send
 * anything. An empty text takes one back.
 */
export interface FrameSettings {
  lang?: string;
  dir?: string;
  layout?: 'auto' | 'table' | 'cards' | 'steps';
  context?: string;
  contextControl?: boolean;
  tiers?: string;
  subject?: string;
  rater?: string;
  relation?: Relation;
  survey?: string;
  ask?: string;
  order?: 'profile' | 'shuffled';
  density?: 'compact' | 'normal' | 'roomy';
  showTarget?: boolean;
  required?: boolean;
  disabled?: boolean;
  readonly?: boolean;
}

/** What a page gives its frame. */
export interface FrameInput {
  /** A role profile; the frame judges it. */
  profile?: object;
  /** An assessment that prefills or restores; the frame judges it. */
  assessment?: object;
  settings?: FrameSettings;
}

/** The part of an assessment that says which role it is of. */
export type LoadedProfile = Assessment['profile'];

/** What a page says, over the port. */
export type ToFrame =
  | ({ type: 'give' } & FrameInput & { settings: FrameSettings })
  /** Submit now, as if the person had. */
  | { type: 'submit' }
  /** The page has the submission of that id. */
  | { type: 'kept'; id: string }
  /** The page does not have it. */
  | { type: 'failed'; id: string; message: string }
  /** The page goes away. */
  | { type: 'leave' };

/** What a frame says, over the port. */
export type ToPage =
  | { type: 'accept'; version: number }
  /** There is no version in common with these. */
  | { type: 'refuse'; versions: readonly unknown[] }
  /** Rows are shown. */
  | { type: 'load'; profile: LoadedProfile }
  /** A person changed an answer; without a skill, several at once. */
  | { type: 'change'; skill?: string; rating?: Rating }
  /** The assessment as it stands: while a person answers, and when a submission is kept. */
  | { type: 'assessment'; assessment: Assessment }
  /** A submission; it may come twice, under one id. */
  | { type: 'submit'; assessment: Assessment }
  /** The frame's own server has a submission. */
  | { type: 'deliver'; receipt: Receipt; assessment: Assessment }
  | { type: 'error'; code: string; issues: readonly Issue[] }
  /** How tall the frame's content is, in px. */
  | { type: 'height'; height: number };

/** A value of the kind that is expected, by field. */
type Shape = Readonly<Record<string, unknown>>;
/** The fields that each message must have, by its type. */
export type Shapes<Message extends { type: string }> = Readonly<Record<Message['type'], Shape>>;

export const SETTINGS: Shape & Readonly<Record<keyof FrameSettings, unknown>> = {
  lang: '',
  dir: '',
  layout: '',
  context: '',
  tiers: '',
  subject: '',
  rater: '',
  relation: '',
  survey: '',
  ask: '',
  order: '',
  density: '',
  contextControl: false,
  showTarget: false,
  required: false,
  disabled: false,
  readonly: false,
};

/** A copy of what is JSON in a value: no functions, and nothing that lives. Throws for circles and bigints. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The kind of what comes from JSON. */
const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? value : typeof value);

/** One thing that is wrong, as `skills-error` has it. */
export const issueOf = (code: string, message: string, path = '$'): Issue[] => [{ path, code, message }];

/** What is wrong with fields; nothing where each is of the kind of its sample. */
export const misfits = (shape: Shape, fields: Shape, path: string): Issue[] =>
  Object.entries(shape).flatMap(([name, sample]) => {
    const [expected, found] = [kindOf(sample), kindOf(fields[name])];
    const place = `${path}.${name}`;
    return expected === found
      ? []
      : issueOf('wrong-type', `Expected ${place} of type ${expected}, found ${found}.`, place);
  });

/** Reads a message: `undefined` for one of an unknown type, which a later version may have, and for one that is damaged, which is told. */
export function readMessage<Message extends { type: string }>(
  shapes: Shapes<Message>,
  data: unknown,
  tell: (issues: Issue[]) => void,
): Message | undefined {
  let issues: Issue[];
  try {
    const fields = plain(data) as Message;
    const isKnown = Object.hasOwn(shapes, fields.type);
    issues = misfits({ type: '', ...(isKnown && shapes[fields.type as Message['type']]) }, fields, '$');
    if (!issues[0]) return isKnown ? fields : undefined;
  } catch (cause) {
    issues = issueOf('wrong-type', `Expected a message in JSON: ${String(cause)}`);
  }
  tell(issues);
  return undefined;
}

/** The highest version that both sides speak; `undefined` for none. */
export const commonVersion = (theirs: unknown, ours = VERSIONS): number | undefined =>
  Array.isArray(theirs) ? ours.find((each) => theirs.includes(each)) : undefined;
