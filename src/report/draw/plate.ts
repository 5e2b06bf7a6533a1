import type { FigureBlock, FigureOf } from '../figures/figure.ts';
import { barChart } from './bars.ts';
import { placeRows, pointerRoom, size } from './layout.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { legendView, textView } from './spec.ts';
import { legendItems, stackedChart } from './stacked.ts';

/**
 * The overview plate as views: one legend for the scale, then per block its rows. Rows that ask for a level of the scale
 * are stacked bars below that legend; a row with a list of its own is a bar per answer, each with its label.
 */
export function plateViews({ blocks, pointer }: FigureOf<'plate'>, drawing: Drawing): ViewSpec[] {
  const { type, width } = drawing;
  const onScale = ({ rows }: FigureBlock): boolean =>
    rows.every(({ distribution }) => distribution.indicator.type === 'scale');
  const [first] = blocks.filter(onScale).flatMap(({ rows }) => rows);
  const alignedWith = blocks.flatMap(({ rows }) =>
    rows.flatMap(({ label, distribution }) =>
      distribution.indicator.type === 'scale'
        ? [label]
        : distribution.counts.map(({ category }) => category.label[drawing.texts.language]),
    ),
  );
  const views = blocks.flatMap((block): ViewSpec[] => {
    const titles = [
      ...(block.heading === null
        ? []
        : [textView(type.wrap(block.heading, size.title, 'semibold', width), size.title, width)]),
      textView(type.wrap(block.label, size.text + 1, 'semibold', width), size.text + 1, width),
    ];
    if (!onScale(block)) {
      return [
        ...titles,
        ...block.rows.flatMap((row) => [
          textView(type.wrap(row.label, size.text, 'regular', width), size.text, width),
          barChart(row, { bar: 9, gap: 1.5, alignedWith }, null, pointer, drawing),
        ]),
      ];
    }
    const places = placeRows(
      block.rows.map(({ label }) => label),
      type,
      width,
      { bar: 14, gap: pointerRoom, roomRight: 18, roomBelow: pointerRoom - 4, alignedWith },
    );
    return [...titles, stackedChart(block.rows, places, null, pointer, drawing)];
  });
  return [...(first === undefined ? [] : [legendView(legendItems(first.distribution), drawing)]), ...views];
}
