/** A sheet of a workbook as it stands, before a table is looked for in it. */
export type Sheet = {
  readonly name: string;
  /** Whether the workbook keeps it from view. */
  readonly hidden: boolean;
  /**
   * What every cell says, from A1 on, a row for every row of the sheet up to the last that holds something; an empty
   * cell is the empty text. A number stands as a person would write it in a machine-readable file (`40`, `0.4`), one
   * that is shown as a percentage as `40%`, a date as `2026-06-03`, an error as Excel names it (`#N/A`).
   */
  readonly rows: readonly (readonly string[])[];
  /** The ranges of cells that are merged into one, of which only the first is in sight. None lies over another. */
  readonly merged: readonly MergedRange[];
};

/** A range of merged cells; rows and columns count from 1. */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/**
 * The sheet of a form or a correction workbook that holds the lists behind its drop-downs. Its first row says what the
 * workbook is: one of the words below, and the id of the instrument.
 */
export const listSheet = 'Lijsten';
/** What the list sheet of a form begins with. */
export const formMark = 'inventory-formulier';
/** What the list sheet of a correction workbook begins with. */
export const correctionsMark = 'inventory-correcties';
/** The sheet of a form on which the region is named; every sheet of the form is about that region. */
export const startSheet = 'Start';
/**
 * What a form says on its first sheet that it was made with, in any language: the program, its version, and the id of the
 * instrument. A form that lost its list sheet is known by it.
 */
export const madeWithText = /^inventory \S+, \S+ (\S+)$/;
/** The headings on a theme's sheet of a form, in any language, of columns that nothing is read from; folded. */
export const formHeadings: ReadonlySet<string> = new Set([
  'vraag',
  'wanneer invullen',
  'vooraf ingevuld',
  'question',
  'when to answer',
  'filled in beforehand',
]);
