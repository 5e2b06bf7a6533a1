import { formatNumber } from '../format.ts';
import { boxAt, unfilled, wordLayer } from './layers.ts';
import { size } from './layout.ts';
import { countPaint, outline } from './palette.ts';
import type { Drawing, ViewSpec } from './spec.ts';

/** The legend of counts as a view: its name, and the blues from none to the largest count. */
export function rampView(label: string, most: number, { type, width, texts }: Drawing): ViewSpec {
  const [bar, length, slices] = [10, 110, 40];
  const end = formatNumber(most, texts.language);
  const zero = type.width('0', size.text, 'regular');
  const rampWidth = zero + 5 + length + 5 + type.width(end, size.text, 'regular');
  const lines = type.wrap(label, size.text, 'semibold', width);
  const lastWidth = type.width(lines.at(-1) ?? '', size.text, 'semibold');
  const isBeside = lines.length === 1 && lastWidth + 10 + rampWidth <= width;
  const start = isBeside ? lastWidth + 10 : 0;
  const middle = 7 + (isBeside ? 0 : lines.length * size.line);
  const height = middle + 7;
  const from = start + zero + 5;
  const reach = { x1: from, x2: from + length, y1: middle - bar / 2, y2: middle + bar / 2 };
  // Each goes on below the next, so that no paper shows between them.
  const parts = Array.from({ length: slices }, (_, index) => ({
    ...reach,
    fill: countPaint(index / (slices - 1)).fill,
    x1: from + (index / slices) * length,
  }));
  return {
    width,
    height,
    layer: [
      {
        data: { values: parts },
        mark: { type: 'rect' },
        encoding: {
          ...boxAt(height),
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: [reach] },
        mark: { type: 'rect', ...unfilled, stroke: outline, strokeWidth: 0.8 },
        encoding: boxAt(height),
      },
      wordLayer(
        lines.map((text, index) => ({ text, x: 0, y: 7 + index * size.line })),
        height,
        { align: 'left', fontWeight: 600 },
      ),
      wordLayer(
        [
          { text: '0', x: start, y: middle },
          { text: end, x: from + length + 5, y: middle },
        ],
        height,
        { align: 'left' },
      ),
    ],
  };
}
