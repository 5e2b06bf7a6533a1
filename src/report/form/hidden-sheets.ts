import { listSheet } from '../../answers/sheet.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { FormCell, FormSheet } from './form.ts';
import type { Lists } from './lists.ts';

/** The width of the columns of a hidden sheet, in characters. */
const width = 30;

/** A sheet that only the program reads. */
export function hiddenSheet(name: string, rows: readonly (readonly (string | null)[])[]): FormSheet {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  return {
    name,
    rows: rows.map((row) =>
      row.map((content): FormCell | null => (content === null ? null : { look: 'list', content })),
    ),
    widths: Array.from({ length: columns }, () => width),
    choices: [],
    grey: null,
    headerRow: null,
    isHidden: true,
    footer: name,
  };
}

/** The hidden sheet of the lists: what the workbook is, and a column for every list. */
export function listsSheet(marks: readonly (string | null)[], lists: Lists, { form }: Catalogue): FormSheet {
  const columns = lists.columns();
  const longest = Math.max(0, ...columns.map((texts) => texts.length));
  return hiddenSheet(listSheet, [
    marks,
    columns.map((_, index) => form.list(index + 1)),
    ...Array.from({ length: longest }, (_, row) => columns.map((texts) => texts[row] ?? null)),
  ]);
}
