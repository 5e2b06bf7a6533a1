import type { Problem } from '../../problem.ts';
import { Failure, problem } from '../../problem.ts';
import { limits as common } from '../limits.ts';

/**
 * The most that is read of a workbook. A questionnaire of 35 regions and 118 indicators has some 4,000 cells; these are
 * far above any workbook of answers, and far below what a small file can be made to unpack to.
 */
export const limits = {
  /** Bytes, of all parts that are read together. */
  unpacked: 50_000_000,
  /** Elements of all parts that are read together. */
  elements: common.elements,
  /** Sheets, also those that show the same part. */
  sheets: 1_000,
  /** Parts in the zip, read or not. */
  parts: 10_000,
  /** Cells of all sheets together, from A1 to the last row and the last column that hold something. */
  cells: 1_000_000,
  /** Ranges of merged cells of one sheet. */
  merged: 100_000,
} as const;

/** Stops reading: the file is not as a workbook is. The name of the file is filled in by who catches it. */
export function damaged(what: 'zip' | 'part' | 'cell', part: string, cell: string | null = null): Failure {
  const details = cell === null ? { what, part } : { what, part, cell };
  return new Failure(problem('workbook-damaged', { details }));
}

/** Stops reading: there is more than is read. */
export function tooLarge(what: keyof typeof limits, details: Problem['details'] = {}): Failure {
  return new Failure(problem('too-large', { details: { ...details, what, limit: limits[what] } }));
}

/** Stops reading: it is something else than a workbook that is read. */
export function otherFormat(looksLike: 'zip' | 'xls' | 'xlsb' | 'ods' | 'docx' | 'pptx'): Failure {
  return new Failure(problem('file-binary', { details: { looksLike } }));
}

/** Stops reading: a password is asked for. */
export function passwordAsked(): Failure {
  return new Failure(problem('workbook-protected'));
}
