import { describe, expect, test } from 'vitest';
import type { AnswerSet } from '../../../src/answers/answer-set.ts';
import { countForm, formBytes } from '../../../src/report/make-workbook.ts';
import { formContext, questionsOf } from '../../support/forms.ts';
import { inventory2019, region } from '../../support/instrument.ts';
import { interpretCsv } from '../../support/interpret.ts';
import type { ReadSheet } from '../../support/read-xlsx.ts';
import { cellText, readXlsx } from '../../support/read-xlsx.ts';
import { sheetOf } from '../../support/workbook.ts';

/** The form of a region, with the answers of a CSV file filled in. */
async function formOf(csv: string, unit = 'Achterhoek', change = (set: AnswerSet) => set) {
  const { answers, present } = interpretCsv(csv);
  const context = formContext(inventory2019, { earlier: change(answers), present });
  const sheets = readXlsx(await formBytes(context, region(unit)));
  return { sheets, context };
}

/** The row of a question, cell by cell. */
function rowOf(sheets: readonly ReadSheet[], number: string): string[] {
  const found = questionsOf(sheets, inventory2019).find(({ indicator }) => indicator.number === number);
  if (found === undefined) throw new Error(`no question ${number}`);
  return ['C', 'D', 'E', 'F', 'G'].map((column) => cellText(found.sheet, `${column}${String(found.row)}`));
}

const long = (...rows: string[]): string => ['regio,indicator,antwoord,toelichting', ...rows].join('\n');

describe('what was answered before', () => {
  test('stands in the form by its label, however it was written', async () => {
    const { sheets } = await formOf(
      long('Achterhoek,4,ja,', 'Achterhoek,30,40,', 'Achterhoek,1,regio-gemeenten,'),
    );
    expect([rowOf(sheets, '4')[0], rowOf(sheets, '30')[0], rowOf(sheets, '1')[0]]).toEqual([
      'Ja',
      '40%',
      'Voor de hele arbeidsmarktregio: alle gemeenten',
    ]);
  });

  test('is told beside it, with the measurement it comes from', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,ja,'));
    expect(rowOf(sheets, '4')[3]).toBe('Meting test: Ja.');
    expect(cellText(sheetOf(sheets, '1 Rol en positie regionaal Wer…'), 'F3')).toBe('Vooraf ingevuld');
  });

  test('is left out when it is no answer of the list, and told as it stood', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,wellicht,'));
    expect(rowOf(sheets, '4')).toEqual([
      '',
      '',
      '',
      'Meting test: “wellicht”, geen antwoord uit de lijst, niet overgenomen.',
      '',
    ]);
  });

  test('has its note beside it, so that the cell for notes is the region’s own', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,ja,sinds mei'));
    expect(rowOf(sheets, '4').slice(0, 4)).toEqual([
      'Ja',
      '',
      '',
      'Meting test: Ja. Toelichting toen: sinds mei',
    ]);
  });

  test('leaves the cell blank when it was no data', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,Geen gegevens,', 'Achterhoek,6,,'));
    expect(rowOf(sheets, '4')).toEqual(['', '', '', 'Meting test: Geen gegevens.', '']);
    expect(rowOf(sheets, '6')).toEqual(['', '', '', '', '']);
  });

  test('is that of the region itself only', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,ja,', 'Twente,4,nee,'), 'Twente');
    expect(rowOf(sheets, '4')[0]).toBe('Nee');
  });

  test('is nothing for a region that is not in the file', async () => {
    const { sheets, context } = await formOf(long('Twente,4,nee,'));
    expect(rowOf(sheets, '4')).toEqual(['', '', '', '', '']);
    expect(countForm(context, region('Achterhoek'))).toEqual({ questions: 126, prefilled: 0, leftOut: 0 });
    const texts = sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
    expect(texts).not.toContain('Vooraf ingevuld');
  });

  test('says at once which questions are not needed', async () => {
    const { sheets } = await formOf(long('Achterhoek,38,nee,'));
    expect(rowOf(sheets, '58')[2]).toBe('Niet nodig. Alleen als bij 38 is gekozen: “Ja”.');
    const start = [...sheetOf(sheets, 'Start').cells.values()].map(({ value }) => value);
    // 58 is asked after Ja to 38, 59 after Ja to 58.
    expect(start).toContain('ingevuld 1 van 95; niet nodig: 2');
  });

  test('has a question as a whole where the file has it so, and in parts elsewhere', async () => {
    const { sheets, context } = await formOf(long('Achterhoek,55,Anders,'));
    const numbers = questionsOf(sheets, inventory2019).map(({ indicator }) => indicator.number);
    expect(numbers.filter((number) => /^5[56]/.test(number))).toEqual(['55', '56a', '56b', '56c']);
    // 126 questions with three parts of 55; one instead of those is 124. One was answered.
    expect(countForm(context, region('Achterhoek'))).toEqual({ questions: 124, prefilled: 1, leftOut: 0 });
  });
});

describe('answers that are invented', () => {
  const invented = (set: AnswerSet): AnswerSet => ({
    ...set,
    description: { ...set.description, marks: new Map([['4', 'fictional-counts']]) },
  });

  test('are marked on the first sheet, on that of their theme, and in their row', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,ja,', 'Achterhoek,6,Anders,'), 'Achterhoek', invented);
    const mark = 'Fictieve aantallen: ook de totalen zijn verzonnen.';
    expect([...sheetOf(sheets, 'Start').cells.values()].map(({ value }) => value)).toContain(mark);
    expect(cellText(sheetOf(sheets, '1 Rol en positie regionaal Wer…'), 'B2')).toBe(mark);
    expect(rowOf(sheets, '4').slice(3)).toEqual(['Meting test: Ja. – Fictieve aantallen', 'fictief']);
    expect(rowOf(sheets, '6').slice(3)).toEqual(['Meting test: Anders.', '']);
  });

  test('make a column that a reader of answers knows, where there are any', async () => {
    const { sheets } = await formOf(long('Achterhoek,4,ja,'), 'Achterhoek', invented);
    const [, first, second] = sheets;
    if (first === undefined || second === undefined) throw new Error('no themes');
    expect([cellText(first, 'G3'), cellText(second, 'G3')]).toEqual(['Herkomst', '']);
  });
});
