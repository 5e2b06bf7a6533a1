import type { FigureOf } from '../figures/figure.ts';
import { formatNumber } from '../format.ts';
import { boxAt, unfilled, wordLayer } from './layers.ts';
import { roomBeside, size } from './layout.ts';
import { countPaint, ink } from './palette.ts';
import { rampView } from './ramp.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { across, pixels } from './spec.ts';
import type { Type, Weight } from './type.ts';

/** How wide a cell becomes at most. */
const widestCell = 84;

/** The height of a line of a label above a column. */
const columnLine = 11.5;

/** Between the labels of rows and the cells. */
const besideCells = 8;

/** Between the cells and what stands above them. */
const aboveCells = 4;

/** Between the labels of columns and what they are called together. */
const titleGap = 4;

/** The room of a letter beside the label of a row. */
const letterWidth = 15;

/** Where the parts of a matrix stand, in pixels. */
type MatrixPlaces = {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly height: number;
  /** Per row the lines of its label, its middle and how high it is. */
  readonly labels: readonly (readonly string[])[];
  readonly rows: readonly { readonly y: number; readonly high: number }[];
  /** What rows and columns are called together. */
  readonly corner: readonly string[];
  readonly title: readonly string[];
  /** Per column the lines above it, and how high the highest are. */
  readonly columns: readonly (readonly string[])[];
  readonly columnsHeight: number;
  /** Whether columns have letters, which the rows then have too. */
  readonly lettered: boolean;
};

/** A line of words, where it stands. */
type Line = { readonly text: string; readonly x: number; readonly y: number };

/** A matrix as views: what the blues stand for, and a cell for every pair of answers with its count. */
export function matrixViews(figure: FigureOf<'matrix'>, drawing: Drawing): ViewSpec[] {
  if (figure.categories.length === 0) return [];
  const most = Math.max(0, ...figure.counts.flat());
  return [
    ...(most === 0 ? [] : [rampView(figure.axes.count, most, drawing)]),
    matrixChart(figure, Math.max(most, 1), drawing),
  ];
}

/** The cells with their counts, those of who stayed framed, and the labels at two sides. */
function matrixChart(figure: FigureOf<'matrix'>, most: number, drawing: Drawing): ViewSpec {
  const { categories, counts } = figure;
  const { type, width, texts } = drawing;
  const { language } = texts;
  const widestNumber = widest(
    counts.flat().map((count) => formatNumber(count, language)),
    size.text,
    'semibold',
    type,
  );
  const places = placeMatrix(figure, widestNumber, drawing);
  const { left, top, cell, labels, rows, height, corner, title, columns, columnsHeight, lettered } = places;
  // Where the widest does not fit, all are smaller: a number that is cut would be another number.
  const fontSize = size.text * Math.min(1, (cell - 4) / widestNumber);
  const edge = left - besideCells;
  const bottom = top - aboveCells;

  const cells = rows.flatMap((row, from) =>
    categories.map((category, to) => {
      const count = counts[from]?.[to] ?? 0;
      const { fill, text } = countPaint(count / most);
      return {
        from: categories[from]?.label[language],
        to: category.label[language],
        count,
        number: formatNumber(count, language),
        fill,
        color: text,
        isSame: from === to,
        x1: left + to * cell,
        x2: left + (to + 1) * cell,
        y1: row.y - row.high / 2,
        y2: row.y + row.high / 2,
        x: left + (to + 0.5) * cell,
        y: row.y,
      };
    }),
  );
  const words = (lines: readonly Line[], mark: ViewSpec): ViewSpec => wordLayer(lines, height, mark);
  return {
    width,
    height,
    layer: [
      {
        data: { values: cells },
        mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 1 },
        encoding: { ...boxAt(height), fill: { field: 'fill', type: 'nominal', scale: null } },
      },
      {
        data: { values: cells.filter(({ isSame }) => isSame) },
        mark: { type: 'rect', ...unfilled, stroke: ink, strokeWidth: 1.4 },
        encoding: boxAt(height),
      },
      {
        data: { values: cells.filter(({ count }) => count > 0) },
        mark: { type: 'text', align: 'center', baseline: 'middle', fontWeight: 600, fontSize },
        encoding: {
          x: across('x'),
          y: pixels('y', height),
          text: { field: 'number' },
          fill: { field: 'color', type: 'nominal', scale: null },
        },
      },
      words(
        rows.flatMap(({ y }, index) =>
          around(labels[index] ?? [], edge - (lettered ? letterWidth : 0), y, size.line),
        ),
        { align: 'right' },
      ),
      words(
        columns.flatMap((lines, index) => standing(lines, left + (index + 0.5) * cell, bottom, columnLine)),
        lettered ? { align: 'center', fontWeight: 600 } : { align: 'center', fontSize: size.small },
      ),
      words(
        [
          ...standing(corner, edge, bottom, size.line),
          ...(lettered ? rows.map(({ y }, index) => ({ text: letter(index), x: edge, y })) : []),
        ],
        { align: 'right', fontWeight: 600 },
      ),
      words(
        standing(title, left + (categories.length * cell) / 2, bottom - columnsHeight - titleGap, size.line),
        { align: 'center', fontWeight: 600 },
      ),
    ],
  };
}

