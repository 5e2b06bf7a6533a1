import type { Mark } from '../../answers/description.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import type { Unit } from '../../instrument/units.ts';
import type { HashedFile } from '../../repair/settle.ts';
import type { Catalogue } from '../texts/catalogue.ts';

/** What a correction workbook is made of. */
export type CorrectionsContext = {
  readonly texts: Catalogue;
  /** The program that makes it and its version: `inventory 0.1.0`. */
  readonly tool: string;
  readonly instrument: Instrument;
  /** The file that is corrected, or the folder of several. */
  readonly file: string;
  /** The measurement; null where it has no name of its own. */
  readonly measurement: { readonly label: string; readonly date: string | null } | null;
  readonly files: readonly HashedFile[];
  /** What is invented in the answers, which is said on every sheet. */
  readonly marks: readonly Mark[];
  /** The units that there are to choose from. */
  readonly units: readonly Unit[];
};

/** The row of the headings on the sheet of a region; the first cell stands below it. */
export const headerRow = 3;

/** What is invented, in one line. */
export function markWords({ marks, texts }: CorrectionsContext): string {
  return marks.map((mark) => texts.markNotes[mark]).join(' ');
}
