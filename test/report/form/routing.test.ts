import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerSet, Origin } from '../../../src/answers/answer-set.ts';
import { answerOf, categoryOf } from '../../../src/answers/answer-set.ts';
import { noDescription } from '../../../src/answers/description.ts';
import { withoutNotAsked } from '../../../src/answers/routing.ts';
import type { AnsweredCodes } from '../../../src/instrument/condition.ts';
import { conditionOf } from '../../../src/instrument/condition.ts';
import { formBytes } from '../../../src/report/make-workbook.ts';
import { fillForm } from '../../support/fill-form.ts';
import { calculate } from '../../support/formula.ts';
import { formContext, instrumentOf, questionsOf } from '../../support/forms.ts';
import { region, schemaDocument } from '../../support/instrument.ts';
import type { ReadSheet } from '../../support/read-xlsx.ts';
import { cellText, readXlsx } from '../../support/read-xlsx.ts';
import { sheetOf } from '../../support/workbook.ts';

const instrument = instrumentOf('inventarisatie-2019.json');
const shared = {
  regional: 'Voor de hele arbeidsmarktregio: UWV en gemeenten',
  apart: 'Apart per gemeente (geen regionale afspraken)',
};

let empty: Uint8Array;
beforeAll(async () => {
  empty = await formBytes(formContext(instrument), region('Achterhoek'));
});

/** What a formula of a filled-in form says, when everything that it refers to is worked out. */
function computed(sheets: readonly ReadSheet[], sheet: string, reference: string): string {
  const found = sheetOf(sheets, sheet);
  const formula = found.formulas.get(reference);
  if (formula === undefined) return cellText(found, reference);
  return String(calculate(formula, (name, cell) => computed(sheets, name, cell)));
}

/** What the form says of when a question is to be answered, after answers were filled in. */
function whenOf(number: string, answers: Readonly<Record<string, string>>): string {
  const sheets = readXlsx(fillForm(empty, { answers }));
  const found = questionsOf(sheets, instrument).find(({ indicator }) => indicator.number === number);
  if (found === undefined) throw new Error(`no question ${number}`);
  return computed(sheets, found.sheet.name, `E${String(found.row)}`);
}

describe('when a question is to be answered', () => {
  const ifDocument = 'Alleen als bij 38 is gekozen: “Ja”.';
  const ifPlan = 'Alleen als bij 58 is gekozen: “Ja”.';
  const ifNeed = '93 wordt gesteld als er bij 89, 90, 91 of 92 behoefte aan een bestand is.';
  const ifTarget = '12 wordt gesteld als er bij 8, 9, 10 of 11 een target is afgesproken.';
  const ifNoFile =
    '89 tot en met 92 worden gesteld als een bestand van vacatures (71, 72, 73) of van werkzoekenden (75, 76) ontbreekt.';
  const { regional, apart } = shared;
  test.each([
    ['the condition is not known', '58', {}, ifDocument],
    ['the condition holds', '58', { 38: 'Ja' }, ifDocument],
    ['the condition does not hold', '58', { 38: 'Nee' }, `Niet nodig. ${ifDocument}`],
    ['the answer does not apply', '58', { 38: 'Niet van toepassing' }, `Niet nodig. ${ifDocument}`],
    ['the answer is none of the list', '58', { 38: 'misschien' }, ifDocument],
    ['the answer is written in capitals', '58', { 38: 'NEE' }, `Niet nodig. ${ifDocument}`],
    ['one of four will do, and one is missing', '12', { 8: apart, 9: apart, 10: apart }, ifTarget],
    [
      'one of four will do, and none does',
      '12',
      { 8: apart, 9: apart, 10: apart, 11: apart },
      `Niet nodig. ${ifTarget}`,
    ],
    [
      'one of four will do, and the last does',
      '12',
      { 8: apart, 9: apart, 10: apart, 11: regional },
      ifTarget,
    ],
    ['one of two is lacking', '89', { 71: regional, 75: apart, 76: apart }, ifNoFile],
    ['neither of two is lacking', '89', { 72: regional, 76: 'Anders' }, `Niet nodig. ${ifNoFile}`],
    ['it is not known whether the second is lacking', '89', { 71: regional }, ifNoFile],
    ['what it depends on is not needed, and blank', '59', { 38: 'Nee' }, `Niet nodig. ${ifPlan}`],
    ['what it depends on is not needed, and answered', '59', { 38: 'Nee', 58: 'Ja' }, ifPlan],
    [
      'all four that it depends on are not needed, and blank',
      '93',
      { 71: regional, 75: regional },
      `Niet nodig. ${ifNeed}`,
    ],
    ['one of the four is not blank', '93', { 71: regional, 75: regional, 92: 'misschien' }, ifNeed],
  ])('%s', (_, number, answers, expected) => {
    expect(whenOf(number, answers)).toBe(expected);
  });

  test('it is always: nothing is said', () => {
    expect(whenOf('1', {})).toBe('');
  });
});

test('the rows that turn grey are those that say they are not needed', () => {
  for (const { name, xml } of readXlsx(empty).slice(1, -1)) {
    const last = [...xml.matchAll(/<c r="A(\d+)"/g)].at(-1)?.[1] ?? '';
    const rule = /<conditionalFormatting sqref="(.*?)">.*?<formula>(.*?)<\/formula>/.exec(xml)?.slice(1);
    expect(rule, name).toEqual([`A4:E${last}`, '(LEFT($E4,11)="Niet nodig.")']);
  }
});

