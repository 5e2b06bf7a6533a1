import type { Problem } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import { formatOf } from './file-format.ts';
import type { Allowance } from './limits.ts';
import { fullAllowance } from './limits.ts';
import { columnLetters } from './raw-table.ts';
import type { Sheet } from './sheet.ts';
import { readStyles, withoutStyles } from './xlsx/number-format.ts';
import { findParts } from './xlsx/parts.ts';
import { damaged, limits, otherFormat, passwordAsked, tooLarge } from './xlsx/refusal.ts';
import { readStrings } from './xlsx/texts.ts';
import { readWorksheet } from './xlsx/worksheet.ts';
import { openZip } from './xlsx/zip.ts';

/**
 * Reads an Excel workbook (.xlsx, .xlsm): what every cell of every sheet says, in the order of the tabs, also of rows,
 * columns and sheets that are hidden. Whatever keeps it from being read whole is the problem that is returned: nothing
 * is left out. Behind the door `spreadsheet`.
 * @param allowance what may still be read, of which what is unpacked is taken off
 * @see ISO/IEC 29500-1, clause 18 (SpreadsheetML)
 * @returns the sheets, or the one problem that keeps them from being read
 */
export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  allowance: Allowance = fullAllowance(),
): Promise<readonly Sheet[] | Problem> {
  try {
    const sheets = sheetsOf(bytes, allowance);
    const isEmpty = sheets.every(({ rows }) => rows.length === 0);
    return Promise.resolve(isEmpty ? problem('file-empty', { file }) : sheets);
  } catch (error) {
    const found = error instanceof Failure ? error.problems[0] : undefined;
    if (found === undefined) throw error;
    return Promise.resolve({ ...found, file });
  }
}

function sheetsOf(bytes: Uint8Array, allowance: Allowance): Sheet[] {
  const format = formatOf(bytes);
  if (format === 'xls') throw isLocked(bytes) ? passwordAsked() : otherFormat('xls');
  if (format !== 'zip') throw damaged('zip', '');
  const archive = openZip(bytes, allowance);
  const { sheets, strings, styles, from1904 } = findParts(archive);
  const shared = {
    strings: strings === null ? [] : readStrings(archive, strings),
    styles: styles === null ? withoutStyles : readStyles(archive, styles),
    from1904,
  };
  let left: number = limits.cells;
  const read = new Map<string, Pick<Sheet, 'rows' | 'merged'>>();
  return sheets.map(({ name, hidden, part }) => {
    let sheet = read.get(part);
    if (sheet === undefined) {
      const { grid, merged } = readWorksheet(archive, part, shared);
      const { rows, columns } = grid.size();
      left -= rows * columns;
      if (left < 0) throw tooMany(name, rows, columns);
      read.set(part, (sheet = { rows: grid.rows(), merged }));
    }
    return { name, hidden, ...sheet };
  });
}

/** Cells that are far away make a sheet large: the message says which is the last. */
function tooMany(sheet: string, rows: number, columns: number): Failure {
  const cell = `${columnLetters(columns - 1)}${String(rows)}`;
  return tooLarge('cells', { sheet, cell });
}

/** A workbook with a password is kept whole in a stream of this name (MS-OFFCRYPTO, 2.3.4.4). */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
}
