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
/** What may hold a table of answers and is not read: it is opened all the same, and refused with what to do about it. */
const unread =
  /\.(ods|fods|ots|xlsb?|xlt[xm]?|numbers|zip|7z|rar|tar|tgz|bz2|xz|zst|sas7bdat|xpt|dta|por|rds|rda|rdata|parquet|feather|arrow|mdb|accdb|dbf|sqlite)(\.gz)?$/i;
/** What is never answers: hidden files, and the lock files of Excel. */
const hidden = /^(?:\.|~\$)/;
/**
 * What this program writes beside answers, by name and by how it begins: lists of corrections, and what says of a folder
 * what is in it. No answers are one object of JSON.
 */
const ours: readonly (readonly [name: RegExp, start: RegExp])[] = [
  [/\.corrections\.csv$/i, /^region,indicator,file,line,cell,old,new,/],
  [/^(?:manifest(?:\.unfinished)?|datapackage)\.json$/i, /^\s*\{/],
];
const description = /\.meta\.json$/i;

/**
 * Finds the files of a measurement: one file, `-` for standard input, every table in a folder, or the files whose name
 * goes with a pattern such as `levering/*.xlsx`. Throws a `Failure` when there is none.
 */
export function sourcesAt(store: Store, path: string): Sources {
  const name = path === '-' ? 'stdin' : basename(path);
  const one = { name, folder: null, paths: [path], leftOut: [], strays: [] };
  if (path === '-') return one;
  const names = store.list(path);
  if (names !== null) return several(store, path, basename(path) || path, names, () => true, isTable);
  if (!/[*?[{]/.test(basename(path)) || store.read(path) !== null) return one;
  const folder = dirname(path);
  const matches = picomatch(basename(path));
  const all = store.list(folder) ?? [];
  const isMatching = (each: string): boolean => matches(each.replace(/\/$/, ''));
  if (!answersIn(all).some(isMatching)) throw new Failure(problem('file-missing', { file: path }));
  return several(store, folder, basename(path), all, isMatching, () => true);
}

function isTable(name: string): boolean {
  return readable.test(name) || unread.test(name);
}

/** The names in a folder of what may be answers, by their names. */
function answersIn(names: readonly string[]): string[] {
  return names.filter((each) => !hidden.test(each) && !description.test(each) && startOfOurs(each) === null);
}

function several(
  store: Store,
  folder: string,
  name: string,
  all: readonly string[],
  isMeant: (name: string) => boolean,
  isWanted: (name: string) => boolean,
): Sources {
  const answers = answersIn(all);
  const read = answers.filter((each) => isMeant(each) && isWanted(each) && !each.endsWith('/'));
  if (read.length === 0) throw new Failure(problem('usage', { file: folder, details: { what: 'noFiles' } }));
  // Of a pattern, a description may belong to a file that does not go with it.
  const described = new Set([...answers.filter(isTable), ...read].map(descriptionPath));
  const descriptions = all.filter((each) => !hidden.test(each) && description.test(each));
  const known = new Set([...read, ...descriptions]);
  return {
    name,
    folder,
    paths: read.map((each) => join(folder, each)),
    leftOut: all.filter(
      (each) => isMeant(each) && !hidden.test(each) && !known.has(each) && !isOurs(store, folder, each),
    ),
    strays: descriptions.filter((each) => !described.has(each)),
  };
}

/** How what this program writes under such a name begins; null for any other name. */
function startOfOurs(name: string): RegExp | null {
  return ours.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function isOurs(store: Store, folder: string, name: string): boolean {
  const start = startOfOurs(name);
  if (start === null) return false;
  const bytes = store.read(join(folder, name)) ?? new Uint8Array();
  return start.test(new TextDecoder().decode(bytes.subarray(0, 200)));
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
