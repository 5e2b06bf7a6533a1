import { cellName } from '../answers/raw-table.ts';
import type { Sheet } from '../answers/sheet.ts';
import { correctionsMark, listSheet } from '../answers/sheet.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { CellKey, CorrectionWords } from './correction-key.ts';
import { cellsSheet, filesSheet, readKeyRow } from './correction-key.ts';

/** A correction that somebody filled in, and where. */
export type FilledIn = {
  readonly key: CellKey;
  /** The workbook, and the cell with its sheet: `Achterhoek!H5`. */
  readonly workbook: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly remark: string;
  /** Where the remark stands, with its sheet: in another column than the correction. */
  readonly remarkCell: string;
};

/** A correction workbook as it came back. */
export type Corrections = {
  readonly workbook: string;
  /** The id of the instrument. */
  readonly instrument: string;
  readonly words: CorrectionWords;
  /** The SHA-256 of every file that it is about, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** How many cells it asks about. */
  readonly asked: number;
  readonly filledIn: readonly FilledIn[];
  /** Rows with a remark and no correction. */
  readonly remarked: readonly FilledIn[];
};

/**
 * Reads a correction workbook that came back. Where a row stands does not matter, nor what else is on a sheet.
 * @returns what was filled in, or the problems that keep it from being read
 */
export function readCorrections(
  sheets: readonly Sheet[],
  workbook: string,
): Corrections | readonly Problem[] {
  const rowsOf = (name: string): Sheet['rows'] => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const [mark, instrument = '', number = '', correction = '', remark = '', clear = '', drop = ''] =
    rowsOf(listSheet)[0] ?? [];
  const files = new Map(
    rowsOf(filesSheet).flatMap(([name = '', hash = '']): [string, string][] =>
      hash === '' ? [] : [[name, hash]],
    ),
  );
  const keys = new Map(
    rowsOf(cellsSheet)
      .map(readKeyRow)
      .flatMap((key): [string, CellKey][] => (key === null ? [] : [[key.number, key]])),
  );
  if (mark !== correctionsMark || number === '' || files.size === 0) {
    return [problem('no-corrections', { file: workbook, details: { what: mark ?? '' } })];
  }
  const words = { number, correction, remark, clear, drop };
  const own = [listSheet, filesSheet, cellsSheet];
  const read = sheets
    .filter(({ name }) => !own.includes(name))
    .flatMap((sheet) => filledInOn(sheet, words, keys, workbook));
  const problems = read.flatMap((each) => ('problem' in each ? each.problem : []));
  if (problems.length > 0) return problems;
  const said = read.flatMap((each) => ('problem' in each ? [] : each));
  return {
    workbook,
    instrument,
    words,
    files,
    asked: keys.size,
    filledIn: said.filter(({ text }) => text !== ''),
    remarked: said.filter(({ text }) => text === ''),
  };
}

/** The corrections on a sheet; none where it has no such columns. */
function filledInOn(
  { name, rows }: Sheet,
  words: CorrectionWords,
  keys: ReadonlyMap<string, CellKey>,
  workbook: string,
): (FilledIn | { readonly problem: Problem })[] {
  const head = rows.findIndex((cells) => {
    const texts = cells.map((cell) => cell.trim());
    return texts.includes(words.number) && texts.includes(words.correction);
  });
  const headings = (rows[head] ?? []).map((cell) => cell.trim());
  const [number, correction, remark] = [words.number, words.correction, words.remark].map((heading) =>
    headings.indexOf(heading),
  ) as [number, number, number];
  if (head < 0) return [];
  return rows.slice(head + 1).flatMap((cells, index) => {
    const text = (cells[correction] ?? '').trim();
    const said = (cells[remark] ?? '').trim();
    if (text === '' && said === '') return [];
    const at = (column: number): string => sheetCell(name, cellName(column, head + index + 2));
    const cell = at(correction);
    const key = keys.get((cells[number] ?? '').trim());
    if (key === undefined && text === '') return [];
    if (key === undefined) {
      const details = { what: 'row', number: words.number };
      const places = [{ ...nowhere, cell }];
      return { problem: problem('correction-invalid', { file: workbook, value: text, places, details }) };
    }
    const remarkCell = remark < 0 ? cell : at(remark);
    return { key, workbook, sheet: name, cell, text, remark: said, remarkCell };
  });
}

/** How a spreadsheet names a cell with its sheet: `Achterhoek!H5`, `'Groot Amsterdam'!H5`. */
function sheetCell(sheet: string, cell: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
