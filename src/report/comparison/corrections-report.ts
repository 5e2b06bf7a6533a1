import type { Mark } from '../../answers/description.ts';
import type { Correction, Corrections } from '../../comparison/corrections.ts';
import type { CellSide } from '../../comparison/delivery.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import type { Category, Instrument } from '../../instrument/instrument.ts';
import type { Problem } from '../../problem.ts';
import type { ReadingSummary } from '../problems.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { Side } from '../../comparison/side.ts';
import { sides } from '../../comparison/side.ts';

/** What is told of one of the two files. */
export type DeliveryFile = {
  readonly name: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly measurement: { readonly label: string; readonly date: string | null };
  readonly instrument: Instrument;
  readonly summary: ReadingSummary;
  readonly problems: readonly Problem[];
  readonly marks: readonly Mark[];
};

/** Two deliveries of one measurement held against each other, and all that is needed to tell of it. */
export type CorrectionsReport = {
  readonly texts: Catalogue;
  readonly files: Readonly<Record<Side, DeliveryFile>>;
  readonly result: Corrections;
};

/** The marks of both files, each with the file it is about. */
export function markLinesOf({ texts, files }: CorrectionsReport): string[] {
  return sides.flatMap((side) =>
    files[side].marks.map((mark) => texts.corrections.mark(files[side].name, texts.markNotes[mark])),
  );
}

/** The answer that a cell means; null where several cells are told at once. */
export function answerIn({ scope }: Correction, { category }: CellSide): Category | null {
  return scope === 'cell' ? (category ?? invalidCategory) : null;
}
