import type { Store } from './store.ts';

/**
 * A store that reads every file once: what is read again is the same to the byte, also when the file was changed
 * meanwhile, and standard input can be read again.
 */
export function readingOnce(store: Store): Store {
  const known = new Map<string, Uint8Array | null>();
  return {
    ...store,
    read: (path) => {
      const bytes = known.has(path) ? known.get(path) : store.read(path);
      known.set(path, bytes ?? null);
      return bytes ?? null;
    },
  };
}
