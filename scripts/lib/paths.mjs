import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ours alone: what is fetched or noted between runs and may be deleted at any time. */
export const cache = fileURLToPath(new URL('../../node_modules/.cache/skills-matrix/', import.meta.url));

/** Whether the module is the one that node was started with, rather than imported. */
export const isMain = ({ url }) =>
  Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);
