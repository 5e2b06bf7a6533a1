import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { zipSync } from 'fflate';

/**
 * Makes the polluted files of this folder and `expected.json`, from one clean table:
 *
 *   node test/polluted/make.js
 *
 * The kinds of pollution are those of Pollock: A Data Loading Benchmark (Vitagliano e.a., VLDB 2023), which names what
 * is wrong with the CSV files that people publish; folders, transposed tables and JSON were added. What a reader must
 * make of a file was decided from what was done to it, before any was read:
 *
 * - `same`: every answer is there, so the counts are those of the clean table;
 * - `without`: something cannot be read and the reader says so, with a code; the counts are those of the rest;
 * - `refused`: what was meant cannot be known, so nothing is counted; with the code, and the line where it is.
 *
 * Where a careful reader may do either, both are given. Codes are a list of which one has to be told; an empty list
 * takes any.
 */
const folder = import.meta.dirname;
const indicators = ['1', '4', '12', '31', '34', '74'];
const few = 'Apart per gemeente (geen regionale afspraken)';
const clean = [
  ['Regio', ...indicators, 'Toelichting'],
  ['Twente', 'Anders', 'Ja', 'Overig', '40%', few, 'Eén systeem', 'geen; zie bijlage'],
  ['Zeeland', few, 'Nee', 'Overig', '50%', 'Anders', 'Toegang tot elkaars systemen', 'ja, "nog niet" overal'],
  ['Drenthe', 'Anders', 'Ja', 'Gezamenlijke politieke doelstelling', '0%', few, 'Eén systeem', 'één café'],
  ['Friesland', few, 'Ja', 'Overig', 'Geen gegevens', 'Anders', 'Niet van toepassing', ''],
  [
    'Flevoland',
    'Anders',
    'Nee',
    'Niet van toepassing',
    '100%',
    'Anders',
    'Eén systeem',
    'eerste regel\ntweede regel',
  ],
];
const regions = clean.slice(1).map(([region]) => region);

const made = {};
/** A file with a pollution, and the outcomes that are right. */
function file(name, pollution, right, content, args = []) {
  if (name in made) throw new Error(`${name} is made twice`);
  made[name] = { pollution, ...(args.length === 0 ? {} : { args }), right: [right].flat() };
  const contents = typeof content === 'string' || content instanceof Uint8Array ? { '': content } : content;
  for (const [within, text] of Object.entries(contents)) {
    const path = join(folder, name, within);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const same = (...told) => ({ counts: 'same', told });
const without = (lost, ...told) => ({ counts: 'without', lost, told });
const refused = (codes, at = {}) => ({ counts: 'refused', codes: [codes].flat(), ...at });
const line = (number) => ({ line: number });
const others = (...kept) => ({ regions: regions.filter((region) => !kept.includes(region)) });

/** A cell as RFC 4180 has it. */
const cell = (text, delimiter) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const lineOf = (row, delimiter = ';') => row.map((each) => cell(each, delimiter)).join(delimiter);
const csv = (rows, delimiter = ';', end = '\n') => rows.map((row) => lineOf(row, delimiter) + end).join('');
/** The lines of the clean file, of which one is changed: 0 is the header, 1 Twente, 2 Zeeland, and so on. */
const linesWith = (at, change) => {
  const lines = clean.map((row) => lineOf(row));
  lines[at] = change(lines[at]);
  return `${lines.join('\n')}\n`;
};
/** The clean table after a change to one row. */
const withRow = (at, change) => csv(clean.map((row, index) => (index === at ? change([...row]) : row)));
/** The clean table after a change to every row. */
const withRows = (change) => csv(clean.map((row, index) => change([...row], index)));
/** The clean table with another heading in the place of 4, in the third column. */
const withHeading = (heading) => withRow(0, (row) => row.with(2, heading));
/** The clean table with other percentages. */
const percentages = (change) =>
  withRows((row, index) =>
    index === 0 || !row[4].endsWith('%') ? row : row.with(4, change(Number(row[4].slice(0, -1)))),
  );
const bytes = (text, encoding, addBOM = false) => iconv.encode(text, encoding, { addBOM });
const joined = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));

const text = csv(clean);
const answers = clean.map((row) => row.slice(0, -1));
const turned = answers[0]
  .map((_, column) => answers.map((row) => row[column]))
  .map((row, index) => (index === 0 ? row.with(0, 'Indicator') : row));
const long = [
  ['regio', 'indicator', 'antwoord', 'toelichting'],
  ...clean
    .slice(1)
    .flatMap((row) =>
      indicators.map((number, index) => [row[0], number, row[index + 1], number === '4' ? row.at(-1) : '']),
    ),
];
const records = answers
  .slice(1)
  .map((row) =>
    Object.fromEntries(row.map((each, column) => [column === 0 ? 'region' : answers[0][column], each])),
  );

for (const name of readdirSync(folder))
  if (name !== 'make.js') rmSync(join(folder, name), { recursive: true });

