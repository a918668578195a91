import type { TeamScene } from '../scene.js';
import { fileWords, heatWords } from './file-words.js';
import { painted } from './paint.js';
import { paletteOf } from './palette.js';

/** A file, before it is handed over. */
export interface TeamFile {
  ending: string;
  type: string;
  content: BlobPart[];
}

type Make = (scene: TeamScene, root: ShadowRoot) => Promise<TeamFile>;

/** What is on screen as a picture: people where they are told, else groups; at most so many columns. */
const MOST_COLUMNS = 400;

async function heatMapOf(scene: TeamScene) {
  const { groupHeatMap, peopleHeatMap } = await import('../../../interchange/out/heat-map.js');
  const { table, aggregate, tiers, people } = scene;
  const skills = tiers.flatMap((tier) => tier.skills);
  return table
    ? peopleHeatMap(table, heatWords(scene), { people: people.slice(0, MOST_COLUMNS), skills })
    : groupHeatMap(aggregate, heatWords(scene), { skills });
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

async function svgOf(scene: TeamScene, root: ShadowRoot): Promise<TeamFile> {
  const { heatMapSvg } = await import('../../../interchange/out/heat-map-svg.js');
  const drawing = { palette: paletteOf(root), isRightToLeft: scene.isRtl, font: FONT };
  return { ending: 'svg', type: 'image/svg+xml', content: [heatMapSvg(await heatMapOf(scene), drawing)] };
}

async function pngOf(scene: TeamScene, root: ShadowRoot): Promise<TeamFile> {
  const [map, layout, steps, widths] = await Promise.all([
    heatMapOf(scene),
    import('../../../interchange/out/heat-layout.js'),
    import('../../../interchange/out/heat-steps.js'),
    import('../../../interchange/out/text-width.js'),
  ]);
  const look = { isRightToLeft: scene.isRtl, font: FONT };
  const canvas = painted(map, paletteOf(root), look, { ...layout, ...steps, ...widths });
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw new Error('The picture is too large for this browser.');
  return { ending: 'png', type: 'image/png', content: [blob] };
}

/** The files by name; those of single people only where these are told. */
export const FILES = {
  csv: async ({ table }) => {
    const { teamCsv } = await import('../../../interchange/out/team-csv.js');
    return { ending: 'csv', type: 'text/csv;charset=utf-8', content: table ? [teamCsv(table)] : [] };
  },
  skills: async (scene) => {
    const { teamMeasuresCsv } = await import('../../../interchange/out/team-csv.js');
    const content = [teamMeasuresCsv(scene.aggregate, { hidden: scene.text('hidden') })];
    return { ending: 'skills.csv', type: 'text/csv;charset=utf-8', content };
  },
  xlsx: async (scene, root) => {
    const { teamXlsx } = await import('../../../interchange/out/team-xlsx.js');
    const { aggregate, table, isRtl } = scene;
    const palette = paletteOf(root).steps;
    const content = [teamXlsx({ aggregate, table, words: fileWords(scene), palette, isRightToLeft: isRtl })];
    return {
      ending: 'xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content,
    };
  },
  ndjson: async ({ table, survey }) => {
    const { ndjson, teamRows } = await import('../../../interchange/out/team-rows.js');
    return {
      ending: 'ndjson',
      type: 'application/x-ndjson',
      content: table ? [...ndjson(teamRows(table, survey))] : [],
    };
  },
  json: ({ aggregate }) =>
    Promise.resolve({
      ending: 'json',
      type: 'application/json',
      content: [`${JSON.stringify(aggregate, undefined, 2)}\n`],
    }),
  svg: svgOf,
  png: pngOf,
} satisfies Record<string, Make>;

export type TeamFileName = keyof typeof FILES;

/** Files that tell of single people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['csv', 'ndjson']);

/** The files that can be had of what is shown. */
export const filesOf = ({ table }: TeamScene): TeamFileName[] =>
  (Object.keys(FILES) as TeamFileName[]).filter((name) => table !== undefined || !OF_PEOPLE.has(name));
