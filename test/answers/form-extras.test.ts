import { describe, expect, test } from 'vitest';
import type { Form, FormCell, FormSheet } from '../../src/report/form/form.ts';
import { makeForm } from '../../src/report/form/make-form.ts';
import { writeForm } from '../../src/report/form/write-form.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { formContext } from '../support/forms.ts';
import { inventory2019, region } from '../support/instrument.ts';
import { interpretCsv } from '../support/interpret.ts';
import { memoryStore } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

const form = makeForm(formContext(inventory2019), region('Twente'));
const theme = form.sheets[2]?.name ?? '';

/** A form in which something was written in cells that are not to be filled in, such as `F5` of the sheet `Start`. */
function written(sheet: string, cells: Readonly<Record<string, string>>): Form {
  const sheets = form.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const rows = each.rows.map((row) => [...row]);
    for (const [cell, content] of Object.entries(cells)) {
      const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
      while (rows.length < Number(row)) rows.push([]);
      const at = rows[Number(row) - 1] ?? [];
      while (at.length < column.charCodeAt(0) - 65) at.push(null);
      at[column.charCodeAt(0) - 65] = { look: 'text', content };
    }
    return { ...each, rows };
  });
  return { ...form, sheets };
}

type Told = { code: string; value: string | null; cell: string | null; message: string };

/** What is said of a form, besides what it lacks, such as answers. */
async function told(given: Form): Promise<Told[]> {
  const store = memoryStore({ 'f.xlsx': await writeForm(given) });
  const { stdout } = await runWith(store, ['validate', 'f.xlsx', '--json']);
  const { problems } = JSON.parse(stdout) as { problems: Told[] };
  return problems.filter(({ code }) => !code.startsWith('missing') && code !== 'empty-region');
}

test.each(['nl', 'en'] as const)(
  'of what stands in a form by itself nothing is said (%s)',
  async (language) => {
    const { answers, present } = interpretCsv('regio;4;82;herkomst\nTwente;Ja;Nee;fictief\n');
    const context = formContext(inventory2019, {
      texts: catalogue(language),
      measurement: { label: '2027', date: null },
      earlier: answers,
      present,
    });
    const codes = (await told(makeForm(context, region('Twente')))).map(({ code }) => code);
    // That its answers are invented stands in the form, and no description beside it says more.
    expect(codes).toEqual(['description-lost']);
  },
);

test('a sheet that was copied repeats answers of another sheet, not of another file', async () => {
  const filled = written(theme, { C4: 'Overig', C5: 'Overig' });
  const copies = filled.sheets
    .filter(({ name }) => name === theme)
    .map((each) => ({ ...each, name: 'Kopie' }));
  expect(
    (await told({ ...filled, sheets: [...filled.sheets, ...copies] })).map(({ message }) => message),
  ).toEqual([expect.stringMatching(/^f\.xlsx herhaalt 2 antwoorden van een ander blad, /)]);
});

describe('what a region wrote in a form of its own accord is told', () => {
  test('a sheet', async () => {
    const own = (sheet: FormSheet): FormSheet => ({
      ...sheet,
      name: 'Vragen aan SZW',
      rows: [[{ look: 'text', content: 'Waarom zo vroeg?' }]],
      choices: [],
    });
    const sheets = [...form.sheets, ...form.sheets.slice(0, 1).map(own)];
    expect(await told({ ...form, sheets })).toMatchObject([
      { code: 'sheet-left-out', value: 'Vragen aan SZW' },
    ]);
  });

  test('a text beside the table', async () => {
    expect(await told(written(theme, { G6: 'nog na te gaan' }))).toMatchObject([
      { code: 'column-ignored', value: 'nog na te gaan', cell: `'${theme}'!G6` },
    ]);
  });

  test('a column with a heading', async () => {
    expect(await told(written(theme, { F3: 'Bron', F6: 'UWV', F7: 'gemeente' }))).toMatchObject([
      { code: 'column-ignored', value: 'Bron', cell: `'${theme}'!F3` },
    ]);
  });

  test('a column put in between', async () => {
    const sheets = form.sheets.map((sheet) => {
      if (sheet.name !== theme) return sheet;
      const text = (content: string): FormCell => ({ look: 'text', content });
      const rows = sheet.rows.map((row, index) =>
        index < 2 ? row : [...row.slice(0, 2), text(index === 2 ? 'Wie weet dit' : 'ik'), ...row.slice(2)],
      );
      return { ...sheet, rows, widths: [...sheet.widths, 10] };
    });
    expect(await told({ ...form, sheets })).toMatchObject([
      { code: 'column-ignored', value: 'Wie weet dit', cell: `'${theme}'!C3` },
    ]);
  });

  test('a text above the table', async () => {
    expect(await told(written(theme, { D1: 'let op: concept' }))).toMatchObject([
      { code: 'column-ignored', value: 'let op: concept', cell: `'${theme}'!D1` },
    ]);
  });

  test.each(['D5', 'C2', 'B1', 'A60'])('a text on the first sheet: %s', async (cell) => {
    expect(await told(written('Start', { [cell]: 'Bel mij' }))).toMatchObject([
      { code: 'column-ignored', value: 'Bel mij', cell: `Start!${cell}` },
    ]);
  });
});