// Nothing, or hardly anything, in it.
file('payload-empty.csv', 'no bytes', refused('file-empty'), '');
file('payload-blank.csv', 'white space only', refused('file-empty'), ' \n\t\n\n');
file('payload-header-only.csv', 'no rows', refused('header-only'), csv(clean.slice(0, 1)));
file(
  'payload-title-only.csv',
  'a title, and no table',
  refused('no-table'),
  'Uitvraag 2019\n\nBron: eigen opgave\n',
);
file('payload-delimiters-only.csv', 'delimiters only', refused(['no-table', 'file-empty']), ';;;\n;;;\n');
file(
  'payload-no-header.csv',
  'the header is gone',
  refused(['no-table', 'no-region-column']),
  csv(clean.slice(1)),
);
file('payload-one-row.csv', 'one row', without(others('Twente'), 'missing-region'), csv(clean.slice(0, 2)));
file(
  'payload-totals-only.csv',
  'a row of totals is all there is',
  refused('header-only'),
  csv([answers[0], ['Totaal', '3', '3', '3', '3', '3', '3']]),
);
file(
  'payload-address-list.csv',
  'another table altogether',
  refused(['no-table', 'no-region-column']),
  'Naam;Telefoon\nJan;06\nPiet;06\n',
);

// Encodings.
file('encoding-utf-8.csv', 'none: the clean table', same('column-ignored'), text);
file('encoding-utf-8-mark.csv', 'a byte order mark', same(), bytes(text, 'utf8', true));
file('encoding-utf-16le-mark.csv', 'UTF-16LE with a mark', same(), bytes(text, 'utf16le', true));
file('encoding-utf-16be-mark.csv', 'UTF-16BE with a mark', same(), bytes(text, 'utf16-be', true));
file('encoding-utf-16le.csv', 'UTF-16LE without a mark', same(), bytes(text, 'utf16le'));
file('encoding-utf-16be.csv', 'UTF-16BE without a mark', same(), bytes(text, 'utf16-be'));
file('encoding-windows-1252.csv', 'Windows-1252', same(), bytes(text, 'win1252'));
file('encoding-iso-8859-15-named.csv', 'ISO-8859-15, named', same(), bytes(text, 'iso-8859-15'), [
  '--encoding',
  'iso-8859-15',
]);
file('encoding-cp850-named.csv', 'cp850, named', same(), bytes(text, 'cp850'), ['--encoding', 'cp850']);
file(
  'encoding-cp850.csv',
  'cp850, not named: é reads as ‚',
  refused(['unknown-encoding', 'answer-outside-list']),
  bytes(text, 'cp850'),
);
file(
  'encoding-utf-32le-mark.csv',
  'UTF-32',
  refused('unknown-encoding'),
  bytes(csv(answers), 'utf-32le', true),
);
file(
  'encoding-mark-but-windows-1252.csv',
  'the mark of UTF-8 before Windows-1252',
  refused('unknown-encoding'),
  joined('\ufeff', bytes(text, 'win1252')),
);
file(
  'encoding-two-in-one-file.csv',
  'one row in Windows-1252, the others in UTF-8',
  refused('unknown-encoding'),
  joined(csv(clean.slice(0, 3)), bytes(csv(clean.slice(3, 4)), 'win1252'), csv(clean.slice(4)), 'é'),
);
file(
  'encoding-twice.csv',
  'UTF-8 taken for Windows-1252 and encoded again',
  refused(['answer-outside-list', 'unknown-encoding']),
  iconv.decode(Buffer.from(text), 'win1252'),
);
file(
  'encoding-named-wrongly.csv',
  'UTF-16LE with a mark, named UTF-16BE',
  refused('unknown-encoding'),
  bytes(text, 'utf16le', true),
  ['--encoding', 'utf-16be'],
);
file(
  'encoding-utf-16-odd.csv',
  'UTF-16LE of which the last byte is gone',
  refused('unknown-encoding'),
  bytes(text, 'utf16le', true).subarray(0, -1),
);
file(
  'nulls-in-cell.csv',
  'a NUL in an answer',
  refused(['file-binary', 'unknown-encoding'], line(3)),
  linesWith(2, (each) => each.replace('Nee', 'N\0ee')),
);
file(
  'nulls-at-end.csv',
  'NULs after the last row, as a broken disk leaves them',
  refused(['file-binary', 'unknown-encoding']),
  text + '\0'.repeat(40),
);

// Packed.
file('packed.csv.gz', 'gzip', same(), gzipSync(text));
file('packed-named-csv.csv', 'gzip, named .csv', same(), gzipSync(text));
file(
  'packed-two-members.csv.gz',
  'two gzips after each other',
  same(),
  joined(gzipSync(text.slice(0, 200)), gzipSync(text.slice(200))),
);
file('packed-utf-16.csv.gz', 'gzip of UTF-16', same(), gzipSync(bytes(text, 'utf16le', true)));
file('packed-cut-off.csv.gz', 'gzip of which the end is gone', refused([]), gzipSync(text).subarray(0, -40));
file(
  'packed-checksum.csv.gz',
  'gzip with another checksum',
  refused([]),
  joined(gzipSync(text).subarray(0, -8), [1, 2, 3, 4, 5, 6, 7, 8]),
);
file('packed-twice.csv.gz', 'gzip in gzip', refused([]), gzipSync(gzipSync(text)));
file(
  'packed-zip.csv',
  'a zip, named .csv',
  refused(['file-binary', 'workbook-damaged']),
  zipSync({ 'a.csv': Buffer.from(text) }, { mtime: '1980-01-01T12:00:00' }),
);

