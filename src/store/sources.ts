import { basename, dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { Failure, problem } from '../problem.ts';
import type { Store } from './store.ts';

/** The files that hold one measurement. */
export type Sources = {
  /** What it is called: the name of the file, the folder or the pattern. */
  readonly name: string;
  /** The folder of several files; null for one file. */
  readonly folder: string | null;
  readonly paths: readonly string[];
  /** The names of files in the folder that are not read. */
  readonly leftOut: readonly string[];
};

const readable = /\.(csv|tsv|txt|json|xlsx|xlsm|sav)(\.gz)?$/i;
/** What lies in a folder of answers and is none: descriptions, lists of corrections, what we or Excel put there, hidden files. */
const beside = /(\.meta\.json|\.corrections\.csv|^manifest(\.unfinished)?\.json|^datapackage\.json)$|^[.~]/i;

/**
 * Finds the files of a measurement: one file, `-` for standard input, every readable file of a folder, or those whose
 * name goes with a pattern such as `levering/*.xlsx`. Throws a `Failure` when there is none.
 */
export function sourcesAt(store: Store, path: string): Sources {
  const one = { name: path === '-' ? 'stdin' : basename(path), folder: null, paths: [path], leftOut: [] };
  if (path === '-') return one;
  const names = store.list(path);
  if (names !== null)
    return several(
      path,
      basename(path) || path,
      names.filter((name) => !beside.test(name)),
      readable,
    );
  if (!/[*?[{]/.test(basename(path)) || store.read(path) !== null) return one;
  const folder = dirname(path);
  const matches = picomatch(basename(path));
  const matching = (store.list(folder) ?? []).filter((name) => matches(name) && !beside.test(name));
  if (matching.length === 0) throw new Failure(problem('file-missing', { file: path }));
  return several(folder, basename(path), matching, /./);
}

function several(folder: string, name: string, names: readonly string[], wanted: RegExp): Sources {
  const read = names.filter((each) => wanted.test(each));
  if (read.length === 0) throw new Failure(problem('usage', { file: folder, details: { what: 'noFiles' } }));
  return {
    name,
    folder,
    paths: read.map((each) => join(folder, each)),
    leftOut: names.filter((each) => !wanted.test(each)),
  };
}
