import { expect, test } from 'vitest';
import { Failure } from '../../src/problem.ts';
import { writeFiles } from '../../src/store/output-files.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = [
  { name: 'd/a.meta.json', bytes: bytes('new description') },
  { name: 'd/a.csv', bytes: bytes('new table') },
];

test('a file that says something else stays, and nothing is written', () => {
  const store = memoryStore({ 'd/a.csv': 'theirs' });
  expect(() => {
    writeFiles(store, 'd/a.csv', files, false);
  }).toThrow(Failure);
  expect([...store.files.keys()]).toEqual(['d/a.csv']);
  expect(textOf(store, 'd/a.csv')).toBe('theirs');
});

test.each([0, 1, 2])(
  'broken off after %i writes, no table stands beside a description of another',
  (writes) => {
    const store = memoryStore({ 'd/a.meta.json': 'old description', 'd/a.csv': 'old table' });
    let left = writes;
    const breaking = {
      ...store,
      write: (path: string, content: Uint8Array) => {
        if (left === 0) throw new Error('the disk is gone');
        left -= 1;
        store.write(path, content);
      },
    };
    const run = (): void => {
      writeFiles(breaking, 'd/a.csv', files, true);
    };
    if (writes < 2) expect(run).toThrow('the disk is gone');
    else run();
    const [description, table] = ['d/a.meta.json', 'd/a.csv'].map((name) => store.files.get(name));
    expect(table === undefined || String(description).slice(0, 3) === String(table).slice(0, 3)).toBe(true);
    writeFiles(store, 'd/a.csv', files, true);
    expect([...store.files.keys()].map((name) => textOf(store, name)).sort()).toEqual([
      'new description',
      'new table',
    ]);
  },
);

test('one run at a time', () => {
  const store = memoryStore();
  const release = store.lock('d/.a.csv.inventory.lock', 'd/a.csv');
  expect(() => {
    writeFiles(store, 'd/a.csv', files, true);
  }).toThrow('output-busy');
  release();
  writeFiles(store, 'd/a.csv', files, false);
  expect(store.files.size).toBe(2);
});
