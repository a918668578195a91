import { svg, type SVGTemplateResult } from 'lit';

export const icon = (shape: SVGTemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;

export const downIcon = icon(svg`<path d="M8 3v10m-4-4 4 4 4-4"></path>`);
export const alertIcon = icon(svg`<path d="m8 2 6.5 11.5h-13zM8 6.5V9m0 2v.25"></path>`);
