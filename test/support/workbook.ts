import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { temporaryFolder } from './built.ts';
import type { ReadSheet } from './read-xlsx.ts';
import { cellText, tableRows } from './read-xlsx.ts';

/** A sheet by its name. */
export function sheetOf(sheets: readonly ReadSheet[], name: string): ReadSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined)
    throw new Error(`no ${name}; there are ${sheets.map((each) => each.name).join(', ')}`);
  return found;
}

/** The rows of the table of a sheet as a CSV file writes them: with the decimals in which a number is shown. */
export function asCsv(sheet: ReadSheet): string[][] {
  return tableRows(sheet).map((row) =>
    row.map((cell) => {
      const value = cell?.value ?? '';
      const decimals = /^0\.(0+)$/.exec(cell?.format ?? '')?.[1]?.length;
      return typeof value === 'number' && decimals !== undefined ? value.toFixed(decimals) : String(value);
    }),
  );
}

/** The text in column A from the title down to the table. */
export function linesOf(sheet: ReadSheet): string[] {
  const lines: string[] = [];
  const end = sheet.tables[0]?.header ?? Infinity;
  for (let row = 1; row < end && cellText(sheet, `A${String(row)}`) !== ''; row += 1) {
    lines.push(cellText(sheet, `A${String(row)}`));
  }
  return lines;
}

/** Excel's rules for the name of a sheet (support.microsoft.com, “Rename a worksheet”). */
export function problemOfSheetName(name: string): string | null {
  if (name === '') return 'empty';
  if (name.length > 31) return 'longer than 31';
  if (/[\\/?*[\]:]/.test(name)) return 'forbidden character';
  if (/^'|'$/.test(name)) return 'apostrophe at an end';
  return name.toLowerCase() === 'history' ? 'reserved' : null;
}

/** Excel's rules for the name of a table (support.microsoft.com, “Rename an Excel table”). */
export function problemOfTableName(name: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return 'forbidden character';
  if (name.length > 255) return 'longer than 255';
  if (/^[A-Za-z]{1,3}\d+$/.test(name)) return 'like a cell';
  return /^[rc]\d*(c\d*)?$/i.test(name) ? 'like a row or column' : null;
}

/** What a sheet holds: its name, its title, and the cells of its table as text. */
export type SheetContents = { readonly name: string; readonly title: string; readonly rows: string[][] };

/** What a sheet holds, going by what was read of it. */
export function contentsOf(sheet: ReadSheet): SheetContents {
  const rows = sheet.tables.length === 0 ? [] : tableRows(sheet);
  return {
    name: sheet.name,
    title: cellText(sheet, 'A1'),
    rows: rows.map((row) => row.map((cell) => String(cell?.value ?? ''))),
  };
}

/** Whether LibreOffice is installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice finds in the sheets of a workbook, and where a table stands in them. */
export function openedInLibreOffice(bytes: Uint8Array, sheets: readonly ReadSheet[]): SheetContents[] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'tabellen.xlsx'), bytes);
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';
  const profileFolder = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profileFolder, '--headless', '--convert-to', csv, '--outdir', folder, 'tabellen.xlsx'],
    { cwd: folder, stdio: 'ignore' },
  );
  return sheets.map((sheet) => {
    const text = readFileSync(join(folder, `tabellen-${sheet.name}.csv`), 'utf8');
    const cells = Papa.parse<string[]>(text).data;
    const [table] = sheet.tables;
    const rows =
      table === undefined
        ? []
        : cells
            .slice(table.header, table.header + tableRows(sheet).length)
            .map((row) => row.slice(0, table.columns.length));
    return { name: sheet.name, title: cells[0]?.[0] ?? '', rows };
  });
}