// Ends of lines.
file('lines-cr.csv', 'CR', same(), csv(clean, ';', '\r'));
file('lines-crlf.csv', 'CRLF', same(), csv(clean, ';', '\r\n'));
file(
  'lines-mixed.csv',
  'CRLF, LF and CR',
  same(),
  clean.map((row, index) => lineOf(row) + ['\r\n', '\n', '\r'][index % 3]).join(''),
);
file('lines-cr-cr-lf.csv', 'CR CR LF, after a conversion too many', same(), csv(clean, ';', '\r\r\n'));
file('lines-no-last.csv', 'no end after the last line', same(), text.slice(0, -1));
file('lines-blank-between.csv', 'a blank line between every two', same(), csv(clean, ';', '\n\n'));
file('lines-blank-around.csv', 'blank lines above and below', same(), `\n\n \t\n${text}\n\n\n`);
file('lines-joined-at-header.csv', 'no end after the header', refused([], {}), text.replace('\n', ''));
file(
  'lines-joined.csv',
  'no end after the row of Drenthe',
  refused('ragged-row', line(4)),
  text.replace('café\n', 'café'),
);
file(
  'lines-broken.csv',
  'a line break in an answer without quotes',
  refused('ragged-row', line(4)),
  linesWith(3, (each) => each.replace('politieke ', 'politieke\n')),
);
file(
  'lines-separator.csv',
  'U+2028 for the end of a line',
  refused(['no-table', 'header-only']),
  csv(answers, ';', '\u2028'),
);

// Delimiters.
for (const [name, delimiter] of Object.entries({ comma: ',', tab: '\t', pipe: '|' }))
  file(`delimiter-${name}.csv`, `${name} for a delimiter`, same(), csv(clean, delimiter));
file('delimiter-tilde.csv', 'tilde for a delimiter', refused([]), csv(clean, '~'));
file('delimiter-two-bars.csv', '|| for a delimiter', [same(), refused([])], csv(answers, '||'));
file(
  'delimiter-other-in-row.csv',
  'commas in one row',
  refused(['wrong-delimiter', 'ragged-row'], line(4)),
  csv(clean.slice(0, 3)) + csv(clean.slice(3, 4), ',') + csv(clean.slice(4)),
);
file(
  'delimiter-other-from-half.csv',
  'commas from the fourth line on',
  refused(['wrong-delimiter', 'ragged-row'], line(4)),
  csv(answers.slice(0, 3)) + csv(answers.slice(3), ','),
);
file(
  'delimiter-other-in-place.csv',
  'one delimiter of a row is a comma',
  refused('ragged-row', line(4)),
  linesWith(3, (each) => each.replace('Ja;', 'Ja,')),
);
file(
  'delimiter-other-in-header.csv',
  'commas in the header',
  refused([]),
  csv(answers.slice(0, 1), ',') + csv(answers.slice(1)),
);
file('sep-line.csv', 'sep=; above the header', same(), `sep=;\n${text}`);
file('sep-line-quoted.csv', 'sep=; in quotes', same(), `"sep=;"\r\n${text}`);
file('sep-line-mark.csv', 'SEP=| after a byte order mark', same(), `\ufeffSEP=|\n${csv(clean, '|')}`);
file(
  'sep-line-lies.csv',
  'sep=, above semicolons',
  [same(), refused(['no-table', 'wrong-delimiter'])],
  `sep=,\n${csv(answers)}`,
);

// Quotes.
file(
  'quotes-all.csv',
  'quotes around every cell',
  same(),
  clean.map((row) => `${row.map(quoted).join(';')}\n`).join(''),
);
file(
  'quotes-header.csv',
  'quotes around the headings',
  same(),
  linesWith(0, () => clean[0].map(quoted).join(';')),
);
file(
  'quotes-single.csv',
  'single quotes around every cell',
  refused([]),
  answers.map((row) => `${row.map((each) => `'${each}'`).join(';')}\n`).join(''),
);
file(
  'quotes-open-in-header.csv',
  'a quote opens in the header',
  refused('malformed-quotes', line(1)),
  linesWith(0, (each) => `"${each}`),
);
file(
  'quotes-open-at-end-of-header.csv',
  'a quote opens in the last heading',
  refused('malformed-quotes', line(1)),
  linesWith(0, (each) => each.replace('Toelichting', '"Toelichting')),
);
file(
  'quotes-open-in-row.csv',
  'a quote opens and never closes',
  refused('malformed-quotes', line(4)),
  csv(answers).replace('Drenthe;Anders;', 'Drenthe;"Anders;'),
);
file(
  'quotes-open-in-last-row.csv',
  'a quote opens in the last row',
  refused('malformed-quotes', line(6)),
  csv(answers).replace('Flevoland', '"Flevoland'),
);
file(
  'quotes-inside.csv',
  'a quote inside an answer',
  refused(['malformed-quotes', 'answer-outside-list'], line(4)),
  linesWith(3, (each) => each.replace(';Ja;', ';J"a;')),
);
file(
  'quotes-text-after.csv',
  'text after a quote that closes',
  refused('malformed-quotes', line(4)),
  linesWith(3, (each) => each.replace(';Ja;', ';"Ja"x;')),
);
file(
  'quotes-backslash.csv',
  'quotes escaped with a backslash',
  refused('malformed-quotes', line(3)),
  text.replaceAll('""', '\\"'),
);
file(
  'quotes-twice.csv',
  'two quotes around every cell',
  refused([]),
  answers.map((row) => `${row.map((each) => `""${each}""`).join(';')}\n`).join(''),
);
file(
  'quotes-around-rows.csv',
  'every row in quotes as one cell',
  refused([]),
  clean.map((row) => `${quoted(lineOf(row))}\n`).join(''),
);
file(
  'quotes-around-row.csv',
  'one row in quotes as one cell',
  refused(['ragged-row', 'wrong-delimiter'], line(4)),
  linesWith(3, quoted),
);
file(
  'quotes-with-breaks.csv',
  'quoted breaks, delimiters and what looks like rows',
  same(),
  withRows((row, index) => (index === 0 ? row : row.with(-1, 'een\r\n\nTwente;Anders;Ja\n"";,|\t'))),
);
file(
  'quotes-break-in-region.csv',
  'a quoted break after the name of a region',
  same(),
  withRow(3, (row) => row.with(0, 'Drenthe\n')),
);

