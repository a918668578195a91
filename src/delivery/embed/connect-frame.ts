import type { Assessment } from '../../model/assessment.js';
import type { Issue } from '../../model/issue.js';
import type { Rating } from '../../model/rating.js';
import type { Receipt } from '../../model/receipt.js';
import {
  CONNECT,
  VERSIONS,
  issueOf,
  plain,
  readMessage,
  type FrameInput,
  type FrameSettings,
  type LoadedProfile,
  type Shapes,
  type ToFrame,
  type ToPage,
} from './messages.js';
import { exactOrigin } from './origin.js';

/** What a page says of its frame, and wants to hear from it. What comes is the frame's word: parse what you keep. */
export interface FrameOptions extends FrameInput {
  /** The exact origin of the framed page, `https://skills.example`: no other document is told anything. */
  origin: string;
  /** How tall the frame may become, in px; 20,000 unless given. */
  maxHeight?: number;
  /** Disconnects when it is aborted. */
  signal?: AbortSignal;
  /** What is done about what the frame tells. */
  on?: FrameListeners;
}

/** What a page hears from its frame. */
export interface FrameListeners {
  /** The framed page is there and gets all that was given: again after each time it was loaded. */
  accept?: (message: { version: number }) => unknown;
  /** Rows of that role are shown; again when the frame accepts anew. */
  load?: (message: { profile: LoadedProfile }) => unknown;
  /** A person changed an answer; without a skill, several at once. Of a survey no more is told before it is submitted. */
  change?: (message: { skill?: string; rating?: Rating }) => unknown;
  /** The assessment as it stands: at most every 300 ms while a person answers. A frame that is loaded anew gets it back. */
  assessment?: (message: { assessment: Assessment }) => unknown;
  /**
   * Takes a submission, each id once: the draft in the frame goes when what is returned here has resolved, and stays
   * where it rejects. Not asked where the element in the frame has a `submit-url`.
   */
  submit?: (message: { assessment: Assessment }) => unknown;
  /** The server of the frame's own `submit-url` has a submission. */
  deliver?: (message: { receipt: Receipt; assessment: Assessment }) => unknown;
  /** The frame has become that tall, in px, and the iframe with it. */
  height?: (message: { height: number }) => unknown;
  /**
   * Something cannot be used. `code` is that of `skills-error`, or `frame-silent`: nobody has answered for some
   * time; `version-unknown`; `message-invalid`: a damaged message; `submit-invalid`: `submit()` was refused;
   * `submit-failed`: the listener `submit` threw or rejected.
   */
  error?: (message: { code: string; issues: readonly Issue[] }) => unknown;
}

/** The page's end of the connection. */
export interface FrameConnection {
  readonly state: 'connecting' | 'connected' | 'refused' | 'closed';
  /** Another role profile. */
  setProfile(profile: object): void;
  /** Another assessment. */
  setAssessment(assessment: object): void;
  /** Other settings; those that are not named stay. */
  set(settings: FrameSettings): void;
  /** Submits in the frame; the listeners `submit` and `error` hear what comes of it. Nothing happens while nothing is connected. */
  submit(): void;
  /** Ends the connection. What a person submits from then on stays a draft. */
  disconnect(): void;
}

const SHAPES: Shapes<ToPage> = {
  accept: { version: 0 },
  refuse: { versions: [] },
  load: { profile: {} },
  change: {},
  assessment: { assessment: {} },
  submit: { assessment: {} },
  deliver: { receipt: {}, assessment: {} },
  error: { code: '', issues: [] },
  height: { height: 0 },
};

/** The first pause between attempts in ms: each one is twice as long, and at the late one the page is told. */
const FIRST = 50;
const LATE = 6_400;

/**
 * Connects a page to the `<skills-matrix>` in its frame, for which that page calls `offerToPage`. The frame may be loaded
 * later, and again: each time it gets what the page has given. Sets the frame's attribute `height` to that of its content.
 * @throws {RangeError} where `origin` is no exact origin.
 */
export function connectFrame(iframe: HTMLIFrameElement, options: FrameOptions): FrameConnection {
  const origin = exactOrigin(options.origin);
  const { profile, assessment, settings, maxHeight = 20_000, on = {}, signal } = options;
  const given = plain({ profile, assessment, settings: { ...settings } });
  /** What the page does with each submission. */
  const taken = new Map<string, Promise<unknown>>();
  let state: FrameConnection['state'] = 'connecting';
  let port: MessagePort | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST;

  const post = (message: ToFrame) => {
    if (state === 'connected') port?.postMessage(message);
  };
  const fail = (code: string, message: string) => {
    on.error?.({ code, issues: issueOf(code, message) });
  };

  /** Offers the frame a new port; what was offered before counts no more. */
  function connect() {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => hear(data);
    // a frame without its page is a blank one of ours, which would not get it, and the browser would complain
    if (!iframe.contentDocument || origin === location.origin)
      iframe.contentWindow?.postMessage({ type: CONNECT, versions: VERSIONS }, origin, [channel.port2]);
    clearTimeout(timer);
    timer = setTimeout(connect, pause);
    if (pause === LATE) fail('frame-silent', `Nobody at ${origin} has answered: is this page on its list?`);
    pause *= 2;
  }

  function restart() {
    state = 'connecting';
    pause = FIRST;
    connect();
  }

  function hear(data: unknown) {
    const message = readMessage<ToPage>(SHAPES, data, (issues) =>
      on.error?.({ code: 'message-invalid', issues }),
    );
    if (!message) return;
    const { type } = message;
    const isAnswer = type === 'accept' || type === 'refuse';
    if (isAnswer === (state === 'connected')) return;
    clearTimeout(timer);
    if (type === 'submit') return void take(message);
    if (type === 'accept' && VERSIONS.includes(message.version)) {
      state = 'connected';
      post({ type: 'give', ...given });
    } else if (isAnswer) {
      state = 'refused';
      fail('version-unknown', `The frame does not speak version ${VERSIONS.join()} of the messages.`);
      return;
    }
    if (type === 'assessment') given.assessment = message.assessment;
    if (type === 'height') iframe.height = String(Math.min(Math.max(message.height, 0), maxHeight));
    on[type as keyof FrameListeners]?.(message as never);
  }

  async function take(submission: { assessment: Assessment }) {
    const { id } = submission.assessment;
    const job =
      taken.get(id) ??
      (async () => {
        if (!on.submit) throw new Error('The page takes no submissions.');
        await on.submit(submission);
      })();
    taken.set(id, job);
    try {
      await job;
      post({ type: 'kept', id });
    } catch (cause) {
      taken.delete(id);
      const message = cause instanceof Error ? cause.message : String(cause);
      post({ type: 'failed', id, message });
      fail('submit-failed', message);
    }
  }

  function give(part: FrameInput) {
    const copy = plain({ settings: {}, ...part });
    Object.assign(given, copy, { settings: { ...given.settings, ...copy.settings } });
    post({ type: 'give', ...copy });
  }

  function disconnect() {
    post({ type: 'leave' });
    state = 'closed';
    port?.close();
    clearTimeout(timer);
    iframe.removeEventListener('load', restart);
  }

  iframe.addEventListener('load', restart);
  signal?.addEventListener('abort', disconnect);
  if (signal?.aborted) disconnect();
  else connect();

  return {
    get state() {
      return state;
    },
    setProfile: (profile) => give({ profile }),
    setAssessment: (assessment) => give({ assessment }),
    set: (settings) => give({ settings }),
    submit: () => post({ type: 'submit' }),
    disconnect,
  };
}
