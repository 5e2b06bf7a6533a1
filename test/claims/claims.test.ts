import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { findContradictions } from '../../src/claims/contradictions.ts';
import { evaluateClaims } from '../../src/claims/evaluate.ts';
import { claimColumns } from '../../src/claims/parse-claims.ts';
import { claimsOf } from '../support/claims.ts';
import { interpretCsv } from '../support/interpret.ts';
import { root } from '../support/run.ts';

/** Claims from lines without id, kind and line: `indicators,scope,categories,relation,count,base,base_set,status`. */
function claims(...lines: string[]): readonly Claim[] {
  const rows = lines.map((line, index) => {
    const [indicators, scope, categories, relation, count, base, baseSet, status = 'holds'] = line.split(',');
    return [
      `c${String(index + 1)}`,
      indicators,
      scope,
      categories,
      relation,
      count,
      base,
      baseSet,
      'exact',
      status,
      '1',
    ];
  });
  const text = [claimColumns.join(','), ...rows.map((row) => row.join(','))].join('\n');
  const { claims: read, problems } = claimsOf(text);
  expect(problems).toEqual([]);
  return read;
}

describe('a claim held against answers', () => {
  // Five regions. 38: ja ja ja nee –; 58: ja nee nvt nvt –; 71: subregio anders per-gemeente per-gemeente –.
  const { answers } = interpretCsv(
    [
      'regio;38;58;71;72',
      'Twente;Ja;Ja;subregio;nvt',
      'Zeeland;Ja;Nee;anders;subregio',
      'Drenthe;Ja;nvt;per-gemeente;nvt',
      'Haaglanden;Nee;nvt;per-gemeente;subregio',
      'Flevoland;;;;',
    ].join('\n'),
  );
  test.each<[string, number, number, boolean]>([
    ['38,each,ja,=,3,5,all', 3, 5, true],
    ['38,each,ja,=,3,4,answered', 3, 4, true],
    ['58,each,ja,=,1,3,38=ja', 1, 3, true],
    ['58,each,applicable,=,2,5,all', 2, 5, true],
    ['58,each,answered,≥,4,,all', 4, 5, true],
    ['38,each,nee,≤,2,5,all', 1, 5, true],
    ['38,each,nee,=,2,5,all', 1, 5, false],
    ['38,each,ja,=,3,4,all', 3, 5, false],
    ['71,each,afspraak,=,1,5,all', 1, 5, true],
    ['71,each,afspraak-met-anders,=,2,5,all', 2, 5, true],
    ['71 72,any,afspraak,=,3,5,all', 3, 5, true],
    ['71 72,all,afspraak-met-anders,=,1,5,all', 1, 5, true],
    ['38,each,ja,=,2,2,71|72!=subregio', 1, 2, false],
    ['38,each,ja,=,2,3,71|72=subregio', 2, 3, true],
  ])('%s counts %i of %i', (line, count, base, holds) => {
    const [outcome] = evaluateClaims(claims(line), answers);
    expect(outcome?.counted).toMatchObject([{ count, base }]);
    expect(outcome?.result).toBe(holds ? 'holds' : 'fails');
  });

  test('of each of several indicators holds only if it holds for all', () => {
    const [outcome] = evaluateClaims(claims('38 58,each,ja,≥,2,5,all'), answers);
    expect(outcome?.counted.map(({ count }) => count)).toEqual([3, 1]);
    expect(outcome?.result).toBe('fails');
  });

  test('cannot be told when the file answers in parts', () => {
    const parts = interpretCsv('regio;55a;55b;55c\nTwente;1;1;1\n').answers;
    const [outcome] = evaluateClaims(claims('55,each,afspraak,=,1,1,all'), parts);
    expect(outcome?.result).toBe('unknown');
  });
});

