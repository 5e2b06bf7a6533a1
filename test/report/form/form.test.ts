import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellReader } from '../../../src/answers/reading.ts';
import { sheetName } from '../../../src/report/form/questions.ts';
import { notNeededStyle } from '../../../src/report/form/styles.ts';
import { formBytes } from '../../../src/report/make-workbook.ts';
import { fillForm } from '../../support/fill-form.ts';
import { inventory2019, region, regions, schemaDocument } from '../../support/instrument.ts';
import type { FormQuestion } from '../../support/forms.ts';
import { formContext, instrumentOf, listOf, questionsOf, sheetsOf } from '../../support/forms.ts';
import type { ReadSheet } from '../../support/read-xlsx.ts';
import { cellText, partsOf, readXlsx } from '../../support/read-xlsx.ts';
import { problemOfSheetName, sheetOf } from '../../support/workbook.ts';

/** The order of the parts of a sheet in the schema of Office (ECMA-376, CT_Worksheet), as far as a form has them. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'ignoredErrors',
];

describe.each(['inventarisatie-2019.json', 'wsp-regios-2021.json'])('the form of %s', (file) => {
  const instrument = instrumentOf(file);
  let sheets: readonly ReadSheet[];
  let questions: readonly FormQuestion[];
  beforeAll(async () => {
    sheets = await sheetsOf(formContext(instrument));
    questions = questionsOf(sheets, instrument);
  });

  test('has a sheet for the start, one for every theme, and the lists out of sight', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Start',
      ...instrument.themes.map(({ label }, index) => sheetName(index + 1, label.nl)),
      'Lijsten',
    ]);
    expect(sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual(['Lijsten']);
  });

  test('asks every indicator once, in its parts where it has any', () => {
    const expected = instrument.themes.flatMap(({ id }) =>
      instrument.indicators
        .filter(({ theme }) => theme.id === id)
        .flatMap((each) => (each.parts.length === 0 ? [each] : each.parts)),
    );
    expect(questions.map(({ indicator }) => indicator.number)).toEqual(expected.map(({ number }) => number));
  });

  test('has the question of every indicator beside its number', () => {
    for (const { sheet, row, indicator } of questions) {
      expect(cellText(sheet, `B${String(row)}`), indicator.number).toBe(indicator.question.nl);
    }
  });

  test('has in the list of every answer its categories, and no data only where that is printed', () => {
    for (const { sheet, row, indicator } of questions) {
      const choices = sheet.choices.filter(({ range }) => range === `C${String(row)}`);
      const noData = indicator.printedCategories.some(({ role }) => role === 'no-data');
      const expected = indicator.categories.filter(({ role }) => role !== 'no-data' || noData);
      expect(choices.map((choice) => listOf(choice, sheets))).toEqual([
        expected.map(({ label }) => label.nl),
      ]);
    }
  });

  test('has lists of which every text is read back as the answer that it is', () => {
    for (const { sheet, row, indicator } of questions) {
      const choice = sheet.choices.find(({ range }) => range === `C${String(row)}`);
      const read = cellReader(indicator);
      const texts = choice === undefined ? [] : listOf(choice, sheets);
      const codes = texts.map((text) => indicator.categories.find(({ label }) => label.nl === text)?.code);
      expect(texts.map((text) => read(text))).toEqual(codes.map((code) => ({ code, fraction: false })));
    }
  });

  test('lets nothing be changed but answers and notes', () => {
    const cells = new Map<string, string[]>();
    for (const { sheet, row } of questions) {
      cells.set(sheet.name, [...(cells.get(sheet.name) ?? []), `C${String(row)}`, `D${String(row)}`]);
    }
    for (const { name, unlocked, xml } of sheets) {
      expect([...unlocked], name).toEqual(cells.get(name) ?? []);
      expect(xml).toContain('<sheetProtection sheet="1"');
    }
  });

  test('holds every answer and every text to choose as text, also where it looks like a number', async () => {
    const first = questions.map(({ indicator }) => [
      indicator.number,
      indicator.categories[0]?.label.nl ?? '',
    ]);
    const bytes = await formBytes(formContext(instrument), region('Twente'));
    const filled = readXlsx(
      fillForm(bytes, { answers: Object.fromEntries(first) as Record<string, string> }),
    );
    const answers = questions.map(({ sheet, row }) =>
      sheetOf(filled, sheet.name).cells.get(`C${String(row)}`),
    );
    expect(answers).toEqual(first.map(([, value]) => ({ value, format: '@' })));
    const formats = [...sheetOf(filled, 'Lijsten').cells.values()].map(({ format }) => format);
    expect(new Set(formats)).toEqual(new Set(['@']));
  });

  test('has the parts of its sheets in the order of the schema of Office', () => {
    for (const { name, xml } of sheets) {
      const body = xml.slice(xml.indexOf('<worksheet'));
      const found = order.filter((part) => new RegExp(`<${part}[ />]`).test(body));
      const places = found.map((part) => body.search(new RegExp(`<${part}[ />]`)));
      expect(places, name).toEqual([...places].sort((one, other) => one - other));
      const known = [...body.matchAll(/<\/?(\w+)[ />]/g)].map(([, part = '']) => part);
      expect(
        known.filter((part) => /^(autoFilter|mergeCells|drawing|tableParts|extLst)$/.test(part)),
      ).toEqual([]);
    }
  });

  test('has no text or formula that is longer than Excel takes', () => {
    for (const { choices, formulas } of sheets) {
      for (const { attributes } of choices) {
        expect(attributes.get('promptTitle')?.length).toBeLessThanOrEqual(32);
        expect(attributes.get('errorTitle')?.length).toBeLessThanOrEqual(32);
        expect(attributes.get('prompt')?.length).toBeLessThanOrEqual(255);
        expect(attributes.get('error')?.length).toBeLessThanOrEqual(225);
      }
      for (const formula of formulas.values()) {
        expect(formula.length).toBeLessThanOrEqual(8192);
        for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g))
          expect(text.length).toBeLessThanOrEqual(257);
      }
    }
  });

  test('says on its hidden sheet what it is', () => {
    const lists = sheetOf(sheets, 'Lijsten');
    expect(['A1', 'B1', 'C1', 'D1'].map((cell) => cellText(lists, cell))).toEqual([
      'inventory-formulier',
      instrument.id,
      '',
      '',
    ]);
  });

  test('is the same to the byte when it is made again', async () => {
    const make = (): Promise<Uint8Array> => formBytes(formContext(instrument), region('Twente'));
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});

describe('the first sheet', () => {
  const instrument = instrumentOf('inventarisatie-2019.json');

  test('names the region, and lets nobody change it', async () => {
    const measurement = { label: '2027', date: '2027-03' };
    const sheets = await sheetsOf(formContext(instrument, { measurement }));
    const start = sheetOf(sheets, 'Start');
    expect(['A3', 'B3'].map((cell) => cellText(start, cell))).toEqual(['Arbeidsmarktregio', 'Achterhoek']);
    expect(cellText(start, 'B2')).toBe('Meting 2027 (2027-03)');
    expect([...start.unlocked]).toEqual([]);
    expect(['C1', 'D1'].map((cell) => cellText(sheetOf(sheets, 'Lijsten'), cell))).toEqual([
      '2027',
      '2027-03',
    ]);
  });

  test('lets a region choose itself where the form is for all', async () => {
    const all = regions.validAt(null);
    const sheets = readXlsx(await formBytes(formContext(instrument), all));
    const start = sheetOf(sheets, 'Start');
    expect(['A2', 'B2'].map((cell) => cellText(start, cell))).toEqual(['Arbeidsmarktregio', '']);
    expect([...start.unlocked]).toEqual(['B2']);
    expect(start.choices.map((choice) => [choice.range, listOf(choice, sheets)])).toEqual([
      ['B2', all.map(({ name }) => name)],
    ]);
  });

  test('leads to the sheet of every theme, and that sheet back', async () => {
    const sheets = await sheetsOf(formContext(instrument));
    const themes = sheets.slice(1, -1);
    expect(sheetOf(sheets, 'Start').links.map(({ to }) => to)).toEqual(
      themes.map(({ name }) => `'${name}'!A3`),
    );
    for (const { links } of themes) expect(links).toEqual([{ from: 'A2', to: 'Start!A1' }]);
  });

  test('has in English the headings that are read as the same', async () => {
    const { catalogue } = await import('../../../src/report/texts/catalogue.ts');
    const sheets = await sheetsOf(formContext(instrument, { texts: catalogue('en') }));
    const [start, theme] = sheets;
    if (start === undefined || theme === undefined) throw new Error('no sheets');
    expect(cellText(start, 'A2')).toBe('Region');
    expect(['A3', 'C3', 'D3'].map((cell) => cellText(theme, cell))).toEqual(['Indicator', 'Answer', 'Note']);
  });
});

describe('the name of the sheet of a theme', () => {
  test.each([
    [1, 'Overleg', '1 Overleg'],
    [2, 'Intake: wie/wat?', '2 Intake wie wat'],
    [3, 'Dienstverlening aan werkgevers', '3 Dienstverlening aan werkgeve…'],
    [4, "'quoted'", "4 'quoted"],
    [5, '[]:*?/\\', '5'],
  ])('of theme %i, %s, is %s', (number, label, expected) => {
    expect(sheetName(number, label)).toBe(expected);
  });

  test('is one that Excel takes, whatever the theme is called', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.string({ unit: 'binary' }), (number, label) => {
        expect(problemOfSheetName(sheetName(number, label))).toBeNull();
      }),
    );
  });
});

test('a text that begins as a formula, or looks like an error, is a text', async () => {
  const document = structuredClone(schemaDocument('wsp-regios-2021.json')) as {
    categories: Record<string, { label: Record<string, string> }>;
    indicators: { question: Record<string, string> }[];
    themes: { label: Record<string, string> }[];
  };
  const both = (text: string): Record<string, string> => ({ nl: text, en: text });
  const [indicator] = document.indicators;
  const [theme] = document.themes;
  if (indicator === undefined || theme === undefined || document.categories['ja'] === undefined)
    throw new Error('nothing to change');
  indicator.question = both('=HYPERLINK("http://example.org","x")');
  theme.label = both('=1+1 & <"x">');
  document.categories['ja'].label = both('#N/A');
  const bytes = await formBytes(formContext(instrumentOf(document)), region('Twente'));
  const sheets = readXlsx(bytes);
  const [, first] = sheets;
  if (first === undefined) throw new Error('no theme');
  expect(first.name).toBe('1 =1+1 & <"x">');
  expect(cellText(first, 'A1')).toBe('=1+1 & <"x">');
  expect(cellText(first, 'B4')).toBe('=HYPERLINK("http://example.org","x")');
  expect([...first.formulas.keys()].filter((cell) => !cell.startsWith('E'))).toEqual([]);
  expect(listOf(first.choices[0] ?? { range: '', list: '', attributes: new Map() }, sheets)[0]).toBe('#N/A');
  expect([...partsOf(bytes).values()].join('')).not.toContain('t="e"');
  expect(first.xml).toContain('&amp;LTwente – =1+1 &amp;&amp; &lt;"x"&gt;&amp;R');
});

test('letters can be read on the grey of a row that is not needed: 4.5 to 1, as WCAG asks', () => {
  const { font, fill } = notNeededStyle;
  const behind = fill?.type === 'pattern' ? (fill.bgColor?.rgb ?? '').slice(2) : '';
  expect(wcagContrast(`#${font?.color?.rgb ?? ''}`, `#${behind}`)).toBeGreaterThan(4.5);
});

test.each([
  ['of a region', region('Twente'), '&amp;LTwente – Meting 2027 – '],
  ['in which a region chooses itself', [region('Twente'), region('Zeeland')], '&amp;LMeting 2027 – '],
])('on paper every sheet of a form %s says what it is of', async (_, unit, expected) => {
  const measurement = { label: '2027', date: null };
  const sheets = readXlsx(await formBytes(formContext(inventory2019, { measurement }), unit));
  for (const { name, xml } of sheets.slice(0, -1)) {
    expect(/<oddFooter>(.*?)<\/oddFooter>/.exec(xml)?.[1], name).toContain(expected);
  }
});
