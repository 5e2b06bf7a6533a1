import type { TopLevelSpec } from 'vega-lite';
import type { Category } from '../../instrument/instrument.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Figure, Pointer } from '../figures/figure.ts';
import type { ChartPlaces } from './layout.ts';
import { labelLines, margin, size } from './layout.ts';
import type { Paint } from './palette.ts';
import { ink, outline, softInk } from './palette.ts';
import type { Type } from './type.ts';
import { fontFamily } from './type.ts';

/** A part of a figure: a view of its own, that stands below the one before. */
export type ViewSpec = Record<string, unknown>;

/** The quoted name of the font: it ends in a digit. */
const font = `'${fontFamily}', sans-serif`;

const numberLocale = {
  nl: { decimal: ',', thousands: '.', grouping: [3], currency: ['€ ', ''] },
  en: { decimal: '.', thousands: ',', grouping: [3], currency: ['€', ''] },
} as const;

/** What every part of a figure is drawn with. `width` is that of the drawing without its margin, in pixels. */
export type Drawing = { readonly type: Type; readonly width: number; readonly texts: Catalogue };

/** A whole figure as a vega-lite specification: title, what is invented, and its views below each other. */
export function figureSpec(
  { kind, title, subtitle, marks, alternative }: Figure,
  views: readonly ViewSpec[],
  { type, width, texts }: Drawing,
): TopLevelSpec {
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: alternative,
    usermeta: { note: texts.figures.hatch },
    background: '#ffffff',
    padding: margin,
    ...(title === ''
      ? {}
      : {
          title: {
            text: type.wrap(title, size.title, 'semibold', width),
            subtitle: subtitle.flatMap((line) => type.wrap(line, size.text, 'regular', width)),
          },
        }),
    // A plate has many parts, and must stay on one page.
    spacing: kind === 'plate' ? 3 : 10,
    bounds: 'flush',
    vconcat: [...marks.map((mark) => markView(mark, type, width)), ...views],
    config: {
      font,
      aria: false,
      locale: { number: numberLocale[texts.language] },
      view: { stroke: null },
      concat: { spacing: 10 },
      title: {
        anchor: 'start',
        frame: 'bounds',
        fontSize: size.title,
        fontWeight: 600,
        lineHeight: size.titleLine,
        color: ink,
        subtitleFontSize: size.text,
        subtitleColor: softInk,
        subtitleLineHeight: size.line,
        subtitlePadding: 3,
        offset: 10,
        limit: 0,
      },
      axis: {
        labelFontSize: size.text,
        labelColor: ink,
        titleFontSize: size.text,
        titleFontWeight: 600,
        titleColor: ink,
        labelLimit: 0,
        titleLimit: 0,
      },
      text: { font, fontSize: size.text, color: ink, limit: 0 },
    },
  };
  return spec as unknown as TopLevelSpec;
}

/** What is invented, in a box that cannot be overlooked. */
function markView(mark: string, type: Type, width: number): ViewSpec {
  const lines = type.wrap(mark, size.text, 'semibold', width - 14);
  const box = Math.max(...lines.map((line) => type.width(line, size.text, 'semibold'))) + 14;
  const height = lines.length * size.line + 5;
  return {
    width,
    height,
    data: { values: lines.map((text, index) => ({ text, y: 2.5 + size.line * (index + 0.5) })) },
    encoding: { y: pixels('y', height) },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rect', x: 0, x2: box, y: 0, y2: height, fill: '#ffffff', stroke: ink, strokeWidth: 1 },
        encoding: { y: { value: 0 } },
      },
      {
        mark: { type: 'text', x: 7, align: 'left', baseline: 'middle', fontWeight: 600 },
        encoding: { text: { field: 'text' } },
      },
    ],
  };
}

/** A vertical position given in pixels. */
export function pixels(field: string, height: number): Record<string, unknown> {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], zero: false, nice: false },
    axis: null,
  };
}

/** A horizontal position given in pixels. */
export function across(field: string): ViewSpec {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** The encoding of a position along a bar that counts up to `all`, with a grid and the given ticks. */
export function alongBar(
  field: string,
  all: number,
  { left, right }: ChartPlaces,
  ticks: ViewSpec | null,
): ViewSpec {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [0, all], range: [left, right], nice: false },
    axis:
      ticks === null
        ? null
        : {
            ...ticks,
            grid: true,
            gridColor: '#dddddd',
            domain: false,
            ticks: false,
            titleAnchor: 'middle',
            labelFlush: false,
          },
  };
}

/** White around words, drawn below them, so that they stand clear of a grid or a hatch. */
export const halo = { stroke: '#ffffff', strokeWidth: 4, fill: '#ffffff' } as const;

