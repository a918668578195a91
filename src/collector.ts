/** The server end: takes submissions, keeps them, counts them. */
export { folderKeys, type Keys } from './collector/access/folder-keys.js';
export { createCollector, type Collector, type CollectorOptions } from './collector/app.js';
export { openFolder, openPostgres, type OpenDatabase } from './collector/database/open.js';
export type { Database, Tables } from './collector/database/tables.js';
