import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/answers/answer-set.ts';
import type { Indicator } from '../../../src/instrument/instrument.ts';
import type { Unit } from '../../../src/instrument/units.ts';
import { formBytes } from '../../../src/report/make-workbook.ts';
import { readAnswerFile } from '../../../src/store/answer-file.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { fillForm } from '../../support/fill-form.ts';
import type { FormQuestion } from '../../support/forms.ts';
import { formContext, instrumentOf, questionsOf } from '../../support/forms.ts';
import { region } from '../../support/instrument.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { cellText, readXlsx } from '../../support/read-xlsx.ts';
import { root } from '../../support/run.ts';

/** What a region fills in: answers and notes by the place of the question in the form. */
type Filled = { readonly answers: ReadonlyMap<number, string>; readonly notes: ReadonlyMap<number, string> };

/** Notes as people write them; spaces around them are not kept. */
const note = fc
  .string({
    unit: fc.constantFrom(...Array.from('aé€ \n"\';,\t|<>&]=+-@1%_\u00a0\u{1f642}')),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => `x${text}.`);

describe.each(['inventarisatie-2019.json', 'wsp-regios-2021.json'])('a form of %s', (file) => {
  const instrument = instrumentOf(file);
  const units = [region('Twente'), region('Zeeland')];
  const forms = new Map<Unit, Uint8Array>();
  let questions: readonly FormQuestion[] = [];
  beforeAll(async () => {
    for (const unit of units) forms.set(unit, await formBytes(formContext(instrument), unit));
    questions = questionsOf(readXlsx(formOf(units[0])), instrument);
  });
  const formOf = (unit: Unit | undefined): Uint8Array =>
    (unit === undefined ? undefined : forms.get(unit)) ?? new Uint8Array();

  /** What a blank cell is read as: no data, or not applicable where the routing may not ask the question. */
  const blanks = (indicator: Indicator): string[] => {
    const isRouted = instrument.routes.some(({ indicators }) =>
      indicators.includes(indicator.partOf ?? indicator.number),
    );
    return [indicator.noData.code, ...(isRouted ? ['nvt'] : [])];
  };

  /** Answers from the list of each question, to some of them, and notes to some. */
  function filledIn(): fc.Arbitrary<Filled> {
    const some = fc.uniqueArray(fc.nat({ max: questions.length - 1 }), { maxLength: 25 });
    return fc.record({ answered: some, noted: some }).chain(({ answered, noted }) =>
      fc.record({
        answers: fc
          .tuple(
            ...answered.map((index) =>
              fc
                .constantFrom(...(questions[index]?.indicator.categories ?? []))
                .map(({ code }) => [index, code] as const),
            ),
          )
          .map((pairs) => new Map(pairs)),
        notes: fc
          .tuple(...noted.map((index) => note.map((text) => [index, text] as const)))
          .map((pairs) => new Map(pairs)),
      }),
    );
  }

  /** The form of a unit as it comes back. */
  function filled(unit: Unit, { answers, notes }: Filled): Uint8Array {
    const numberAt = (index: number): string => {
      const question = questions[index];
      return question === undefined ? '' : cellText(question.sheet, `A${String(question.row)}`);
    };
    const labelOf = (index: number, code: string): string =>
      questions[index]?.indicator.byCode.get(code)?.label.nl ?? '';
    return fillForm(formOf(unit), {
      answers: Object.fromEntries(
        [...answers].map(([index, code]) => [numberAt(index), labelOf(index, code)]),
      ),
      notes: Object.fromEntries([...notes].map(([index, text]) => [numberAt(index), text])),
    });
  }

  test('is read back with the answers that were filled in, and their notes', async () => {
    await fc.assert(
      fc.asyncProperty(filledIn(), filledIn(), async (one, other) => {
        const given = [one, other];
        const store = memoryStore(
          Object.fromEntries(
            units.map((unit, index) => [
              `in/${unit.code}.xlsx`,
              filled(unit, given[index] ?? { answers: new Map(), notes: new Map() }),
            ]),
          ),
        );
        const library = openLibrary(store, join(root, 'schemas'), join(root, 'dist', 'schemas'));
        const { answers } = await readAnswerFile(store, library, 'in');
        expect(answers.units.map(({ code }) => code).sort()).toEqual(units.map(({ code }) => code).sort());
        units.forEach((unit, place) => {
          questions.forEach(({ indicator }, index) => {
            const read = answerOf(answers, unit, indicator);
            const code = given[place]?.answers.get(index);
            expect(code === undefined ? blanks(indicator) : [code], indicator.number).toContain(read.code);
            expect(read.note, indicator.number).toBe(given[place]?.notes.get(index) ?? null);
          });
        });
      }),
      { numRuns: 8 },
    );
  });
});
