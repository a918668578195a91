import type { LitElement } from 'lit';
import { SkillsChangeEvent } from '../../../events/change.js';
import type { Answers } from '../../../model/answers.js';
import type { Quality, TierQuality } from '../../../model/quality.js';
import { roleIndex } from '../../../model/role-index.js';
import { likeness } from '../../../scoring/quality.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import { selectTierRows } from '../../../store/selectors.js';
import type { AssessmentState } from '../../../store/state.js';
import { Stopwatch } from './stopwatch.js';

/** What people do in rows, whatever they do it with. */
const SIGNS = ['focusin', 'pointerdown', 'pointermove', 'keydown', 'input'] as const;

/**
 * Measures how an assessment comes about, a tier at a time: time, changed answers, and how alike the levels are.
 * Raw figures and no verdict: time and changes differ by device and by assistive technology (who listens to
 * each label takes longer; arrow keys rate each level they pass), and equal answers are often honest.
 */
export class Meter {
  readonly #watch: Stopwatch;
  readonly #revisions = new Map<string, number>();
  readonly #done = new AbortController();
  readonly #stop: () => void;
  /** The submission that stands here: what was measured stays what it was when that was made. */
  #submission: string | undefined;
  /** The answers before the last change. */
  #before: Answers | undefined;

  constructor(
    private readonly element: LitElement,
    readonly store: AssessmentStore,
  ) {
    this.#watch = new Stopwatch();
    this.#load(store.getState());
    store.setState({ measure: this.#measure });
    this.#stop = store.subscribe(this.#onStore);
    const { signal } = this.#done;
    for (const sign of SIGNS)
      element.shadowRoot?.addEventListener(sign, this.#onSign, { capture: true, passive: true, signal });
    element.addEventListener('focusout', this.#onLeave, { signal });
    element.addEventListener('skills-change', this.#onChange, { capture: true, signal });
    const onVisibility = () => {
      this.#watch.pause(document.visibilityState === 'hidden');
    };
    document.addEventListener('visibilitychange', onVisibility, { signal });
    onVisibility();
  }

  /** Measures no more; what was measured stays with the assessment. */
  leave() {
    this.#done.abort();
    this.#stop();
    this.#watch.settle();
    const state = this.store.getState();
    const quality = this.#measure(state);
    this.store.setState({ header: { ...state.header, ...(quality && { quality }) }, measure: undefined });
  }

  /** Goes on from what an assessment says already. */
  #load({ header: { quality, status, id } }: AssessmentState) {
    this.#watch.clear();
    this.#revisions.clear();
    for (const { tier, seconds = 0, revisions = 0 } of quality?.tiers ?? []) {
      this.#watch.set(tier, seconds);
      this.#revisions.set(tier, revisions);
    }
    this.#submission = status === 'submitted' ? id : undefined;
  }

  readonly #measure = (state: AssessmentState): Quality | undefined => {
    const { quality, tiersShown, status, id } = state.header;
    if (status === 'submitted' && id === this.#submission) return quality;
    const figures = (tier: string): TierQuality => ({
      tier,
      seconds: this.#watch.seconds(tier),
      revisions: this.#revisions.get(tier) ?? 0,
      ...likeness(selectTierRows(state, tier), state.answers),
    });
    const kept = quality?.tiers?.filter(({ tier }) => !tiersShown.includes(tier)) ?? [];
    const shown = tiersShown.map((tier) => {
      const { flags: _flags, ...known } = quality?.tiers?.find((each) => each.tier === tier) ?? { tier };
      return { ...known, ...figures(tier) };
    });
    return { ...quality, tiers: [...shown, ...kept] };
  };

  readonly #onStore = (state: AssessmentState, before: AssessmentState) => {
    if (state.answers !== before.answers) this.#before = before.answers;
    const { status, id, quality } = state.header;
    const isSubmitted = status === 'submitted' && before.header.id !== id;
    if (isSubmitted || (quality !== before.header.quality && id !== this.#submission)) this.#load(state);
  };

  /** Counts a level that a person changed into another; what a page or a draft sets is nobody's change of mind. */
  readonly #onChange = (event: Event) => {
    if (!(event instanceof SkillsChangeEvent) || event.target !== this.element || !event.skill) return;
    const { profile, answers } = this.store.getState();
    const row = roleIndex(profile).bySkill.get(event.skill);
    const [was, is] = [row && this.#before?.[row.index]?.level, row && answers[row.index]?.level];
    if (row && was !== undefined && is !== undefined && was !== is)
      this.#revisions.set(row.tier.id, (this.#revisions.get(row.tier.id) ?? 0) + 1);
  };

  /** Whoever does something in a row is in its tier, and in none when elsewhere in the widget. */
  readonly #onSign = ({ target }: Event) => {
    const skill = target instanceof Element && target.closest('[data-skill]')?.getAttribute('data-skill');
    const row = skill ? roleIndex(this.store.getState().profile).bySkill.get(skill) : undefined;
    this.#watch.be(row?.tier.id);
  };

  readonly #onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) this.#watch.be(undefined); // to something else on the page
  };
}
