import { describe, expect, test } from 'vitest';
import { fillForm, withoutSheet } from '../support/fill-form.ts';
import { inventory2019, region } from '../support/instrument.ts';
import { formContext } from '../support/forms.ts';
import { formBytes } from '../../src/report/make-workbook.ts';
import { catalogue } from '../../src/report/texts/catalogue.ts';
import { memoryStore, textOf } from '../support/memory-store.ts';
import { runWith } from '../support/run.ts';

const empty = await formBytes(formContext(inventory2019), region('Twente'));

type Filled = Parameters<typeof fillForm>[1];
type Entry = {
  code: string;
  cell: string | null;
  value: string | null;
  unit: string | null;
  indicator: string | null;
};

/** What is said of forms that were filled in, besides that others are missing. */
async function validate(...forms: Filled[]) {
  const store = memoryStore(
    Object.fromEntries(forms.map((form, index) => [`f/${String(index)}.xlsx`, fillForm(empty, form)])),
  );
  const { stdout } = await runWith(store, ['validate', 'f', '--json']);
  const { summary, problems } = JSON.parse(stdout) as { summary: Record<string, number>; problems: Entry[] };
  return { store, summary, told: problems.filter(({ code }) => !code.startsWith('missing')) };
}

test('a form that was filled in is read as it is', async () => {
  const { summary, told, store } = await validate(
    { answers: { '4': 'Ja', '30': '40%', '100': 'Overig' }, notes: { '4': 'sinds 2018' } },
    { region: 'Zeeland', answers: { '4': 'Nee', '30': '0%' } },
  );
  expect([summary['units'], summary['answers'], told]).toEqual([2, 5, []]);
  await runWith(store, ['summarize', 'f', '--indicators', '4,30', '--no-figures', '--out', 'o']);
  const counts = textOf(store, 'o/tables/distribution.csv')
    .split('\r\n')
    .filter((row) => / |,/.test(row));
  expect(
    counts
      .filter((row) => /^(4,.*,(ja|nee),|30,.*,(p40|p0),)/.test(row))
      .map((row) => /,(\w+),[^,]*,(\d+),/.exec(row)?.slice(1)),
  ).toEqual([
    ['ja', '1'],
    ['nee', '1'],
    ['p0', '1'],
    ['p40', '1'],
  ]);
});

test('an answer that is not in the list is told with the cell of the form', async () => {
  const { told } = await validate({ answers: { '4': 'Misschien' } });
  expect(told).toMatchObject([
    {
      code: 'answer-outside-list',
      unit: 'Twente',
      indicator: '4',
      value: 'Misschien',
      cell: expect.stringMatching(/!C\d+$/) as string,
    },
  ]);
});

test('a form without a region is not taken for one of any region', async () => {
  expect((await validate({ region: '', answers: { '4': 'Ja' } })).told).toMatchObject([
    { code: 'no-region-column' },
  ]);
});

describe('what a form lacks is told', () => {
  const messageOf = async (form: Uint8Array): Promise<string> => {
    const { stdout } = await runWith(memoryStore({ 'f.xlsx': form }), ['validate', 'f.xlsx', '--json']);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; message: string }[] };
    return problems.map(({ code, message }) => `${code}: ${message}`).join('\n');
  };

  test('a region that was not chosen, with the cell', async () => {
    const open = await formBytes(formContext(inventory2019), [region('Twente'), region('Zeeland')]);
    expect(await messageOf(open)).toBe(
      'no-region-column: In dit formulier is nog geen regio gekozen (blad Start, cel B2).',
    );
    const named = formContext(inventory2019, { measurement: { label: '2027', date: null } });
    expect(await messageOf(await formBytes(named, [region('Twente')]))).toContain('cel B3');
  });

  test.each([undefined, 'Begin'])('its first sheet: %s', async (renamed) => {
    expect(await messageOf(withoutSheet(empty, 'Start', renamed))).toBe(
      'no-region-column: In dit formulier ontbreekt het blad Start: daarop staat van welke regio de antwoorden zijn.',
    );
  });

  test.each(['nl', 'en'] as const)(
    'not the sheet of its lists: it is a form without too (%s)',
    async (language) => {
      const form = await formBytes(
        formContext(inventory2019, { texts: catalogue(language) }),
        region('Twente'),
      );
      const no = language === 'nl' ? 'Nee' : 'No';
      const files = {
        'f.xlsx': withoutSheet(fillForm(form, { answers: { '1': 'Anders', '38': no } }), 'Lijsten'),
      };
      const { stdout } = await runWith(memoryStore(files), ['validate', 'f.xlsx', '--json']);
      const { summary, problems } = JSON.parse(stdout) as {
        summary: Record<string, number>;
        problems: Entry[];
      };
      // 1 and 38; and 58 and 59, which are not asked after No to 38 and count as not applicable.
      expect([summary['answers'], problems.map(({ code }) => code)]).toEqual([
        4,
        ['missing-region', 'not-asked'],
      ]);
    },
  );
});

