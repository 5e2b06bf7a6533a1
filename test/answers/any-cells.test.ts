import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../../src/answers/answer-set.ts';
import { severityOf } from '../../src/problem.ts';
import { lines } from '../support/deliveries.ts';
import { indicator, regions } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';

/*
 * What stands in the cells, also in the first row and in the words that headings have, must not decide how a table is
 * read: either there is an error, or every answer is the one in its cell, and none is anywhere else.
 */

/** What a cell says of each of three indicators, by the printed lists; what is absent is no answer. */
const meaning: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '4': { '': 'geen-gegevens', Ja: 'ja', Nee: 'nee', '1': 'ja', '2': 'nee' },
  '34': {
    '': 'geen-gegevens',
    Anders: 'anders',
    '1': 'regio-uwv-gemeenten',
    '2': 'regio-gemeenten',
    '3': 'subregio',
    '4': 'per-gemeente',
    '5': 'anders',
  },
  '30': { '': 'geen-gegevens', '40': 'p40', '30': 'p30', '0': 'p0', '1': 'p100' },
};
const numbers = Object.keys(meaning);
const odd = fc.constantFrom(
  ...['Jaa', 'weet niet', 'regio', 'indicator', 'antwoord', 'Zeeland', 'Totaal', '4', '34', '43'],
);
const cellOf = (number: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...Object.keys(meaning[number] ?? {})) },
    { weight: 1, arbitrary: odd },
  );
const regionOf = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Twente', 'Zeeland', 'Drenthe', 'Achterhoek', 'Gorinchem') },
  { weight: 1, arbitrary: fc.constantFrom('', 'Twnte') },
);
type Row = { readonly region: string; readonly cells: readonly string[] };
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({ region: regionOf, cells: fc.tuple(...numbers.map(cellOf)) }),
  { minLength: 1, maxLength: 4 },
);

const layouts: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  wide: (all) =>
    lines(`regio;${numbers.join(';')}`, ...all.map(({ region, cells }) => [region, ...cells].join(';'))),
  long: (all) =>
    lines(
      'regio;indicator;antwoord',
      ...all.flatMap(({ region, cells }) =>
        numbers.map((number, at) => `${region};${number};${cells[at] ?? ''}`),
      ),
    ),
  turned: (all) =>
    lines(
      `indicator;${all.map(({ region }) => region).join(';')}`,
      ...numbers.map((number, at) => [number, ...all.map(({ cells }) => cells[at] ?? '')].join(';')),
    ),
};

test.each(Object.keys(layouts))('what cells say does not decide how they are read: %s', (layout) => {
  fc.assert(
    fc.property(rows, (all) => {
      const read = readOrRefused(layouts[layout]?.(all) ?? '');
      if (read === null || read.problems.some((each) => severityOf(each) === 'error')) return;
      const filled = all.filter(({ cells }) => cells.some((text) => text !== ''));
      expect(read.answers.units.map((unit) => unit.name).sort()).toEqual(
        expect.arrayContaining([...new Set(filled.map(({ region }) => region))].sort()) as string[],
      );
      for (const unit of regions.units) {
        const own = all.filter(({ region }) => region === unit.name);
        numbers.forEach((number, at) => {
          const said = own.map(({ cells }) => meaning[number]?.[cells[at] ?? ''] ?? 'invalid');
          const code = answerOf(read.answers, unit, indicator(number)).code;
          expect([unit.name, number, code]).toEqual([unit.name, number, said[0] ?? 'geen-gegevens']);
        });
      }
    }),
    { numRuns: 400 },
  );
});

/** What is read of a text; null when it is refused as a whole. */
function readOrRefused(text: string): ReturnType<typeof interpretCsv> | null {
  try {
    return interpretCsv(text);
  } catch {
    return null;
  }
}
