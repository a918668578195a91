import type { Assessment } from '../../model/assessment.js';
import type { Issue } from '../../model/issue.js';
import type { RoleProfile } from '../../model/role-profile.js';
import {
  CONNECT,
  SETTINGS,
  VERSIONS,
  commonVersion,
  issueOf,
  misfits,
  readMessage,
  type Shapes,
  type ToFrame,
  type ToPage,
} from './messages.js';
import { exactOrigin } from './origin.js';
import { watchHeight } from './watch-height.js';

/** A `<skills-matrix>`, as far as a page outside its frame may use it. */
export interface EmbeddedElement extends HTMLElement {
  profile: RoleProfile | null | undefined;
  assessment: unknown;
  readonly submitUrl: string | undefined;
  readonly surveySrc: string | undefined;
  readonly surveyDefinition: unknown;
  submit(): Promise<Assessment>;
}

/** Who may embed the element, and what the framed page wants to hear. */
export interface OfferOptions {
  /** The exact origins of the pages that may: `['https://hr.example']`. No other one gets an answer. */
  origins: readonly string[];
  /** Whose lower edge is the end of the content; the whole document unless given. It must not be as tall as the frame by itself. */
  content?: Element;
  /** How long a page may take to say that it has a submission, in ms; 30,000 unless given. */
  timeLimit?: number;
  /** The page has a submission. */
  onKept?: (assessment: Assessment) => void;
  /** Nobody has it, and the answers are a draft: why, in English. Say so to the person, who can submit again. */
  onUnkept?: (reason: string, assessment: Assessment) => void;
  /** Ends the offer when it is aborted. */
  signal?: AbortSignal;
}

/** A submission that a page is asked to keep. */
interface Pending {
  assessment: Assessment;
  /** Nobody needs to wait any more; with a reason where it is not safe. */
  settle: (reason?: string) => void;
}

const SHAPES: Shapes<ToFrame> = {
  give: { settings: {} },
  submit: {},
  kept: { id: '' },
  failed: { id: '', message: '' },
  leave: {},
};

/** How long the assessment waits for more answers before the page is told, in ms. */
const PAUSE = 300;

/**
 * Lets the page around this frame use its `<skills-matrix>`, if that page is of one of the listed origins. Where none is
 * connected, submissions are refused and stay a draft, unless the element has a `submit-url`: then the frame's own
 * server takes them, and the page is told of it. Call it once an element.
 * @throws {RangeError} where one of `origins` is no exact origin.
 */
