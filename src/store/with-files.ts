import type { Store } from './store.ts';

/**
 * A store in which some files are other than they are on the disk, to see how what is about to be written would be read.
 * @param files by path; null for one that is not there
 */
export function withFiles(store: Store, files: ReadonlyMap<string, Uint8Array | null>): Store {
  return {
    ...store,
    read: (path) => {
      const file = files.get(path);
      return file === undefined ? store.read(path) : file;
    },
    list: (folder) => (files.has(folder) ? null : store.list(folder)),
  };
}
