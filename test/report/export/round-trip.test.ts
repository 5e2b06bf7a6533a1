import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberCodes } from '../../../src/answers/number-codes.ts';
import { tabulate } from '../../../src/distribution/distribution.ts';
import type { Instrument } from '../../../src/instrument/instrument.ts';
import { parseInstrument } from '../../../src/instrument/parse-instrument.ts';
import { csv } from '../../../src/report/writers/csv.ts';
import { readAnswerFile } from '../../../src/store/answer-file.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { inventory2019, regions, schemaDocument } from '../../support/instrument.ts';
import type { MemoryStore } from '../../support/memory-store.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { root, runWith } from '../../support/run.ts';

const parsed = parseInstrument(schemaDocument('wsp-regios-2021.json'));
if ('issues' in parsed) throw new Error('the questionnaire of 2021 is none');
const wsp = parsed.instrument;

/** What is no answer; a percentage, a position and a text that no list has. */
const wrong = ['101', '99', 'onzin', '=1+1', String(numberCodes.invalid)];

/** The rows of an answer file: some units, some indicators, each answer by its code, blank or wrong. */
function answerFiles({ indicators, prefix }: Instrument): fc.Arbitrary<string[][]> {
  return fc
    .record({
      units: fc.subarray([...regions.validAt(null)], { minLength: 1, maxLength: 4 }),
      asked: fc.subarray([...indicators], { minLength: 1, maxLength: 12 }),
    })
    .chain(({ units, asked }) =>
      fc
        .tuple(
          ...units.map((unit) =>
            fc
              .tuple(
                ...asked.map(({ categories }) =>
                  fc.oneof(
                    { weight: 8, arbitrary: fc.constantFrom(...categories.map(({ code }) => code), '') },
                    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
                  ),
                ),
              )
              .map((cells) => [unit.code, ...cells]),
          ),
        )
        .map((rows) => [['regio', ...asked.map(({ number }) => `i${number.slice(prefix.length)}`)], ...rows]),
    );
}

/** How often every answer to every indicator occurs. */
async function counts(store: MemoryStore, path: string): Promise<object> {
  const library = openLibrary(store, join(root, 'schemas'), join(root, 'dist', 'schemas'));
  const { answers } = await readAnswerFile(store, library, path);
  return {
    instrument: answers.instrument.id,
    measurement: answers.description.measurement,
    distributions: tabulate(answers).map(({ indicator, counts: each, bases, mark }) => ({
      number: indicator.number,
      counts: each.map(({ category, units }) => [category.code, units.map(({ code }) => code)]),
      bases,
      mark,
    })),
  };
}

describe.each([inventory2019, wsp])('$id: any answers', (instrument) => {
  test.each([[[]], [['--excel-nl']]])('are the same as numbers and in words, with %j', async (options) => {
    await fc.assert(
      fc.asyncProperty(answerFiles(instrument), async (rows) => {
        const store = memoryStore({
          'a.csv': csv(rows),
          'a.meta.json': JSON.stringify({
            instrument: instrument.id,
            measurement: { label: 'm', date: '2021-05' },
            fictional: { distribution: [rows[0]?.[1]?.replace('i', instrument.prefix) ?? ''] },
          }),
        });
        const args = ['export', 'a.csv', '--allow-invalid', '--out', 'o', ...options];
        const { exitCode, stderr } = await runWith(store, args);
        expect(exitCode, stderr).toBe(0);
        const expected = await counts(store, 'a.csv');
        expect(await counts(store, 'o/answers.csv')).toEqual(expected);
        expect(await counts(store, 'o/answers.labels.csv')).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
