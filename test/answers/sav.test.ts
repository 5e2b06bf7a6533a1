import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProblem } from '../../src/answers/decode.ts';
import type { SavTable } from '../../src/answers/sav.ts';
import { readSav } from '../../src/answers/sav.ts';
import type { Order } from '../support/sav.ts';
import { end, extension, float64, header, int32, labels, variable, zsav } from '../support/sav.ts';

/** Files of one data set, made by PSPP and by haven; what is in them is in `make.sps` and `make.R`. */
const folder = join(import.meta.dirname, 'sav');
const files = readdirSync(folder).filter((name) => name.endsWith('.sav'));
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

function table(bytes: Uint8Array): SavTable {
  const result = readSav(bytes, 'x.sav');
  if (isProblem(result)) throw new Error(result.code);
  return result;
}

function codeOf(bytes: Uint8Array): string {
  const result = readSav(bytes, 'x.sav');
  return isProblem(result) ? result.code : 'read';
}

describe.each(files)('%s', (name) => {
  const { encoding, variables, cases, userMissing } = table(bytesOf(name));
  const column = (variable: string): (string | null | undefined)[] => {
    const index = variables.findIndex((each) => each.name === variable);
    return cases.map((cells) => cells[index]);
  };

  test('is of the encoding it was written in', () => {
    expect(encoding).toBe(name.includes('windows-1252') ? 'windows-1252' : 'utf-8');
  });

  test('has every variable once, with its long name and its label', () => {
    const short = ['aandeel', 'datum', 'moment', 'soort', 'keuze', 'tal', 'toelichting'];
    expect(variables).toEqual([
      { name: 'regio', label: 'Uw regio' },
      { name: 'V1_kent_uw_regio_afspraken', label: '1. Kent uw regio afspraken? (één antwoord)' },
      ...short.map((each) => ({ name: each, label: '' })),
    ]);
  });

  test.each([
    [
      'regio',
      'é, ë and the euro sign',
      ['Zuid-Limburg', 'Gooi en Vechtstreek', 'Fryslân é ë €', 'Twente', 'Achterhoek', 'Drenthe'],
    ],
    [
      'V1_kent_uw_regio_afspraken',
      'labels, also of what is user-missing; a range from LOWEST; system-missing',
      ['Ja', 'Nee, financiële redenen', 'Niet van toepassing', '8', null, null],
    ],
    ['aandeel', 'fractions and user-missing values', ['0.1', '-3.75', null, '1e-7', null, null]],
    ['tal', 'a user-missing range with both its ends', ['1', null, null, '100', '89', null]],
    ['datum', 'days', ['2019-06-03', '1582-10-15', '2000-02-29', '2019-12-31', null, null]],
    ['moment', 'moments', ['2019-06-03T14:05:09', '2000-02-29T00:00:00', null, null, null, null]],
    ['soort', 'labels and missing values of short strings', ['Één', 'Twee', 'Weigert', null, '', 'c']],
    [
      'keuze',
      'labels and missing values of long strings',
      ['Ja, maar beperkt', null, 'Onbekend', 'weet niet', '', 'een beetje'],
    ],
    [
      'toelichting',
      'a string in three segments',
      // 0000 to 0149.
      [
        'kort',
        'kort',
        'kort',
        Array.from({ length: 150 }, (_, index) => String(index).padStart(4, '0')).join(''),
      ].concat(['kort', 'kort']),
    ],
  ])('reads %s: %s', (variable, _, expected) => {
    expect(column(variable)).toEqual(expected);
  });

  test('tells which user-missing values without a label were taken for no answer', () => {
    expect(userMissing.map(({ variable, text, count }) => [variables[variable]?.name, text, count])).toEqual([
      ['V1_kent_uw_regio_afspraken', '-5', 1],
      ['aandeel', '300', 1],
      ['aandeel', '1000000', 1],
      ['soort', 'y', 1],
      ['keuze', 'nee', 1],
      ['tal', '90', 1],
      ['tal', '99', 1],
    ]);
  });
});

/** Three cases of a number and a word; checked with PSPP, which reads the same in both orders. */
function small(order: Order, record: Buffer): Buffer {
  return Buffer.concat([
    header(order, { cases: 3, slots: 2 }),
    variable(order, 'V1', { missing: -3, values: [90, 99, -1] }),
    variable(order, 'WOORD', { width: 5 }),
    labels(
      order,
      [
        [float64(order, 1), 'Ja'],
        [float64(order, 99), 'Weigert'],
        [float64(order, 2), ''],
      ],
      [1],
    ),
    record,
    end(order),
    float64(order, 1),
    Buffer.from('een     '),
    float64(order, 2),
    Buffer.from('\xe9\xe9n     ', 'latin1'),
    float64(order, -1),
    Buffer.from('        '),
  ]);
}

/** Record 7/3 with a code page. */
const codePage = (order: Order, page: number): Buffer =>
  extension(order, 3, int32(order, 24, 0, 1, -1, 1, 1, order === 'big' ? 1 : 2, page), 4);

