/**
 * A form as a value: a workbook in which one unit fills in a questionnaire, before it is written.
 *
 * What whoever reads a filled-in form can rely on:
 * - The hidden sheet `Lijsten` (see `src/answers/sheet.ts`) stands last. Its first row says what the workbook is: A1
 *   `inventory-formulier`, B1 the id of the instrument, C1 the label of the measurement and D1 its date, both empty
 *   where they are not known. Below stand the lists behind the drop-downs.
 * - On the sheet `Start` the first cell of column A that is a heading for a region has the name of the region beside it
 *   in column B, which is empty as long as nobody chose one.
 * - Every other visible sheet is a theme. Its table has its headings in row 3, after a title and a way back: Indicator,
 *   Vraag, Antwoord, Toelichting, Wanneer invullen, and where answers were filled in beforehand, Vooraf ingevuld. A
 *   row is an indicator, or a part of one: a question that has parts is asked in parts, unless the answers that were
 *   filled in beforehand have it as a whole. No indicator stands on two sheets.
 * - An answer is the label of a category in the language of the form, as text, also where it looks like a number
 *   (`40%`, `2016`). A blank answer says nothing: no data.
 * - Where answers that are invented were filled in beforehand, a last column Herkomst says `fictief` in their rows.
 *
 * Nothing else is relied on: colours, formulas, widths and texts may differ.
 */
export type Form = {
  readonly title: string;
  /** The program that made it and its version: `inventory 0.1.0`. */
  readonly tool: string;
  readonly language: string;
  /** What a text ends in that is cut because it is too long for a cell. */
  readonly cut: string;
  readonly sheets: readonly FormSheet[];
};

/** What a cell of a form is, which decides how it looks and whether it can be changed. */
export type FormLook =
  | 'title'
  | 'mark'
  | 'heading'
  | 'label'
  | 'text'
  | 'computed'
  | 'number'
  | 'cell'
  | 'computedCell'
  | 'link'
  | 'header'
  | 'input'
  | 'inputExample'
  | 'notNeededExample'
  | 'list';

/** A cell: what it says, and for one that is computed, the formula that says so too. */
export type FormCell = {
  readonly look: FormLook;
  readonly content: string | number | null;
  readonly formula?: string;
  /** The place that the cell leads to, as Excel writes it: `'1 Overleg'!A1`. */
  readonly leadsTo?: string;
};

/** Cells in which one chooses from a list, and what is said there. */
export type Choice = {
  /** The cells, such as `C4:C9`. */
  readonly range: string;
  /** Where the list stands: `Lijsten!$B$3:$B$9`. */
  readonly list: string;
  readonly prompt: Words;
  readonly error: Words;
};

/** A text and its title: Excel takes 255 characters and 32. */
export type Words = { readonly title: string; readonly message: string };

/** A sheet of a form. Rows count from 1. */
export type FormSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (FormCell | null)[])[];
  /** The widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly choices: readonly Choice[];
  /** Rows that turn grey as long as a formula holds, written for the first cell of the range. */
  readonly grey: { readonly range: string; readonly formula: string } | null;
  /** The row of the headings of the table: it stays in sight, and stands on every page. Null where there is none. */
  readonly headerRow: number | null;
  readonly isHidden: boolean;
  /** What stands at the foot of every page. */
  readonly footer: string;
};
