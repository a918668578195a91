import { readAssessment } from '../../../model/read-assessment.js';
import { DRAFT_PREFIX, isExpired, type Draft } from '../../../store/draft.js';

/** What stands under a key: nothing, a draft, or something that is none any more. */
export interface Found {
  draft?: Draft;
  damaged?: true;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The draft in a text; `undefined` for anything else. */
export function readDraft(text: string): Draft | undefined {
  try {
    const { savedAt, assessment, cleared, kept } = JSON.parse(text) as Record<string, unknown>;
    const read = readAssessment(assessment);
    const times = Object.entries((cleared ?? {}) as Record<string, unknown>);
    if (!read || !isText(savedAt)) return undefined;
    return {
      savedAt,
      assessment: read,
      cleared: Object.fromEntries(times.filter(([, at]) => isText(at))) as Draft['cleared'],
      ...(typeof kept === 'number' && { kept }),
    };
  } catch {
    return undefined; // whoever asks sets the text aside and says so
  }
}

/** Drafts in a browser's storage. Every method throws where the storage is forbidden or full. */
export class DraftStorage {
  constructor(readonly storage: Storage) {}

  /** Opens the storage of a kind; touching it alone may throw. */
  static open(kind: 'local' | 'session'): DraftStorage {
    return new DraftStorage(kind === 'session' ? sessionStorage : localStorage);
  }

  /** Finds a draft. One that has expired is gone; one that cannot be read is set aside, never thrown away. */
  find(key: string, now: Date): Found {
    this.#sweep(now);
    const text = this.storage.getItem(key);
    if (text === null) return {};
    const draft = readDraft(text);
    if (draft) return { draft };
    this.storage.setItem(`${key}:damaged:${now.toISOString()}`, text);
    this.storage.removeItem(key);
    return { damaged: true };
  }

  keep(key: string, draft: Draft) {
    this.storage.setItem(key, JSON.stringify(draft));
  }

  drop(key: string) {
    this.storage.removeItem(key);
  }

  /** The keys of drafts of which something holds. */
  keysOf(holds: (draft: Draft) => boolean): string[] {
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? '');
    return keys.filter((key) => {
      const draft = key.startsWith(DRAFT_PREFIX) && readDraft(this.storage.getItem(key) ?? '');
      return draft && holds(draft);
    });
  }

  /** Whoever never comes back does not leave answers behind. */
  #sweep(now: Date) {
    for (const key of this.keysOf((draft) => isExpired(draft, now))) this.storage.removeItem(key);
  }
}
