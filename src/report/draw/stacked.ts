import type { Distribution } from '../../distribution/distribution.ts';
import type { FigureOf, FigureRow, Pointer } from '../figures/figure.ts';
import { pointedAt, pointerKey } from '../figures/figure.ts';
import type { ChartPlaces } from './layout.ts';
import { placeRows, pointerRoom, size } from './layout.ts';
import { answerPaint, outline } from './palette.ts';
import type { Drawing, LegendItem, PointerPlace, ViewSpec } from './spec.ts';
import { across, alongBar, halo, labelLayers, legendView, pixels, pointerLayer } from './spec.ts';

/** White between neighbouring segments, so that they are told apart without colour. */
const gap = 1.6;

/** A stacked figure as views: the legend, and a bar per row cut into its answers, with counts in the segments. */
export function stackedViews({ rows, axis, pointer }: FigureOf<'stacked'>, drawing: Drawing): ViewSpec[] {
  const [first] = rows;
  if (first === undefined) return [];
  const places = placeRows(
    rows.map(({ label }) => label),
    drawing.type,
    drawing.width,
    { bar: 26, gap: 14, roomRight: 18, roomBelow: pointer === null ? 0 : pointerRoom },
  );
  return [
    legendView(itemsOfAll(rows), drawing),
    stackedChart(rows, places, shareTicks(first, axis), pointer, drawing),
  ];
}

/** One bar cut into its answers, as wide as the drawing, with room for ▲ below it. */
export function stripViews({ rows, pointer }: FigureOf<'strip'>, drawing: Drawing): ViewSpec[] {
  const bar = 22;
  const top = 1;
  const places: ChartPlaces = {
    left: 1,
    right: drawing.width - 1,
    height: top + bar + pointerRoom + 2,
    bar,
    labelsAbove: false,
    rows: [{ lines: [], y: top + bar / 2, labelY: 0 }],
  };
  return [stackedChart(rows.slice(0, 1), places, null, pointer, drawing)];
}

/** The answers to an indicator as items of a legend. */
export function legendItems({ indicator, counts }: Distribution): LegendItem[] {
  return counts.map(({ category }) => ({ category, paint: answerPaint(indicator, category) }));
}

/** The answers of all rows: where one measurement has invalid answers, another may have none. */
function itemsOfAll(rows: readonly FigureRow[]): LegendItem[] {
  const items = rows.flatMap(({ distribution }) => legendItems(distribution));
  return [...new Map(items.map((item) => [item.category.code, item])).values()];
}

/** The ticks of an axis of shares, named. */
function shareTicks({ distribution: { bases } }: FigureRow, title: string): ViewSpec {
  return {
    title,
    values: [0, 0.25, 0.5, 0.75, 1].map((part) => part * bases.all),
    labelExpr: `format(datum.value / ${String(bases.all)}, '.0%')`,
  };
}

/** A bar per row, cut into its answers, with counts in the segments and ▲ below them. */
export function stackedChart(
  rows: readonly FigureRow[],
  places: ChartPlaces,
  ticks: ViewSpec | null,
  pointer: Pointer,
  { type, width, texts }: Drawing,
): ViewSpec {
  const { left, right, height, bar } = places;
  const all = rows[0]?.distribution.bases.all ?? 0;
  const toPixels = (count: number): number => left + (count / all) * (right - left);

  const pointers: PointerPlace[] = [];
  const segments = rows.flatMap(({ label, distribution }, index) => {
    const y = places.rows[index]?.y ?? 0;
    const pointed = pointedAt(distribution, pointer);
    let start = 0;
    return distribution.counts.map(({ category, count, percentAll }) => {
      const paint = answerPaint(distribution.indicator, category);
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
      if (pointed.has(category)) {
        pointers.push({
          x: (toPixels(segment.start) + toPixels(segment.end)) / 2,
          y: segment.y2 + pointerRoom / 2 + 1,
          key: pointerKey(distribution, category),
        });
      }
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

  const textLayer = (filter: string, mark: Record<string, unknown>): ViewSpec => ({
    data: { values: texted },
    transform: [{ filter }],
    mark: { type: 'text', align: 'left', baseline: 'middle', ...mark },
    encoding: {
      x: across('x'),
      y: pixels('y', height),
      text: { field: 'text' },
    },
  });
  return {
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
      ...pointerLayer(pointers, pointer, height),
      ...labelLayers(places),
    ],
  };
}
