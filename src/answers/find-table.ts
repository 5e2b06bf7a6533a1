import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { readHeading } from './headings.ts';
import type { Dialect, RawRow, RawTable } from './raw-table.ts';
import { isBlank, isBlankRow } from './raw-table.ts';
import { turned, unitsAcross } from './turned.ts';

/** What tells a table from what stands around it. */
export type Known = {
  /** Whether a heading means something for one of the instruments. */
  readonly heading: (text: string) => boolean;
  /** Whether a text is the name of a unit. */
  readonly unit: (text: string) => boolean;
};

/** A table, and the rows above and below it that are known to be no part of it. */
export type FoundTable = {
  readonly table: RawTable;
  readonly above: readonly RawRow[];
  readonly below: readonly RawRow[];
};

/** In how many rows from the top a header is looked for. */
const reach = 60;

/**
 * Finds the table among the rows of a file or sheet: its header is the row with most headings that are known, in one
 * row or over two; what stands above it is no part of it. A table with the indicators in rows is turned.
 * @returns the table, or null when no row has a known heading and the first is taken for a header only by default
 */
export function findTable(
  all: readonly RawRow[],
  file: string,
  dialect: Dialect,
  known: Known,
): FoundTable | Problem {
  const rows = all.filter((row) => !isBlankRow(row));
  if (rows.length === 0) return problem('file-empty', { file });
  const [first, ...others] = headersIn(rows.slice(0, reach), known);
  const best = others.reduce((most, each) => (each.known > (most?.known ?? 0) ? each : most), first);

  // Below the units, what looks like a header is a row of answers.
  const isPlain = best?.form === 'long' || (best?.form === 'wide' && best.index === 0);
  const across = isPlain ? null : unitsAcross(rows.slice(0, reach), rows, known);
  if (across !== null && (best?.form !== 'wide' || best.index > across.index)) {
    const { outside, ...table } = turned(across, rows, known);
    return {
      table: { file, dialect, turned: true, ...table },
      above: rows.slice(0, across.index),
      below: outside,
    };
  }
  const { index = 0, length = 1, cells = rows[0]?.cells ?? [] } = best ?? {};
  const head = rows[index + length - 1] ?? rows[index];
  if (head === undefined) return problem('file-empty', { file });
  const below = rows.slice(index + length);
  if (below.length === 0) {
    return problem(best === undefined ? 'no-table' : 'header-only', { file });
  }
  return {
    table: { file, dialect, turned: false, header: { ...head, cells }, rows: below },
    above: rows.slice(0, index),
    below: [],
  };
}

/** A row that may be the header, or two that are one together. */
type Header = {
  readonly index: number;
  /** Over how many rows. */
  readonly length: 1 | 2;
  readonly cells: readonly (string | null)[];
  /** How many different headings are known; a row that says which column has the region comes before all others. */
  readonly known: number;
  /** Which table it can be the header of by itself: a row per unit, or per indicator and answer. */
  readonly form: 'wide' | 'long' | null;
};

function headersIn(rows: readonly RawRow[], known: Known): Header[] {
  return rows.flatMap((row, index) => {
    // No header names a unit; and some answers read like headings.
    if (row.cells.some((cell) => known.unit(cell ?? ''))) return [];
    const next = rows[index + 1];
    const pair = next?.ordinal === row.ordinal + 1 ? overTwoRows(row.cells, next.cells, known) : null;
    return [
      ...headerOf(row.cells, index, 1, known),
      ...(pair === null ? [] : headerOf(pair, index, 2, known)),
    ];
  });
}

function headerOf(
  cells: Header['cells'],
  index: number,
  length: Header['length'],
  { heading }: Known,
): Header[] {
  const texts = cells.flatMap((cell) => (isBlank(cell) ? [] : (cell ?? '')));
  const headings = texts.filter(heading).map(readHeading);
  if (headings.length === 0) return [];
  const has = (kind: string): boolean => headings.some((each) => each.kind === kind);
  const names = new Set(headings.map((each) => ('number' in each ? each.number : each.kind)));
  const isLong = has('indicator') && has('answer');
  // Answers are numbers too: a row of them is no header while another says where the region stands.
  const known = names.size + (has('region') || isLong ? 1000 : 0);
  const form = isLong ? 'long' : has('region') && has('number') ? 'wide' : null;
  return [{ index, length, cells, known, form }];
}

/**
 * A header over two rows, as one: a row with the numbers above the one that names the region, or the letters of parts
 * below their number. Null when two rows are not one header.
 */
function overTwoRows(
  upper: readonly (string | null)[],
  lower: readonly (string | null)[],
  { heading, unit }: Known,
): (string | null)[] | null {
  const isNumber = (cell: string | null | undefined): boolean =>
    heading(cell ?? '') && readHeading(cell ?? '').kind === 'number';
  const hasRegion = (cells: readonly (string | null)[]): boolean =>
    cells.some((cell) => readHeading(cell ?? '').kind === 'region');
  if (lower.some((cell) => unit(cell ?? ''))) return null;
  const width = Math.max(upper.length, lower.length);

  if (!hasRegion(upper) && hasRegion(lower)) {
    if (lower.some(isNumber) || !upper.some(isNumber)) return null;
    return Array.from({ length: width }, (_, column) => {
      const below = lower[column] ?? null;
      return isNumber(upper[column]) && !heading(below ?? '') ? (upper[column] ?? null) : below;
    });
  }
  const cells: (string | null)[] = [];
  let above = '';
  let parts = 0;
  for (let column = 0; column < width; column += 1) {
    const over = upper[column] ?? null;
    if (over !== null && !isBlank(over)) above = over;
    const [, part] = /^\(?([a-z])\)?$/i.exec((lower[column] ?? '').trim()) ?? [];
    const number = readHeading(above);
    const name = part !== undefined && 'number' in number ? `${number.number}${part}` : '';
    const isPart = name !== '' && heading(name);
    if (isPart) parts += 1;
    cells.push(isPart ? name : over);
  }
  return hasRegion(upper) && parts > 0 ? cells : null;
}
