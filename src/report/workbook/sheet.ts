import type { ColumnKind } from '../table.ts';

/** A line of text above a table, or on a sheet without one. */
export type SheetLine = { readonly text: string; readonly isHeading: boolean };

/** A column of the table of a sheet. */
export type SheetColumn = {
  readonly title: string;
  readonly kind: ColumnKind;
  /** The cells are names of sheets, and lead there. */
  readonly isLink?: boolean;
};

/** The one table of a sheet; it has at least one row. */
export type SheetTable = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** A sheet as a value, before it has a name. */
export type SheetDraft = {
  /** What it would be called if there were no other sheets and no rules for names. */
  readonly code: string;
  /** Stands in A1. */
  readonly title: string;
  readonly lines: readonly SheetLine[];
  readonly table: SheetTable | null;
};

/** A sheet with the name it has in the workbook, and that of its table. */
export type Sheet = SheetDraft & { readonly name: string; readonly tableName: string };

/** Lines of plain text. */
export function plainLines(texts: readonly string[]): SheetLine[] {
  return texts.map((text) => ({ text, isHeading: false }));
}

/** Lines under a heading; nothing where there are none. */
export function section(heading: string, lines: readonly string[]): SheetLine[] {
  return lines.length === 0 ? [] : [{ text: heading, isHeading: true }, ...plainLines(lines)];
}
