import type { DumbbellGroup, FigureOf } from '../figures/figure.ts';
import { formatNumber } from '../format.ts';
import { dotLayers, measurementLegend, radius } from './dots.ts';
import { boxAt, wordLayer } from './layers.ts';
import type { ChartPlaces, RowPlace } from './layout.ts';
import { countTicks, placeRows, roomBeside, size } from './layout.ts';
import { answerPaint, outline } from './palette.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { across, alongBar, halo, pixels } from './spec.ts';

/** Between a dot and its number. */
const besideDot = 3.5;

/** Between two dots that are nearer to each other there is no room for the head of an arrow. */
const shortestArrow = 18;

/** The square that shows how an answer is painted elsewhere, and the room it takes. */
const swatch = 8;
const swatchRoom = swatch + 5;

/** The height of a line of a heading. */
const headingLine = 14;

/** A group and where it stands: its rows, its heading, and from where to where its grid goes. */
type GroupPlace = {
  readonly group: DumbbellGroup;
  readonly rows: readonly RowPlace[];
  readonly heading: readonly { readonly text: string; readonly y: number }[];
  readonly top: number;
  readonly bottom: number;
};

/** A figure of two measurements as views: which dot is which, and per answer both counts with a line between them. */
export function dumbbellViews(
  { groups, measurements, all, axis }: FigureOf<'dumbbell'>,
  drawing: Drawing,
): ViewSpec[] {
  if (groups.every(({ rows }) => rows.length === 0)) return [];
  return [measurementLegend(measurements, drawing), dumbbellChart(groups, all, axis, drawing)];
}

