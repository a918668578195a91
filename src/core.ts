/** Model, scoring and store: everything that needs no DOM. */
export * from './model/index.js';
export * from './scoring/index.js';
export * from './store/index.js';
