import { isProblem } from '../answers/decode.ts';
import type { Known } from '../answers/header.ts';
import { fullAllowance, limits, tooLarge } from '../answers/limits.ts';
import type { OpenFile, ReadOptions } from '../answers/open-file.ts';
import { openFile } from '../answers/open-file.ts';
import type { Tables } from '../answers/read-table.ts';
import { tablesOf } from '../answers/read-table.ts';
import type { Problem } from '../problem.ts';
import { Failure } from '../problem.ts';
import type { InputFile, Sources } from './sources.ts';
import { readFile } from './sources.ts';
import type { Store } from './store.ts';

/** Reads the files of a measurement. Throws a `Failure` when one is missing, or when they are too large together. */
export function readFiles(store: Store, { paths }: Sources): InputFile[] {
  const files: InputFile[] = [];
  let left = limits.fileBytes;
  for (const path of paths) {
    const file = readFile(store, path);
    left -= file.bytes.length;
    if (left < 0) throw new Failure(tooLarge('together', file.name));
    files.push(file);
  }
  return files;
}

/**
 * Opens the files of a measurement one after the other. Throws a `Failure` with what is wrong with each that cannot be
 * opened; what is too large, by itself or with those before it, is the last that is looked at.
 */
export async function openFiles(files: readonly InputFile[], options: ReadOptions): Promise<OpenFile[]> {
  const allowance = fullAllowance();
  const count = cellCounter();
  const results: (OpenFile | Problem)[] = [];
  for (const { name, bytes } of files) {
    const opened = await openFile(bytes, name, options, allowance);
    const result = isProblem(opened) ? opened : (count(name, cellsOf(opened)) ?? opened);
    results.push(result);
    if (isProblem(result) && result.code === 'too-large') break;
  }
  return sound(results);
}

/** Finds the tables in the files of a measurement; see {@link openFiles}. */
export function tablesIn(open: readonly OpenFile[], known: Known, options: ReadOptions): Tables[] {
  const count = cellCounter();
  const results: (Tables | Problem)[] = [];
  for (const each of open) {
    const read = tablesOf(each, known, options);
    const cells = isProblem(read)
      ? 0
      : read.tables.reduce((total, { header, rows }) => total + header.cells.length * (rows.length + 1), 0);
    const result = count(each.file, cells) ?? read;
    results.push(result);
    if (isProblem(result) && result.code === 'too-large') break;
  }
  return sound(results);
}

/** How many cells a file holds that are all there as soon as it is open. */
function cellsOf(open: OpenFile): number {
  if (open.kind === 'xlsx')
    return open.sheets.reduce((total, { rows }) => total + rows.length * (rows[0]?.length ?? 0), 0);
  return open.kind === 'sav' ? open.sav.cases.length * open.sav.variables.length : 0;
}

/** Counts the cells of files. Of one file there are limits where it is read; others have to fit in with it. */
function cellCounter(): (file: string, cells: number) => Problem | null {
  let before = 0;
  return (file, cells) => {
    const isAlone = before === 0;
    before += cells;
    return isAlone || before <= limits.cells ? null : tooLarge('cellsTogether', file);
  };
}

/** The values; throws a `Failure` with every problem among them. */
function sound<T extends object>(results: readonly (T | Problem)[]): T[] {
  const problems = results.filter(isProblem);
  if (problems.length > 0) throw new Failure(problems);
  return results.filter((each): each is T => !isProblem(each));
}
