import type { Corrections } from '../../repair/read-corrections.ts';
import type { Change } from '../../repair/settle.ts';

/** A workbook that came back, and the SHA-256 of its bytes. */
export type Returned = Corrections & { readonly sha256: string };

/** The list of changes, for machines: a row for every cell that became other than it was. */
export function auditRows(changes: readonly Change[], returned: readonly Returned[]): string[][] {
  const hashes = new Map(returned.map(({ workbook, sha256: hash }) => [workbook, hash]));
  return [
    [
      'region',
      'indicator',
      'file',
      'line',
      'cell',
      'old',
      'new',
      'sheet',
      'sheet_cell',
      'remark',
      'workbook',
      'workbook_sha256',
    ],
    ...changes.map(({ cell: { unit, indicator, table, spot, value }, to, by }) => [
      unit?.name ?? '',
      indicator?.number ?? '',
      table.file,
      String(spot.line ?? ''),
      spot.cell ?? '',
      value ?? '',
      to ?? '',
      by.sheet,
      by.cell.slice(by.cell.lastIndexOf('!') + 1),
      by.remark,
      by.workbook,
      hashes.get(by.workbook) ?? '',
    ]),
  ];
}
