import { gunzipSync } from 'node:zlib';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Decoded } from './decode.ts';
import { decode, isProblem } from './decode.ts';
import { formatOf } from './file-format.ts';
import type { Allowance } from './limits.ts';
import { fullAllowance, limits, tooLarge } from './limits.ts';
import type { SavTable } from './sav.ts';
import type { Sheet } from './sheet.ts';

/** How a file is to be read, where it does not show that itself. */
export type ReadOptions = {
  /** The encoding of a text, by any of its names. */
  readonly encoding?: string;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string;
};

/** What a file turned out to hold, before a table is looked for in it. */
export type OpenFile =
  | {
      readonly kind: 'csv' | 'json';
      readonly file: string;
      readonly decoded: Decoded;
      readonly packed: boolean;
    }
  | { readonly kind: 'xlsx'; readonly file: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'sav'; readonly file: string; readonly sav: SavTable };

/**
 * Finds out from its first bytes what a file is, and opens it: a workbook, an SPSS file, or text as CSV or JSON, which
 * may be packed with gzip.
 * @param allowance what may still be read, of which what this file takes is taken off
 * @returns what it holds, or the problem that it cannot be read
 */
export async function openFile(
  given: Uint8Array,
  file: string,
  { encoding }: ReadOptions = {},
  allowance: Allowance = fullAllowance(),
): Promise<OpenFile | Problem> {
  const packed = formatOf(given) === 'gzip';
  const bytes = packed ? unpack(given, file, allowance) : given;
  if (!(bytes instanceof Uint8Array)) return bytes;
  allowance.bytes -= bytes.length;
  if (allowance.bytes < 0) return tooLarge('together', file);
  const format = formatOf(bytes);
  if (format === 'zip' || format === 'xls') {
    const { readWorkbook } = await import('./xlsx.ts');
    const sheets = await readWorkbook(bytes, file, allowance);
    return isProblem(sheets) ? sheets : { kind: 'xlsx', file, sheets };
  }
  if (format === 'sav') {
    const { readSav } = await import('./sav.ts');
    const sav = readSav(bytes, file);
    return isProblem(sav) ? sav : { kind: 'sav', file, sav };
  }
  const decoded = await decode(bytes, file, encoding ?? null);
  if (isProblem(decoded)) return decoded;
  // A heading may begin with a bracket too: [34].
  const kind = /^\s*(?:\{|\[\s*(?:[{[\]"]|$))/.test(decoded.text) ? 'json' : 'csv';
  return { kind, file, decoded, packed };
}

/** Unpacks gzip, up to the limit for a file or what is left of it. */
function unpack(bytes: Uint8Array, file: string, { bytes: left }: Allowance): Uint8Array | Problem {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (!isTooLarge) return problem('file-binary', { file, details: { looksLike: 'gzip' } });
    return left < limits.fileBytes
      ? tooLarge('together', file)
      : problem('too-large', { file, details: { what: 'unpacked', limit: limits.fileBytes } });
  }
}
