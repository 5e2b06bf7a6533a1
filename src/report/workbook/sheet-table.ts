import type { Language } from '../../instrument/text.ts';
import type { Cell, ColumnKind, Table } from '../table.ts';
import { decimals, shown } from '../table.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { columnTitles } from './names.ts';
import type { WorkbookProfile } from './profile.ts';
import type { SheetTable } from './sheet.ts';

/** A column that only a workbook has, after those of the table; a cell per row, null where it is empty. */
export type ExtraColumn = { readonly title: string; readonly cells: readonly (string | null)[] };

/**
 * The rows of a table one after the other. What is said of a group, such as a mark, says every row in an extra column,
 * because rows are sorted and filtered; an extra column without a word is left out.
 */
export function sheetTable(
  { columns, groups }: Table,
  extra: readonly ExtraColumn[],
  language: Language,
): SheetTable {
  const filled = extra.filter(({ cells }) => cells.some((cell) => cell !== null));
  const titles = columnTitles([...columns, ...filled].map(({ title }) => title));
  return {
    columns: titles.map((title, index) => ({ title, kind: columns[index]?.kind ?? 'text' })),
    rows: groups
      .flatMap(({ rows }) => rows)
      .map((row, index) => [
        ...row.map((cell, column) => valueOf(cell, columns[column]?.kind ?? 'text', language)),
        ...filled.map(({ cells }) => cells[index] ?? null),
      ]),
  };
}

/** A cell as Excel holds it; shares with the one decimal that every other form of the table has. */
export function valueOf(cell: Cell, kind: ColumnKind, language: Language): string | number | null {
  const words = shown(cell, language);
  return typeof words === 'number' ? Number(words.toFixed(decimals[kind])) : words;
}

/**
 * The lines above a table. Whoever works with it reads what its words mean on the cover, so that the frozen lines leave
 * room for rows; what is invented, selected or invalid is said everywhere.
 * @param explained the notes that the cover has
 */
export function linesAbove(
  { notes }: Table,
  { rows }: SheetTable,
  { oneTable, emptyCells }: Pick<Catalogue['workbook'], 'oneTable' | 'emptyCells'>,
  explained: readonly string[],
  profile: WorkbookProfile,
): string[] {
  if (profile === 'work') return notes.filter((note) => !explained.includes(note));
  const hasEmptyCells = rows.some((row) => row.includes(null));
  return [oneTable(rows.length), ...notes, ...(hasEmptyCells ? [emptyCells] : [])];
}
