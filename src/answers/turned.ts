import type { Place, Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { Known } from './header.ts';
import { readHeading } from './headings.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlank } from './raw-table.ts';
import { isTotals } from './rows-of-table.ts';
import { raggedRows } from './width.ts';

/** Where a table with its indicators in rows has its head: the row with the units, and the column with the indicators. */
export type Across = {
  /** The index of the row, among those that hold something. */
  readonly index: number;
  /** The column of the indicators, counted from 0. */
  readonly column: number;
  /** Another column of indicators, that says something else. */
  readonly other: number | null;
};

/** Of a column that is no unit, what makes clear that it is none: it says something about the indicator of its row. */
const aboutIndicator =
  /^(indicator|vraag|vraagtekst|tekst|omschrijving|thema|blok|onderwerp|hoofdstuk|nr\.?|nummer|volgnr\.?|volgnummer|prioriteit|paragraaf|sectie|categorie|code|id|question|theme|topic)\b/;
const columnsLookedAt = 10;

/**
 * Finds the head of a table with the units across and the indicators down: a row with names of units, and below it a
 * column in which many cells are known indicators.
 * @param top the rows in which the head may be
 */
export function unitsAcross(
  top: readonly RawRow[],
  rows: readonly RawRow[],
  { heading, unit }: Known,
): Across | null {
  const counted = top.map(({ cells }, index) => ({
    index,
    units: new Set(cells.filter((cell) => unit(cell ?? ''))).size,
  }));
  const { index, units } = counted.reduce((most, each) => (each.units > most.units ? each : most), {
    index: -1,
    units: 0,
  });
  const head = rows[index];
  if (units === 0 || head === undefined) return null;
  const across = unitColumns(head, unit);
  const below = rows.slice(index + 1).filter((row) => !isHeadAgain(row, across, unit));
  // A row per unit has units below each other.
  if (below.some(({ cells }) => across.some((at) => unit(cells[at] ?? '')))) return null;
  const known = Array.from({ length: columnsLookedAt }, (_, column) => {
    const texts = below.flatMap(({ cells }) => (isBlank(cells[column]) ? [] : (cells[column] ?? '')));
    const numbers = texts.filter((text) => heading(text) && readHeading(text).kind === 'number');
    // Themes may stand between the indicators.
    return new Set(numbers).size > texts.length / 4 ? new Set(numbers).size : 0;
  });
  const columns = known.flatMap((count, at) => (count > 0 && !across.includes(at) ? [at] : []));
  const [named] = columns.filter((at) => readHeading(head.cells[at] ?? '').kind === 'indicator');
  const [first] = columns;
  const column = named ?? first;
  if (column === undefined) return null;
  const numbers = (at: number): string =>
    JSON.stringify(
      below
        .map(({ cells }) => readHeading(cells[at] ?? ''))
        .map((each) => ('number' in each ? each.number : '')),
    );
  const other =
    named === undefined
      ? columns.find((at) => numbers(at) !== numbers(column) && (known[at] ?? 0) > (known[column] ?? 0) / 2)
      : undefined;
  return { index, column, other: other ?? null };
}

function unitColumns({ cells }: RawRow, unit: Known['unit']): number[] {
  return cells.flatMap((cell, at) => (unit(cell ?? '') ? [at] : []));
}

/** Whether a row names units where the head names them, such as by their codes. */
function isHeadAgain({ cells }: RawRow, across: readonly number[], unit: Known['unit']): boolean {
  return across.length > 1 && across.every((at) => unit(cells[at] ?? ''));
}

/** A turned table, the rows that are no part of it, and what is wrong with its form. */
export type Turned = Pick<RawTable, 'header' | 'rows'> & {
  readonly outside: readonly RawRow[];
  readonly problems: readonly Problem[];
};

/**
 * Turns such a table: a row per unit and a column per indicator, in which every cell keeps its place in the file. A row
 * with a remark and nothing else, and one that names the units again, are left outside. Rows that are not as wide as
 * the head are a problem, as in a table that is not turned.
 */
export function turned(
  { index, column, other }: Across,
  rows: readonly RawRow[],
  known: Known,
  file: string,
): Turned {
  const head = rows[index];
  if (head === undefined) throw new RangeError('a table to turn has a head');
  const across = unitColumns(head, known.unit);
  const [firstUnit = 0] = across;
  const isTotal = ({ cells }: RawRow): boolean =>
    cells.slice(0, firstUnit).some((cell) => isTotals(cell ?? '') && known.called(cell ?? '').size === 0);
  const others = rows
    .slice(index + 1)
    .filter((row) => isHeadAgain(row, across, known.unit))
    .filter(({ cells }) =>
      across.some((at) => known.unitCode(cells[at] ?? '') !== known.unitCode(head.cells[at] ?? '')),
    );
  const isOutside = (row: RawRow): boolean =>
    isHeadAgain(row, across, known.unit) ||
    (row.cells.every((cell, at) => at === column || isBlank(cell)) &&
      !known.heading(row.cells[column] ?? ''));
  const all = rows.slice(index + 1);
  const totals = all.filter(isTotal);
  const below = all.filter((row) => !isOutside(row) && !isTotal(row));
  const upright = (at: number, cells: readonly (string | null)[]): RawRow => ({
    ordinal: at + 1,
    cells,
    at: (row) => (row === 0 ? head : (below[row - 1] ?? head)).at(at),
  });
  const isLabels = (at: number): boolean => {
    const name = head.cells[at] ?? '';
    if (at === column || aboutIndicator.test(name.trim().toLowerCase())) return true;
    const texts = below.flatMap(({ cells }) => (isBlank(cells[at]) ? [] : (cells[at] ?? '')));
    if (texts.length === 0) return isBlank(name);
    // Without a heading, beside the indicators and never the same twice: what the questions are called.
    const isBeside = isBlank(name) && at < (across[0] ?? 0);
    return isBeside && new Set(texts).size === texts.length && texts.every((text) => text.length > 12);
  };
  const columns = head.cells.map((_, at) => at).filter((at) => !isLabels(at));
  const labels = head.cells
    .map((_, at) => at)
    .filter((at) => at !== column && isLabels(at) && below.some(({ cells }) => !isBlank(cells[at])));
  const place = (at: number): Place => ({ ...nowhere, ...head.at(at) });
  return {
    header: upright(column, ['regio', ...below.map(({ cells }) => cells[column] ?? '')]),
    rows: columns.map((at) =>
      upright(at, [head.cells[at] ?? '', ...below.map(({ cells }) => cells[at] ?? '')]),
    ),
    outside: all.filter((row) => isOutside(row) && !isTotal(row)),
    problems: [
      ...raggedRows(file, head.cells.length, below),
      ...labels.map((at) =>
        problem('column-ignored', {
          file,
          value: head.cells[at] ?? '',
          places: [place(at)],
          details: { layout: 'turned' },
        }),
      ),
      ...totals.map((row) => {
        const at = row.cells.findIndex((cell) => isTotals(cell ?? ''));
        const places = [{ ...nowhere, ...row.at(at) }];
        return problem('totals-row', { file, value: row.cells[at] ?? '', places });
      }),
      ...others.map((row) =>
        problem('columns-contradict', {
          file,
          value: row.cells[column] ?? '',
          places: across.map((at) => ({ ...nowhere, ...row.at(at) })),
          details: { what: 'regionsAcross' },
        }),
      ),
      ...(other === null
        ? []
        : [
            problem('columns-contradict', {
              file,
              places: [place(column), place(other)],
              details: { what: 'indicators' },
            }),
          ]),
    ],
  };
}
