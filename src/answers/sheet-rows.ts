import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { isProblem } from './decode.ts';
import type { FoundTable } from './find-table.ts';
import type { Known } from './header.ts';
import { findTable } from './find-table.ts';
import type { OpenFile } from './open-file.ts';
import type { Dialect, RawRow } from './raw-table.ts';
import { cellName } from './raw-table.ts';
import type { Tables } from './read-table.ts';
import { regionAbove, sheetUsage, withColumn, withRegion } from './read-table.ts';
import { rowsAround } from './rows-of-table.ts';
import type { Sheet } from './sheet.ts';
import { formMark, listSheet, startSheet } from './sheet.ts';

type Workbook = Extract<OpenFile, { kind: 'xlsx' }>;

/** The id of the instrument of a form that this program made; null for any other workbook. */
export function formInstrument({ sheets }: Workbook): string | null {
  const [mark, instrument] = sheets.find(({ name }) => name === listSheet)?.rows[0] ?? [];
  return mark === formMark && instrument !== undefined ? instrument : null;
}

/**
 * Finds the table of a workbook: on the sheet that was asked for, else on the only sheet in view that has one. A form
 * has a table on several sheets, all about the region that its first sheet names.
 */
export function readSheets(workbook: Workbook, known: Known, asked: string | undefined): Tables | Problem {
  const { file, sheets } = workbook;
  const names = sheets.map(({ name }) => name);
  const wanted = asked === undefined ? undefined : sheets.find(({ name }) => name === asked);
  if (asked !== undefined && wanted === undefined) return sheetUsage('noSheet', asked, names);
  const isForm = formInstrument(workbook) !== null;
  const inView = sheets.filter(({ hidden, name }) => !hidden && !(isForm && name === startSheet));
  const looked = wanted === undefined ? inView : [wanted];
  const found = looked.flatMap((sheet) => {
    const dialect: Dialect = { format: 'xlsx', sheets: [sheet.name], isForm };
    const table = findTable(rowsOf(sheet, looked.length > 1 || wanted !== undefined), file, dialect, known);
    return isProblem(table) ? [] : { sheet, found: table };
  });
  // A sheet is taken for a table when it has a known heading; of one sheet alone it is said what is wrong with it.
  const withTable = found.filter(({ found: { table } }) =>
    table.header.cells.some((cell) => known.heading(cell ?? '')),
  );
  const chosen = withTable.length > 0 ? withTable : found.slice(0, looked.length === 1 ? 1 : 0);
  const [only, another] = chosen;
  if (only === undefined) return problem('no-table', { file, details: { format: 'xlsx' } });
  if (isForm)
    return formTables(
      workbook,
      chosen.map((each) => each.found),
    );
  if (another !== undefined)
    return sheetUsage(
      'sheets',
      file,
      chosen.map(({ sheet }) => sheet.name),
    );
  const whole = withRegion(only.found, known);
  return { tables: [whole.table], problems: [...whole.problems, ...rowsAround(whole)] };
}

/** The tables of a form, each with the region that its first sheet names. What stands around them is ours. */
function formTables({ sheets, file }: Workbook, found: readonly FoundTable[]): Tables | Problem {
  const start = sheets.find(({ name }) => name === startSheet);
  const named = start === undefined ? null : regionAbove(rowsOf(start, true));
  if (named === null) return problem('no-region-column', { file, details: { form: startSheet } });
  return { tables: found.map(({ table }) => withColumn(table, named.region, named.spot)), problems: [] };
}

/** The rows of a sheet, all as wide as the widest. A cell is named with its sheet where there are several. */
function rowsOf({ name, rows }: Sheet, isNamed: boolean): RawRow[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const sheet = isNamed
    ? `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!`
    : '';
  return rows.map((cells, index) => ({
    ordinal: index + 1,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    at: (column) => ({ line: null, column: column + 1, cell: `${sheet}${cellName(column, index + 1)}` }),
  }));
}
