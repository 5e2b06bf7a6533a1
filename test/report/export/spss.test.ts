import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { practice } from '../../support/built.ts';
import { schemaDocument } from '../../support/instrument.ts';
import { memoryStore, textOf } from '../../support/memory-store.ts';
import { runWith } from '../../support/run.ts';

const answers = ['regio;34;40;30', 'Twente;Anders;Vaak;40', 'AM09;n.v.t.;;n.v.t.'].join('\n');

async function syntax(...options: readonly string[]): Promise<string> {
  const store = memoryStore({ 'a.csv': answers });
  const args = ['export', 'a.csv', '--indicators', '30,34,40', '--out', 'o', ...options];
  const { exitCode, stderr } = await runWith(store, args);
  expect(exitCode, stderr).toBe(0);
  return textOf(store, 'o/answers.sps').replaceAll('\r\n', '\n');
}

/** A command by the words it begins with. */
function commandOf(text: string, name: string): string {
  const found = text.split('\n\n').filter((block) => block.startsWith(name));
  return found.join('\n\n');
}

test('reads the numbers, and gives them labels, missing values and levels', async () => {
  const text = await syntax();
  // Written out from the syntax reference and the questionnaire.
  expect(commandOf(text, 'GET DATA')).toBe(
    `GET DATA
  /TYPE=TXT
  /FILE='answers.csv'
  /ENCODING='UTF8'
  /DELCASE=LINE
  /DELIMITERS=','
  /QUALIFIER='"'
  /ARRANGEMENT=DELIMITED
  /FIRSTCASE=2
  /VARIABLES=
    region A8
    name A60
    i030 F4.0
    i034 F4.0
    i040 F4.0.`,
  );
  expect(commandOf(text, 'VALUE LABELS')).toBe(
    `VALUE LABELS
  i030
  -66 'Niet van toepassing'.

VALUE LABELS
  i034
  1 'Voor de hele arbeidsmarktregio: UWV en gemeenten'
  2 'Voor de hele arbeidsmarktregio: alle gemeenten'
  3 'Per subregio: alle gemeenten'
  4 'Apart per gemeente (geen regionale afspraken)'
  5 'Anders'
  -66 'Niet van toepassing'.

VALUE LABELS
  i040
  1 'Nooit'
  2 'Zelden'
  3 'Regelmatig'
  4 'Vaak'
  5 'Altijd'
  -66 'Niet van toepassing'.`,
  );
  expect(commandOf(text, 'VARIABLE LABELS')).toContain(
    "i034 '34 Is er één website voor werkgevers, en op welke schaal?'",
  );
  expect(commandOf(text, 'MISSING VALUES')).toBe('MISSING VALUES\n  i030 i034 i040\n  (-66).');
  expect(commandOf(text, 'VARIABLE LEVEL')).toBe(
    [
      'VARIABLE LEVEL\n  region name i034\n  (NOMINAL).',
      'VARIABLE LEVEL\n  i040\n  (ORDINAL).',
      'VARIABLE LEVEL\n  i030\n  (SCALE).',
    ].join('\n\n'),
  );
  expect(commandOf(text, 'SAVE')).toBe("SAVE OUTFILE='answers.sav'.\n");
});

test('reads semicolons where the file has them', async () => {
  expect(await syntax('--excel-nl')).toContain("/DELIMITERS=';'");
});

test('is in the language that is asked for', async () => {
  const text = await syntax('--lang', 'en');
  expect(text).toContain("-66 'Not applicable'");
  expect(text).toContain("4 'Often'");
});

describe('for practice data', () => {
  const files = {
    'answers.csv': readFileSync(practice),
    'answers.meta.json': readFileSync(practice.replace('.csv', '.meta.json')),
  };

  test('says that it is fictional, in a comment, in the document and in every row', async () => {
    const store = memoryStore(files);
    await runWith(store, ['export', 'answers.csv', '--out', 'o']);
    const text = textOf(store, 'o/answers.sps').replaceAll('\r\n', '\n');
    expect(text).toMatch(/^\* Fictieve aantallen: ook de totalen zijn verzonnen\.$/m);
    expect(commandOf(text, 'ADD DOCUMENT')).toContain('Fictieve aantallen');
    const [header = '', ...rows] = textOf(store, 'o/answers.csv').trim().split('\r\n');
    expect(header).toMatch(/^region,name,herkomst,i001,/);
    expect(rows.filter((row) => !row.includes(',fictief,'))).toEqual([]);
  });

  test('has lines of at most 256 bytes, and no blank line inside a command', async () => {
    const store = memoryStore(files);
    await runWith(store, ['export', 'answers.csv', '--out', 'o']);
    const lines = textOf(store, 'o/answers.sps').split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 256)).toEqual([]);
    const blocks = lines.join('\n').trim().split('\n\n');
    expect(blocks.filter((block) => !block.endsWith('.'))).toEqual([]);
  });
});

test('a label that is too long is cut, and a comment says so in full', async () => {
  const document = schemaDocument('inventarisatie-2019.json') as {
    id: string;
    categories: Record<string, { label: { nl: string; en: string } }>;
    indicators: { number: string; question: { nl: string } }[];
  };
  const long = `Het is 'zo' ${'heel '.repeat(40)}lang`;
  const asked = document.indicators.find(({ number }) => number === '34');
  const { vaak } = document.categories;
  if (asked === undefined || vaak === undefined) throw new Error('another questionnaire');
  document.id = 'lang';
  asked.question.nl = `${long} ${long}`;
  vaak.label.nl = long;
  const store = memoryStore({ 'lang.json': JSON.stringify(document), 'a.csv': answers.replace('Vaak', '4') });
  const args = ['export', 'a.csv', '--instrument', 'lang.json', '--indicators', '34,40', '--out', 'o'];
  const { exitCode, stderr } = await runWith(store, args);
  expect(exitCode, stderr).toBe(0);
  const text = textOf(store, 'o/answers.sps').replaceAll('\r\n', '\n');
  const labels = { value: text.slice(text.indexOf('\n  i040\n  1 ')), variable: text };
  const label = (kind: keyof typeof labels, start: string): string => {
    const literals = new RegExp(`^  ${start} ((?:'(?:[^']|'')*'(?: \\+\\n    )?)+)`, 'm');
    const [, quoted = ''] = literals.exec(labels[kind]) ?? [];
    return quoted
      .split(' +\n    ')
      .map((piece) => piece.slice(1, -1).replaceAll("''", "'"))
      .join('');
  };
  const bytes = (words: string): number => new TextEncoder().encode(words).length;
  expect(label('value', '4')).toMatch(/^Het is 'zo' heel .*heel…$/);
  expect(bytes(label('value', '4'))).toBeLessThanOrEqual(120);
  expect(bytes(label('value', '4'))).toBeGreaterThan(110);
  expect(label('variable', 'i034')).toMatch(/^34 Het is 'zo' .*…$/);
  expect(bytes(label('variable', 'i034'))).toBeLessThanOrEqual(256);
  expect(text.replace(/\.\n\* /g, ' ')).toContain(`Label ingekort bij i040, waarde 4. Voluit: ${long}`);
  // A description beside the answers names the questionnaire from where it stands.
  expect(JSON.parse(textOf(store, 'o/answers.meta.json'))).toMatchObject({ instrument: '../lang.json' });
  const again = await runWith(store, ['validate', 'o/answers.csv', '--json']);
  expect(again.exitCode).toBe(0);
});
