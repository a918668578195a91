import { svg } from 'lit';

/** A target, and a stretch target. */
export const TARGET = 'M-4.5-4.5h9v9h-9z';
export const STRETCH = 'M-5 0h10';

/** A shape around a point; `name` is its class. */
export const shape = (path: string, x: number, y: number, name: string) =>
  svg`<path class="shape ${name}" transform="translate(${x} ${y})" d=${path}></path>`;
