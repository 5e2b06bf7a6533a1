import type { Measurements } from '../figures/figure.ts';
import { wordLayer } from './layers.ts';
import { size } from './layout.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { across, pixels } from './spec.ts';

/** The colour of both dots, which no answer has: what tells them apart is that one is open. */
const dark = '#333333';

/** The radius of a dot; where both stand in one place, that of the ring and of the dot in it. */
export const radius = { dot: 4, ring: 5, core: 2.4 } as const;

/** The width of the line of an open dot. */
const line = 1.6;

/** The legend: an open dot for before and a filled one for after, beside each other where both labels fit. */
export function measurementLegend({ before, after }: Measurements, { type, width }: Drawing): ViewSpec {
  const indent = 2 * radius.ring + 6;
  const labels = [before, after].map((label) => type.wrap(label, size.text, 'regular', width - indent));
  const [first = [], second = []] = labels;
  const firstWidth = Math.max(...first.map((text) => type.width(text, size.text, 'regular')));
  const secondWidth = Math.max(...second.map((text) => type.width(text, size.text, 'regular')));
  const isBeside = 2 * indent + firstWidth + 18 + secondWidth <= width;
  const places = [
    { x: 0, y: 7 },
    isBeside ? { x: indent + firstWidth + 18, y: 7 } : { x: 0, y: 7 + first.length * size.line + 2.5 },
  ];
  const height = Math.max(...places.map(({ y }, index) => y + (labels[index]?.length ?? 0) * size.line - 4));
  const dots = places.map(({ x, y }, index) => ({ x: x + radius.ring, y, isAfter: index === 1 }));
  const words = places.flatMap(({ x, y }, index) =>
    (labels[index] ?? []).map((text, at) => ({ text, x: x + indent, y: y + at * size.line })),
  );
  return {
    width,
    height,
    layer: [
      ...dotLayers(
        dots.map((each) => ({ ...each, radius: radius.dot })),
        height,
      ),
      wordLayer(words, height, { align: 'left' }),
    ],
  };
}

/** A dot and whether it stands for the measurement after. */
type Dot = { readonly x: number; readonly y: number; readonly isAfter: boolean; readonly radius: number };

/** Dots: those of before first, so that those of after lie on top of them. */
export function dotLayers(dots: readonly Dot[], height: number): ViewSpec[] {
  return [false, true].map((isAfter) => ({
    data: {
      values: dots
        .filter((each) => each.isAfter === isAfter)
        // The line of an open dot stands half outside it.
        .map(({ x, y, radius: reach }) => ({ x, y, size: (2 * (isAfter ? reach : reach - line / 2)) ** 2 })),
    },
    mark: {
      type: 'point',
      shape: 'circle',
      opacity: 1,
      fill: isAfter ? dark : '#ffffff',
      stroke: dark,
      strokeWidth: isAfter ? 0 : line,
      // Otherwise room is kept for corners, which a circle has not.
      strokeJoin: 'round',
    },
    encoding: {
      x: across('x'),
      y: pixels('y', height),
      size: { field: 'size', type: 'quantitative', scale: null },
    },
  }));
}