// Rows that are longer, shorter or shifted.
file(
  'row-cell-more-first.csv',
  'an empty cell before a row',
  refused('ragged-row', line(4)),
  withRow(3, (row) => ['', ...row]),
);
file(
  'row-cell-more-middle.csv',
  'an empty cell in a row',
  refused('ragged-row', line(4)),
  withRow(3, (row) => row.toSpliced(3, 0, '')),
);
file(
  'row-cell-more-last.csv',
  'a cell with text behind a row',
  refused('ragged-row', line(4)),
  withRow(3, (row) => [...row, 'x']),
);
file(
  'row-cell-less-first.csv',
  'the region is gone from a row',
  refused('ragged-row', line(4)),
  withRow(3, (row) => row.slice(1)),
);
file(
  'row-cell-less-middle.csv',
  'an answer is gone from a row',
  refused('ragged-row', line(4)),
  withRow(3, (row) => row.toSpliced(3, 1)),
);
file(
  'row-cell-less-last.csv',
  'the last cell is gone from a row',
  refused('ragged-row', line(4)),
  withRow(3, (row) => row.slice(0, -1)),
);
file(
  'row-shifted.csv',
  'an empty cell in a row, and its last cell gone',
  refused(['shifted-row', 'answer-outside-list'], line(4)),
  withRow(3, (row) => row.toSpliced(2, 0, '').slice(0, -1)),
);
file(
  'row-beyond-header.csv',
  'the last row starts beyond the last heading',
  refused('ragged-row', line(6)),
  withRow(5, (row) => [...clean[0].map(() => ''), ...row]),
);
file(
  'row-cut-off.csv',
  'the file breaks off in its last row',
  refused('ragged-row', line(6)),
  csv(answers).slice(0, -20),
);
file(
  'row-twice.csv',
  'a row twice',
  refused('duplicate-region'),
  csv([...clean.slice(0, 4), ...clean.slice(3)]),
);
file(
  'row-region-empty.csv',
  'a row with answers of no region',
  refused('unknown-region', line(4)),
  withRow(3, (row) => row.with(0, '')),
);
file(
  'row-region-misspelled.csv',
  'a name that is no region',
  refused('unknown-region', { line: 4, cell: 'A4' }),
  withRow(3, (row) => row.with(0, 'Drente-Noord')),
);
file(
  'row-before-header.csv',
  'the last row ends before the first heading',
  refused(['ragged-row', 'unknown-region'], line(6)),
  csv([...answers.slice(0, 5).map((row) => [...row.map(() => ''), ...row]), answers[5]]),
);
file(
  'row-delimiters-only.csv',
  'rows of delimiters, between and below',
  same(),
  csv([
    ...clean.slice(0, 3),
    clean[0].map(() => ''),
    ...clean.slice(3),
    clean[0].map(() => ''),
    clean[0].map(() => ''),
  ]),
);

file(
  'row-above-header.csv',
  'a row of answers above the header',
  [same(), refused([])],
  csv([clean[3], ...clean.slice(0, 3), ...clean.slice(4)]),
);
file(
  'row-sorted-with-header.csv',
  'the table is sorted, and its header with it',
  [same(), refused([])],
  csv(answers.toSorted(([one], [other]) => (one < other ? -1 : 1))),
);

// Above and below the table.
file('preamble-line.csv', 'a title', same(), `Uitvraag regio 2019\n${text}`);
file(
  'preamble-lines.csv',
  'titles, cells with text, a blank line',
  same(),
  `Inventarisatie arbeidsmarktregio’s\nVersie;1.2;definitief\nAantal regio’s: 5\n\n${text}`,
);
file(
  'preamble-delimiters.csv',
  'a title as wide as the table',
  same('row-left-out'),
  `Uitvraag;;;;;;;\n;;;;;;;\n${text}`,
);
file(
  'preamble-numbers.csv',
  'numbers of indicators in a title',
  same(),
  `Vragen 1, 4 en 74\nPeiljaar;2019\n${text}`,
);
file('footnote-line.csv', 'a source below the table', same('row-left-out'), `${text}Bron: eigen opgave\n`);
file(
  'footnote-apart.csv',
  'remarks below a blank line',
  same('row-left-out'),
  `${text}\n* voorlopige cijfers\n1) zie bijlage\n`,
);
file(
  'footnote-delimiters.csv',
  'a remark as wide as the table',
  same('row-left-out'),
  `${text};;;;;;;\nPeildatum 1 mei 2019;;;;;;;\n`,
);
file(
  'totals-row.csv',
  'a row of totals',
  same('totals-row'),
  csv([...clean, ['Totaal', '3', '3', '2', '5', '5', '4', '']]),
);
file(
  'totals-mean-on-top.csv',
  'a row of means below the header',
  same('totals-row'),
  csv([clean[0], ['Gemiddelde', '1', '1', '1', '47,5', '2', '3', ''], ...clean.slice(1)]),
);
file(
  'totals-percentages.csv',
  'totals that are valid answers',
  same('totals-row'),
  csv([...clean, ['Totaal (5 regio’s)', 'Anders', 'Ja', 'Overig', '50%', 'Anders', 'Eén systeem', '']]),
);
file(
  'totals-other-word.csv',
  'totals under a name that is none',
  [refused('unknown-region', line(8)), same('totals-row')],
  csv([...clean, ['Heel het land', '3', '3', '2', '5', '5', '4', '']]),
);
file(
  'totals-column.csv',
  'a column of totals',
  same('column-ignored'),
  withRows((row, index) => [...row, index === 0 ? 'Totaal' : '6']),
);

