import { formatNumber } from '../format.ts';
import type { Figure } from '../figures/figure.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { innerWidth, placeRows, size } from './layout.ts';
import { barPaint, outline } from './palette.ts';
import type { ViewSpec } from './spec.ts';
import { alongBar, halo, labelLayers, pixels } from './spec.ts';
import type { Type } from './type.ts';

/** A figure with a bar per answer of one indicator, with count and share at its end. */
export function barViews(
  { rows, axis }: Figure,
  type: Type,
  millimetres: number,
  texts: Catalogue,
): ViewSpec[] {
  const [row] = rows;
  if (row === undefined) return [];
  const { indicator, counts, bases } = row.distribution;
  const width = innerWidth(millimetres);
  const compact = indicator.type === 'percentage';
  const ends = counts.map(({ count, percentAll }) =>
    percentAll === null
      ? String(count)
      : `${String(count)} (${formatNumber(percentAll, texts.language, 1)}%)`,
  );
  const roomRight = Math.max(...ends.map((text) => type.width(text, size.text, 'semibold'))) + 10;
  const places = placeRows(
    counts.map(({ category }) => category.label[texts.language]),
    type,
    width,
    { bar: compact ? 12 : 18, gap: compact ? 4 : 8, roomRight },
  );
  const { height, bar } = places;

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
      ...barPaint(category),
    };
  });
  const ticks = { title: axis, tickCount: 7, tickMinStep: 1, format: 'd' };
  const x = (field: string): ViewSpec => alongBar(field, bases.all, places, ticks);
  const chart: ViewSpec = {
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
      ...labelLayers(places),
    ],
  };
  return [chart];
}
