import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import type { Indicator, Instrument } from '../../src/instrument/instrument.ts';
import { indicatorAt } from '../../src/instrument/instrument.ts';
import { formBytes } from '../../src/report/make-workbook.ts';
import type { FormContext } from '../../src/report/form/make-form.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { region, schemaDocument } from './instrument.ts';
import type { ReadChoice, ReadSheet } from './read-xlsx.ts';
import { cellText, readXlsx } from './read-xlsx.ts';

/** An instrument among the schemas, or one made of a document. */
export function instrumentOf(source: string | object): Instrument {
  const parsed = parseInstrument(typeof source === 'string' ? schemaDocument(source) : source);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.instrument;
}

/** What a form of an instrument is made of when nothing else is said. */
export function formContext(instrument: Instrument, more: Partial<FormContext> = {}): FormContext {
  return {
    texts: catalogue('nl'),
    tool: 'inventory 0.0.0',
    instrument,
    measurement: null,
    earlier: null,
    present: new Set(),
    ...more,
  };
}

/** A question of a form, and where it stands. */
export type FormQuestion = { readonly sheet: ReadSheet; readonly row: number; readonly indicator: Indicator };

/** The sheets of the form of Achterhoek. */
export async function sheetsOf(context: FormContext): Promise<readonly ReadSheet[]> {
  return readXlsx(await formBytes(context, region('Achterhoek')));
}

/** Every question of a form, in the order of its sheets. */
export function questionsOf(sheets: readonly ReadSheet[], instrument: Instrument): FormQuestion[] {
  return sheets
    .filter(({ name, isHidden }) => name !== 'Start' && !isHidden)
    .flatMap((sheet) => {
      const questions: FormQuestion[] = [];
      for (let row = 4; cellText(sheet, `A${String(row)}`) !== ''; row += 1) {
        const number = cellText(sheet, `A${String(row)}`).slice(instrument.prefix.length);
        const indicator = indicatorAt(instrument, number);
        if (indicator === undefined) throw new Error(`no indicator ${number}`);
        questions.push({ sheet, row, indicator });
      }
      return questions;
    });
}

/** The texts of the list that a cell chooses from. */
export function listOf(choice: ReadChoice, sheets: readonly ReadSheet[]): string[] {
  const [, name = '', column = '', first = '', last = ''] =
    /^(\w+)!\$([A-Z]+)\$(\d+):\$\2\$(\d+)$/.exec(choice.list) ?? [];
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no list at ${choice.list}`);
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    cellText(sheet, `${column}${String(Number(first) + index)}`),
  );
}
