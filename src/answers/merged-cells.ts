import type { Place, Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { Known } from './header.ts';
import type { RawTable } from './raw-table.ts';
import { cellName, isBlank } from './raw-table.ts';
import type { MergedRange, Sheet } from './sheet.ts';

/** The part of a sheet that the answers of a table are read from; rows and columns of the sheet count from 1. */
type Body = {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  /** The column that says what a row is about, and all rows, also those of which it says nothing. */
  readonly key: number;
  readonly all: ReadonlySet<number>;
};

/**
 * Finds merged cells that more than one answer, region or indicator is read from: only the first of them holds anything,
 * and the others would pass for blank. Titles, headers, themes, remarks, and columns that are not read may be merged.
 * @returns the problem of each table that has any, with their ranges (`B2:B3`) as its places
 */
export function mergedCells(tables: readonly RawTable[], sheets: readonly Sheet[], known: Known): Problem[] {
  return tables.flatMap((table) => {
    const { dialect } = table;
    const sheet = sheets.find(({ name }) => dialect.format === 'xlsx' && dialect.sheets[0] === name);
    if (sheet === undefined || sheet.merged.length === 0) return [];
    const body = table.turned ? bodyAcross(table, known) : bodyOf(table, known);
    const [rows, columns, all] = [counter(body.rows), counter(body.columns), counter(body.all)];
    const wrong = sheet.merged.filter((range) => {
      const { top, left, bottom, right } = range;
      const isOverKeys = left <= body.key && body.key <= right && body.rows.has(top) && all(top, bottom) > 1;
      return (isOverKeys || rows(top, bottom) * columns(left, right) > 1) && isFilled(range, sheet);
    });
    if (wrong.length === 0) return [];
    const prefix = /^.*!/s.exec(table.header.at(0).cell ?? '')?.[0] ?? '';
    const [first] = wrong;
    const value = wrong.length > 1 || first === undefined ? null : textOf(first, sheet);
    const places = wrong.map((range): Place => ({
      ...nowhere,
      column: range.left,
      cell: prefix + rangeName(range),
    }));
    return [problem('merged-cells', { file: table.file, value, places })];
  });
}

/** Of a table with a row per unit, or per unit and indicator: the rows whose region is known, the columns that are read. */
function bodyOf({ header, rows }: RawTable, { read, unit }: Known): Body {
  const kinds = header.cells.map((cell) => read(cell ?? '').kind);
  const region = kinds.indexOf('region');
  const ofUnits = rows.filter(({ cells }) => unit(cells[region] ?? ''));
  return {
    rows: new Set(ofUnits.map(({ ordinal }) => ordinal)),
    // A column that was added to the table has no place in the sheet.
    columns: new Set(
      kinds.flatMap((kind, at) => (kind !== 'other' && header.at(at).column === at + 1 ? [at + 1] : [])),
    ),
    key: region + 1,
    all: new Set(rows.map(({ ordinal }) => ordinal)),
  };
}

/** Of a table with a column per unit: the rows of the indicators, and the columns of the indicators and the units. */
function bodyAcross({ header, rows }: RawTable, { heading, unit }: Known): Body {
  const spots = header.cells.map((text, at) => ({ ...header.at(at), text: text ?? '' })).slice(1);
  const rowOf = ({ cell }: Pick<Place, 'cell'>): number => Number(/\d+$/.exec((cell ?? '').slice(-7))?.[0]);
  const ofUnits = rows.filter(({ cells }) => unit(cells[0] ?? ''));
  const key = spots[0]?.column ?? 0;
  return {
    rows: new Set(spots.filter(({ text }) => heading(text)).map(rowOf)),
    columns: new Set([key, ...ofUnits.map(({ ordinal }) => ordinal)]),
    key,
    all: new Set(spots.map(rowOf)),
  };
}

/** Counts how many of these numbers lie in a stretch, however long it is. */
function counter(numbers: ReadonlySet<number>): (first: number, last: number) => number {
  const sorted = [...numbers].sort((one, other) => one - other);
  /** How many are less than a number. */
  const below = (limit: number): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? 0) < limit) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return (first, last) => below(last + 1) - below(first);
}

function cellsIn({ top, left, bottom, right }: MergedRange, { rows }: Sheet): string[] {
  return rows.slice(top - 1, bottom).flatMap((cells) => cells.slice(left - 1, right));
}

/** Whether a range holds anything, also out of sight. */
function isFilled(range: MergedRange, sheet: Sheet): boolean {
  return cellsIn(range, sheet).some((cell) => !isBlank(cell));
}

function textOf(range: MergedRange, sheet: Sheet): string {
  return cellsIn(range, sheet).find((cell) => !isBlank(cell)) ?? '';
}

function rangeName({ top, left, bottom, right }: MergedRange): string {
  return `${cellName(left - 1, top)}:${cellName(right - 1, bottom)}`;
}