/** Every group with its heading above its rows, on one axis of counts. */
function dumbbellChart(
  groups: readonly DumbbellGroup[],
  all: number,
  axis: string,
  { type, width, texts }: Drawing,
): ViewSpec {
  const { language } = texts;
  const most = Math.max(all, 1);
  const numberRoom =
    radius.ring + besideDot + type.width(formatNumber(most, language), size.text, 'semibold') + 2;
  const { placed, places } = placeGroups(groups, numberRoom, { type, width, texts });
  const { left, right, height, bar, labelsAbove } = places;
  const toPixels = (count: number): number => left + (count / most) * (right - left);

  const rows = placed.flatMap(({ group, rows: inGroup }) =>
    group.rows.map(({ category, before, after }, index) => {
      const { y, labelY, lines } = inGroup[index] ?? { y: 0, labelY: 0, lines: [] };
      const [from, to] = [toPixels(before), toPixels(after)];
      // So near each other one dot would hide the other.
      const isOne = Math.abs(from - to) < radius.dot;
      return {
        group: group.label,
        category: category.label[language],
        before,
        after,
        y,
        from,
        to,
        isOne,
        reach: isOne ? radius.ring : radius.dot,
        labelY,
        lines,
        fill: answerPaint(group.indicator, category).fill,
      };
    }),
  );
  const dots = rows.flatMap(({ y, from, to, isOne }) => [
    { x: from, y, isAfter: false, radius: isOne ? radius.ring : radius.dot },
    { x: to, y, isAfter: true, radius: isOne ? radius.core : radius.dot },
  ]);
  const numbers = rows.flatMap(({ y, before, after, from, to, reach }) => {
    const away = reach + besideDot;
    const rises = after >= before;
    return [
      { text: formatNumber(before, language), x: rises ? from - away : from + away, y, isAfter: false },
      { text: formatNumber(after, language), x: rises ? to + away : to - away, y, isAfter: true },
    ].map((each) => ({ ...each, onLeft: each.isAfter !== rises }));
  });
  const arrows = rows
    .filter(({ from, to }) => Math.abs(from - to) >= shortestArrow)
    .map(({ from, to, y }) => ({ x: to + (to > from ? -1 : 1) * (radius.dot + 2.8), y, rises: to > from }));
  const labels = rows.flatMap(({ lines, labelY }) =>
    lines.map((text, index) => ({
      text,
      x: labelsAbove ? swatchRoom : left - numberRoom - 2 - swatchRoom,
      y: labelY + index * size.line,
    })),
  );
  const ticks = countTicks(most);
  // Where labels stand above their rows, the grid leaves them free.
  const grid = ticks.flatMap((tick) =>
    (labelsAbove
      ? rows.map(({ y }) => ({ y1: y - bar / 2, y2: y + bar / 2 }))
      : placed.map(({ top, bottom }) => ({ y1: top, y2: bottom }))
    ).map((reach) => ({ x: toPixels(tick), ...reach })),
  );
  return {
    width,
    height,
    resolve: { scale: { x: 'independent' } },
    layer: [
      {
        data: { values: grid },
        mark: { type: 'rule', stroke: '#dddddd' },
        encoding: { x: across('x'), y: pixels('y1', height), y2: { field: 'y2' } },
      },
      {
        data: { values: rows.map(({ y }) => ({ y, x1: left, x2: right })) },
        mark: { type: 'rule', stroke: '#eeeeee' },
        encoding: { x: across('x1'), x2: { field: 'x2' }, y: pixels('y', height) },
      },
      {
        data: {
          values: rows.map(({ group, category, before, after, y }) => ({
            group,
            category,
            before,
            after,
            y,
          })),
        },
        mark: { type: 'rule', stroke: outline, strokeWidth: 1.6 },
        encoding: {
          x: {
            ...alongBar('before', most, places, null),
            axis: {
              title: type.wrap(axis, size.text, 'semibold', right - left),
              titleAnchor: 'middle',
              values: ticks,
              format: ',d',
              labelFlush: false,
              grid: false,
              domain: false,
              ticks: false,
            },
          },
          x2: { field: 'after' },
          y: pixels('y', height),
        },
      },
      ...[true, false].map((rises) => ({
        data: { values: arrows.filter((arrow) => arrow.rises === rises) },
        mark: {
          type: 'point',
          shape: rises ? 'triangle-right' : 'triangle-left',
          size: 46,
          opacity: 1,
          fill: outline,
          stroke: outline,
          strokeWidth: 0,
        },
        encoding: { x: across('x'), y: pixels('y', height) },
      })),
      ...dotLayers(dots, height),
      ...[true, false].flatMap((isAfter) =>
        [true, false].flatMap((onLeft) =>
          [halo, {}].map((paint) =>
            wordLayer(
              numbers.filter((each) => each.isAfter === isAfter && each.onLeft === onLeft),
              height,
              { align: onLeft ? 'right' : 'left', fontWeight: isAfter ? 600 : 400, ...paint },
            ),
          ),
        ),
      ),
      {
        data: {
          values: rows.map(({ fill, y, labelY }) => {
            const x = labelsAbove ? 0.5 : left - numberRoom - 2 - swatch;
            const middle = labelsAbove ? labelY : y;
            return { fill, x1: x, x2: x + swatch, y1: middle - swatch / 2, y2: middle + swatch / 2 };
          }),
        },
        mark: { type: 'rect', stroke: outline, strokeWidth: 0.8 },
        encoding: {
          ...boxAt(height),
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      wordLayer(labels, height, { align: labelsAbove ? 'left' : 'right' }),
      wordLayer(
        placed.flatMap(({ heading }) => heading.map((each) => ({ ...each, x: 0 }))),
        height,
        { align: 'left', fontWeight: 600, fontSize: size.text + 1 },
      ),
    ],
  };
}

/** Places the rows of all groups on one axis, with a heading above each group that has one. */
function placeGroups(
  groups: readonly DumbbellGroup[],
  numberRoom: number,
  { type, width, texts }: Drawing,
): { readonly placed: readonly GroupPlace[]; readonly places: ChartPlaces } {
  const places = placeRows(
    groups.flatMap(({ rows }) => rows.map(({ category }) => category.label[texts.language])),
    type,
    width - swatchRoom,
    { bar: 2 * radius.ring + 4, gap: width - swatchRoom < roomBeside ? 7 : 2, roomRight: 0 },
  );
  let down = 0;
  let at = 0;
  const placed = groups.map((group, index): GroupPlace => {
    const lines = group.label === '' ? [] : type.wrap(group.label, size.text + 1, 'semibold', width);
    const first = places.rows[at];
    const textTop = first === undefined ? 0 : first.labelY - size.line / 2;
    const above = Math.min(textTop, first === undefined ? 0 : first.y - places.bar / 2);
    down += index === 0 ? 0 : 12;
    const headingTop = above + down;
    down += lines.length === 0 ? 0 : lines.length * headingLine + 3;
    const rows = places.rows
      .slice(at, at + group.rows.length)
      .map((row) => ({ ...row, y: row.y + down, labelY: row.labelY + down }));
    at += group.rows.length;
    const last = rows.at(-1);
    return {
      group,
      rows,
      heading: lines.map((text, line) => ({ text, y: headingTop + headingLine * (line + 0.5) })),
      top: above + down,
      bottom: (last?.y ?? 0) + Math.max(places.bar, (last?.lines.length ?? 0) * size.line) / 2,
    };
  });
  const left = (places.labelsAbove ? 0 : places.left - 8 + swatchRoom + 2) + numberRoom;
  return {
    placed,
    places: { ...places, left, right: width - numberRoom, height: places.height + down },
  };
}
