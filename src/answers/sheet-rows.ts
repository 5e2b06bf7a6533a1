import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { isProblem } from './decode.ts';
import type { FoundTable } from './find-table.ts';
import { findTable } from './find-table.ts';
import { besideStart, besideTheme } from './form-extras.ts';
import type { Known } from './header.ts';
import { readHeading } from './headings.ts';
import type { OpenFile } from './open-file.ts';
import type { Dialect, RawRow } from './raw-table.ts';
import { cellName } from './raw-table.ts';
import type { Tables } from './read-table.ts';
import { regionsAbove, withColumn, withRegion } from './region-column.ts';
import { rowsAround } from './rows-of-table.ts';
import type { Sheet } from './sheet.ts';
import { formMark, listSheet, madeWithText, startSheet } from './sheet.ts';

type Workbook = Extract<OpenFile, { kind: 'xlsx' }>;
type SheetTable = { readonly sheet: Sheet; readonly found: FoundTable };

/**
 * What a form that this program made says of itself: a mark, the id of its instrument, and the name and the date of its
 * measurement; without the sheet of its lists no more than the first two. Null for any other workbook.
 */
export function formMarks({ sheets }: Workbook): readonly string[] | null {
  const rowsOn = (sheet: string): Sheet['rows'] | undefined =>
    sheets.find(({ name }) => name === sheet)?.rows;
  const lists = rowsOn(listSheet);
  if (lists !== undefined) {
    const [marks = []] = lists;
    return marks[0] === formMark && marks[1] !== undefined ? marks : null;
  }
  const start = rowsOn(startSheet)?.flat() ?? [];
  const [instrument] = start.flatMap((text) => madeWithText.exec(text)?.[1] ?? []);
  return instrument === undefined ? null : [formMark, instrument];
}

/** The id of the instrument of a form; null for any other workbook. */
export function formInstrument(workbook: Workbook): string | null {
  return formMarks(workbook)?.[1] ?? null;
}

/**
 * Finds the table of a workbook: on the sheet that was asked for, else on the only sheet that has one, in view or not. A
 * form has a table on several sheets, all about the region that its first sheet names.
 */
export function readSheets(workbook: Workbook, known: Known, asked: string | undefined): Tables | Problem {
  const { file, sheets } = workbook;
  const isForm = formInstrument(workbook) !== null;
  const wanted = asked === undefined ? undefined : sheets.find(({ name }) => name === asked);
  if (asked !== undefined && wanted === undefined) return usage('noSheet', asked, sheets);
  const looked =
    wanted === undefined
      ? sheets.filter(({ name }) => !isForm || (name !== startSheet && name !== listSheet))
      : [wanted];
  const found = looked.flatMap((sheet): SheetTable[] => {
    const dialect: Dialect = { format: 'xlsx', sheets: [sheet.name], isForm };
    const table = findTable(rowsOf(sheet, sheets.length > 1), file, dialect, known);
    return isProblem(table) ? [] : [{ sheet, found: table }];
  });
  // A sheet is taken for a table when it has a known heading; of one sheet alone it is said what is wrong with it.
  const withTable = found.filter(({ found: { table } }) =>
    table.header.cells.some((cell) => known.heading(cell ?? '')),
  );
  const chosen = withTable.length > 0 ? withTable : looked.length === 1 ? found : [];
  const [only, another] = chosen;
  if (only === undefined) return problem('no-table', { file, details: { format: 'xlsx' } });
  if (isForm && wanted === undefined)
    return formTables(workbook, chosen, leftOutOf(looked, chosen, file), known);
  if (another !== undefined)
    return usage(
      'sheets',
      file,
      chosen.map(({ sheet }) => sheet),
    );
  const whole = withRegion(only.found, known);
  const leftOut = leftOutOf(looked, chosen, file);
  return { tables: [whole.table], problems: [...leftOut, ...whole.problems, ...rowsAround(whole)] };
}

/** The sheets that were looked at, have something on them, and are not read. */
function leftOutOf(looked: readonly Sheet[], chosen: readonly SheetTable[], file: string): Problem[] {
  const others = looked.filter((each) => each.rows.length > 0 && chosen.every(({ sheet }) => sheet !== each));
  if (others.length === 0) return [];
  const value = others.map(({ name }) => name).join(', ');
  return [problem('sheet-left-out', { file, value, count: others.length })];
}

/** The tables of a form, each with the region that its first sheet names. What stands around them is ours, or told. */
function formTables(
  { sheets, file }: Workbook,
  chosen: readonly SheetTable[],
  leftOut: readonly Problem[],
  known: Known,
): Tables | Problem {
  const start = sheets.find(({ name }) => name === startSheet);
  if (start === undefined) {
    return problem('no-region-column', { file, details: { form: 'sheet', sheet: startSheet } });
  }
  const [named, another] = regionsAbove(rowsOf(start, true), known);
  if (named === undefined || another !== undefined) {
    const row = rowsOf(start, false).find(({ cells }) => readHeading(cells[0] ?? '').kind === 'region');
    const details = {
      form: named === undefined ? 'choice' : 'several',
      sheet: startSheet,
      cell: row?.at(1).cell ?? '',
    };
    return problem('no-region-column', { file, details });
  }
  return {
    tables: chosen.map(({ found: { table } }) => withColumn(table, named.region, named.spot)),
    problems: [
      ...leftOut,
      ...besideStart(rowsOf(start, true), file),
      ...chosen.flatMap(({ found }) => [...besideTheme(found), ...found.problems]),
    ],
  };
}

/** The rows of a sheet, all as wide as the widest. A cell is named with its sheet where there are several. */
function rowsOf({ name, rows }: Sheet, isNamed: boolean): RawRow[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  const sheet = isNamed ? `${quoted}!` : '';
  return rows.map((cells, index) => ({
    ordinal: index + 1,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    at: (column) => ({ line: null, column: column + 1, cell: `${sheet}${cellName(column, index + 1)}` }),
  }));
}

function usage(what: 'sheets' | 'noSheet', file: string, sheets: readonly Sheet[]): Problem {
  return problem('usage', { file, details: { what, given: sheets.map(({ name }) => name).join(', ') } });
}
