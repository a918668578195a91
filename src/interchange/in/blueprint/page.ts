import type { Context } from '../../../model/role-profile.js';
import type { Place } from '../doubt.js';
import type { ReadDoubt } from '../read-profile.js';
import type { Block } from './block.js';

/** What is gathered while the sections of one document are read. */
export class Page {
  readonly doubts: ReadDoubt[] = [];
  readonly #contexts = new Map<string, Context>();

  constructor(readonly place: (line: number) => Place) {}

  say(code: string, message: string, { line }: Pick<Block, 'line'>): void {
    this.doubts.push({ code, message, ...this.place(line) });
  }

  /** The same circumstance is named more than once; the first label counts. */
  addContext(context: Context): void {
    if (!this.#contexts.has(context.id)) this.#contexts.set(context.id, context);
  }

  get contexts(): Context[] {
    return [...this.#contexts.values()];
  }
}
