import { expect, test } from 'vitest';
import { Failure } from '../../src/problem.ts';
import { readAnswerFile } from '../../src/store/answer-file.ts';
import type { Library } from '../../src/store/library.ts';
import { inventory2019, regions } from '../support/instrument.ts';
import { memoryStore } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

const [first, ...rest] = inventory2019.indicators;
const same = { ...inventory2019, id: 'the-same' };
/** Knows all indicators but the first. */
const smaller = {
  ...inventory2019,
  id: 'smaller',
  byNumber: new Map([...inventory2019.byNumber].filter(([number]) => number !== first?.number)),
  indicators: rest,
};

async function instrumentOf(...instruments: (typeof inventory2019)[]): Promise<string> {
  const library: Library = {
    instruments: () => instruments,
    instrument: () => inventory2019,
    units: () => regions,
    crosswalk: () => {
      throw new Error('not asked for');
    },
  };
  const store = memoryStore({ 'a.csv': 'regio;1;2\nTwente;1;1\n' });
  try {
    return (await readAnswerFile(store, library, 'a.csv')).answers.instrument.id;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return JSON.stringify(error.problems.map(({ code, details }) => [code, details['given']]));
  }
}

test('the instrument is the one that knows most headings, in whatever order they are looked at', async () => {
  expect(await instrumentOf(inventory2019, smaller)).toBe('inventarisatie-2019');
  expect(await instrumentOf(smaller, inventory2019)).toBe('inventarisatie-2019');
});

test('headings with the letter of another questionnaire are not taken for one without', async () => {
  const store = memoryStore({ 'a.csv': 'regio;Q39;Q60\nTwente;1;1\n' });
  const asked = async (...options: string[]) =>
    (await runWith(store, ['validate', 'a.csv', ...options])).stdout;
  expect(await asked()).toContain('wsp-regios-2021');
  expect(await asked('--instrument', 'inventarisatie-2019')).toContain('1 regio, 2 indicatoren');
});

test.each([
  ['in one table', { 'a.csv': 'regio;4;Q65\nTwente;Ja;1\n' }],
  ['in the long form', { 'a.csv': 'regio;indicator;antwoord\nTwente;4;Ja\nTwente;Q65;1\n' }],
  ['in a turned table', { 'a.csv': 'indicator;Twente;Zeeland\n4;Ja;Nee\nQ65;1;1\n' }],
  ['in another file', { 'd/a.csv': 'regio;4;40\nTwente;1;1\n', 'd/c.csv': 'regio;Q65;Q66\nZeeland;1;2\n' }],
])('nor beside headings without a letter: %s', async (_, files) => {
  const [path = ''] = Object.keys(files).map((name) => name.replace(/\/.*/, ''));
  const { exitCode, stdout } = await runWith(memoryStore(files), ['validate', path]);
  expect(stdout).toContain('wsp-regios-2021');
  expect(exitCode).toBe(2);
});

test('between instruments that know as many headings nothing is chosen', async () => {
  expect(await instrumentOf(inventory2019, same)).toBe('[["usage","inventarisatie-2019, the-same"]]');
});
