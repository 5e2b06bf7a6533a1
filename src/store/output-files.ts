import { basename, dirname, join } from 'node:path';
import { Failure, problem } from '../problem.ts';
import type { FileToWrite } from './output-folder.ts';
import { readIfFile } from './output-folder.ts';
import type { Store } from './store.ts';

/**
 * Writes files that stand by themselves, without a manifest, in the order given.
 * A file that is there already and says something else stays as it is, and a `Failure` says so, unless `force` is given.
 * @param path the file that the others belong to; one run at a time writes it
 * @param files named by their path
 */
export function writeFiles(store: Store, path: string, files: readonly FileToWrite[], force: boolean): void {
  const release = store.lock(join(dirname(path), `.${basename(path)}.inventory.lock`), path);
  try {
    const others = files.filter(({ name, bytes }) => {
      const present = readIfFile(store, name);
      return present !== null && (present === 'no file' || Buffer.compare(present, bytes) !== 0);
    });
    if (others.length > 0 && !force) {
      const value = others.map(({ name }) => basename(name)).join(', ');
      throw new Failure(problem('output-in-the-way', { file: path, count: others.length, value }));
    }
    // Broken off half-way, what was there must not stand beside what it does not belong to.
    for (const { name } of others.slice(others[0] === files[0] ? 1 : 0)) store.remove(name, dirname(name));
    for (const { name, bytes } of files) store.write(name, bytes);
  } finally {
    release();
  }
}
