import type { Language, Text } from '../instrument/text.ts';
import { formatNumber } from './format.ts';

/** What people read where a machine finds nothing, such as the mark of a break among numbers. */
export type Mark = { readonly mark: string };

/** A cell: words in every language, a word that is the same in all, a number, a mark, or nothing. */
export type Cell = Text | string | number | Mark | null;

/**
 * How the values of a column are read: counts are whole, shares and values have one decimal, probabilities four. Changes
 * of counts and of shares, in points, have a sign for people.
 */
export type ColumnKind = keyof typeof decimals;

/** How many decimals a number has, by how its column is read. */
export const decimals = { text: 0, count: 0, change: 0, share: 1, points: 1, probability: 4 } as const;

/** Whether a cell is a mark. */
export function isMark(cell: Cell): cell is Mark {
  return typeof cell === 'object' && cell !== null && 'mark' in cell;
}

/** A cell as people read it, in words: numbers as their language writes them, changes with their sign. */
export function inWords(cell: Cell, kind: ColumnKind, language: Language): string {
  const words = shown(cell, language);
  if (words === null) return '–';
  if (typeof words === 'string') return words;
  if (kind !== 'change' && kind !== 'points') return formatNumber(words, language, decimals[kind]);
  const sign = words > 0 ? '+' : words < 0 ? '\u2212' : '';
  return sign + formatNumber(Math.abs(words), language, decimals[kind]);
}

/** A cell as people read it: words in a language, a number, or nothing. */
export function shown(cell: Cell, language: Language): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return isMark(cell) ? cell.mark : cell[language];
}

/** The answers that can stand in a column, where all of it is about one question. */
export type ColumnAnswers = {
  /** Answers of substance, in printed order. */
  readonly values: readonly Text[];
  readonly isOrdered: boolean;
  /** What stands there when there is no such answer. */
  readonly missing: readonly Text[];
};

/** A column: a stable name for machines, a title for people. */
export type Column = {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** For statistical programs, and what was asked. */
  readonly answers?: ColumnAnswers;
  readonly question?: Text;
  /** The same in every row of a group, so that people read it in the heading of the group instead. */
  readonly inHeading?: boolean;
  /** Only for people: it follows from the other columns, and machine-readable files do not have it. */
  readonly forPeople?: boolean;
};

/** Rows that belong together, such as the answers to one indicator. */
export type RowGroup = {
  readonly heading: string | null;
  readonly notes: readonly string[];
  /** What must be said with every row, for where rows are sorted and filtered. */
  readonly remark?: string;
  readonly rows: readonly (readonly Cell[])[];
};

/** A table as a value. Titles and notes are in the language of the report; words in cells in every language. */
export type Table = {
  /** The file name without its ending. */
  readonly name: string;
  /** The columns of which no two rows have the same values. */
  readonly key?: readonly string[];
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
};

/** The columns that machine-readable files have, and their places in a row. */
export function forMachines(
  columns: readonly Column[],
): { readonly column: Column; readonly index: number }[] {
  return columns.flatMap((column, index) => (column.forPeople === true ? [] : [{ column, index }]));
}

/** How a writer writes a cell, given how the values of its column are read. */
export type CellWriter = (cell: Cell, kind: ColumnKind) => string;

/** A writer that writes each cell once: a table repeats a few labels and numbers in thousands of cells. */
export function remembering(write: CellWriter): CellWriter {
  const written = {
    text: new Map<Cell, string>(),
    count: new Map<Cell, string>(),
    change: new Map<Cell, string>(),
    share: new Map<Cell, string>(),
    points: new Map<Cell, string>(),
    probability: new Map<Cell, string>(),
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
