import { fileURLToPath } from 'node:url';

/** A file of others that may lie beside the project; its tests go without where it does not. */
export const shared = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