// Several tables.
file(
  'tables-other-regions.csv',
  'the header again above other regions',
  same('row-left-out'),
  csv([...clean.slice(0, 3), clean[0].map(() => ''), clean[0], ...clean.slice(3)]),
);
file(
  'tables-other-indicators.csv',
  'a second table with other indicators',
  refused([]),
  `${csv(answers.map((row) => row.slice(0, 4)))}\n${csv(answers.map((row) => [row[0], ...row.slice(4)]))}`,
);
file(
  'tables-wider-below.csv',
  'a second table with more indicators',
  refused([]),
  `${csv(answers.map((row) => row.slice(0, 3)))}\n${csv(answers.map((row) => [row[0], ...row.slice(3)]))}`,
);
file(
  'tables-wider-other-regions.csv',
  'a second table with more indicators and other regions',
  refused([]),
  `${csv(answers.slice(0, 3).map((row) => row.slice(0, 2)))}\n${csv([answers[0], ...answers.slice(3)])}`,
);
file(
  'tables-beside.csv',
  'a second table beside the first',
  refused([]),
  csv(
    answers.slice(0, 3).map((row, index) => [...row, '', ...(index === 0 ? answers[0] : answers[index + 2])]),
  ),
);
file(
  'tables-long-below-wide.csv',
  'a long table below a wide one',
  refused([]),
  `${csv(answers.slice(0, 4))}\n${csv([long[0].slice(0, 3), ['Friesland', '4', 'Ja']])}`,
);
file('tables-twice.csv', 'the whole table twice', refused([]), `${csv(answers)}\n${csv(answers)}`);

// Headers.
const labels = [
  '',
  'Bestuurlijk niveau',
  'Marktbenadering',
  'Wijze van bepalen',
  'Aandeel',
  'Website',
  'Vacatures',
  '',
];
file(
  'header-repeated.csv',
  'the header again in the middle',
  same('row-left-out'),
  csv([...clean.slice(0, 4), clean[0], ...clean.slice(4)]),
);
file('header-twice.csv', 'the header twice', same(), csv([clean[0], ...clean]));
file(
  'header-labels-below.csv',
  'labels under the numbers',
  same(),
  csv([clean[0], labels, ...clean.slice(1)]),
);
file('header-labels-above.csv', 'labels above the numbers', same(), csv([labels, ...clean]));
file(
  'header-themes-above.csv',
  'themes above the numbers, as merged cells leave them',
  same(),
  csv([['', 'Samenwerking', '', '', 'Werkzoekenden', '', '', ''], ...clean]),
);
file(
  'header-numbers-below.csv',
  'Regio and labels, and numbers under them',
  same(),
  csv([['Regio', ...labels.slice(1)], ['', ...indicators, ''], ...clean.slice(1)]),
);
file(
  'header-word-above-numbers.csv',
  'Regio and Indicator, and numbers under them',
  same(),
  csv([
    ['Regio', ...indicators.map(() => 'Indicator'), ''],
    ['', ...indicators, 'Toelichting'],
    ...clean.slice(1),
  ]),
);
file(
  'header-region-below.csv',
  'numbers, and Regio with labels under them',
  same(),
  csv([['', ...indicators, ''], ['Regio', ...labels.slice(1)], ...clean.slice(1)]),
);
file(
  'header-breaks.csv',
  'numbers and labels in one cell on two lines',
  same(),
  withRow(0, (row) => row.map((each, index) => (labels[index] === '' ? each : `${each}\n${labels[index]}`))),
);
file(
  'header-notes-first.csv',
  'per indicator a note and an answer, told apart on a second line',
  [same(), refused([])],
  csv([
    ['Regio', ...indicators.flatMap((number) => [number, ''])],
    ['', ...indicators.flatMap(() => ['toelichting', 'antwoord'])],
    ...answers.slice(1).map((row) => [row[0], ...row.slice(1).flatMap((each) => ['', each])]),
  ]),
);