describe('a claim that is wrong of form', () => {
  test.each<[string, Record<string, string>]>([
    [
      'a,999,each,ja,=,1,,all,exact,holds,1',
      { column: 'indicators', what: 'no-such-indicator', given: '999' },
    ],
    [
      'a,38,each,overig,=,1,,all,exact,holds,1',
      { column: 'categories', what: 'no-such-category', given: 'overig (38)' },
    ],
    ['a,38,some,ja,=,1,,all,exact,holds,1', { column: 'scope', what: 'not-one-of', given: 'each, any, all' }],
    ['a,38,each,ja,~,1,,all,exact,holds,1', { column: 'relation', what: 'not-one-of', given: '=, ≥, ≤' }],
    ['a,38,each,ja,=,een,,all,exact,holds,1', { column: 'count', what: 'not-whole', given: '' }],
    [
      'a,38,each,ja,=,1,,38,exact,holds,1',
      { column: 'base_set', what: 'not-one-of', given: 'all, answered, applicable, 38=ja, 71|72!=subregio' },
    ],
    [
      'a,38,each,ja,=,1,,38=overig,exact,holds,1',
      { column: 'base_set', what: 'no-such-category', given: 'overig (38)' },
    ],
    [
      'a,38,each,ja,=,1,,all,exact,disputed,1',
      { column: 'status', what: 'not-one-of', given: 'holds, disputed: …' },
    ],
    ['a,38,each,,=,1,,all,exact,holds,1', { column: 'categories', what: 'empty', given: '' }],
  ])('%s', (line, details) => {
    const { problems } = claimsOf(`${claimColumns.join(',')}\n${line}\n`);
    expect(problems.map((each) => [each.places[0]?.line, each.details])).toEqual([[2, details]]);
  });

  test('a reason with a comma that is not quoted, at its line after a quoted line break', () => {
    const header = claimColumns.join(',');
    const good = 'a,38,each,ja,=,1,,all,exact,"disputed: twee\nregels",1';
    const ragged = 'b,38,each,ja,=,1,,all,exact,disputed: een, twee,1';
    const { claims: read, problems } = claimsOf([header, good, ragged].join('\n'));
    expect(read.map(({ disputed }) => disputed)).toEqual(['twee\nregels']);
    expect(problems.map(({ code, places }) => [code, places[0]?.line, places[0]?.cell])).toEqual([
      ['ragged-row', 4, 'A3'],
    ]);
  });

  test('semicolons, as a spreadsheet in Dutch writes them, are read as well', () => {
    const line = 'a;38;each;ja;=;1;;all;exact;holds;1';
    expect(claimsOf(`${claimColumns.join(';')}\n${line}\n`).claims.map(({ id }) => id)).toEqual(['a']);
  });

  test('a column that is missing', () => {
    const { problems } = claimsOf('id,indicators\na,1\n');
    expect(problems[0]?.details['column']).toContain('base_set');
  });
});

