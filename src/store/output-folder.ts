import { join } from 'node:path';
import * as z from 'zod/mini';
import { Failure, problem } from '../problem.ts';
import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';

/** A file to write, named relative to its folder with `/`. */
export type FileToWrite = { readonly name: string; readonly bytes: Uint8Array };

/** What a manifest says of its folder besides the files in it: the same input gives the same text. */
export type ManifestHead = Readonly<Record<string, unknown>>;

/** Lists what a folder holds and was made from; a folder that has one is finished. */
export const manifestName = 'manifest.json';
/** Stands in for the manifest while files are being written: every file that is ours, old and new. */
export const unfinishedName = 'manifest.unfinished.json';

/** Says whose turn it is to write into a folder. */
const lockName = '.inventory.lock';

/** A name that stays inside the folder, whoever wrote the manifest. */
const inside = z.string().check(z.regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\:][^\\:]*$/));
/** The part of a manifest that tells which files are ours: their names from the folder, and their hashes. */
export const listing = z.object({ outputs: z.array(z.object({ name: inside, sha256: z.string() })) });
type Listed = z.infer<typeof listing>['outputs'];

/** What writing did to a folder. */
export type Written = {
  /** Whether an earlier run left the folder unfinished. */
  readonly wasUnfinished: boolean;
  readonly written: readonly string[];
  readonly removed: readonly string[];
};

/**
 * Writes files into a folder, and a manifest of them last, so that a folder without one is known to be unfinished.
 * Files that an earlier manifest lists unchanged are replaced, or removed when they are not written again.
 * Anything else that is in the way stays as it is, and a `Failure` says so, unless `force` is given.
 */
export function writeFolder(
  store: Store,
  folder: string,
  files: readonly FileToWrite[],
  head: ManifestHead,
  force: boolean,
): Written {
  const release = store.lock(join(folder, lockName), folder);
  try {
    return writeLocked(store, folder, files, head, force);
  } finally {
    release();
  }
}

function writeLocked(
  store: Store,
  folder: string,
  files: readonly FileToWrite[],
  head: ManifestHead,
  force: boolean,
): Written {
  const at = (name: string): string => join(folder, name);
  /** The hash of the file that is there; `expected` spares hashing one that has not changed. */
  const hashAt = (name: string, expected?: { bytes: Uint8Array; sha256: string }): string | null => {
    const bytes = readIfFile(store, at(name));
    if (bytes === null || bytes === 'no file') return bytes;
    return expected !== undefined && Buffer.compare(bytes, expected.bytes) === 0
      ? expected.sha256
      : sha256(bytes);
  };
  const finished = readListing(store.read(at(manifestName)));
  const unfinished = readListing(store.read(at(unfinishedName)));
  const ours = [...(finished ?? []), ...(unfinished ?? [])];
  const isOurs = (name: string, hash: string): boolean =>
    ours.some((each) => each.name === name && each.sha256 === hash);

  const wanted = files.map(({ name, bytes }) => ({ name, bytes, sha256: sha256(bytes) }));
  const outputs = wanted.map(({ name, sha256: hash }) => ({ name, sha256: hash }));
  const present = wanted.flatMap((file) => {
    const hash = hashAt(file.name, file);
    return hash === null ? [] : [{ name: file.name, isSame: hash === file.sha256, hash }];
  });
  const isUnfinished = finished === null && (unfinished !== null || present.length > 0);
  const inTheWay = [
    ...present.filter(({ name, isSame, hash }) => !isSame && !isOurs(name, hash)).map(({ name }) => name),
    ...(finished === null && store.read(at(manifestName)) !== null ? [manifestName] : []),
  ];
  if (inTheWay.length > 0 && !force) {
    const value = inTheWay.slice(0, 5).join(', ');
    throw new Failure(
      problem('output-in-the-way', { file: folder, count: inTheWay.length, value }),
      ...(isUnfinished ? [problem('output-unfinished', { file: folder })] : []),
    );
  }

  const names = new Set(outputs.map(({ name }) => name));
  const stale = [...new Set(ours.map(({ name }) => name))].filter((name) => {
    const hash = names.has(name) ? null : hashAt(name);
    return hash !== null && isOurs(name, hash);
  });
  const write = (name: string, bytes: Uint8Array): void => {
    store.write(at(name), bytes, folder);
  };
  write(unfinishedName, toBytes({ outputs: distinct([...outputs, ...ours]) }));
  store.remove(at(manifestName), folder);
  const unchanged = new Set(present.filter(({ isSame }) => isSame).map(({ name }) => name));
  for (const { name, bytes } of files) if (!unchanged.has(name)) write(name, bytes);
  for (const name of stale) store.remove(at(name), folder);
  write(manifestName, toBytes({ ...head, outputs }));
  store.remove(at(unfinishedName), folder);
  return {
    wasUnfinished: isUnfinished,
    written: [...names, manifestName],
    removed: stale,
  };
}

/** Every file once; folders that are broken off again and again must not make the list grow. */
function distinct(listed: Listed): Listed {
  return [...new Map(listed.map((each) => [`${each.sha256} ${each.name}`, each])).values()];
}

/** The bytes of a file; null when nothing is there, and a word when what is there is no file. */
export function readIfFile(store: Store, path: string): Uint8Array | 'no file' | null {
  try {
    return store.read(path);
  } catch (error) {
    if (error instanceof Failure) return 'no file';
    throw error;
  }
}

/** The files a manifest lists; null when it is no manifest of ours. */
function readListing(bytes: Uint8Array | null): Listed | null {
  if (bytes === null) return null;
  try {
    return listing.parse(JSON.parse(new TextDecoder().decode(bytes))).outputs;
  } catch {
    return null;
  }
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
