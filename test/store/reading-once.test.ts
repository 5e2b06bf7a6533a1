import { expect, test } from 'vitest';
import { readingOnce } from '../../src/store/reading-once.ts';
import { memoryStore } from '../support/memory-store.ts';

test('what is read again is the same, also when it was changed or came meanwhile', () => {
  const disk = memoryStore({ a: '1' });
  const store = readingOnce(disk);
  const read = (path: string): string | null => {
    const bytes = store.read(path);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  expect([read('a'), read('b')]).toEqual(['1', null]);
  for (const path of ['a', 'b']) disk.write(path, new TextEncoder().encode('2'));
  expect([read('a'), read('b')]).toEqual(['1', null]);
});
