import type { Unit } from '../../instrument/units.ts';
import type { FigureOf } from '../figures/figure.ts';
import { size } from './layout.ts';
import { answerPaint, outline } from './palette.ts';
import type { Drawing, ViewSpec } from './spec.ts';
import { across, halo, legendView, pixels, pointerLayer } from './spec.ts';

/** White between tiles. */
const gap = 4;

/** White around all tiles, for the outline of the one that ▲ points at. */
const edge = 2;

/** The height of a line in a tile. */
const line = 10.5;

/**
 * A map as views: the legend with the count of every answer, and a tile per unit with its name and, in short, its
 * answer, so that answers are told apart without colour too.
 */
export function mapViews({ distribution, pointer }: FigureOf<'map'>, drawing: Drawing): ViewSpec[] {
  const { type, width, texts } = drawing;
  const { language } = texts;
  const { indicator, counts } = distribution;
  const placed = counts.flatMap(({ category, units }) => units.map((unit) => ({ category, unit })));
  const most = (of: (tile: Unit['tile']) => number): number =>
    Math.max(...placed.map(({ unit }) => of(unit.tile)));
  const least = (of: (tile: Unit['tile']) => number): number =>
    Math.min(...placed.map(({ unit }) => of(unit.tile)));
  const [firstColumn, firstRow] = [least(({ column }) => column), least(({ row }) => row)];
  const columns = most(({ column }) => column) - firstColumn + 1;
  // A tile keeps its size when the map shows a few units only.
  const tileWidth = Math.min((width - 2 * edge - gap * (columns - 1)) / columns, width / 5);
  const inside = tileWidth - 6;

  const fontSize = Math.min(size.small, tileWidth / 8.5);
  const lines = placed.map(({ category, unit }) => ({
    name: type.wrap(unit.name, fontSize, 'semibold', inside),
    answer: type.wrap(category.short[language], fontSize, 'regular', inside),
  }));
  // ▲ has a line of its own, above the name.
  const above = pointer === null ? 0 : line;
  const tileHeight =
    Math.max(...lines.map(({ name, answer }) => name.length + answer.length)) * line + 8 + above;
  const height = (most(({ row }) => row) - firstRow + 1) * (tileHeight + gap) - gap + 2 * edge;

  const tiles = placed.map(({ category, unit }, index) => {
    const x = edge + (unit.tile.column - firstColumn) * (tileWidth + gap);
    const y = edge + (unit.tile.row - firstRow) * (tileHeight + gap);
    return {
      unit: unit.name,
      category: category.label[language],
      x1: x,
      x2: x + tileWidth,
      y1: y,
      y2: y + tileHeight,
      ...answerPaint(indicator, category),
      hatched: category.role === 'no-data' || category.role === 'invalid',
      stroke: pointer === unit ? 3 : 1,
      name: lines[index]?.name ?? [],
      answer: lines[index]?.answer ?? [],
    };
  });
  const words = tiles.flatMap((tile) => {
    const all = [...tile.name, ...tile.answer];
    const top = (tile.y1 + tile.y2 + above) / 2 - ((all.length - 1) * line) / 2;
    return all.map((text, index) => ({
      text,
      x: (tile.x1 + tile.x2) / 2,
      y: top + index * line,
      color: tile.text,
      isName: index < tile.name.length,
      hatched: tile.hatched,
    }));
  });
  const pointers = placed.flatMap(({ unit }, index) => {
    const tile = tiles[index];
    return tile !== undefined && (pointer === 'anyone' || pointer === unit)
      ? [{ x: (tile.x1 + tile.x2) / 2, y: tile.y1 + 8, key: unit.code, color: tile.text }]
      : [];
  });
  const wordLayer = (filter: string, mark: ViewSpec): ViewSpec => ({
    data: { values: words },
    transform: [{ filter }],
    mark: { type: 'text', align: 'center', baseline: 'middle', fontSize, ...mark },
    encoding: {
      x: across('x'),
      y: pixels('y', height),
      text: { field: 'text' },
      ...('fill' in mark ? {} : { fill: { field: 'color', type: 'nominal', scale: null } }),
    },
  });
  const chart: ViewSpec = {
    width,
    height,
    layer: [
      {
        data: { values: tiles },
        mark: { type: 'rect', stroke: outline, cornerRadius: 3 },
        encoding: {
          x: across('x1'),
          x2: { field: 'x2' },
          y: pixels('y1', height),
          y2: { field: 'y2' },
          fill: { field: 'fill', type: 'nominal', scale: null },
          strokeWidth: { field: 'stroke', type: 'quantitative', scale: null },
        },
      },
      wordLayer('datum.hatched && datum.isName', { ...halo, fontWeight: 600 }),
      wordLayer('datum.hatched && !datum.isName', halo),
      wordLayer('datum.isName', { fontWeight: 600 }),
      wordLayer('!datum.isName', {}),
      ...pointerLayer(pointers, pointer, height),
    ],
  };
  const items = counts.map(({ category, count }) => ({
    category,
    paint: answerPaint(indicator, category),
    label: `${category.label[language]}: ${String(count)}`,
  }));
  return [legendView(items, drawing), chart];
}
