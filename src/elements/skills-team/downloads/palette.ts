import type { HeatPalette } from '../../../interchange/out/heat-map-svg.js';

const STEPS = [0, 1, 2, 3, 4];

/** Colours as they are on screen, whatever way they were written: a pixel is painted and read. */
function reader(): (color: string) => string {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (color) => {
    if (!pen) return '#000000';
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}

/** The palette that the page gives the element, for files. */
export function paletteOf(root: ShadowRoot): HeatPalette {
  const hex = reader();
  const frame = root.querySelector('.team') ?? root.host;
  const probe = frame.appendChild(document.createElement('i'));
  const seen = (look: string, property: 'color' | 'backgroundColor' | 'borderTopColor') => {
    probe.className = look;
    return hex(getComputedStyle(probe)[property]);
  };
  try {
    return {
      background: hex(getComputedStyle(frame).backgroundColor),
      text: hex(getComputedStyle(frame).color),
      soft: seen('lede', 'color'),
      line: seen('field', 'borderTopColor'),
      steps: STEPS.map((step) => ({
        fill: seen(`swatch heat-${String(step)}`, 'backgroundColor'),
        text: seen(`swatch heat-${String(step)}`, 'color'),
      })),
    };
  } finally {
    probe.remove();
  }
}
