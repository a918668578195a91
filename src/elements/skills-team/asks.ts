import type { TeamScene } from './scene.js';
import type { PeopleOrder, SkillOrder, TeamUiState, TeamUiStore } from './ui-store.js';
import { VIEW_NAMES } from './views.js';

/** What views may ask for, and from whom. */
export interface TeamHost {
  scene: TeamScene;
  ui: TeamUiStore;
  root: ShadowRoot;
  /** Settles when what was asked for is on screen. */
  rendered: () => Promise<unknown>;
  /** Tells the page that something could not be made. */
  failed: (cause: unknown) => void;
}

type Control = HTMLElement & { value?: string; checked?: boolean };
type Ask = (host: TeamHost, target: Control, event: Event) => void | Promise<void>;

/** What each `data-ask` asks for, by type of event. */
export type TeamAskTables = Readonly<Partial<Record<string, Readonly<Partial<Record<string, Ask>>>>>>;

const ALL = { query: '', tier: '', importance: '', short: false } as const;

/** Changes what is listed, or its order: lists begin anew. */
const relist = (ui: TeamUiStore, change: Partial<TeamUiState>) => {
  ui.setState({ ...change, from: new Map() });
};

/** What views share. */
export const asks: TeamAskTables = {
  click: {
    all({ ui, root }) {
      relist(ui, ALL);
      root.querySelector<HTMLElement>('[data-ask=search]')?.focus(); // the button goes
    },
    async turn({ ui, root, rendered }, { dataset }) {
      const { list = '', from } = dataset;
      ui.setState({ from: new Map(ui.getState().from).set(list, Number(from)) });
      await rendered();
      // the button may be gone, and what is new begins at the top
      const lines = root.querySelector<HTMLElement>(`[data-lines~="${list}"]`);
      lines?.focus({ preventScroll: true });
      lines?.querySelector('tr, li')?.scrollIntoView({ block: 'nearest' });
    },
    drill({ ui }, { dataset }) {
      const { person, skill } = dataset;
      if (person !== undefined) ui.setState({ drill: { person: Number(person) } });
      else if (skill !== undefined) ui.setState({ drill: { skill: Number(skill) } });
    },
  },
  change: {
    view({ ui }, { value }) {
      ui.setState({ view: VIEW_NAMES.find((name) => name === value) });
    },
    tier({ ui }, { value = '' }) {
      relist(ui, { tier: value });
    },
    importance({ ui }, { value = '' }) {
      relist(ui, { importance: value });
    },
    short({ ui }, { checked = false }) {
      relist(ui, { short: checked });
    },
    by({ ui }, { value }) {
      relist(ui, { by: value });
    },
    'skill-order'({ ui }, { value }) {
      relist(ui, { skillOrder: value as SkillOrder });
    },
    'people-order'({ ui }, { value }) {
      relist(ui, { peopleOrder: value as PeopleOrder });
    },
  },
  input: {
    search({ ui }, { value = '' }) {
      relist(ui, { query: value });
    },
  },
};

/** Hands an event to the function that its target asks for. */
export function answerTeamAsk(host: TeamHost, event: Event, tables: readonly TeamAskTables[]) {
  const target = event.target instanceof Element ? event.target.closest<Control>('[data-ask]') : null;
  if (!target || !host.root.contains(target)) return;
  const name = target.dataset['ask'] ?? '';
  const ask = tables.map((table) => table[event.type]?.[name]).find(Boolean);
  void ask?.(host, target, event);
}
