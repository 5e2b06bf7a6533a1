import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/store/sha256.ts';
import { Failure } from '../../src/problem.ts';
import type { FileToWrite } from '../../src/store/output-folder.ts';
import { listing, writeFolder } from '../../src/store/output-folder.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore } from '../support/memory-store.ts';

const file = (name: string, text: string): FileToWrite => ({ name, bytes: new TextEncoder().encode(text) });
const report = (version: string): FileToWrite[] => [
  file('report.html', version),
  file('same.txt', 'the same'),
  file('tables/a.csv', version),
  file('tables/b.csv', version),
];
const older = [...report('older'), file('figures/gone.svg', 'older')];

function write(store: MemoryStore, files: readonly FileToWrite[], force = false) {
  return writeFolder(store, 'out', files, { tool: 'test' }, force);
}

/** A store whose disk is gone after so many changes: files written or removed. */
function breaking(store: MemoryStore, changes: number): MemoryStore {
  let left = changes;
  const change = (): void => {
    if (left === 0) throw new Error('the disk is gone');
    left -= 1;
  };
  return {
    ...store,
    write: (path, bytes) => {
      change();
      store.write(path, bytes);
    },
    remove: (path, within) => {
      change();
      store.remove(path, within);
    },
  };
}

const copyOf = (store: MemoryStore): MemoryStore => memoryStore(Object.fromEntries(store.files));
const textsIn = (store: MemoryStore): Record<string, string> =>
  Object.fromEntries([...store.files].sort().map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

/** A run that got so far, for every number of changes up to the last. */
function everyBreak(
  start: MemoryStore,
  files: readonly FileToWrite[],
): readonly { readonly changes: number; readonly broken: MemoryStore }[] {
  const cases = [];
  for (let changes = 0; changes < 100; changes += 1) {
    const broken = copyOf(start);
    try {
      write(breaking(broken, changes), files);
      return cases;
    } catch (error) {
      if (error instanceof Failure) throw error;
    }
    cases.push({ changes, broken });
  }
  throw new Error('the run never came to its end');
}

function clean(files: readonly FileToWrite[]): MemoryStore {
  const store = memoryStore();
  write(store, files);
  return store;
}

describe.each([
  ['an empty folder', memoryStore()],
  ['a folder with an older report', clean(older)],
  [
    'a folder with an older report and a file of others',
    memoryStore({ ...textsIn(clean(older)), 'out/notes.txt': 'x' }),
  ],
])('a run into %s that is broken off', (_, start) => {
  const others = [...start.files].filter(([path]) => path.endsWith('notes.txt'));
  const wanted = { ...textsIn(clean(report('newer'))), ...textsIn(memoryStore(Object.fromEntries(others))) };
  const cases = everyBreak(start, report('newer'));

  test('was broken off at every change there is', () => {
    // The sign, three or four files, the manifest, and the sign away; with an older report two removals besides.
    expect(cases.length).toBeGreaterThanOrEqual(7);
  });

  test.each(cases)('after $changes changes is complete where there is a manifest', ({ broken }) => {
    const manifest = textsIn(broken)['out/manifest.json'];
    if (manifest === undefined) return;
    for (const { name, sha256: hash } of listing.parse(JSON.parse(manifest)).outputs) {
      expect(sha256(broken.files.get(`out/${name}`) ?? new Uint8Array()), name).toBe(hash);
    }
  });

  test.each(cases)('after $changes changes is mended to the byte by the same run', ({ broken }) => {
    write(broken, report('newer'));
    expect(textsIn(broken)).toEqual(wanted);
  });

  test.each(cases)(
    'after $changes changes is mended by a run of something else, broken off again',
    ({ broken }) => {
      for (const { broken: twice } of everyBreak(broken, report('newest'))) {
        write(twice, report('newer'));
        expect(textsIn(twice)).toEqual(wanted);
      }
    },
  );
});

test('a folder that is broken off again and again does not lose track of what is ours', () => {
  const store = clean(older);
  for (let run = 0; run < 20; run += 1) {
    expect(() => write(breaking(store, 4), report(String(run % 2)))).toThrow('the disk is gone');
  }
  const unfinished = textsIn(store)['out/manifest.unfinished.json'] ?? '';
  // Both versions of the three files that differ, the one that does not, and the older four.
  expect(listing.parse(JSON.parse(unfinished)).outputs).toHaveLength(3 * 2 + 1 + 4);
});
