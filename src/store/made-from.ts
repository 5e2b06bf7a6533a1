import { join } from 'node:path';
import { sameText } from '../instrument/text.ts';
import type { Problem } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import { findDescriptions } from './descriptions.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { hashOf, sha256 } from './sha256.ts';
import type { InputFile } from './sources.ts';
import { readFile, sourcesAt } from './sources.ts';
import type { Store } from './store.ts';

/** The table of a report in which every count stands. */
const countsName = 'tables/distribution.csv';

/** A report that was made from a file, as both still are. */
export type MadeFrom = {
  readonly manifest: Manifest;
  /** The answer file or folder, its SHA-256 in hexadecimal, and what it was called when the report was made. */
  readonly input: { readonly name: string; readonly sha256: string; readonly nameInReport: string };
  /** The table with every count of the report; null when the report has none. */
  readonly counts: InputFile | null;
};

/**
 * Reads a report and makes sure that it was made from this answer file: the files, what describes them and the table
 * with the counts have the hashes that the manifest gives. Throws a `Failure` with all that differs.
 */
export function readMadeFrom(store: Store, folder: string, path: string): MadeFrom {
  const manifest = readManifest(store, folder);
  const sources = sourcesAt(store, path);
  const answers = sources.paths.map((each) => readFile(store, each));
  const descriptions = findDescriptions(store, sources).map(({ file }) => file);
  const counts = readListed(store, folder, countsName, manifest);

  const { inputs } = manifest;
  const described = inputs.filter(({ name }, index) => index > 0 && name.endsWith('.meta.json'));
  const listed = inputs.filter((each) => !described.includes(each));
  const [first, another] = listed;
  // One file is the same under another name. Of several, each name may tell whose answers a file holds.
  const one = sources.folder === null && another === undefined ? first : undefined;
  const problems = [
    ...(one === undefined
      ? [...differences(folder, listed, answers), ...differences(folder, described, descriptions)]
      : [...differencesOfOne(folder, one, answers), ...differencesOfOne(folder, described[0], descriptions)]),
    ...(counts.problem === null ? [] : [counts.problem]),
  ];
  if (problems.length > 0) throw new Failure(problems);
  const input = { name: sources.name, sha256: hashOf(answers), nameInReport: one?.name ?? sources.name };
  return { manifest, input, counts: counts.file };
}

type Listed = Manifest['inputs'][number];

/** What differs between files by name: another hash, one that the report does not list, and one that is gone. */
function differences(folder: string, listed: readonly Listed[], files: readonly InputFile[]): Problem[] {
  const hashesNow = new Map(files.map(({ name, bytes }) => [name, sha256(bytes)]));
  const hashesThen = new Map(listed.map(({ name, sha256: hash }) => [name, hash]));
  return [...new Set([...hashesNow.keys(), ...hashesThen.keys()])].flatMap((name) => {
    const [then, now] = [hashesThen.get(name) ?? null, hashesNow.get(name) ?? null];
    return then === now ? [] : [differs(folder, name, then, now)];
  });
}

/** What differs between one file and the one listed, whatever their names; either may be missing. */
function differencesOfOne(
  folder: string,
  listed: Listed | undefined,
  [file]: readonly InputFile[],
): Problem[] {
  const [then, now] = [listed?.sha256 ?? null, file === undefined ? null : sha256(file.bytes)];
  return then === now ? [] : [differs(folder, file?.name ?? listed?.name ?? '', then, now)];
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
