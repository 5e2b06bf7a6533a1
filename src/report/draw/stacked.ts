import type { Figure } from '../figures/figure.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { innerWidth, placeRows, size } from './layout.ts';
import { outline, scalePaint } from './palette.ts';
import type { ViewSpec } from './spec.ts';
import { alongBar, halo, labelLayers, legendView, pixels } from './spec.ts';
import type { Type } from './type.ts';

/** White between neighbouring segments, so that they are told apart without colour. */
const gap = 1.6;

/** A stacked figure as views: the legend, and a bar per row cut into its answers, with counts in the segments. */
export function stackedViews(
  { rows, axis }: Figure,
  type: Type,
  millimetres: number,
  texts: Catalogue,
): ViewSpec[] {
  const [first] = rows;
  if (first === undefined) return [];
  const width = innerWidth(millimetres);
  const places = placeRows(
    rows.map(({ label }) => label),
    type,
    width,
    { bar: 26, gap: 14, roomRight: 18 },
  );
  const { left, right, height, bar } = places;
  const all = first.distribution.bases.all;
  const toPixels = (count: number): number => left + (count / all) * (right - left);

  const segments = rows.flatMap(({ label, distribution }, index) => {
    const y = places.rows[index]?.y ?? 0;
    let start = 0;
    return distribution.counts.map(({ category, count, percentAll }) => {
      const paint = scalePaint(distribution.indicator, category);
      const segment = {
        indicator: distribution.indicator.number,
        label,
        category: category.label[texts.language],
        count,
        percent: percentAll,
        start,
        end: start + count,
        y1: y - bar / 2,
        y2: y + bar / 2,
        ...paint,
        role: category.role,
        short: category.short[texts.language],
        middle: y,
      };
      start += count;
      return segment;
    });
  });
  const visible = segments.filter(({ count }) => count > 0);

  const texted = visible.flatMap(({ start, end, count, short, text, role, middle }) => {
    const room = toPixels(end) - toPixels(start) - gap - 6;
    const number = String(count);
    const numberWidth = type.width(number, size.text, 'semibold');
    const shortWidth = type.width(short, size.small, 'regular');
    if (numberWidth > room + 5) return [];
    const centre = (toPixels(start) + toPixels(end)) / 2;
    const both = numberWidth + 4 + shortWidth;
    const begin = centre - (both <= room ? both : numberWidth) / 2;
    const line = { y: middle, color: text, role };
    return [
      { ...line, text: number, x: begin, level: false },
      ...(both <= room ? [{ ...line, text: short, x: begin + numberWidth + 4, level: true }] : []),
    ];
  });

  const ticks = {
    title: axis,
    values: [0, 0.25, 0.5, 0.75, 1].map((part) => part * all),
    labelExpr: `format(datum.value / ${String(all)}, '.0%')`,
  };
  const textLayer = (filter: string, mark: Record<string, unknown>): ViewSpec => ({
    data: { values: texted },
    transform: [{ filter }],
    mark: { type: 'text', align: 'left', baseline: 'middle', ...mark },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: null, axis: null },
      y: pixels('y', height),
      text: { field: 'text' },
    },
  });
  const chart: ViewSpec = {
    width,
    height,
    resolve: { scale: { x: 'independent' } },
    layer: [
      {
        data: { values: visible },
        // The white between segments is taken from both of them.
        transform: [
          { calculate: `datum.start + ${String((gap / 2 / (right - left)) * all)}`, as: 'from' },
          { calculate: `datum.end - ${String((gap / 2 / (right - left)) * all)}`, as: 'to' },
        ],
        mark: { type: 'bar', strokeWidth: 0.8 },
        encoding: {
          x: alongBar('from', all, places, ticks),
          x2: { field: 'to' },
          y: pixels('y1', height),
          y2: { field: 'y2' },
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { condition: { test: 'datum.outlined', value: outline }, value: null },
        },
      },
      // A white halo, so that the number stands clear of the hatch.
      textLayer("datum.role === 'no-data' || datum.role === 'invalid'", {
        ...halo,
        fontWeight: 600,
      }),
      ...[false, true].map((level) => ({
        ...textLayer(`datum.level === ${String(level)}`, {
          fontWeight: level ? 400 : 600,
          fontSize: level ? size.small : size.text,
        }),
        encoding: {
          ...(textLayer('', {})['encoding'] as Record<string, unknown>),
          fill: { field: 'color', type: 'nominal', scale: null },
        },
      })),
      ...labelLayers(places),
    ],
  };
  const items = first.distribution.counts.map(({ category }) => ({
    category,
    paint: scalePaint(first.distribution.indicator, category),
  }));
  return [legendView(items, texts, type, width), chart];
}
