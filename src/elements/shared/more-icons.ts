import { svg } from 'lit';
import { icon } from './icons.js';

// of what is fetched later

export const checkIcon = icon(svg`<path d="m3.5 8.5 3 3 6-7"></path>`);
export const searchIcon = icon(
  svg`<circle cx="7" cy="7" r="4.25"></circle><path d="m10.25 10.25 3.25 3.25"></path>`,
);
export const listIcon = icon(svg`<path d="M2 4h.01M5.5 4H14M2 8h.01M5.5 8H14M2 12h.01M5.5 12H14"></path>`);
export const clockIcon = icon(svg`<circle cx="8" cy="8" r="5.75"></circle><path d="M8 5v3.2l2 1.3"></path>`);
export const backIcon = icon(svg`<path d="M13 8H3m4-4L3 8l4 4"></path>`);
export const nextIcon = icon(svg`<path d="M3 8h10M9 4l4 4-4 4"></path>`);
export const lockIcon = icon(
  svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.5"></rect><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"></path>`,
);
export const closeIcon = icon(svg`<path d="m4 4 8 8m0-8-8 8"></path>`);