/**
 * Places a matrix: the labels of rows take what they need, up to a part of the width, and cells what is left. Columns have
 * the same labels where they fit in whole, else short ones, else letters that stand beside the rows too.
 */
function placeMatrix(
  { categories, axes }: FigureOf<'matrix'>,
  widestNumber: number,
  { type, width, texts }: Drawing,
): MatrixPlaces {
  const { language } = texts;
  const isNarrow = width < roomBeside;
  const labels = categories.map(({ label }) => label[language]);
  const shorts = categories.map(({ short }) => short[language]);

  const sides = (
    limit: number,
    letterRoom: number,
  ): Pick<MatrixPlaces, 'left' | 'cell' | 'corner' | 'labels'> => {
    const lines = labels.map((label) => balanced(label, limit - letterRoom, type));
    const labelWidth = widest(lines.flat(), size.text, 'regular', type) + letterRoom;
    const corner = type.wrap(axes.from, size.text, 'semibold', Math.min(limit, Math.max(labelWidth, 90)));
    const left = Math.ceil(Math.max(labelWidth, widest(corner, size.text, 'semibold', type))) + besideCells;
    return { left, corner, labels: lines, cell: Math.min(widestCell, (width - 1 - left) / labels.length) };
  };
  const whole = (side: ReturnType<typeof sides>, columns: string[][], lettered: boolean): MatrixPlaces => {
    const title = type.wrap(axes.to, size.text, 'semibold', side.cell * labels.length);
    const columnsHeight = Math.max(...columns.map(({ length }) => length)) * columnLine;
    const titleHeight = title.length * size.line + titleGap;
    const top = Math.max(columnsHeight + titleHeight, side.corner.length * size.line) + aboveCells;
    const least = isNarrow || labels.length > 8 ? 20 : 27;
    let down = top;
    const rows = side.labels.map(({ length }) => {
      const high = Math.max(least, length * size.line + 4);
      down += high;
      return { y: down - high / 2, high };
    });
    return { ...side, top, rows, height: down + 1, title, columns, columnsHeight, lettered };
  };

  const limit = width * (isNarrow ? 0.35 : 0.27);
  const word = widest(labels.flatMap(parts), size.text, 'regular', type) + 1;
  // Where labels of rows take less room, those of columns may fit.
  const less = Math.min(limit, Math.max(word, width * 0.145));
  for (const [room, above] of [
    [limit, labels],
    [less, labels],
    [limit, shorts],
  ] as const) {
    const side = sides(room, 0);
    const columns = wholeWords(above, side.cell - 3, type);
    if (columns !== null && side.cell >= widestNumber + 5) return whole(side, columns, false);
  }
  // So narrow that numbers have their room, but never that a word is cut.
  const forNumbers = width - besideCells - 1 - labels.length * (widestNumber + 5);
  const last = Math.min(limit, Math.max(word + letterWidth, forNumbers));
  const letters = labels.map((_, index) => [letter(index)]);
  return whole(sides(last, letterWidth), letters, true);
}

/** The parts of a label that stay whole on a line. */
function parts(label: string): string[] {
  return label.split(/ |(?<=[-/])/);
}

/** Labels in lines that fit above columns; null where words would have to be cut for that, or a label be too high. */
function wholeWords(labels: readonly string[], limit: number, type: Type): string[][] | null {
  if (widest(labels.flatMap(parts), size.small, 'regular', type) > limit) return null;
  const lines = labels.map((label) => type.wrap(label, size.small, 'regular', limit));
  return lines.some(({ length }) => length > 5) ? null : lines;
}

/** A label in as few lines as it needs, about equally long, so that no word stands alone. */
function balanced(label: string, limit: number, type: Type): string[] {
  let lines = type.wrap(label, size.text, 'regular', limit);
  for (let room = limit - 4; room > limit / 3; room -= 4) {
    const next = type.wrap(label, size.text, 'regular', room);
    if (next.length > lines.length || next.join(' ') !== label) break;
    lines = next;
  }
  return lines;
}

/** The letter of a row and its column: letters are not taken for counts. */
function letter(index: number): string {
  const before = index < 26 ? '' : letter(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}

function widest(texts: readonly string[], fontSize: number, weight: Weight, type: Type): number {
  return Math.max(0, ...texts.map((text) => type.width(text, fontSize, weight)));
}

/** Lines below each other around a middle. */
function around(lines: readonly string[], x: number, middle: number, lineHeight: number): Line[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: middle + (index - (lines.length - 1) / 2) * lineHeight,
  }));
}

/** Lines below each other of which the last stands on a bottom. */
function standing(lines: readonly string[], x: number, bottom: number, lineHeight: number): Line[] {
  return around(lines, x, bottom - (lines.length * lineHeight) / 2, lineHeight);
}
