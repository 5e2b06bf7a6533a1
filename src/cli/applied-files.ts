import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Corrections } from '../repair/read-corrections.ts';
import type { Change } from '../repair/settle.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { InputFile } from '../store/sources.ts';

/** A workbook that came back, and the SHA-256 of its bytes. */
export type Returned = Corrections & { readonly sha256: string };

/** The description that goes beside the new file: that of the input, naming its own instrument from its new place. */
export function descriptionFor({ inputs, describedAt }: AnswerFile, out: string): Uint8Array | null {
  const described: InputFile | undefined = inputs.find(({ name }) => name.endsWith('.meta.json'));
  if (described === undefined || describedAt === null) return null;
  const from = dirname(describedAt);
  const to = dirname(out);
  const document = JSON.parse(new TextDecoder().decode(described.bytes)) as { instrument?: string };
  const { instrument } = document;
  if (instrument?.endsWith('.json') !== true || isAbsolute(instrument) || from === to) return described.bytes;
  return new TextEncoder().encode(json({ ...document, instrument: relative(to, join(from, instrument)) }));
}

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
