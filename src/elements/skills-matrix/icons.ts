import { svg, type SVGTemplateResult } from 'lit';

export const icon = (shape: SVGTemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;

export const downIcon = icon(svg`<path d="M8 3v10m-4-4 4 4 4-4"></path>`);
export const alertIcon = icon(
  svg`<circle cx="8" cy="8" r="6.25"></circle><path d="M8 4.75v4M8 11v.25"></path>`,
);