export function offerToPage(element: EmbeddedElement, options: OfferOptions): void {
  const origins = options.origins.map(exactOrigin);
  const { content = document.documentElement, timeLimit = 30_000, onKept, onUnkept, signal } = options;
  const pending = new Map<string, Pending>();
  let port: MessagePort | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => void) | undefined;

  const post = (message: ToPage) => port?.postMessage(message);
  const tell = (code: string, issues: readonly Issue[]) => post({ type: 'error', code, issues });
  const tellDamaged = (issues: readonly Issue[]) => tell('message-invalid', issues);
  /** Answers to a survey may be promised to stay here until they name nobody. */
  const isSurvey = () => Boolean(element.surveySrc) || Boolean(element.surveyDefinition);
  const current = () => element.assessment as Assessment | null | undefined;

  function postLoad() {
    const profile = current()?.profile;
    if (profile) post({ type: 'load', profile });
  }

  /** What is told soon is told now, or with a submission. */
  function hurry() {
    clearTimeout(timer);
    timer = undefined;
  }

  function postAssessment(assessment = current()) {
    hurry();
    if (assessment && !isSurvey()) post({ type: 'assessment', assessment });
  }

  function leave() {
    stopWatching?.();
    port?.close();
    port = undefined;
  }

  function hear({ data }: MessageEvent<unknown>) {
    const message = readMessage<ToFrame>(SHAPES, data, tellDamaged);
    switch (message?.type) {
      case 'give':
        take(message);
        break;
      case 'submit':
        void submit();
        break;
      case 'kept':
        pending.get(message.id)?.settle();
        break;
      case 'failed':
        pending.get(message.id)?.settle(message.message);
        break;
      case 'leave':
        leave();
    }
  }

  async function submit() {
    try {
      await element.submit();
    } catch (cause) {
      tell('submit-invalid', issueOf('submit-invalid', String(cause)));
    }
  }

  function take({ settings, profile, assessment }: ToFrame & { type: 'give' }) {
    for (const [name, value] of Object.entries(settings) as [string, unknown][]) {
      const issues = Object.hasOwn(SETTINGS, name)
        ? misfits({ [name]: SETTINGS[name] }, { [name]: value }, '$.settings')
        : issueOf('unknown-setting', `A page may not set "${name}".`, `$.settings.${name}`);
      if (issues[0]) tellDamaged(issues);
      else Object.assign(element, { [name]: value });
    }
    if (profile) element.profile = profile as RoleProfile;
    if (assessment) element.assessment = assessment;
  }

  /** Asks the page to keep a submission; settles when it says what has become of it, or says nothing for too long. */
  function ask(assessment: Assessment): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (reason?: string) => {
        clearTimeout(limit);
        pending.delete(assessment.id);
        if (reason === undefined) {
          resolve();
          postAssessment();
          onKept?.(assessment);
        } else {
          reject(new Error(reason));
          // after all that waits for it: answers to an anonymous survey come back by themselves
          setTimeout(unsubmit, 0, assessment);
          onUnkept?.(reason, assessment);
        }
      };
      const limit = setTimeout(settle, timeLimit, 'The page has not said in time that it has it.');
      pending.set(assessment.id, { assessment, settle });
      post({ type: 'submit', assessment });
    });
  }

  /** What nobody has is no submission: the same answers are a draft again, unless others stand here by now. */
  function unsubmit({ submittedAt: _never, ...assessment }: Assessment) {
    if (current()?.id !== assessment.id) return;
    const draft: Assessment = { ...assessment, id: assessment.draftId, status: 'draft' };
    element.assessment = draft; // which may take a moment
    postAssessment(draft);
  }

  const onMessage = ({ source, origin, data, ports: [next] }: MessageEvent<unknown>) => {
    if (source !== parent || parent === window || !origins.includes(origin) || !next) return;
    const { type, versions } = (data ?? {}) as Record<string, unknown>;
    if (type !== CONNECT) return;
    const version = commonVersion(versions);
    if (version === undefined) {
      next.postMessage({ type: 'refuse', versions: VERSIONS } satisfies ToPage);
      return;
    }
    leave();
    port = next;
    port.onmessage = hear;
    post({ type: 'accept', version });
    postLoad();
    stopWatching = watchHeight(content, (height) => post({ type: 'height', height }));
    for (const { assessment } of pending.values()) post({ type: 'submit', assessment });
  };

  /** Hears what the element itself tells, and not what stands inside it. */
  function on<Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
  ) {
    const listener = (event: HTMLElementEventMap[Name]) => {
      if (event.target === element) act(event);
    };
    element.addEventListener(name, listener, { signal });
  }

  addEventListener('message', onMessage, { signal });
  signal?.addEventListener('abort', leave);
  on('skills-load', postLoad);
  on('skills-change', ({ skill, rating }) => {
    post({ type: 'change', ...(!isSurvey() && { skill, rating }) });
    timer ??= setTimeout(() => postAssessment(), PAUSE);
  });
  on('skills-submit', (event) => {
    const { assessment } = event;
    hurry();
    if (element.submitUrl || event.defaultPrevented) return;
    // others may refuse it yet
    if (port)
      event.waitUntil(Promise.resolve().then(() => (event.defaultPrevented ? undefined : ask(assessment))));
    else {
      event.preventDefault();
      onUnkept?.('No page is connected.', assessment);
    }
  });
  on('skills-deliver', ({ receipt, assessment }) => post({ type: 'deliver', receipt, assessment }));
  on('skills-error', ({ code, issues }) => tell(code, issues));
}
