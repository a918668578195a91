import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const SOURCE = readFileSync(new URL('../../data/sql/team.sql', import.meta.url), 'utf8');

/** What `team_skill` has of one skill and group, with the levels of `team_level` by their steps. */
export interface SqlLine {
  survey: string;
  attribute: string | null;
  value: string | null;
  tier: string;
  skill: string;
  skill_name: string;
  importance: string | null;
  target: number | null;
  people: number;
  rated: number;
  not_applicable: number;
  unrated: number;
  at_target: number | null;
  below_target: number | null;
  coverage: number | null;
  bench: number;
  stale: number;
  mean_level: number | null;
  /** People, by step. */
  levels: Record<number, number>;
}

const TEXTS = ['survey', 'attribute', 'value', 'tier', 'skill', 'skill_name', 'importance'];

type Fields = Record<string, string | number | null>;

/** The text with the places filled in that it says are to be changed. */
function filled(file: string, today: string, staleMonths: number | undefined): string {
  const places = {
    "'rows.ndjson'": `'${file}'`,
    "'2026-03' as today, 24 as": `'${today}' as today, ${String(staleMonths ?? 'cast(null as integer)')} as`,
  };
  return Object.entries(places).reduce((text, [place, value]) => {
    if (text.split(place).length !== 2) throw new Error(`Expected ${place} once in team.sql.`);
    return text.replace(place, value);
  }, SOURCE);
}

/** Counts files of rows with data/sql/team.sql, in one DuckDB. */
export async function openTeamSql() {
  const duckdb = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await duckdb.connect();
  const rowsOf = async (sql: string) =>
    // whole numbers of 64 bits come as texts
    (await connection.runAndReadAll(sql)).getRowObjectsJson() as Fields[];

  return {
    async count(file: string, today: string, staleMonths?: number): Promise<SqlLine[]> {
      const skills = await rowsOf(filled(file, today, staleMonths));
      const levels = await rowsOf('from team_level');
      const isOf = (line: Fields) => (level: Fields) =>
        ['survey', 'attribute', 'value', 'skill'].every((name) => level[name] === line[name]);
      return skills.map((fields) => {
        const counts = Object.entries(fields).map(([name, value]) => [
          name,
          value === null || TEXTS.includes(name) ? value : Number(value),
        ]);
        const own = levels.filter(isOf(fields)).map(({ level_step, people }) => [level_step, Number(people)]);
        return { ...Object.fromEntries(counts), levels: Object.fromEntries(own) } as SqlLine;
      });
    },
    close() {
      connection.closeSync();
      duckdb.closeSync();
    },
  };
}