describe('what neither program writes', () => {
  test.each<Order>(['little', 'big'])('a %s-endian file says the same', (order) => {
    expect(table(small(order, codePage(order, 1252)))).toMatchObject({
      encoding: 'windows-1252',
      cases: [
        ['Ja', 'een'],
        ['2', 'één'],
        [null, ''],
      ],
      userMissing: [{ variable: 0, text: '-1', count: 1 }],
    });
  });

  test.each([
    ['no code page is Windows-1252', Buffer.alloc(0), 'windows-1252'],
    ['65001 is UTF-8', codePage('little', 65001), 'utf-8'],
    ['1250 is that of Windows', codePage('little', 1250), 'windows-1250'],
    ['28605 is ISO 8859-15', codePage('little', 28605), 'iso-8859-15'],
    [
      'a name goes before a number',
      Buffer.concat([codePage('little', 1252), extension('little', 20, Buffer.from('UTF-8'))]),
      'utf-8',
    ],
  ])('%s', (_, record, expected) => {
    expect(table(small('little', record)).encoding).toBe(expected);
  });

  test('an encoding that cannot be read is told by its name', () => {
    const named = extension('little', 20, Buffer.from('IBM-850'));
    expect(readSav(small('little', named), 'x.sav')).toMatchObject({
      code: 'unknown-encoding',
      file: 'x.sav',
      details: { unread: 'IBM-850' },
    });
  });

  test('a label of a value that the string is too short for labels nothing', () => {
    const file = Buffer.concat([
      header('little'),
      variable('little', 'S', { width: 2 }),
      labels(
        'little',
        [
          [Buffer.from('ab      '), 'Goed'],
          [Buffer.from('abc     '), 'Fout'],
        ],
        [1],
      ),
      end('little'),
      Buffer.from('ab      '),
    ]);
    expect(table(file).cases).toEqual([['Goed']]);
  });

  test('blocks of bytecode need not end where a value ends', () => {
    // 253 asks for the 8 bytes of 0.5, of which the second block brings the last four; 252 is the end.
    const bytecode = Buffer.concat([
      Buffer.from([253, 252, 0, 0, 0, 0, 0, 0]),
      float64('little', 0.5),
      Buffer.alloc(8),
    ]);
    const blocks = [bytecode.subarray(0, 12), bytecode.subarray(12)].map((block) => deflateSync(block));
    expect(table(zsav(blocks, 12)).cases).toEqual([['0.5']]);
  });
});

describe('a damaged file is a problem', () => {
  test.each(files.filter((name) => name.startsWith('haven')))('wherever %s is cut off', (name) => {
    const bytes = bytesOf(name);
    const codes = Array.from(bytes, (_, length) => codeOf(bytes.subarray(0, length)));
    expect([...new Set(codes)]).toEqual(['sav-damaged']);
  });

  test.each(files)('or has as many cases as it says, whatever bytes of %s change', (name) => {
    const bytes = bytesOf(name);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [place, byte] of changes) changed[place] = byte;
        const result = readSav(changed, 'x.sav');
        expect('code' in result ? 6 : result.cases.length).toBe(6);
      }),
      { numRuns: 60, seed: 1582 },
    );
  });

  const little = 'little';
  const body = Buffer.concat([variable(little, 'V1'), end(little)]);
  test.each([
    [
      'thousands of millions of cases',
      Buffer.concat([header(little, { cases: 2 ** 31 - 1 }), body]),
      'too-large',
    ],
    [
      'more cases than there are',
      Buffer.concat([header(little, { cases: 2 }), body, float64(little, 1)]),
      'sav-damaged',
    ],
    [
      'fewer cases than there are',
      Buffer.concat([header(little, { cases: 1 }), body, float64(little, 1, 2)]),
      'sav-damaged',
    ],
    [
      'thousands of millions of labels',
      Buffer.concat([header(little), variable(little, 'V1'), int32(little, 3, 2 ** 31 - 1)]),
      'sav-damaged',
    ],
    [
      'an extension record longer than can be counted',
      Buffer.concat([header(little), int32(little, 7, 99, 2 ** 31 - 1, 2 ** 31 - 1)]),
      'sav-damaged',
    ],
    [
      'a negative length that leads back into what was read',
      Buffer.concat([header(little), int32(little, 7, 99, -1, 12), body]),
      'sav-damaged',
    ],
    [
      'labels of a variable that is not there',
      Buffer.concat([
        header(little),
        variable(little, 'V1'),
        labels(little, [], [2]),
        end(little),
        float64(little, 1),
      ]),
      'sav-damaged',
    ],
    [
      'a string of more segments than there are variables',
      Buffer.concat([
        header(little),
        variable(little, 'S', { width: 8 }),
        extension(little, 14, Buffer.from('S=99999\0\t')),
        end(little),
        Buffer.alloc(8),
      ]),
      'sav-damaged',
    ],
    [
      // A byte of bytecode is 8 bytes of text: more than 5 million times 8 bytes.
      'more text than fits',
      Buffer.concat([
        header(little, { cases: -1, compression: 1, slots: 31 }),
        variable(little, 'S', { width: 248 }),
        end(little),
        Buffer.alloc(5_100_000, 101),
      ]),
      'too-large',
    ],
    [
      'a small file that says it inflates to 320 MiB',
      zsav(Array<Buffer>(5).fill(deflateSync(Buffer.alloc(8))), 2 ** 26),
      'too-large',
    ],
    [
      'a block that inflates to more than it says',
      zsav([deflateSync(Buffer.alloc(2 ** 16))], 8),
      'sav-damaged',
    ],
    ['another program’s file', Buffer.alloc(1000, 'x'), 'sav-damaged'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

test('a file without cases has none', () => {
  const file = Buffer.concat([header('little', { cases: 0 }), variable('little', 'V1'), end('little')]);
  expect(table(file)).toMatchObject({ variables: [{ name: 'V1', label: '' }], cases: [] });
});
