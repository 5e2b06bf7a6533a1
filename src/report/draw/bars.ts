import { formatNumber } from '../format.ts';
import type { FigureOf, FigureRow, Pointer } from '../figures/figure.ts';
import { pointedAt, pointerKey } from '../figures/figure.ts';
import { placeRows, size } from './layout.ts';
import { barPaint, outline } from './palette.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { alongBar, halo, labelLayers, pixels, pointerLayer } from './spec.ts';

/** The room that ▲ takes behind the number of a bar. */
const pointerBehind = 14;

/** A figure with a bar per answer of one indicator, with count and share at its end. */
export function barViews({ rows, axis, pointer }: FigureOf<'bars'>, drawing: Drawing): ViewSpec[] {
  const [row] = rows;
  if (row === undefined) return [];
  const compact = row.distribution.indicator.type === 'percentage';
  const spacing = compact ? { bar: 12, gap: 4 } : { bar: 18, gap: 8 };
  const ticks = { title: axis, tickCount: 7, tickMinStep: 1, format: 'd' };
  return [barChart(row, spacing, ticks, pointer, drawing)];
}

/**
 * A bar per answer of one indicator, with count and share at its end, and ▲ behind them.
 * @param ticks the axis; null in a plate, where no part has one
 */
export function barChart(
  { distribution }: FigureRow,
  spacing: { readonly bar: number; readonly gap: number; readonly alignedWith?: readonly string[] },
  ticks: ViewSpec | null,
  pointer: Pointer,
  { type, width, texts }: Drawing,
): ViewSpec {
  const { counts, bases } = distribution;
  const ends = counts.map(({ count, percentAll }) =>
    percentAll === null
      ? String(count)
      : `${String(count)} (${formatNumber(percentAll, texts.language, 1)}%)`,
  );
  const roomRight =
    Math.max(...ends.map((text) => type.width(text, size.text, 'semibold'))) +
    (pointer === null ? 0 : pointerBehind) +
    10;
  const places = placeRows(
    counts.map(({ category }) => category.label[texts.language]),
    type,
    width,
    { ...spacing, roomRight },
  );
  const { height, bar, left, right } = places;

  const bars = counts.map(({ category, count, percentAll }, index) => {
    const y = places.rows[index]?.y ?? 0;
    return {
      category: category.label[texts.language],
      count,
      percent: percentAll,
      end: ends[index] ?? '',
      y1: y - bar / 2,
      y2: y + bar / 2,
      middle: y,
      ...barPaint(category, { besideScale: ticks === null }),
    };
  });
  const pointed = pointedAt(distribution, pointer);
  const pointers = counts.flatMap(({ category, count }, index) =>
    pointed.has(category)
      ? {
          x:
            left +
            (count / bases.all) * (right - left) +
            type.width(ends[index] ?? '', size.text, 'semibold') +
            pointerBehind,
          y: places.rows[index]?.y ?? 0,
          key: pointerKey(distribution, category),
        }
      : [],
  );
  const x = (field: string): ViewSpec => alongBar(field, bases.all, places, ticks);
  return {
    width,
    height,
    resolve: { scale: { x: 'independent' } },
    layer: [
      {
        data: { values: bars },
        transform: [{ filter: 'datum.count > 0' }],
        mark: { type: 'bar', strokeWidth: 0.8 },
        encoding: {
          x: x('count'),
          x2: { datum: 0 },
          y: pixels('y1', height),
          y2: { field: 'y2' },
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { condition: { test: 'datum.outlined', value: outline }, value: null },
        },
      },
      // A white halo, so that the number stands clear of the grid.
      ...[halo, {}].map((paint) => ({
        data: { values: bars },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontWeight: 600, ...paint },
        encoding: { x: { ...x('count'), axis: null }, y: pixels('middle', height), text: { field: 'end' } },
      })),
      ...pointerLayer(pointers, pointer, height),
      ...labelLayers(places),
    ],
  };
}
