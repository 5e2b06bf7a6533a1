import { columnLetters } from '../../answers/raw-table.ts';
import { listSheet } from '../../answers/sheet.ts';

/** The first row of the lists: below what the workbook is, and their headings. */
const firstRow = 3;

/** The lists of a form as they are asked for: each a column of the list sheet, the same list once. */
export type Lists = {
  /** Where a list stands: `Lijsten!$B$3:$B$9`. It has at least one text. */
  readonly rangeOf: (texts: readonly string[]) => string;
  /** The lists so far, in the order of their columns. */
  readonly columns: () => readonly (readonly string[])[];
};

/** Starts a list sheet without lists. */
export function makeLists(): Lists {
  const columns = new Map<string, { readonly index: number; readonly texts: readonly string[] }>();
  return {
    rangeOf: (texts) => {
      const key = JSON.stringify(texts);
      const { index } = columns.get(key) ?? { index: columns.size };
      columns.set(key, { index, texts });
      const column = `$${columnLetters(index)}$`;
      return `${listSheet}!${column}${String(firstRow)}:${column}${String(firstRow + texts.length - 1)}`;
    },
    columns: () => [...columns.values()].map(({ texts }) => texts),
  };
}
