import type { TeamScene } from './scene.js';
import type { PeopleOrder, SkillOrder, TeamUiStore } from './ui-store.js';
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

/** What views share. */
export const asks: TeamAskTables = {
  click: {
    all({ ui, root }) {
      ui.setState(ALL);
      root.querySelector<HTMLElement>('[data-ask=search]')?.focus(); // the button goes
    },
    whole({ ui }, { dataset }) {
      ui.setState({ whole: new Set(ui.getState().whole).add(dataset['list'] ?? '') });
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
      ui.setState({ tier: value });
    },
    importance({ ui }, { value = '' }) {
      ui.setState({ importance: value });
    },
    short({ ui }, { checked = false }) {
      ui.setState({ short: checked });
    },
    by({ ui }, { value }) {
      ui.setState({ by: value });
    },
    'skill-order'({ ui }, { value }) {
      ui.setState({ skillOrder: value as SkillOrder });
    },
    'people-order'({ ui }, { value }) {
      ui.setState({ peopleOrder: value as PeopleOrder });
    },
  },
  input: {
    search({ ui }, { value = '' }) {
      ui.setState({ query: value });
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
