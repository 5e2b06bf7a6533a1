import type { Unit } from '../../instrument/units.ts';
import type { CellKey } from '../../repair/correction-key.ts';
import type { Corrections, FilledIn } from '../../repair/read-corrections.ts';
import type { Settled } from '../../repair/settle.ts';
import type { TableCell } from '../../repair/table-cells.ts';
import { cellId } from '../../repair/table-cells.ts';

/** A workbook that came back, and the SHA-256 of its bytes. */
export type Returned = Corrections & { readonly sha256: string };

/**
 * The list of changes, for machines: a row for every cell that became other than it was, and then one for every remark
 * without a change, in which old and new are the same.
 */
export function auditRows(
  { changes, remarks }: Pick<Settled, 'changes' | 'remarks'>,
  returned: readonly Returned[],
  units: readonly Unit[],
): string[][] {
  const hashes = new Map(returned.map(({ workbook, sha256: hash }) => [workbook, hash]));
  const saidBy = ({ workbook, sheet, remark }: FilledIn, at: string): string[] => [
    ...[sheet, at.slice(at.lastIndexOf('!') + 1), remark],
    ...[workbook, hashes.get(workbook) ?? ''],
  ];
  const changed = new Map(changes.map(({ cell, to }) => [cellId(cell), to]));
  return [
    [
      ...['region', 'indicator', 'file', 'line', 'cell', 'old', 'new'],
      ...['sheet', 'sheet_cell', 'remark', 'workbook', 'workbook_sha256'],
    ],
    ...changes.map(({ cell, to, by }) => [...cellWords(cell), to ?? '', ...saidBy(by, by.cell)]),
    ...remarks.map(({ cell, by }) => {
      const to = cell === null ? undefined : changed.get(cellId(cell));
      const words = cell === null ? keyWords(by.key, units) : cellWords(cell);
      return [...words, to === undefined ? (words.at(-1) ?? '') : (to ?? ''), ...saidBy(by, by.remarkCell)];
    }),
  ];
}

function cellWords({ unit, indicator, table, spot, value }: TableCell): string[] {
  const where = [table.file, String(spot.line ?? ''), spot.cell ?? ''];
  return [unit?.name ?? '', indicator?.number ?? '', ...where, value ?? ''];
}

/** What a workbook says of a cell that is not there any more. */
function keyWords({ unit, indicator, file, cell }: CellKey, units: readonly Unit[]): string[] {
  return [units.find(({ code }) => code === unit)?.name ?? '', indicator, file, '', cell, ''];
}
