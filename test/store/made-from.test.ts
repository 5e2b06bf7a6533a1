import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/problem.ts';
import { readMadeFrom } from '../../src/store/made-from.ts';
import { memoryStore } from '../support/memory-store.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const listed = (name: string, text: string) => ({ name, sha256: hashOf(text) });

type Listed = { inputs?: readonly object[]; outputs?: readonly object[] };
const manifest = ({ inputs = [listed('a.csv', 'A')], outputs = [] }: Listed): string =>
  JSON.stringify({
    tool: { name: 'inventory', version: '1' },
    instrument: 'i',
    measurement: { label: 'm', date: null },
    options: {},
    inputs,
    outputs,
  });

/** What differs between the report in `r` and a file: code, file, the hash found and the hash listed. */
function differing(path: string, report: Listed, files: Readonly<Record<string, string>>): unknown[] {
  const store = memoryStore({ 'r/manifest.json': manifest(report), ...files });
  try {
    readMadeFrom(store, 'r', path);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code, file, value, expected }) => [
      code,
      file,
      value,
      expected[0]?.nl ?? null,
    ]);
  }
}

describe('the answer file', () => {
  test('is the one that was read when it is the same to the byte', () => {
    expect(differing('a.csv', {}, { 'a.csv': 'A' })).toEqual([]);
  });

  test('may have another name and stand elsewhere', () => {
    expect(differing('x/b.csv', {}, { 'x/b.csv': 'A' })).toEqual([]);
  });

  test('differs when it was changed, whatever its name', () => {
    expect(differing('a.csv', {}, { 'a.csv': 'B' })).toEqual([
      ['input-differs', 'a.csv', hashOf('B'), hashOf('A')],
    ]);
  });

  test('is all of several that a report was made from, each under its own name', () => {
    const inputs = [listed('a.csv', 'A'), listed('b.csv', 'B')];
    expect(differing('f', { inputs }, { 'f/a.csv': 'A', 'f/b.csv': 'B' })).toEqual([]);
    expect(differing('f', { inputs }, { 'f/a.csv': 'B', 'f/b.csv': 'A' })).toEqual([
      ['input-differs', 'a.csv', hashOf('B'), hashOf('A')],
      ['input-differs', 'b.csv', hashOf('A'), hashOf('B')],
    ]);
    expect(differing('f', { inputs }, { 'f/a.csv': 'A', 'f/c.csv': 'B' })).toEqual([
      ['input-differs', 'c.csv', hashOf('B'), null],
      ['input-differs', 'b.csv', null, hashOf('B')],
    ]);
  });

  test('is not one of several that a report was made from', () => {
    const inputs = [listed('a.csv', 'A'), listed('b.csv', 'B')];
    expect(differing('b.csv', { inputs }, { 'b.csv': 'B' })).toEqual([
      ['input-differs', 'a.csv', null, hashOf('A')],
    ]);
  });

  test('that is not there is missing', () => {
    expect(differing('a.csv', {}, {})).toEqual([['file-missing', 'a.csv', null, null]]);
  });
});

describe('the description beside it', () => {
  const inputs = [listed('a.csv', 'A'), listed('a.meta.json', '{}')];

  test('is compared too, under the name it has now', () => {
    expect(differing('b.csv', { inputs }, { 'b.csv': 'A', 'b.meta.json': '{}' })).toEqual([]);
    expect(differing('b.csv', { inputs }, { 'b.csv': 'A', 'b.meta.json': '{ }' })).toEqual([
      ['input-differs', 'b.meta.json', hashOf('{ }'), hashOf('{}')],
    ]);
  });

  test('differs when it is gone', () => {
    expect(differing('a.csv', { inputs }, { 'a.csv': 'A' })).toEqual([
      ['input-differs', 'a.meta.json', null, hashOf('{}')],
    ]);
  });

  test('differs when there was none', () => {
    expect(differing('a.csv', {}, { 'a.csv': 'A', 'a.meta.json': '{}' })).toEqual([
      ['input-differs', 'a.meta.json', hashOf('{}'), null],
    ]);
  });
});

describe('the descriptions of several files', () => {
  const inputs = [listed('a.csv', 'A'), listed('f.meta.json', '{}')];

  test('are those that were read: the one beside the folder before those in it', () => {
    const files = { 'f/a.csv': 'A', 'f.meta.json': '{}', 'f/a.meta.json': '{ }' };
    expect(differing('f', { inputs }, files)).toEqual([]);
  });

  test('are missed when only a file of the folder is given, so that its mark is not lost', () => {
    expect(differing('f/a.csv', { inputs }, { 'f/a.csv': 'A', 'f.meta.json': '{}' })).toEqual([
      ['input-differs', 'f.meta.json', null, hashOf('{}')],
    ]);
  });
});

describe('the table with the counts', () => {
  const outputs = [listed('tables/distribution.csv', 'T')];
  const path = 'r/tables/distribution.csv';

  test('is handed over as it was listed', () => {
    const store = memoryStore({ 'r/manifest.json': manifest({ outputs }), [path]: 'T', 'a.csv': 'A' });
    const { counts, input } = readMadeFrom(store, 'r', 'a.csv');
    expect([counts?.name, new TextDecoder().decode(counts?.bytes)]).toEqual([path, 'T']);
    expect(input).toEqual({ name: 'a.csv', sha256: hashOf('A'), nameInReport: 'a.csv' });
  });

  test('differs when it was changed, or is gone', () => {
    expect(differing('a.csv', { outputs }, { 'a.csv': 'A', [path]: 'U' })).toEqual([
      ['report-differs', path, hashOf('U'), hashOf('T')],
    ]);
    expect(differing('a.csv', { outputs }, { 'a.csv': 'A' })).toEqual([
      ['report-differs', path, null, hashOf('T')],
    ]);
  });

  test('that the report does not list is not read', () => {
    const store = memoryStore({ 'r/manifest.json': manifest({}), [path]: 'U', 'a.csv': 'A' });
    expect(readMadeFrom(store, 'r', 'a.csv').counts).toBeNull();
  });

  test('is told beside what differs in the input', () => {
    const codes = differing('a.csv', { outputs }, { 'a.csv': 'B', [path]: 'U' }) as string[][];
    expect(codes.map(([code]) => code)).toEqual(['input-differs', 'report-differs']);
  });
});
