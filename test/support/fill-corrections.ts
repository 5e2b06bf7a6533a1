import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withCell } from './fill-form.ts';
import type { ReadSheet } from './read-xlsx.ts';
import { cellText, readXlsx } from './read-xlsx.ts';

/** A row of a correction workbook as people see it. */
export type CorrectionRow = {
  readonly sheet: string;
  readonly row: number;
  readonly number: string;
  readonly kind: string;
  readonly question: string;
  readonly where: string;
  readonly value: string;
  readonly wrong: string;
  readonly expected: string;
  readonly nearest: string;
};

/** The rows of the sheets of regions: below the headings in row 3. */
export function correctionRows(bytes: Uint8Array): CorrectionRow[] {
  return readXlsx(bytes).flatMap((sheet) => rowsOf(sheet));
}

function rowsOf(sheet: ReadSheet): CorrectionRow[] {
  const rows: CorrectionRow[] = [];
  if (sheet.isHidden || !/^(Nr|No\.)$/.test(cellText(sheet, 'A3'))) return rows;
  for (let row = 4; cellText(sheet, `A${String(row)}`) !== ''; row += 1) {
    const text = (column: string): string => cellText(sheet, `${column}${String(row)}`);
    const [number, kind, question, where] = [text('A'), text('B'), text('C'), text('D')];
    const [value, wrong, expected, nearest] = [text('E'), text('F'), text('G'), text('H')];
    rows.push({ sheet: sheet.name, row, number, kind, question, where, value, wrong, expected, nearest });
  }
  return rows;
}

/**
 * Fills in corrections as someone would, by the number of their rows, also what the workbook does not have in its lists.
 * @param remarks by the same numbers
 */
export function fillCorrections(
  bytes: Uint8Array,
  corrections: Readonly<Record<string, string>>,
  remarks: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  const missing = new Set(Object.keys(corrections));
  readXlsx(bytes).forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    for (const { row, number } of rowsOf(sheet)) {
      const [text, remark] = [corrections[number], remarks[number]];
      if (text !== undefined) xml = withCell(xml, `I${String(row)}`, text);
      if (remark !== undefined) xml = withCell(xml, `J${String(row)}`, remark);
      missing.delete(number);
    }
    parts[path] = strToU8(xml);
  });
  if (missing.size > 0) throw new Error(`the workbook has no row ${[...missing].join(', ')}`);
  return zipSync(parts, { mtime: '1980-01-01T12:00:00' });
}