// Columns.
const lost4 = { indicators: ['4'] };
file('column-heading-empty.csv', 'the heading 4 is gone', without(lost4, 'column-ignored'), withHeading(''));
file(
  'column-heading-word.csv',
  'a word for the heading 4',
  without(lost4, 'column-ignored'),
  withHeading('Opmerking'),
);
file('column-heading-spaces.csv', 'odd spaces around a heading', same(), withHeading(' 4\u00a0 '));
file(
  'column-heading-decimal.csv',
  '4.0 for 4, as programs write numbers',
  [same(), refused([])],
  withHeading('4.0'),
);
file(
  'column-heading-note.csv',
  '4², with a mark for a note',
  [same(), refused([]), without(lost4, 'column-ignored')],
  withHeading('4²'),
);
file(
  'column-heading-twice.csv',
  'the heading 1 twice',
  refused('duplicate-indicator', line(1)),
  withHeading('1'),
);
file(
  'column-heading-outside.csv',
  'a number that is no indicator',
  refused('unknown-indicator', line(1)),
  withHeading('119'),
);
file('column-heading-zero.csv', 'indicator 0', refused('unknown-indicator', line(1)), withHeading('0'));
file(
  'column-heading-region-twice.csv',
  'two columns of regions',
  refused('duplicate-heading', line(1)),
  withHeading('regio'),
);
file(
  'column-region-gone.csv',
  'no column of regions',
  refused('no-region-column'),
  withRows((row) => row.slice(1)),
);
file(
  'column-empty-left.csv',
  'an empty column before the table',
  same(),
  withRows((row) => ['', ...row]),
);
file(
  'column-empty-between.csv',
  'an empty column in the table',
  same(),
  withRows((row) => row.toSpliced(3, 0, ' ')),
);
file(
  'column-empty-right.csv',
  'empty columns behind the table',
  same(),
  withRows((row) => [...row, '', '', '']),
);
file(
  'column-row-numbers.csv',
  'numbers of rows before the table',
  same('column-ignored'),
  withRows((row, index) => [index === 0 ? '' : String(index), ...row]),
);
file(
  'column-order.csv',
  'the columns in reverse',
  same(),
  withRows((row) => row.toReversed()),
);
file(
  'column-headings-rotated.csv',
  'every heading one place off',
  refused(['shifted-columns', 'answer-outside-list']),
  withRow(0, ([region, first, ...rest]) => [region, ...rest.slice(0, -1), first, 'Toelichting']),
);
file(
  'column-heading-less.csv',
  'a heading less than there are columns',
  refused(['shifted-columns', 'ragged-row']),
  withRow(0, (row) => row.toSpliced(2, 1)),
);
file(
  'column-gone-from-half.csv',
  'a column is gone from the first rows',
  refused('ragged-row', line(2)),
  withRows((row, index) => (index === 1 || index === 2 ? row.toSpliced(2, 1) : row)),
);

// Numbers and texts in cells.
file(
  'number-fraction.csv',
  '0,4 for 40%',
  same('fraction-as-percentage'),
  percentages((each) => String(each / 100).replace('.', ',')),
);
file('number-whole.csv', '40 for 40%', same(), percentages(String));
file(
  'number-decimals.csv',
  '40,0 % for 40%',
  same(),
  percentages((each) => `${each},0 %`),
);
file(
  'number-decimal-comma.csv',
  '0,4 without quotes between commas',
  refused(['ragged-row', 'shifted-columns', 'shifted-row'], line(2)),
  csv(answers, ',').replaceAll(/,(\d)0%/g, ',0,$1'),
);
file(
  'number-range.csv',
  '40-50 for a percentage',
  refused('answer-outside-list'),
  percentages((each) => `${each}-${each + 10}`),
);
file(
  'number-too-high.csv',
  'a percentage of 140',
  refused('percentage-out-of-range', { line: 2, cell: 'E2' }),
  withRow(1, (row) => row.with(4, '140%')),
);
file(
  'number-not-in-tens.csv',
  'a percentage of 45',
  refused('percentage-not-in-tens', { line: 2, cell: 'E2' }),
  withRow(1, (row) => row.with(4, '45%')),
);
file(
  'number-negative.csv',
  'a percentage below zero',
  refused(['percentage-out-of-range', 'answer-outside-list'], line(2)),
  withRow(1, (row) => row.with(4, '-40%')),
);
file(
  'number-thousands.csv',
  '40.000, which is forty thousand',
  refused(['percentage-out-of-range', 'answer-outside-list'], line(2)),
  withRow(1, (row) => row.with(4, '40.000')),
);
file(
  'cell-spaces.csv',
  'spaces, tabs and hard spaces around and in answers',
  same(),
  withRows((row, index) =>
    index === 0
      ? row
      : row.map((each, column) => (column === 7 ? each : `  ${each.replaceAll(' ', '\u00a0')} \t`)),
  ),
);
file(
  'cell-capitals.csv',
  'answers in capitals',
  same(),
  withRows((row, index) => (index === 0 ? row : row.map((each) => each.toUpperCase()))),
);
file('cell-accents-apart.csv', 'é as e and an accent', same(), text.normalize('NFD'));
file(
  'cell-excel-error.csv',
  'an error of a spreadsheet for an answer',
  refused(['excel-changed', 'answer-outside-list'], { line: 4, cell: 'C4' }),
  withRow(3, (row) => row.with(2, '#N/A')),
);
file(
  'cell-outside-list.csv',
  'an answer to another question',
  refused('answer-outside-list', { line: 4, cell: 'C4' }),
  withRow(3, (row) => row.with(2, 'Altijd')),
);
file(
  'cell-codes.csv',
  'codes of regions and positions of answers',
  same(),
  withRows((row, index) =>
    (index === 0 ? row : [{ Twente: 'AM05', Drenthe: 'AM03' }[row[0]] ?? row[0], ...row.slice(1)]).map(
      (each, column) => ((column === 1 || column === 5) && each === 'Anders' ? '5' : each),
    ),
  ),
);

