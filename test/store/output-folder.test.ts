import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/store/sha256.ts';
import { Failure } from '../../src/problem.ts';
import type { FileToWrite } from '../../src/store/output-folder.ts';
import { writeFolder } from '../../src/store/output-folder.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';

const file = (name: string, text: string): FileToWrite => ({ name, bytes: new TextEncoder().encode(text) });

function write(store: MemoryStore, files: readonly FileToWrite[], force = false) {
  return writeFolder(store, 'out', files, { tool: 'test' }, force);
}

function failure(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure)
      return error.problems.map(({ code, value }) => `${code}: ${value ?? ''}`).join();
    throw error;
  }
  return undefined;
}

test('the manifest lists every file with its hash, and is written last', () => {
  const store = memoryStore();
  const order: string[] = [];
  const watching = {
    ...store,
    write: (path: string, bytes: Uint8Array) => {
      order.push(path);
      store.write(path, bytes);
    },
  };
  writeFolder(watching, 'out', [file('a/b.txt', 'abc'), file('c.txt', 'd')], { tool: 'test' }, false);
  expect(JSON.parse(textOf(store, 'out/manifest.json'))).toEqual({
    tool: 'test',
    outputs: [
      // SHA-256 of "abc": FIPS 180-2, appendix B.1.
      { name: 'a/b.txt', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
      { name: 'c.txt', sha256: sha256(new TextEncoder().encode('d')) },
    ],
  });
  expect(order.at(-1)).toBe('out/manifest.json');
  expect([...store.files.keys()].sort()).toEqual(['out/a/b.txt', 'out/c.txt', 'out/manifest.json']);
});

describe('running again into a folder', () => {
  test('replaces what the manifest lists unchanged, and removes what is not written again', () => {
    const store = memoryStore();
    write(store, [file('a.txt', '1'), file('b.txt', '1')]);
    const { removed } = write(store, [file('a.txt', '2')]);
    expect(removed).toEqual(['b.txt']);
    expect(textOf(store, 'out/a.txt')).toBe('2');
    expect(store.files.has('out/b.txt')).toBe(false);
  });

  test('leaves files of others alone', () => {
    const store = memoryStore({ 'out/notes.txt': 'mine' });
    write(store, [file('a.txt', '1')]);
    write(store, [file('c.txt', '1')]);
    expect(textOf(store, 'out/notes.txt')).toBe('mine');
  });

  test('stops at a file that was changed, and writes nothing', () => {
    const store = memoryStore();
    write(store, [file('a.txt', '1'), file('b.txt', '1')]);
    store.write('out/b.txt', new TextEncoder().encode('mine now'));
    expect(failure(() => write(store, [file('a.txt', '2'), file('b.txt', '2')]))).toBe(
      'output-in-the-way: b.txt',
    );
    expect(textOf(store, 'out/a.txt')).toBe('1');
    expect(textOf(store, 'out/b.txt')).toBe('mine now');
  });

  test('keeps a changed file that is not written again', () => {
    const store = memoryStore();
    write(store, [file('a.txt', '1'), file('b.txt', '1')]);
    store.write('out/b.txt', new TextEncoder().encode('mine now'));
    write(store, [file('a.txt', '2')]);
    expect(textOf(store, 'out/b.txt')).toBe('mine now');
  });

  test('overwrites with force', () => {
    const store = memoryStore({ 'out/a.txt': 'mine' });
    write(store, [file('a.txt', '1')], true);
    expect(textOf(store, 'out/a.txt')).toBe('1');
  });

  test('does not take a manifest of somebody else for its own', () => {
    const store = memoryStore({ 'out/manifest.json': '{"name": "my app"}' });
    expect(failure(() => write(store, [file('a.txt', '1')]))).toBe('output-in-the-way: manifest.json');
  });
});

test.each(['../victim.txt', 'a/../../victim.txt', '/victim.txt', 'C:\\victim.txt'])(
  'a manifest cannot point outside its folder: %s',
  (name) => {
    const victim = new TextEncoder().encode('mine');
    const store = memoryStore({
      'victim.txt': victim,
      'out/manifest.json': JSON.stringify({ outputs: [{ name, sha256: sha256(victim) }] }),
    });
    const removed: string[] = [];
    const watching = { ...store, remove: (path: string) => void removed.push(path) };
    expect(failure(() => writeFolder(watching, 'out', [file('a.txt', '1')], {}, false))).toBe(
      'output-in-the-way: manifest.json',
    );
    expect(removed).toEqual([]);
  },
);

describe('a run that is broken off', () => {
  /** A store that stops working after so many writes. */
  function breaking(store: MemoryStore, writes: number): MemoryStore {
    let left = writes;
    return {
      ...store,
      write: (path, bytes) => {
        if (left === 0) throw new Error('the disk is gone');
        left -= 1;
        store.write(path, bytes);
      },
    };
  }

  test.each([0, 1, 2, 3])(
    'after %i writes leaves no manifest that lies, and the next run mends it',
    (writes) => {
      const store = memoryStore();
      write(store, [file('a.txt', '1'), file('b.txt', '1'), file('old.txt', '1')]);
      const second = [file('a.txt', '2'), file('b.txt', '2')];
      expect(() => write(breaking(store, writes), second)).toThrow('the disk is gone');
      if (writes > 0) expect(store.files.has('out/manifest.json')).toBe(false);

      const third = [file('a.txt', '3'), file('b.txt', '3')];
      const { wasUnfinished } = write(store, third);
      expect(wasUnfinished).toBe(writes > 0);
      expect([...store.files.keys()].sort()).toEqual(['out/a.txt', 'out/b.txt', 'out/manifest.json']);
      expect(textOf(store, 'out/a.txt')).toBe('3');
    },
  );
});

test('a folder with our files but without a manifest is called unfinished', () => {
  const store = memoryStore({ 'out/a.txt': '1' });
  expect(write(store, [file('a.txt', '1')]).wasUnfinished).toBe(true);
});

test('a folder with other files only is not', () => {
  const store = memoryStore({ 'out/notes.txt': '1' });
  expect(write(store, [file('a.txt', '1')]).wasUnfinished).toBe(false);
});
