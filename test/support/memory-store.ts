import { isAbsolute, resolve } from 'node:path';
import { Failure, problem } from '../../src/problem.ts';
import { diskStore } from '../../src/store/disk.ts';
import type { Store } from '../../src/store/store.ts';

/** A store in memory, with its files; absolute paths, such as those of the schemas, are read from the disk. */
export type MemoryStore = Store & { readonly files: Map<string, Uint8Array> };

/** Makes a store in memory of texts or bytes by path. */
export function memoryStore(contents: Readonly<Record<string, string | Uint8Array>> = {}): MemoryStore {
  const encode = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const files = new Map(Object.entries(contents).map(([path, content]) => [path, encode(content)]));
  const disk = diskStore();
  const locks = new Set<string>();
  return {
    files,
    read: (path) => (isAbsolute(path) ? disk.read(path) : (files.get(path) ?? null)),
    list: (folder) => {
      if (isAbsolute(folder)) return disk.list(folder);
      const names = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      // What lies deeper shows as the folder it lies in.
      const shown = names.map((path) => /^[^/]+\/?/.exec(path.slice(folder.length + 1))?.[0] ?? '');
      return names.length === 0 ? null : [...new Set(shown)].sort();
    },
    write: (path, bytes) => {
      files.set(path, bytes);
    },
    remove: (path) => {
      files.delete(path);
    },
    lock: (path, place) => {
      if (locks.has(path))
        throw new Failure(problem('output-busy', { file: place, details: { lock: path } }));
      locks.add(path);
      return () => void locks.delete(path);
    },
    realPath: (path) => resolve(path),
  };
}

/** The text of a file in a store in memory; throws when it is not there. */
export function textOf({ files }: MemoryStore, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined)
    throw new Error(`${path} was not written; there are ${[...files.keys()].join(', ')}`);
  return new TextDecoder().decode(bytes);
}
