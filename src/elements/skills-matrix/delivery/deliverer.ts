import type { LitElement, ReactiveController } from 'lit';
import type { Entry } from '../../../delivery/database.js';
import { createDelivery, type Delivery, type News } from '../../../delivery/delivery.js';
import { entryAt, letGo } from '../../../delivery/outbox.js';
import type { Submission } from '../../../delivery/send.js';
import { SkillsDeliverEvent } from '../../../events/deliver.js';
import { SkillsErrorEvent, type SkillsErrorCode } from '../../../events/error.js';
import type { SkillsSubmitEvent } from '../../../events/submit.js';
import type { Assessment } from '../../../model/assessment.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import type { Draft } from '../../../store/draft.js';
import type { AskHost } from '../asks.js';
import type { GivenElement } from '../given-element.js';
import type { DeliveryNews } from '../ui-store.js';

/** The element, as far as its submissions are sent. */
export type DeliveryHost = LitElement &
  Pick<GivenElement, 'submitUrl' | 'outbox' | 'delivery'> & { assessment: unknown };

/** What was submitted here: who answered it, and who waits for what becomes of it. */
interface Own extends Submission {
  store: AssessmentStore;
  safe: () => void;
  unsafe: (cause: Error) => void;
}

/** What was refused was never submitted: the answers are a draft again, which replaces what that would have replaced. */
function reopen(store: AssessmentStore, { id, replaces }: Assessment) {
  const { header } = store.getState();
  if (header.id !== id && header.replaces !== id) return;
  const { replaces: _refused, submittedAt: _never, ...draft } = header;
  const status = 'draft';
  store.setState({ header: { ...draft, status, id: header.draftId, ...(replaces && { replaces }) } });
}

/** Sends one element's submissions, and tells the person and the page what becomes of them. */
export class Deliverer implements ReactiveController {
  #delivery: Delivery<Own> | undefined;
  /** What `#delivery` was made for. */
  #madeFor = '';
  /** The draft about which the outbox was asked last. */
  #asked: Draft | undefined;
  /** The place of the refused submission whose answers are on screen: the next one takes it. */
  #refused: number | undefined;

  constructor(
    private readonly element: DeliveryHost,
    /** What the element lets its parts ask for; of its last rendering. */
    private host: AskHost,
  ) {
    element.addController(this);
  }

  hostConnected() {
    this.#delivery?.start();
  }

  hostDisconnected() {
    this.#delivery?.stop();
  }

  /** Follows what the page says; called before each rendering, cheap while nothing changed. */
  follow(host: AskHost) {
    this.host = host;
    const { element } = this;
    const keeps = element.outbox !== 'none';
    // a link knows its whole address; one that cannot be read stays as it is
    const { href: url } = Object.assign(document.createElement('a'), { href: element.submitUrl });
    const madeFor = `${keeps} ${url}`;
    if (madeFor !== this.#madeFor) {
      this.#madeFor = madeFor;
      this.#delivery?.stop();
      const way = () => element.delivery ?? {};
      this.#delivery = createDelivery({ url, keeps, way, tell: this.#tell, unkept: this.#unkept });
      if (element.isConnected) this.#delivery.start();
    }
    const held = host.drafts?.held;
    if (held && held !== this.#asked) void this.#decide((this.#asked = held), host);
  }

  /** Takes a submission; its draft is safe to go once a server has it. */
  take(event: SkillsSubmitEvent) {
    const { id } = event.assessment;
    const { store, drafts } = this.host;
    const body = JSON.stringify(event.assessment);
    this.#show({ kind: 'sending', isEarlier: false });
    event.waitUntil(
      new Promise<void>((safe, unsafe) => {
        const submission = { id, url: '', body, store, safe, unsafe };
        void this.#delivery?.submit(submission, this.#refused).then((n) => {
          if (n !== undefined) drafts?.mark(id, n);
        });
      }),
    );
    this.#refused = undefined;
  }

  /** What was refused is submitted anew, since a server may remember its answer to the old one; all else is sent again. */
  retry() {
    const { kind, isEarlier = true } = this.host.ui.getState().delivery ?? {};
    if (kind === 'refused' && !isEarlier) this.host.submit();
    else {
      this.#show({ kind: 'sending', isEarlier });
      this.#delivery?.retry();
    }
  }

  /** Forgets a submission of an earlier visit that was refused. */
  remove() {
    const { ui } = this.host;
    void letGo(ui.getState().delivery?.n ?? 0).catch(this.#unkept);
    ui.setState({ delivery: undefined });
  }

  /** The person comes back to a draft that was submitted: it is not theirs to submit again. */
  async #decide(draft: Draft, { drafts }: AskHost) {
    const entry = await entryAt(draft.kept ?? 0).catch(this.#unkept);
    if (!drafts?.decide(draft, entry?.body) || !entry) return;
    this.#show({ kind: 'kept', isEarlier: true });
    this.#delivery?.expect(entry);
  }

  readonly #tell = (entry: Entry | (Own & Entry), news: News) => {
    const { n, body } = entry;
    const own = 'safe' in entry && entry;
    const { drafts, store } = this.host;
    const assessment = JSON.parse(body) as Assessment;
    this.#show({ ...news, isEarlier: !own, n });
    if (news.kind === 'delivered') {
      this.element.dispatchEvent(new SkillsDeliverEvent(news.receipt, assessment));
      if (own) own.safe();
      else if (n) drafts?.settle(n);
    }
    if (news.kind === 'refused') {
      const { title = '', detail = '' } = news.problem;
      const cause = `A submission was refused: HTTP ${news.status} ${title} ${detail}`;
      reopen(own ? own.store : store, assessment);
      if (own) own.unsafe(new Error(cause));
      else if (n === this.#asked?.kept) drafts?.release();
      if (own || n === this.#asked?.kept) this.#refused = n;
      this.#report('submit-refused', cause);
    }
  };

  readonly #unkept = (cause: unknown) => {
    this.#report('outbox-unsaved', `Submissions cannot be kept in this browser: ${String(cause)}`);
  };

  /** What becomes of an earlier visit's submission never covers what becomes of this one's. */
  #show(delivery: DeliveryNews) {
    const { ui } = this.host;
    if (!delivery.isEarlier || ui.getState().delivery?.isEarlier !== false) ui.setState({ delivery });
  }

  #report(code: SkillsErrorCode, message: string) {
    this.element.dispatchEvent(new SkillsErrorEvent(code, [{ path: '$', code, message }]));
  }
}
