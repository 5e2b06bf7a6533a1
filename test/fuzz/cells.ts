import type { Random } from '../../src/sample/random.ts';
import { tokens } from './tokens.ts';

type Rows = string[][];
type Change = (rows: Rows, random: Random) => unknown;

const rowOf = (rows: Rows, random: Random): string[] => random.pick(rows);

const changes: readonly Change[] = [
  // A cell: another text, the text of another cell, in quotes, with a quote, with something behind it.
  (rows, random) => {
    put(rowOf(rows, random), random, () => random.pick(tokens));
  },
  (rows, random) => {
    put(rowOf(rows, random), random, () => random.pick(rowOf(rows, random)));
  },
  (rows, random) => {
    put(rowOf(rows, random), random, () => '');
  },
  (rows, random) => {
    put(rowOf(rows, random), random, (cell) => `"${cell}"`);
  },
  (rows, random) => {
    put(rowOf(rows, random), random, (cell) => `"${cell}`);
  },
  (rows, random) => {
    put(rowOf(rows, random), random, (cell) => cell + random.pick(tokens));
  },
  // A cell more, a cell less.
  (rows, random) => {
    const row = rowOf(rows, random);
    row.splice(random.below(row.length + 1), 0, random.pick(['', 'x', random.pick(tokens)]));
  },
  (rows, random) => {
    const row = rowOf(rows, random);
    row.splice(random.below(row.length), 1);
  },
  // Rows.
  (rows, random) => rows.splice(random.below(rows.length + 1), 0, [...rowOf(rows, random)]),
  (rows, random) => rows.splice(random.below(rows.length), 1),
  (rows, random) =>
    rows.splice(random.below(rows.length + 1), 0, rows.splice(random.below(rows.length), 1)[0] ?? []),
  (rows, random) => rows.splice(random.below(rows.length + 1), 0, ['']),
  (rows, random) => rows.splice(random.below(rows.length + 1), 0, [random.pick(tokens), random.pick(tokens)]),
  (rows) => rows.push(...rows.map((row) => [...row])),
  // Columns.
  (rows, random) => {
    const at = random.below(rows[0]?.length ?? 1);
    for (const row of rows) row.splice(at, 1);
  },
  (rows, random) => {
    const [at, to] = [random.below(rows[0]?.length ?? 1), random.below(rows[0]?.length ?? 1)];
    for (const row of rows) row.splice(to, 0, row.splice(at, 1)[0] ?? '');
  },
  (rows, random) => {
    const [at, cell] = [random.below(rows[0]?.length ?? 1), random.pick(tokens)];
    rows.forEach((row, index) => row.splice(at, 0, index === 0 ? cell : random.pick(['', '1', 'Ja'])));
  },
  // On its side.
  (rows) => {
    const width = Math.max(...rows.map((row) => row.length));
    const turned = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
    rows.splice(0, rows.length, ...turned);
  },
];

function put(row: string[], random: Random, to: (cell: string) => string): void {
  const at = random.below(Math.max(1, row.length));
  row[at] = to(row[at] ?? '');
}

/** Changes the cells of a text of which every letter is a byte, as if it were CSV without quotes. */
export function changedCells(text: string, random: Random): string {
  const found = [';', ',', '\t', '|'].map((each) => ({ each, count: text.slice(0, 400).split(each).length }));
  const delimiter = found.reduce((best, one) => (one.count > best.count ? one : best)).each;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const rows = text.split(end).map((line) => line.split(delimiter));
  random.pick(changes)(rows, random);
  const other = random.chance(0.03) ? random.pick([';', ',', '\t', '|', ' ', '~']) : delimiter;
  const at = random.chance(0.5) ? -1 : random.below(rows.length + 1);
  return rows.map((row, index) => row.join(at === -1 || at === index ? other : delimiter)).join(end);
}
