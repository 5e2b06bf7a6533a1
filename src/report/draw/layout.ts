import type { Type } from './type.ts';

/** Sizes of type and space, in pixels of 1/96 inch. */
export const size = { title: 13, text: 10, small: 9, line: 12.5, titleLine: 16 } as const;

/** The room that ▲ takes below a bar. */
export const pointerRoom = 9;

/** White around a figure. */
export const margin = 10;

/** The width of the drawing in pixels for a width on paper. */
export function innerWidth(millimetres: number): number {
  return (millimetres / 25.4) * 96 - 2 * margin;
}

/** A row of a figure: its label in lines and where it stands; `y` is the middle of its bar. */
export type RowPlace = { readonly lines: readonly string[]; readonly y: number; readonly labelY: number };

/** Where the parts of a chart stand. Everything in pixels; `left` and `right` bound the bars. */
export type ChartPlaces = {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly bar: number;
  readonly labelsAbove: boolean;
  readonly rows: readonly RowPlace[];
};

/** Narrower than this, labels stand above their bars instead of beside them. */
export const roomBeside = 400;

/** How the rows of a chart are spaced, in pixels. */
export type RowSpacing = {
  readonly bar: number;
  readonly gap: number;
  /** What is kept free to the right of the longest bar. */
  readonly roomRight: number;
  /** What is kept free below the last bar. */
  readonly roomBelow?: number;
  /** Labels of other charts that the bars line up with. */
  readonly alignedWith?: readonly string[];
};

/** Places the labels and bars of a chart, so that every label fits in whole. */
export function placeRows(
  labels: readonly string[],
  type: Type,
  width: number,
  { bar, gap, roomRight, roomBelow = 0, alignedWith = [] }: RowSpacing,
): ChartPlaces {
  const labelsAbove = width < roomBeside;
  const limit = labelsAbove ? width : width * 0.36;
  const wrap = (label: string): string[] => type.wrap(label, size.text, 'regular', limit);
  const wrapped = labels.map(wrap);
  const widest = Math.max(
    ...[...wrapped, ...alignedWith.map(wrap)].flat().map((line) => type.width(line, size.text, 'regular')),
  );
  // The first label of the axis stands half to the left of it.
  const left = labelsAbove ? 8 : Math.ceil(widest) + 8;

  let top = 2;
  const rows = wrapped.map((lines): RowPlace => {
    const textHeight = lines.length * size.line;
    const height = labelsAbove ? textHeight + 3 + bar : Math.max(bar, textHeight);
    const y = labelsAbove ? top + textHeight + 3 + bar / 2 : top + height / 2;
    const labelY = labelsAbove ? top + size.line / 2 : y - ((lines.length - 1) * size.line) / 2;
    top += height + gap;
    return { lines, y, labelY };
  });
  return { left, right: width - roomRight, height: top - gap + 4 + roomBelow, bar, labelsAbove, rows };
}

/** One line of a label and where it stands. */
export type LabelLine = { readonly text: string; readonly x: number; readonly y: number };

/** The lines of all labels, each with its place. */
export function labelLines({ rows, left, labelsAbove }: ChartPlaces): LabelLine[] {
  return rows.flatMap(({ lines, labelY }) =>
    lines.map((text, index) => ({ text, x: labelsAbove ? 0 : left - 8, y: labelY + index * size.line })),
  );
}

/** The ticks of an axis of counts: round numbers up to a largest one, at most eight. */
export function countTicks(most: number): number[] {
  const ten = 10 ** Math.max(0, Math.floor(Math.log10(most / 7)));
  const step = ten * ([1, 2, 5].find((part) => most / (part * ten) <= 7) ?? 10);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
