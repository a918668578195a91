/** Turns a document of one schema version into the next; keyed by the version it starts from. */
export type Migrations = Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>;

/** Role profile, assessment and survey are at version 1: there is nothing older to bring forward. */
export const MIGRATIONS: Migrations = {};

/** Brings a document forward, one version at a time, up to `current`; others pass unchanged. */
export function migrate(
  document: Record<string, unknown>,
  current: number,
  steps: Migrations = MIGRATIONS,
): Record<string, unknown> {
  let migrated = document;
  const given = document['schemaVersion'];
  for (let version = typeof given === 'number' ? given : current; version < current; version++) {
    const step = steps[version];
    if (!step) return migrated;
    migrated = { ...step(migrated), schemaVersion: version + 1 };
  }
  return migrated;
}
