import type { TeamAskTables, TeamHost } from '../asks.js';
import type { Drill, GridPlace } from '../ui-store.js';
import { MEASURES } from './grid.js';
import { windowOf } from './grid-window.js';
import { moved } from './move.js';

/** Keys on which a cell opens what is behind it. */
const OPENERS: ReadonlySet<string> = new Set(['Enter', ' ']);

function placeOf(event: Event): GridPlace | undefined {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset['place'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** What is behind a cell: its person; in the columns of names and measures, and in no person's, its skill. */
function drillOf({ scene }: TeamHost, { row, column }: GridPlace): Drill | undefined {
  const person = scene.people[column - 1];
  if (person !== undefined) return { person };
  const skill = scene.tiers.flatMap(({ skills }) => skills)[row - 1];
  return skill === undefined ? undefined : { skill };
}

async function go({ ui, rendered }: TeamHost, grid: HTMLElement, active: GridPlace) {
  ui.setState({ active });
  await rendered();
  const place = `${String(active.row)}:${String(active.column)}`;
  const cell = grid.querySelector<HTMLElement>(`[data-place="${place}"]`);
  cell?.focus({ preventScroll: true });
  if (active.row === 0) grid.scrollTo({ top: 0 });
  // grid and page: of a grid that reaches below the screen, the cell may be there
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export const gridAsks: TeamAskTables = {
  click: {
    grid(host, _, event) {
      const active = placeOf(event);
      if (active) host.ui.setState({ active, drill: drillOf(host, active) });
    },
  },
  focusin: {
    grid({ ui }, _, event) {
      const active = placeOf(event);
      if (active) ui.setState({ active });
    },
  },
  keydown: {
    async grid(host, grid, event) {
      const place = placeOf(event);
      if (!(event instanceof KeyboardEvent) || event.altKey || !place) return;
      const { scene, ui } = host;
      const drill = OPENERS.has(event.key) ? drillOf(host, place) : undefined;
      if (drill) {
        event.preventDefault();
        ui.setState({ drill });
        return;
      }
      const rows = scene.tiers.reduce((sum, { skills }) => sum + skills.length, 0);
      const to = moved(place, event.key, scene.isRtl, {
        rows,
        columns: scene.people.length + MEASURES,
        page: windowOf(grid)?.page ?? 1,
        far: event.ctrlKey || event.metaKey,
      });
      if (!to) return;
      event.preventDefault();
      await go(host, grid, to);
    },
  },
};