/** The labels of rows as layers of text: their halo, and the words. */
export function labelLayers(places: ChartPlaces): ViewSpec[] {
  return [halo, {}].map((paint) => ({
    data: { values: labelLines(places) },
    mark: { type: 'text', align: places.labelsAbove ? 'left' : 'right', baseline: 'middle', ...paint },
    encoding: {
      x: across('x'),
      y: pixels('y', places.height),
      text: { field: 'text' },
    },
  }));
}

/** Words below each other as a view of their own. */
export function textView(lines: readonly string[], fontSize: number, width: number): ViewSpec {
  const lineHeight = fontSize * 1.3;
  const height = lines.length * lineHeight;
  return {
    width,
    height,
    data: { values: lines.map((text, index) => ({ text, y: lineHeight * (index + 0.5) })) },
    mark: { type: 'text', x: 0, align: 'left', baseline: 'middle', fontWeight: 600, fontSize },
    encoding: { y: pixels('y', height), text: { field: 'text' } },
  };
}

/** A ▲ at a place in pixels, with the name by which a page finds it. */
export type PointerPlace = {
  readonly x: number;
  readonly y: number;
  readonly key: string;
  /** Where it is not on paper but on a fill. */
  readonly color?: string;
};

/**
 * The ▲ that point at answers. Where anyone may be pointed at, each carries its name, for a page to show it or not.
 */
export function pointerLayer(places: readonly PointerPlace[], pointer: Pointer, height: number): ViewSpec[] {
  if (places.length === 0) return [];
  return [
    {
      data: { values: places.map((place) => ({ color: ink, ...place, text: '▲' })) },
      mark: {
        type: 'text',
        align: 'center',
        baseline: 'middle',
        ...(pointer === 'anyone' ? { aria: true } : {}),
      },
      encoding: {
        x: across('x'),
        y: pixels('y', height),
        text: { field: 'text' },
        fill: { field: 'color', type: 'nominal', scale: null },
        ...(pointer === 'anyone' ? { description: { field: 'key' } } : {}),
      },
    },
  ];
}

/** An item of a legend; `label` only where it is not that of the category. */
export type LegendItem = { readonly category: Category; readonly paint: Paint; readonly label?: string };

/** The legend as a view: swatches and labels in as many columns as fit. */
export function legendView(items: readonly LegendItem[], { type, width, texts }: Drawing): ViewSpec {
  const swatch = 11;
  const labels = items.map(({ category, label }) =>
    type.wrap(label ?? category.label[texts.language], size.text, 'regular', width - 20),
  );
  const columns = columnsThatFit(labels, type, width);
  let x = 0;
  let height = 0;
  const placed = columns.flatMap((column) => {
    let y = 0;
    const inColumn = column.map((index) => {
      const lines = labels[index] ?? [];
      const place = { index, lines, x, y: y + 7 };
      y += lines.length * size.line + 2.5;
      return place;
    });
    height = Math.max(height, y);
    x += columnWidth(column, labels, type) + 18;
    return inColumn;
  });
  const swatches = placed.map(({ index, x: left, y: middle }) => ({
    fill: items[index]?.paint.fill,
    x1: left + 0.5,
    x2: left + swatch,
    y1: middle - swatch / 2,
    y2: middle + swatch / 2,
  }));
  const words = placed.flatMap(({ lines, x: left, y: first }) =>
    lines.map((text, line) => ({ text, x: left + swatch + 5, y: first + line * size.line })),
  );
  return {
    width,
    height,
    layer: [
      {
        data: { values: swatches },
        mark: { type: 'rect', stroke: outline, strokeWidth: 0.8 },
        encoding: {
          x: across('x1'),
          x2: { field: 'x2' },
          y: pixels('y1', height),
          y2: { field: 'y2' },
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: words },
        mark: { type: 'text', align: 'left', baseline: 'middle' },
        encoding: { x: across('x'), y: pixels('y', height), text: { field: 'text' } },
      },
    ],
  };
}

function columnsThatFit(labels: readonly (readonly string[])[], type: Type, width: number): number[][] {
  const all = labels.map((_, index) => index);
  for (let count = 3; count > 1; count -= 1) {
    const rows = Math.ceil(labels.length / count);
    const columns = Array.from({ length: count }, (_, column) =>
      all.slice(column * rows, (column + 1) * rows),
    ).filter((column) => column.length > 0);
    const total = columns
      .map((column) => columnWidth(column, labels, type) + 18)
      .reduce((sum, each) => sum + each, -18);
    if (total <= width) return columns;
  }
  return [all];
}

function columnWidth(column: readonly number[], labels: readonly (readonly string[])[], type: Type): number {
  return (
    16 +
    Math.max(
      ...column.flatMap((index) => labels[index] ?? []).map((line) => type.width(line, size.text, 'regular')),
    )
  );
}