test.each([
  ['Twentte', 'Twente'],
  ['Arbeidsmarktregio Twente', 'Twente'],
  ['Regio Groot Amsterdam (AM18)', 'Groot Amsterdam'],
  ['Twente en Zeeland', null],
])('a region that is not known is one error, with the one that is meant: %s', async (name, nearest) => {
  const store = memoryStore({ 'f.xlsx': fillForm(empty, { region: name, answers: { '4': 'Ja' } }) });
  const { stdout } = await runWith(store, ['validate', 'f.xlsx', '--json']);
  const { problems } = JSON.parse(stdout) as { problems: object[] };
  expect(problems).toMatchObject([
    { code: 'unknown-region', count: 1, cell: 'Start!B2', value: name, nearest },
    { code: 'missing-region' },
  ]);
});

test('beside a form, numbers with the letter of another questionnaire are not taken for its own', async () => {
  const store = memoryStore({ 'f/a.xlsx': empty, 'f/b.csv': 'regio;Q65;Q66\nZeeland;1;2\n' });
  const { exitCode, stdout } = await runWith(store, ['validate', 'f']);
  expect([exitCode, stdout.includes('wsp-regios-2021')]).toEqual([2, true]);
});

test('two forms of one region must not contradict each other', async () => {
  const { told } = await validate({ answers: { '4': 'Ja' } }, { answers: { '4': 'Nee', '30': '40%' } });
  expect(told).toMatchObject([
    { code: 'conflicting-answers', unit: 'Twente', indicator: '4', value: 'Nee' },
    { code: 'blank-beside-answer', unit: 'Twente', indicator: '30', value: null },
  ]);
});

describe('a question that the routing does not ask', () => {
  // By the schema: 58 is asked if 38 is "ja"; 59 if 58 is.
  test('counts as not applicable when it is left blank, and so does what it leads to', async () => {
    const { told, store } = await validate({ answers: { '38': 'Nee' } });
    expect(told.map(({ code }) => code)).toEqual(['not-asked']);
    await runWith(store, ['summarize', 'f', '--indicators', '38,58,59', '--no-figures', '--out', 'o']);
    const rows = textOf(store, 'o/tables/distribution.csv').split('\r\n');
    for (const number of ['58', '59']) {
      const [, count] =
        rows
          .find((row) => row.startsWith(`${number},`) && row.includes(',nvt,'))
          ?.match(/,nvt,[^,]*,(\d+),/) ?? [];
      expect(count, number).toBe('1');
    }
  });

  test('keeps its answer when it has one', async () => {
    const { told } = await validate({ answers: { '38': 'Nee', '58': 'Ja' } });
    expect(told).toContainEqual(expect.objectContaining({ code: 'answer-against-routing', indicator: '58' }));
  });

  test('is not made out of a question that was left blank itself', async () => {
    expect((await validate({ answers: { '4': 'Ja' } })).told).toEqual([]);
  });
});

describe('another file about the region of a form', () => {
  const notAsked = async (files: Record<string, string | Uint8Array>): Promise<(string | null)[]> => {
    const { stdout } = await runWith(memoryStore(files), ['validate', 'f', '--json']);
    const { problems } = JSON.parse(stdout) as { problems: Entry[] };
    return problems.filter(({ code }) => code === 'not-asked').map(({ indicator }) => indicator);
  };
  const form = fillForm(empty, { answers: { '38': 'Nee' } });

  // By the schema: 58 is asked if 38 is "ja"; 59 if 58 is. A problem of one indicator names it.
  test('does not make a blank of the form anything else', async () => {
    for (const name of ['f/a.csv', 'f/z.csv']) {
      const files = { 'f/twente.xlsx': form, [name]: 'regio;1;58;59\nTwente;Anders;;Ja\n' };
      expect(await notAsked(files), name).toEqual(['58']);
    }
  });

  test('says nothing with its own blanks where the form lacks the question', async () => {
    expect(await notAsked({ 'f/twente.csv': 'regio;38;58\nTwente;Nee;\n' })).toEqual([]);
  });
});

test('a form beside a file of another region counts what was not asked as it does alone', async () => {
  const files = {
    'f/zeeland.xlsx': fillForm(empty, { region: 'Zeeland', answers: { '38': 'Nee' } }),
    'f/twente.csv': 'regio;38;58\nTwente;Nee;\n',
  };
  const { stdout } = await runWith(memoryStore(files), ['validate', 'f', '--json']);
  const { problems } = JSON.parse(stdout) as { problems: Entry[] };
  expect(problems.find(({ code }) => code === 'not-asked')).toMatchObject({ unit: 'Zeeland' });
});
