import type { Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { otherDelimiter, readCsvRows } from './csv.ts';
import { isProblem } from './decode.ts';
import type { FoundTable } from './find-table.ts';
import type { Known } from './header.ts';
import { findTable } from './find-table.ts';
import { readHeading } from './headings.ts';
import { readJson } from './json.ts';
import { knowsHeading } from './layout.ts';
import { checkTable } from './limits.ts';
import type { OpenFile, ReadOptions } from './open-file.ts';
import type { RawRow, RawTable, Spot } from './raw-table.ts';
import { isBlank } from './raw-table.ts';
import { rowsAround } from './rows-of-table.ts';
import { savRows } from './sav-rows.ts';
import { readSheets } from './sheet-rows.ts';

/** The tables of a file, and what was found on the way; one table, unless the file is a form. */
export type Tables = { readonly tables: readonly RawTable[]; readonly problems: readonly Problem[] };

/**
 * Finds the tables in a file that was opened.
 * @returns the tables with what is wrong with the form of the file, or the problem that there is none
 */
export function tablesOf(open: OpenFile, known: Known, { sheet }: ReadOptions = {}): Tables | Problem {
  switch (open.kind) {
    case 'csv':
      return csvTable(open, known);
    case 'json': {
      const read = readJson(open.decoded, open.file, open.packed);
      if (isProblem(read)) return read;
      return { tables: [read.table], problems: read.problems };
    }
    case 'xlsx':
      return readSheets(open, known, sheet);
    case 'sav':
      return savRows(open, known);
  }
}

/** What tells a table about one of these instruments from what stands around it. */
export function knownOf(instruments: readonly Instrument[], isUnit: (text: string) => boolean): Known {
  return { heading: remembered(knowsHeading(instruments)), unit: remembered(isUnit) };
}

/** The same test, made once for every text. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = test(text)));
    return is;
  };
}

function csvTable(open: Extract<OpenFile, { kind: 'csv' | 'json' }>, known: Known): Tables | Problem {
  // With the indicators in rows the headings are the units.
  const csv = readCsvRows(open.decoded, open.file, (text) => known.heading(text) || known.unit(text));
  if (isProblem(csv)) return csv;
  const dialect = { ...csv.dialect, packed: open.packed };
  const found = findTable(csv.rows, open.file, dialect, known);
  // Where quotes go wrong in the header, that is why there is none.
  if (isProblem(found)) return csv.problems[0] ?? found;
  const tooMuch = checkTable(found.table);
  if (tooMuch !== null) return tooMuch;
  const other = found.table.turned ? null : otherDelimiter(csv, found.table);
  if (other !== null) return { tables: [{ ...found.table, rows: [] }], problems: [other] };
  const whole = withRegion(found, known);
  return {
    tables: [whole.table],
    problems: [...csv.problems, ...whole.problems, ...rowsAround(whole)],
  };
}

/**
 * Gives a table of indicators and answers that says nowhere whose answers they are a column that does: with the region
 * named above the table, as in `Regio: Achterhoek`, else by the file itself, as in `achterhoek.csv`.
 */
export function withRegion(found: FoundTable, known: Known): FoundTable {
  const { table, above } = found;
  const kinds = table.header.cells.map((cell) => readHeading(cell ?? '').kind);
  if (kinds.includes('region') || !kinds.includes('indicator') || !kinds.includes('answer')) return found;
  const named = regionAbove(above);
  if (named !== null) {
    const rest = above.filter((row) => !named.rows.includes(row));
    return { ...found, table: withColumn(table, named.region, named.spot), above: rest };
  }
  const [base = ''] = table.file.split('.');
  const place = { ...table.header.at(0), column: null, cell: null };
  return known.unit(base) ? { ...found, table: withColumn(table, base, place) } : found;
}

/** The region that rows name: `Regio` or `Arbeidsmarktregio`, and in the same cell or the next what it is called. */
export function regionAbove(
  above: readonly RawRow[],
): { readonly region: string; readonly spot: Spot; readonly rows: readonly RawRow[] } | null {
  const named = above.flatMap((row) => {
    const { cells, at } = row;
    return cells.flatMap((cell, column) => {
      const [, name = '', after = ''] = /^([^:]*):?(.*)$/s.exec(cell ?? '') ?? [];
      if (readHeading(foldLabel(name)).kind !== 'region') return [];
      if (!isBlank(after)) return [{ region: after.trim(), spot: at(column), row }];
      return cells.flatMap((each, index) =>
        index > column && !isBlank(each) ? [{ region: (each ?? '').trim(), spot: at(index), row }] : [],
      );
    });
  });
  const [first] = named;
  // Of two that are named it cannot be told whose answers they are.
  if (first === undefined || named.some(({ region }) => region !== first.region)) return null;
  return { ...first, rows: named.map(({ row }) => row) };
}

/** A table with one more column that says whose answers it holds. */
export function withColumn(table: RawTable, region: string, spot: Spot): RawTable {
  const width = table.header.cells.length;
  const wider = (row: RawRow, text: string): RawRow => ({
    ...row,
    cells: row.cells.length === width ? [...row.cells, text] : row.cells,
    at: (column) => (column === width ? spot : row.at(column)),
  });
  return {
    ...table,
    header: wider(table.header, 'regio'),
    rows: table.rows.map((row) => wider(row, region)),
  };
}

/** The instruments that know most headings of tables: one, or several that know equally many. */
export function bestInstruments(
  tables: readonly RawTable[],
  instruments: readonly Instrument[],
): { readonly best: readonly Instrument[]; readonly known: number } {
  const numbers = tables.flatMap(numbersIn);
  const scored = instruments.map((instrument) => ({
    instrument,
    known: numbers.filter((number) => indicatorAt(instrument, number) !== undefined).length,
  }));
  const most = scored.reduce((highest, { known }) => Math.max(highest, known), 0);
  return {
    best: scored.filter(({ known }) => known === most).map(({ instrument }) => instrument),
    known: most,
  };
}

/** The numbers of indicators that stand in the headings of a table; in the long form, in a column. */
function numbersIn({ header, rows }: RawTable): string[] {
  const column = header.cells.findIndex((cell) => readHeading(cell ?? '').kind === 'indicator');
  const names = [...header.cells, ...(column < 0 ? [] : new Set(rows.map((row) => row.cells[column] ?? '')))];
  return names
    .map((name) => readHeading(name ?? ''))
    .flatMap((each) => ('number' in each ? [each.number] : []));
}

/** A problem of wrong usage about the sheets of a workbook. */
export function sheetUsage(what: 'sheets' | 'noSheet', file: string, names: readonly string[]): Problem {
  return problem('usage', { file, details: { what, given: names.join(', ') } });
}