describe('contradictions among claims', () => {
  test.each<[string, string[], string]>([
    ['a count above its base', ['38,each,ja,=,28,27,all'], 'above-base'],
    ['one set with two numbers', ['38,each,ja,=,27,35,all', '38,each,ja,=,26,35,all'], 'two-numbers'],
    [
      'one set with two numbers, named in two ways',
      ['38,each,ja,=,27,35,all', '38,each,afspraak,=,26,35,all'],
      'two-numbers',
    ],
    [
      'disjoint sets that exceed all units',
      ['38,each,ja,=,30,35,all', '38,each,nee,≥,6,35,all'],
      'exceeds-base',
    ],
    [
      'disjoint sets that exceed a smaller base',
      ['38,each,ja,=,20,30,answered', '38,each,nee,=,11,30,answered'],
      'exceeds-base',
    ],
    [
      'a remainder that does not fit',
      ['38,each,ja,=,27,35,all', '38,each,nee nvt geen-gegevens,=,7,35,all'],
      'cannot-hold',
    ],
    [
      'joint claims with two numbers',
      ['71 72,any,afspraak,=,20,35,all', '71 72,any,afspraak,=,21,35,all'],
      'two-numbers',
    ],
  ])('%s', (_, lines, kind) => {
    expect(findContradictions(claims(...lines), 35).map((each) => each.kind)).toEqual([kind]);
  });

  test.each<[string, string[]]>([
    ['numbers that fit', ['38,each,ja,=,27,35,all', '38,each,nee nvt geen-gegevens,=,8,35,all']],
    ['bounds', ['38,each,ja,≥,18,35,all', '38,each,nee,≤,17,35,all']],
    ['overlapping sets', ['71,each,afspraak,=,30,35,all', '71,each,afspraak-met-anders,=,32,35,all']],
    ['another indicator', ['38,each,ja,=,27,35,all', '58,each,ja,=,28,35,all']],
    ['a set inside a base of other answers', ['58,each,ja,=,24,27,38=ja', '58,each,ja,=,30,35,all']],
  ])('are not seen in %s', (_, lines) => {
    expect(findContradictions(claims(...lines), 35)).toEqual([]);
  });

  test('what is disputed is set aside, so that the rest is still looked at', () => {
    const found = findContradictions(
      claims('38,each,ja,=,27,35,all', '38,each,ja,=,26,35,all,disputed: telfout', '38,each,nee,=,9,35,all'),
      35,
    );
    expect(found.map(({ claims: involved }) => involved.map(({ id }) => id)).sort()).toEqual([
      ['c1', 'c2'],
      ['c1', 'c3'],
    ]);
  });
});

describe('joint claims', () => {
  const pair = (one: string, other: string, third?: string): string[][] =>
    findContradictions(claims(...[one, other, ...(third === undefined ? [] : [third])]), 35).map((each) =>
      each.claims.map(({ id }) => id),
    );

  test('are about the same indicators in any order', () => {
    expect(pair('34 36,any,subregio,=,6,35,all', '36 34,any,subregio,=,7,35,all')).toEqual([['c1', 'c2']]);
  });

  test('that contradict each other do so also beside a disputed one', () => {
    expect(
      pair(
        '34 36,any,subregio,=,5,35,all,disputed: oud',
        '34 36,any,subregio,=,6,35,all',
        '34 36,any,subregio,=,7,35,all',
      ),
    ).toEqual([
      ['c1', 'c2', 'c3'],
      ['c2', 'c3'],
    ]);
  });
});

describe('the claims of the report of 2019', () => {
  const text = readFileSync(join(root, 'data', 'inventarisatie-2019', 'claims.csv'), 'utf8');
  const { claims: all, problems } = claimsOf(text);

  test('are all of the right form', () => {
    expect(problems).toEqual([]);
    expect(all.length).toBeGreaterThan(230);
  });

  test('contradict each other at 75 and at 88, and only where one is disputed', () => {
    const found = findContradictions(all, 35);
    expect(new Set(found.flatMap(({ indicators }) => indicators))).toEqual(new Set(['75', '88']));
    expect(found.every(({ claims: involved }) => involved.some(({ disputed }) => disputed !== null))).toBe(
      true,
    );
  });

  test.each([
    // Line of the report, indicator, set, count, base: read off the sentences.
    ['401', '3', 'subregio', 2, 35],
    ['440', '13', 'instroom', 12, 13],
    ['552', '37', 'regio-uwv-gemeenten', 23, 35],
    ['572', '60', 'ja', 18, 35],
    ['580', '67', 'regio-uwv-gemeenten', 20, 30],
    ['620', '88', 'geen-gegevens', 11, 35],
    ['661', '107', 'regio-uwv-gemeenten', 0, 8],
  ])('line %s says of %s that %s is %i of %i', (line, number, category, count, base) => {
    const found = all.find(
      (claim) =>
        claim.line === line &&
        claim.indicators.some((each) => each.number === number) &&
        claim.categories.join(' ') === category,
    );
    expect(found).toMatchObject({ count, base, disputed: null });
  });
});
