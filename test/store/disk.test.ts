import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/problem.ts';
import { diskStore } from '../../src/store/disk.ts';

const store = diskStore();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inventory-'));
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof Failure ? error.problems[0]?.code : String(error);
  }
  return undefined;
}

describe('reading', () => {
  test('gives null for what is not there', () => {
    expect(store.read(join(folder, 'none'))).toBeNull();
    expect(store.list(join(folder, 'none'))).toBeNull();
  });
  test('a folder as a file is a problem, not a crash', () => {
    expect(codeOf(() => store.read(folder))).toBe('file-unreadable');
  });
  test('lists the files of a folder, without its folders', () => {
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'b'), '');
    writeFileSync(join(folder, 'a'), '');
    expect(store.list(folder)).toEqual(['a', 'b']);
  });
});

describe('writing', () => {
  test('makes folders, and leaves nothing beside the file', () => {
    store.write(join(folder, 'x', 'y', 'z.txt'), bytes('1'));
    store.write(join(folder, 'x', 'y', 'z.txt'), bytes('2'));
    expect(readdirSync(join(folder, 'x', 'y'))).toEqual(['z.txt']);
    expect(readFileSync(join(folder, 'x', 'y', 'z.txt'), 'utf8')).toBe('2');
  });
  test('where a file stands in the place of a folder is a problem', () => {
    writeFileSync(join(folder, 'x'), '');
    expect(
      codeOf(() => {
        store.write(join(folder, 'x', 'z.txt'), bytes('1'));
      }),
    ).toBe('output-not-writable');
  });
  test('over a folder is a problem, and leaves nothing half-written', () => {
    mkdirSync(join(folder, 'x'));
    expect(
      codeOf(() => {
        store.write(join(folder, 'x'), bytes('1'));
      }),
    ).toBe('output-not-writable');
    expect(readdirSync(folder)).toEqual(['x']);
  });
  // Somebody who may do everything is stopped by no permission.
  test.skipIf(process.getuid?.() === 0)('into a folder that is read-only is a problem', () => {
    chmodSync(folder, 0o555);
    expect(
      codeOf(() => {
        store.write(join(folder, 'x'), bytes('1'));
      }),
    ).toBe('output-not-writable');
  });
});

test('removing a file removes the folders it leaves empty, up to the one named', () => {
  store.write(join(folder, 'x', 'y', 'z.txt'), bytes('1'));
  store.write(join(folder, 'x', 'w.txt'), bytes('1'));
  store.remove(join(folder, 'x', 'y', 'z.txt'), folder);
  expect(existsSync(join(folder, 'x', 'y'))).toBe(false);
  store.remove(join(folder, 'x', 'w.txt'), folder);
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expect(existsSync(folder)).toBe(true);
});
