import { expect, test } from 'vitest';
import type { Interpretation } from '../../../src/answers/interpret.ts';
import type { Change } from '../../../src/repair/settle.ts';
import { tableCells } from '../../../src/repair/table-cells.ts';
import { appliedText } from '../../../src/report/repair/applied-text.ts';
import { inventory2019, regions } from '../../support/instrument.ts';
import { interpretCsv } from '../../support/interpret.ts';

const text = 'regio;4;Contact\nTwente;Jaa;Jan\nZeeland;Nee;Piet\n';
const inPlace = text.replace('Jaa', 'Ja');
const long = 'regio,indicator,antwoord,toelichting\r\nTwente,4,Ja,\r\nZeeland,4,Nee,\r\n';

/** Corrects `Jaa`, with a reader that makes something else of some texts. */
function applied(misread: Readonly<Record<string, string>>) {
  const measurement = interpretCsv(text);
  const cell = tableCells(measurement.tables, inventory2019, (name) => regions.find(name)).find(
    ({ value }) => value === 'Jaa',
  );
  if (cell === undefined) throw new Error('no such cell');
  const key = {
    ...{ number: '1', file: '', cell: '', row: 1, column: 0 },
    ...{ asked: 'answer' as const, unit: '', indicator: '', value: '' },
  };
  const by = { key, workbook: '', sheet: '', cell: '', text: '', remark: '', remarkCell: '' };
  const changes: Change[] = [{ cell, to: 'Ja', by }];
  const files = [{ name: 'answers.csv', bytes: new TextEncoder().encode(text) }];
  const asked: string[] = [];
  const readAgain = (candidate: string): Promise<Interpretation> => {
    asked.push(candidate);
    return Promise.resolve(interpretCsv(misread[candidate] ?? candidate));
  };
  const correcting = { measurement, isDescribed: false, changes, files, options: {}, list: regions };
  return { result: appliedText(correcting, readAgain), asked };
}

test('a text that is read as it is meant is written in place', async () => {
  const { result, asked } = applied({});
  expect(await result).toMatchObject({ text: inPlace, format: 'csv' });
  expect(asked).toEqual([inPlace]);
});

test.each([
  ['another answer', 'Ja', 'Nee'],
  ['an answer of another region', 'Twente', 'Drenthe'],
  ['one answer less', 'Twente;Ja;Jan\n', ''],
])('one in which %s is read becomes the long form', async (_, from, to) => {
  const { result } = applied({ [inPlace]: inPlace.replace(from, to) });
  expect(await result).toMatchObject({ text: long });
});

test('nothing is given back when no form of it is read as it is meant', async () => {
  const wrong = text.replace('Jaa', 'Nee');
  const marked = `\uFEFF${long.replaceAll(',', ';')}`;
  const { result, asked } = applied({ [inPlace]: wrong, [long]: wrong, [marked]: wrong });
  expect(await result).toMatchObject([{ code: 'corrections-lost' }]);
  expect(asked).toEqual([inPlace, long, marked]);
});