// On its side: a column per region.
const turnedWith = (at, change) => csv(turned.map((row, index) => (index === at ? change([...row]) : row)));
file('transposed.csv', 'a column per region', same(), csv(turned));
file('transposed-title.csv', 'a title above', same(), `Uitvraag per regio 2019;;;;;\n${csv(turned)}`);
file(
  'transposed-labels.csv',
  'the questions beside their numbers',
  same(),
  csv(turned.map((row, index) => row.toSpliced(1, 0, index === 0 ? 'Vraag' : labels[index]))),
);
file(
  'transposed-sections.csv',
  'rows with the names of sections',
  same(),
  csv(
    turned.flatMap((row, index) =>
      index === 1 || index === 3 || index === 5
        ? [[`Deel ${'ABC'[(index - 1) / 2]}`, '', '', '', '', ''], row]
        : [row],
    ),
  ),
);
file(
  'transposed-code-row.csv',
  'a second row with the codes of the regions',
  same(),
  csv([turned[0], ['Code', 'AM05', 'AM24', 'AM03', 'AM02', 'AM11'], ...turned.slice(1)]),
);
file(
  'transposed-header-repeated.csv',
  'the header again in the middle',
  same(),
  csv([...turned.slice(0, 4), turned[0], ...turned.slice(4)]),
);
file(
  'transposed-totals.csv',
  'a column of totals',
  same('totals-row'),
  csv(turned.map((row, index) => [...row, index === 0 ? 'Totaal' : '5'])),
);
file(
  'transposed-header-less.csv',
  'the name of a region is gone, and with it its cell',
  refused(['ragged-row', 'shifted-columns']),
  turnedWith(0, (row) => row.toSpliced(2, 1)),
);
file(
  'transposed-cell-more.csv',
  'an empty cell in a row',
  refused(['ragged-row', 'shifted-columns', 'shifted-row'], line(3)),
  turnedWith(2, (row) => row.toSpliced(2, 0, '')),
);
file(
  'transposed-cell-less.csv',
  'an answer is gone from a row',
  refused(['ragged-row', 'shifted-columns', 'shifted-row'], line(3)),
  turnedWith(2, (row) => row.toSpliced(2, 1)),
);
file(
  'transposed-cut-off.csv',
  'the file breaks off in its last row',
  refused(['ragged-row', 'shifted-columns', 'shifted-row'], line(7)),
  csv(turned).split(';Eén systeem;Niet')[0],
);
file(
  'transposed-decimal-comma.csv',
  '0,4 without quotes between commas',
  refused(['ragged-row', 'shifted-columns', 'shifted-row'], line(5)),
  csv(turned, ',').replaceAll(/,(\d)0%/g, ',0,$1'),
);
file(
  'transposed-region-empty.csv',
  'answers under no name',
  refused('unknown-region'),
  turnedWith(0, (row) => row.with(2, '')),
);
file(
  'transposed-region-misspelled.csv',
  'answers under a name that is no region',
  refused('unknown-region'),
  turnedWith(0, (row) => row.with(2, 'Seeland-Oost')),
);
file(
  'transposed-region-twice.csv',
  'a region twice',
  refused('duplicate-region'),
  turnedWith(0, (row) => row.with(2, 'Twente')),
);
file(
  'transposed-indicator-twice.csv',
  'an indicator twice',
  refused('duplicate-indicator'),
  turnedWith(2, (row) => row.with(0, '1')),
);

// A row per answer.
const longWith = (at, change) => csv(long.map((row, index) => (index === at ? change([...row]) : row)));
file('long.csv', 'a row per answer', same(), csv(long));
file(
  'long-columns.csv',
  'the columns in reverse, with one more',
  same(),
  csv(long.map((row, index) => [index === 0 ? 'thema' : 'x', ...row].toReversed())),
);
file(
  'long-header-repeated.csv',
  'the header again in the middle',
  same(),
  csv([...long.slice(0, 9), long[0], ...long.slice(9)]),
);
file(
  'long-answer-twice.csv',
  'a second answer to the same question',
  refused('duplicate-answer'),
  csv([...long, ['Twente', '4', 'Nee', '']]),
);
file(
  'long-indicator-empty.csv',
  'an answer to no question',
  refused('unknown-indicator', line(4)),
  longWith(3, (row) => row.with(1, '')),
);
file(
  'long-indicator-outside.csv',
  'an answer to a question that does not exist',
  refused('unknown-indicator', line(4)),
  longWith(3, (row) => row.with(1, '119')),
);
file(
  'long-region-once.csv',
  'the region on its first row only',
  [same(), refused('unknown-region')],
  csv(long.map((row, index) => (index > 1 && index % 6 !== 1 ? row.with(0, '') : row))),
);
file(
  'long-cell-less.csv',
  'the last cells are gone from a row',
  refused('ragged-row', line(4)),
  longWith(3, (row) => row.slice(0, 2)),
);

// One region, in a title.
const ofTwente = csv([
  ['Indicator', 'Antwoord'],
  ...indicators.map((number, index) => [number, clean[1][index + 1]]),
]);
file(
  'region-in-title.csv',
  'one region, above the table',
  without(others('Twente')),
  `Regio: Twente\n\n${ofTwente}`,
);
file(
  'region-in-title-two.csv',
  'two regions above the table',
  refused([]),
  `Regio: Twente\nRegio: Zeeland\n\n${ofTwente}`,
);
file(
  'region-in-title-two-cells.csv',
  'two regions beside each other above the table',
  refused([]),
  `Regio;Twente;Zeeland\n\n${ofTwente}`,
);
file(
  'region-in-title-short-row.csv',
  'a row without an answer below a title',
  refused('ragged-row', line(7)),
  `Regio: Twente\n\n${ofTwente}`.replace(/^31;40%$/m, '31'),
);

