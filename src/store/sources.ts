import { basename, dirname, extname, join } from 'node:path';
import picomatch from 'picomatch';
import { Failure, problem } from '../problem.ts';
import type { Store } from './store.ts';

/** A file that was read: its base name, and every byte of it. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** The files that hold one measurement. */
export type Sources = {
  /** What it is called: the name of the file, the folder or the pattern. */
  readonly name: string;
  /** The folder of several files; null for one file. */
  readonly folder: string | null;
  readonly paths: readonly string[];
  /** The names of files in the folder that are not read. */
  readonly leftOut: readonly string[];
  /** The names of descriptions in the folder that belong to no file of answers there. */
  readonly strays: readonly string[];
};

const readable = /\.(csv|tsv|txt|json|xlsx|xlsm|z?sav)(\.gz)?$/i;
/** What lies in a folder of answers and is none: lists of corrections, what we put there, Excel's lock files, hidden files. */
const beside = /(\.corrections\.csv|^manifest(\.unfinished)?\.json|^datapackage\.json)$|^(\.|~\$)/i;
const description = /\.meta\.json$/i;

/**
 * Finds the files of a measurement: one file, `-` for standard input, every readable file of a folder, or those whose
 * name goes with a pattern such as `levering/*.xlsx`. Throws a `Failure` when there is none.
 */
export function sourcesAt(store: Store, path: string): Sources {
  const name = path === '-' ? 'stdin' : basename(path);
  const one = { name, folder: null, paths: [path], leftOut: [], strays: [] };
  if (path === '-') return one;
  const names = store.list(path);
  if (names !== null) return several(path, basename(path) || path, names, answersIn(names), readable);
  if (!/[*?[{]/.test(basename(path)) || store.read(path) !== null) return one;
  const folder = dirname(path);
  const matches = picomatch(basename(path));
  const all = store.list(folder) ?? [];
  const matching = answersIn(all).filter((each) => matches(each));
  if (matching.length === 0) throw new Failure(problem('file-missing', { file: path }));
  return several(folder, basename(path), all, matching, /./);
}

/** The names in a folder of what may be answers. */
function answersIn(names: readonly string[]): string[] {
  return names.filter((name) => !beside.test(name) && !description.test(name));
}

function several(
  folder: string,
  name: string,
  all: readonly string[],
  names: readonly string[],
  wanted: RegExp,
): Sources {
  const read = names.filter((each) => wanted.test(each));
  if (read.length === 0) throw new Failure(problem('usage', { file: folder, details: { what: 'noFiles' } }));
  // Of a pattern, a description may belong to a file that does not go with it.
  const described = new Set(
    [...answersIn(all).filter((each) => readable.test(each)), ...read].map(descriptionPath),
  );
  return {
    name,
    folder,
    paths: read.map((each) => join(folder, each)),
    leftOut: names.filter((each) => !wanted.test(each)),
    strays: all.filter((each) => description.test(each) && !beside.test(each) && !described.has(each)),
  };
}

/** The path of the description that belongs to an answer file: `answers.meta.json` beside `answers.csv`. */
export function descriptionPath(path: string): string {
  const plain = path.replace(/\.gz$/i, '');
  return `${plain.slice(0, plain.length - extname(plain).length)}.meta.json`;
}

/** Reads a file that has to be there; throws a `Failure` when it is not. */
export function readFile(store: Store, path: string): InputFile {
  const file = readInput(store, path);
  if (file === null) throw new Failure(problem('file-missing', { file: path }));
  return file;
}

/** Reads a file that may not be there. */
export function readInput(store: Store, path: string): InputFile | null {
  const bytes = store.read(path);
  return bytes === null ? null : { name: path === '-' ? 'stdin' : basename(path), bytes };
}
