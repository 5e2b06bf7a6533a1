import { join } from 'node:path';
import { sameText } from '../instrument/text.ts';
import type { Problem } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import type { Input, InputFile } from './answer-file.ts';
import { descriptionPath, descriptionPathOf, hashOf, readInput, readInputs } from './answer-file.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { sha256 } from './output-folder.ts';
import { sourcesAt } from './sources.ts';
import type { Store } from './store.ts';

/** The table of a report in which every count stands. */
const countsName = 'tables/distribution.csv';

/** A report that was made from a file, as both still are. */
export type MadeFrom = {
  readonly manifest: Manifest;
  /** The answer file and its SHA-256, in hexadecimal. */
  readonly input: { readonly name: string; readonly sha256: string };
  /** The table with every count of the report; null when the report has none. */
  readonly counts: InputFile | null;
};

/**
 * Reads a report and makes sure that it was made from this answer file: the file, the description beside it and the
 * table with the counts have the hashes that the manifest gives. Throws a `Failure` with all that differs.
 */
export function readMadeFrom(store: Store, folder: string, path: string): MadeFrom {
  const manifest = readManifest(store, folder);
  const sources = sourcesAt(store, path);
  const inputs = sources.paths.map((each) => readInputs(store, each));
  const input = { name: sources.name, sha256: hashOf(inputs.map(({ answers }) => answers)) };
  const counts = readListed(store, folder, countsName, manifest);
  const problems = [
    ...inputs.flatMap((each) => inputProblems(folder, manifest.inputs, each)),
    ...(sources.folder === null
      ? []
      : folderProblems(store, folder, manifest.inputs, sources.folder, inputs)),
    ...(counts.problem === null ? [] : [counts.problem]),
  ];
  if (problems.length > 0) throw new Failure(problems);
  return { manifest, input, counts: counts.file };
}

function inputProblems(
  folder: string,
  listed: Manifest['inputs'],
  { answers, description }: Input,
): Problem[] {
  const input = { name: answers.name, sha256: sha256(answers.bytes) };
  // The hash decides, not the name: a copy is the same file, and a report may be made from several.
  const same = listed.find((each) => each.sha256 === input.sha256);
  const meant = same ?? listed.find(({ name }) => name === input.name) ?? listed[0];
  const described = listed.find(({ name }) => name === descriptionPath(meant?.name ?? ''));
  const found = description === null ? null : sha256(description.bytes);
  return [
    ...(same === undefined ? [differs(folder, input.name, meant?.sha256 ?? null, input.sha256)] : []),
    ...(found === (described?.sha256 ?? null)
      ? []
      : [differs(folder, description?.name ?? described?.name ?? '', described?.sha256 ?? null, found)]),
  ];
}

/**
 * What differs in a folder of answers beyond its files: one that the report was made from is not there any more, or the
 * description beside the folder is another.
 */
function folderProblems(
  store: Store,
  folder: string,
  listed: Manifest['inputs'],
  read: string,
  inputs: readonly Input[],
): Problem[] {
  const own = readInput(store, descriptionPathOf(read, read));
  const files = [
    ...inputs.flatMap(({ answers, description }) => [
      answers,
      ...(description === null ? [] : [description]),
    ]),
    ...(own === null ? [] : [own]),
  ];
  const absent = listed.filter(({ name }) => !files.some((each) => each.name === name));
  const isOther = own !== null && !listed.some((each) => each.sha256 === sha256(own.bytes));
  return [
    ...absent.map(({ name, sha256: hash }) => differs(folder, name, hash, null)),
    ...(isOther ? [differs(folder, own.name, hashListed(listed, own.name), sha256(own.bytes))] : []),
  ];
}

function hashListed(listed: Manifest['inputs'], wanted: string): string | null {
  return listed.find(({ name }) => name === wanted)?.sha256 ?? null;
}

/** A file of a report, null when the manifest lists none of this name; and the problem when it is not as listed. */
function readListed(
  store: Store,
  folder: string,
  name: string,
  { outputs }: Manifest,
): { readonly file: InputFile | null; readonly problem: Problem | null } {
  const listed = outputs.find((each) => each.name === name);
  if (listed === undefined) return { file: null, problem: null };
  const path = join(folder, name);
  const bytes = store.read(path);
  const found = bytes === null ? null : sha256(bytes);
  return bytes !== null && found === listed.sha256
    ? { file: { name: path, bytes }, problem: null }
    : {
        file: null,
        problem: problem('report-differs', {
          file: path,
          ...hashes(listed.sha256, found),
          details: { what: 'hash' },
        }),
      };
}

function differs(folder: string, file: string, listed: string | null, found: string | null): Problem {
  return problem('input-differs', { file, ...hashes(listed, found), details: { folder } });
}

/** The hash that was found and the one that is expected; empty where there is, or was, no file. */
function hashes(listed: string | null, found: string | null): Pick<Problem, 'value' | 'expected'> {
  return { value: found, expected: listed === null ? [] : [sameText(listed)] };
}