// Folders.
const each = (write, from = 1) =>
  Object.fromEntries(clean.slice(from).map((row, index) => write(row, index + from)));
const single = (row, delimiter) => csv([clean[0], row], delimiter);
const about = '{"instrument":"inventarisatie-2019","measurement":{"label":"2019"}}';
const delivery = each((row) => [`${row[0]}.csv`, single(row)]);
file('folder', 'a file per region', same(), delivery);
file('folder-mixed', 'files with other delimiters and encodings, packed, on their side and long', same(), {
  ...delivery,
  'Twente.csv': bytes(single(clean[1], '\t'), 'utf16le', true),
  'Zeeland.csv': bytes(single(clean[2], ','), 'win1252'),
  'Drenthe.csv': csv(long.filter(([region], index) => index === 0 || region === 'Drenthe')),
  'Friesland.csv': csv(turned.map((row) => [row[0], row[4]])),
  'Flevoland.csv': gzipSync(single(clean[5], '|')),
});
file('folder-by-indicator', 'a file for the first indicators, a file for the others', same(), {
  'a.csv': csv(answers.map((row) => row.slice(0, 4))),
  'b.csv': csv(answers.map((row) => [row[0], ...row.slice(4)])),
});
file(
  'folder-region-in-title',
  'the region in a title of each',
  same(),
  each((row) => [
    `${row[0]}.csv`,
    `Regio: ${row[0]}\n\n${csv([['Indicator', 'Antwoord'], ...indicators.map((number, index) => [number, row[index + 1]])])}`,
  ]),
);
file('folder-copy', 'a file twice', same('same-answers'), {
  ...delivery,
  'Twente kopie.csv': single(clean[1]),
});
file('folder-conflict', 'another answer in a later file', refused('conflicting-answers'), {
  ...delivery,
  'nagekomen.csv': csv([
    ['Regio', '4'],
    ['Twente', 'Nee'],
  ]),
});
file('folder-stray', 'files that hold no answers', same('file-left-out'), {
  ...delivery,
  'leesmij.pdf': '%PDF-1.4',
  'foto.png': '\x89PNG',
  'brief.docx': 'PK',
});
file('folder-hidden', 'files that programs leave behind', same(), {
  ...delivery,
  '~$Twente.xlsx': 'x',
  '.~lock.Twente.csv#': 'x',
  '.verborgen.csv': single(clean[1].with(2, 'Nee')),
});
file(
  'folder-in-folder',
  'a region in a folder below',
  [without({ regions: ['Twente'] }, 'file-left-out'), same(), refused([])],
  { ...each((row) => [`${row[0]}.csv`, single(row)], 2), 'noord/Twente.csv': single(clean[1]) },
);
file('folder-empty-file', 'a file without bytes', refused('file-empty'), { ...delivery, 'leeg.csv': '' });
file('folder-broken-file', 'a file with a quote that never closes', refused('malformed-quotes'), {
  ...delivery,
  'stuk.csv': 'regio;1\n"Groningen;5\n',
});
file('folder-address-list', 'a file with another table', [refused('no-table'), same('file-left-out')], {
  ...delivery,
  'adressen.csv': 'Naam;Telefoon\nJan;06\n',
});
file('folder-one-description', 'a description of one of the files', same(), {
  ...delivery,
  'Zeeland.meta.json': about,
});
file('folder-same-descriptions', 'descriptions that differ in spaces', same(), {
  ...delivery,
  ...each((row, index) => [
    `${row[0]}.meta.json`,
    index === 1 ? about : JSON.stringify(JSON.parse(about), null, 2),
  ]),
});
file('folder-other-measurements', 'descriptions of two measurements', refused([]), {
  ...delivery,
  'Twente.meta.json': about,
  'Zeeland.meta.json': about.replace('label":"2019', 'label":"2021'),
});
file('folder-nothing-to-read', 'no answers in a folder', refused([]), { 'leesmij.pdf': '%PDF-1.4' });

// JSON.
const json = JSON.stringify(records);
file('json.json', 'a list of objects', same(), json);
file('json-utf-16.json', 'UTF-16 with a mark', same(), bytes(json, 'utf16le', true));
file('json-packed.json.gz', 'gzip', same(), gzipSync(json));
file(
  'json-numbers.json',
  'percentages as numbers',
  same(),
  JSON.stringify(
    records.map((record) =>
      record['31'].endsWith('%') ? { ...record, 31: Number(record['31'].slice(0, -1)) } : record,
    ),
  ),
);
file('json-comma.json', 'a comma after the last object', refused('broken-json'), `${json.slice(0, -1)},]`);
file('json-cut-off.json', 'the end is gone', refused('broken-json'), json.slice(0, -100));
file('json-comment.json', 'a comment', refused([]), `// antwoorden\n${json}`);
file('json-single-quotes.json', 'single quotes', refused([]), json.replaceAll('"', "'"));
file(
  'json-key-twice.json',
  'a key twice in an object',
  refused(['broken-json', 'duplicate-indicator', 'duplicate-heading', 'duplicate-answer']),
  json.replace('"4"', '"1"'),
);

writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ clean: answers, files: made }, null, 1)}\n`);
