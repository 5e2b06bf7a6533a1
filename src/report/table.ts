import type { Text } from '../instrument/text.ts';

/** A cell: words in every language, a word that is the same in all, a number, or nothing. */
export type Cell = Text | string | number | null;

/** How the values of a column are read: counts are whole, shares and values have one decimal. */
export type ColumnKind = 'text' | 'count' | 'share';

/** A column: a stable name for machines, a title for people. */
export type Column = {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** The same in every row of a group, so that people read it in the heading of the group instead. */
  readonly inHeading?: boolean;
};

/** Rows that belong together, such as the answers to one indicator. */
export type RowGroup = {
  readonly heading: string | null;
  readonly notes: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A table as a value. Titles and notes are in the language of the report; words in cells in every language. */
export type Table = {
  /** The file name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
};

/** How a writer writes a cell, given how the values of its column are read. */
export type CellWriter = (cell: Cell, kind: ColumnKind) => string;

/** A writer that writes each cell once: a table repeats a few labels and numbers in thousands of cells. */
export function remembering(write: CellWriter): CellWriter {
  const written = {
    text: new Map<Cell, string>(),
    count: new Map<Cell, string>(),
    share: new Map<Cell, string>(),
  };
  return (cell, kind) => {
    const known = written[kind].get(cell);
    if (known !== undefined) return known;
    const text = write(cell, kind);
    written[kind].set(cell, text);
    return text;
  };
}

/** A file of a report, before it is written; names are relative to the report, with `/`. */
export type OutputFile = { readonly name: string; readonly bytes: Uint8Array };

/** Makes an output file of text, as UTF-8. */
export function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