const spot = { line: null, column: null, cell: null };
/** A cell of a form; which does not matter. */
const from: Origin = {
  file: 'form.xlsx',
  row: { ordinal: 1, cells: [], at: () => spot },
  column: 0,
  noteColumn: null,
  isForm: true,
};

test.each(['inventarisatie-2019.json', 'wsp-regios-2021.json'])(
  'the formulas of %s hold when the count takes its conditions not to, whatever is answered',
  async (file) => {
    const asked = instrumentOf(file);
    const form = await formBytes(formContext(asked), region('Achterhoek'));
    const sheets = readXlsx(form);
    const lists = sheetOf(sheets, 'Lijsten');
    const questions = questionsOf(sheets, asked);
    const answer = (index: number): fc.Arbitrary<string | null> =>
      fc.option(fc.constantFrom(...(questions[index]?.indicator.categories.map(({ code }) => code) ?? [])), {
        freq: 4,
      });
    fc.assert(
      fc.property(fc.tuple(...questions.map((_, index) => answer(index))), (codes) => {
        const labels = questions.map(
          ({ indicator }, index) => indicator.byCode.get(codes[index] ?? '')?.label.nl ?? '',
        );
        const cells = new Map(
          questions.map(({ sheet, row }, index) => [`${sheet.name}!C${String(row)}`, labels[index] ?? '']),
        );
        const given: AnswerSet = {
          file: 'form.xlsx',
          instrument: asked,
          description: noDescription('test'),
          units: [region('Achterhoek')],
          indicators: questions.map(({ indicator }) => indicator),
          answers: new Map([
            [
              region('Achterhoek').code,
              new Map(
                questions.map(({ indicator: { number, noData } }, index) => {
                  const value = labels[index] ?? '';
                  return [number, { code: codes[index] ?? noData.code, value, note: null, from }];
                }),
              ),
            ],
          ]),
        };
        const { answers } = withoutNotAsked(given);
        const counted = { ...given, answers };
        const answered: AnsweredCodes = (number) =>
          questions.flatMap(({ indicator }) => {
            if ((indicator.partOf ?? indicator.number) !== number) return [];
            const category = categoryOf(indicator, answerOf(counted, region('Achterhoek'), indicator));
            return [category === undefined || category.role === 'no-data' ? undefined : category.code];
          });
        const valueOf = (name: string, cell: string): string => {
          if (name === 'Lijsten') return cellText(lists, cell);
          const formula = sheetOf(sheets, name).formulas.get(cell);
          if (formula !== undefined) return String(calculate(formula, valueOf));
          return cells.get(`${name}!${cell}`) ?? '';
        };
        for (const { sheet, row, indicator } of questions) {
          const formula = sheet.formulas.get(`E${String(row)}`);
          const isIdle = indicator.routes.some(({ when }) => conditionOf(when, asked)(answered) === false);
          const said = formula === undefined ? '' : valueOf(sheet.name, `E${String(row)}`);
          expect(said.startsWith('Niet nodig. '), indicator.number).toBe(isIdle);
        }
      }),
      { numRuns: 15 },
    );
  },
);

describe('how far one is', () => {
  const { apart } = shared;
  const progress = (answers: Readonly<Record<string, string>>): string[] => {
    const sheets = readXlsx(fillForm(empty, { answers }));
    const start = sheetOf(sheets, 'Start');
    return [...start.formulas.keys()].map((cell) => computed(sheets, 'Start', cell));
  };

  test('is what the cells say in which it is kept, before anyone opens the form', () => {
    const start = sheetOf(readXlsx(empty), 'Start');
    expect([...start.formulas.keys()].map((cell) => cellText(start, cell))).toEqual(progress({}));
  });

  // 12, 19 and 95 questions: 1–12; 13–31; 32–118 are 87, and 55, 56, 57 have three parts, 82 and 87 two: 87 + 6 + 2.
  test('counts the answers of each theme', () => {
    expect(progress({ 1: apart, 13: 'Overig', 14: 'Overig' })).toEqual([
      'ingevuld 1 van 12',
      'ingevuld 2 van 19',
      'ingevuld 0 van 95',
    ]);
  });

  test('counts what is not needed apart, as long as it is not answered', () => {
    const none = { 8: apart, 9: apart, 10: apart, 11: apart };
    expect(progress(none)[0]).toBe('ingevuld 4 van 12; niet nodig: 1');
    expect(progress({ ...none, 12: 'Niet van toepassing' })[0]).toBe('ingevuld 5 van 12');
  });
});

test('a condition that is too long for a formula of Excel is said in words only', async () => {
  const document = structuredClone(schemaDocument('inventarisatie-2019.json')) as {
    indicators: { number: string }[];
    routes: { indicators: string[]; when: object; sentence: object }[];
  };
  const scales = instrument.indicators.filter(({ groups }) => groups.has('afspraak-met-anders'));
  const numbers = scales.map(({ number }) => number);
  const route = document.routes.find(({ indicators }) => indicators.includes('58'));
  if (route === undefined) throw new Error('no route');
  // Some 80 characters for each of 150 cells.
  route.when = { any: [...numbers, ...numbers, ...numbers].slice(0, 150), in: 'afspraak-met-anders' };
  const asked = instrumentOf(document);
  const sheets = readXlsx(await formBytes(formContext(asked), region('Twente')));
  const found = questionsOf(sheets, asked).find(({ indicator }) => indicator.number === '58');
  if (found === undefined) throw new Error('no question');
  const cell = `E${String(found.row)}`;
  expect(found.sheet.formulas.has(cell)).toBe(false);
  expect(cellText(found.sheet, cell)).toBe('58 wordt gesteld als er bij 38 een gezamenlijk document is.');
});
