import type { FigureOf, FigureRow } from '../figures/figure.ts';
import { barChart } from './bars.ts';
import { placeRows, pointerRoom, size } from './layout.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { legendView, textView } from './spec.ts';
import { legendItems, stackedChart } from './stacked.ts';

/**
 * The overview plate as views: one legend for the scale, then per block its rows. Rows that ask for a level of that
 * scale are stacked bars below that legend; a row with a list of its own is a bar per answer, each with its label.
 */
export function plateViews({ blocks, pointer }: FigureOf<'plate'>, drawing: Drawing): ViewSpec[] {
  const { type, width, texts } = drawing;
  const allRows = blocks.flatMap(({ rows }) => rows);
  const first = allRows.find(({ distribution }) => distribution.indicator.type === 'scale');
  const onScale = (row: FigureRow): boolean => first !== undefined && asksTheSame(row, first);
  const alignedWith = allRows.flatMap((row) =>
    onScale(row)
      ? [row.label]
      : row.distribution.counts.map(({ category }) => category.label[texts.language]),
  );
  const title = (text: string, fontSize: number): ViewSpec =>
    textView(type.wrap(text, fontSize, 'semibold', width), fontSize, width);
  const stackedRows = (rows: readonly FigureRow[]): ViewSpec => {
    const places = placeRows(
      rows.map(({ label }) => label),
      type,
      width,
      { bar: 14, gap: pointerRoom, roomRight: 18, roomBelow: pointerRoom - 4, alignedWith },
    );
    return stackedChart(rows, places, null, pointer, drawing);
  };
  const views = blocks.flatMap((block): ViewSpec[] => [
    ...(block.heading === null ? [] : [title(block.heading, size.title)]),
    title(block.label, size.text + 1),
    ...runs(block.rows, onScale).flatMap((rows) =>
      rows.every(onScale)
        ? [stackedRows(rows)]
        : rows.flatMap((row) => [
            textView(type.wrap(row.label, size.text, 'regular', width), size.text, width),
            barChart(row, { bar: 9, gap: 1.5, alignedWith }, null, pointer, drawing),
          ]),
    ),
  ]);
  return [...(first === undefined ? [] : [legendView(legendItems(first.distribution), drawing)]), ...views];
}

/** Whether two rows are answered from the same list. */
function asksTheSame({ distribution: one }: FigureRow, { distribution: other }: FigureRow): boolean {
  return (
    one.indicator.type === other.indicator.type &&
    one.counts.length === other.counts.length &&
    one.counts.every(({ category }, index) => category.code === other.counts[index]?.category.code)
  );
}

/** Rows that follow each other and are alike, taken together. */
function runs(rows: readonly FigureRow[], isAlike: (row: FigureRow) => boolean): FigureRow[][] {
  const found: FigureRow[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const before = last?.[0];
    if (last !== undefined && before !== undefined && isAlike(before) === isAlike(row)) last.push(row);
    else found.push([row]);
  }
  return found;
}
