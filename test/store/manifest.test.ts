import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/problem.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { memoryStore } from '../support/memory-store.ts';

const hash = 'ab'.repeat(32);
const whole = {
  command: 'whatever',
  tool: { name: 'inventory', version: '9.9.9' },
  instrument: 'inventarisatie-2019',
  measurement: { label: '2019', date: null },
  options: { indicators: '1-3', theme: null, regions: 'Twente', allowInvalid: true, more: { of: 'them' } },
  inputs: [{ name: 'answers.csv', sha256: hash }],
  outputs: [{ name: 'tables/distribution.csv', sha256: hash }],
};

/** What keeps a folder with these files from being a report; null when it is one. */
function reason(files: Readonly<Record<string, string>>): unknown {
  try {
    readManifest(memoryStore(files), 'r');
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code, file, details }) => [code, file, details['what']]);
  }
}

test('a manifest says what a report was made with and from, whichever command made it', () => {
  const { tool, instrument, measurement, options, inputs, outputs } = readManifest(
    memoryStore({ 'r/manifest.json': JSON.stringify(whole) }),
    'r',
  );
  expect({ tool, instrument, measurement, inputs, outputs }).toEqual({
    tool: { name: 'inventory', version: '9.9.9' },
    instrument: 'inventarisatie-2019',
    measurement: { label: '2019', date: null },
    inputs: [{ name: 'answers.csv', sha256: hash }],
    outputs: [{ name: 'tables/distribution.csv', sha256: hash }],
  });
  expect(options).toEqual({
    indicators: '1-3',
    theme: null,
    regions: 'Twente',
    sheet: null,
    encoding: null,
    allowInvalid: true,
  });
});

test('an option that a command does not have was not given', () => {
  const { options } = readManifest(
    memoryStore({ 'r/manifest.json': JSON.stringify({ ...whole, options: {} }) }),
    'r',
  );
  expect(options).toEqual({
    indicators: null,
    theme: null,
    regions: null,
    sheet: null,
    encoding: null,
    allowInvalid: false,
  });
});

describe('no report', () => {
  test('is a folder without a manifest', () => {
    expect(reason({ 'r/tables/distribution.csv': 'x' })).toEqual([['no-report', 'r', 'missing']]);
  });

  test('is a folder that was not finished', () => {
    expect(reason({ 'r/manifest.unfinished.json': '{}' })).toEqual([['no-report', 'r', 'unfinished']]);
  });

  test('is not what left the sign of an unfinished folder beside a manifest', () => {
    const files = { 'r/manifest.json': JSON.stringify(whole), 'r/manifest.unfinished.json': '{}' };
    expect(reason(files)).toBeNull();
  });

  test.each([
    ['breaks off', JSON.stringify(whole).slice(0, -1)],
    ['is empty', ''],
    ['is no text', '\u0000\ufffd'],
    ['is no object', 'null'],
    ['is nested without end', '['.repeat(200_000)],
    ['lists no input', JSON.stringify({ ...whole, inputs: [] })],
    ['has a hash that is none', JSON.stringify({ ...whole, inputs: [{ name: 'a', sha256: '../../x' }] })],
    ['has an option that is none', JSON.stringify({ ...whole, options: { regions: ['Twente'] } })],
    ['lacks the tool', JSON.stringify({ ...whole, tool: undefined })],
  ])('is a manifest that %s', (_, text) => {
    expect(reason({ 'r/manifest.json': text })).toEqual([['no-report', 'r', 'damaged']]);
  });

  test.each(['../x', 'tables/../../x', '/etc/passwd', 'C:\\x', 'a/..', '.'])(
    'is a manifest that lists %s',
    (name) => {
      const text = JSON.stringify({ ...whole, outputs: [{ name, sha256: hash }] });
      expect(reason({ 'r/manifest.json': text })).toEqual([['no-report', 'r', 'damaged']]);
    },
  );
});

test('the folder of a comparison is told apart from a damaged report', () => {
  const manifest = JSON.stringify({ ...whole, compares: 'answers' });
  expect(reason({ 'r/manifest.json': manifest })).toEqual([['no-report', 'r', 'comparison']]);
});
