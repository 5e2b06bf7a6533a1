import { describe, expect, test } from 'vitest';
import { noDescription } from '../../src/answers/description.ts';
import { readCsv } from '../../src/answers/csv.ts';
import { isProblem } from '../../src/answers/decode.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { claimColumns, parseClaims } from '../../src/claims/parse-claims.ts';
import { pointDifference } from '../../src/comparison/point-difference.ts';
import { sameQuestions } from '../../src/comparison/same-questions.ts';
import { isDerived } from '../../src/comparison/stated.ts';
import type { TotalRow, TotalsSource } from '../../src/comparison/totals.ts';
import { compareTotals, hasDifferences } from '../../src/comparison/totals.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { crosswalk2021, survey2021 } from '../support/crosswalk.ts';
import { inventory2019 } from '../support/instrument.ts';
import { decoded } from '../support/decoded.ts';

/** Claims of rows without id and line; 35 units. */
function claimsOf(instrument: Instrument, rows: readonly string[]): TotalsSource {
  const text = [
    claimColumns.join(','),
    ...rows.map((row, index) => {
      const [
        indicators = '',
        scope,
        categories,
        relation,
        count,
        base,
        baseSet,
        status = 'holds',
        kind = 'exact',
      ] = row.split(',');
      return [
        index + 1,
        indicators,
        scope,
        categories,
        relation,
        count,
        base,
        baseSet,
        kind,
        status,
        index + 1,
      ].join();
    }),
  ].join('\n');
  const csv = readCsv(decoded(text), 'c.csv', (name) => claimColumns.some((each) => each === name));
  if (isProblem(csv)) throw new Error(csv.code);
  const { claims, problems } = parseClaims(csv.table, instrument);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { kind: 'claims', claims, instrument, description: noDescription('x'), units: 35 };
}

/** Says a row in short: both sides, and the difference or why there is none. */
function said({ before, after, difference, without }: TotalRow): string {
  const side = ({ totals, disputed }: TotalRow['before']): string =>
    [
      ...totals.map(
        ({ relation, count, base, among, isSum, jointly }) =>
          `${relation}${String(count)}/${String(base)}${among === 'asked' ? '' : ` ${among}`}${isSum ? ' sum' : ''}${jointly.length > 0 ? ' jointly' : ''}`,
      ),
      ...disputed.map(({ count }: Claim) => `disputed ${String(count)}`),
    ].join(' & ') || 'nothing';
  return `${side(before)} | ${side(after)} | ${difference === null ? without : String(difference)}`;
}

/** The rows of a link, given claims of both sides. */
function compared(
  number: string,
  before: readonly string[],
  after: readonly string[],
  at = 0,
): readonly string[] {
  const sources = [
    claimsOf(inventory2019, before),
    claimsOf(survey2021, ['Q1,each,ja,=,34,35,all', ...after]),
  ] as const;
  const { compared: links } = compareTotals(...sources, crosswalk2021());
  return links.filter(({ link }) => link.number === number)[at]?.rows.map(said) ?? [];
}

describe('percentage points', () => {
  test.each([
    // 18/34 − 18/35 = 18/1190 = 1.5126…%
    [18, 35, 18, 34, 1.5],
    [18, 34, 18, 35, -1.5],
    // 24/34 − 24/35 = 24/1190 = 2.0168…%
    [24, 35, 24, 34, 2],
    // 1/8 − 1/10 = 2.5%, exact; 1/16 = 6.25%, half up to 6.3 in either direction
    [1, 10, 1, 8, 2.5],
    [0, 16, 1, 16, 6.3],
    [1, 16, 0, 16, -6.3],
    // 17/35 − 17/35, and a difference that rounds to nothing: 1/3000 = 0.033%
    [17, 35, 17, 35, 0],
    [1, 3000, 0, 3000, 0],
  ])('from %i of %i to %i of %i are %d', (count, base, otherCount, otherBase, points) => {
    expect(pointDifference({ count, base }, { count: otherCount, base: otherBase })).toBe(points);
  });

  test('are none on an empty base', () => {
    expect(pointDifference({ count: 0, base: 0 }, { count: 1, base: 2 })).toBeNull();
  });
});

describe('a computed link', () => {
  test('has a difference between two exact totals, each on its own base', () => {
    expect(compared('60↔Q65', ['60,each,ja,=,18,35,all'], ['Q65,each,jaarlijks,=,18,34,applicable'])).toEqual(
      ['=18/35 | =18/34 | 1.5', 'nothing | nothing | not-stated'],
    );
  });

  test('has none with a bound, whichever side it is on', () => {
    const exact = ['37,each,regio-uwv-gemeenten,=,23,35,all'];
    const bound = ['Q39,each,een-namens-beide,≤,16,34,applicable'];
    expect(compared('37↔Q39', exact, bound)[0]).toBe('=23/35 | ≤16/34 | bound');
    expect(
      compared(
        '37↔Q39',
        ['37,each,regio-uwv-gemeenten,≥,18,35,all'],
        ['Q39,each,een-namens-beide,=,16,34,applicable'],
      )[0],
    ).toBe('≥18/35 | =16/34 | bound');
  });

  test('takes a bound for what it is beside an exact number that it allows', () => {
    expect(
      compared(
        '60↔Q65',
        ['60,each,ja,≥,17,35,all', '60,each,ja,=,18,35,all'],
        ['Q65,each,jaarlijks,=,18,34,applicable'],
      )[0],
    ).toBe('=18/35 | =18/34 | 1.5');
  });

  test('shows numbers that contradict each other, and subtracts none of them', () => {
    expect(
      compared(
        '60↔Q65',
        ['60,each,ja,=,18,35,all', '60,each,ja,=,19,35,all'],
        ['Q65,each,jaarlijks,=,18,34,applicable'],
      )[0],
    ).toBe('=18/35 & =19/35 | =18/34 | contradictory');
  });

  test('shows a disputed number, and never subtracts it', () => {
    const after = ['Q65,each,jaarlijks,=,18,34,applicable'];
    const disputed = '60,each,ja,=,17,35,all,disputed: twijfel';
    expect(compared('60↔Q65', [disputed], after)[0]).toBe('disputed 17 | =18/34 | disputed');
    expect(compared('60↔Q65', [disputed, '60,each,ja,=,18,35,all'], after)[0]).toBe(
      '=18/35 & disputed 17 | =18/34 | 1.5',
    );
  });

  test('takes no number about more or fewer answers, nor about other indicators', () => {
    const after = ['Q65,each,jaarlijks,=,18,34,applicable'];
    expect(compared('60↔Q65', ['60,each,ja nee,=,30,35,all'], after)[0]).toBe(
      'nothing | =18/34 | not-stated',
    );
    expect(compared('60↔Q65', ['59 60,any,ja,=,18,35,all'], after)[0]).toBe('nothing | =18/34 | not-stated');
    expect(compared('60↔Q65', ['58,each,ja,=,18,35,all'], after)[0]).toBe('nothing | =18/34 | not-stated');
    expect(compared('60↔Q65', ['60,each,nee nvt geen-gegevens,=,17,35,all'], after)[1]).toBe(
      'nothing | nothing | not-stated',
    );
  });

  test('adds numbers up that are about its answers, each once, and no others', () => {
    // 2 + 4 + 6 = 12: the scales other than UWV and municipalities.
    const parts = [
      '37,each,regio-gemeenten,=,2,35,all',
      '37,each,subregio,=,4,35,all',
      '37,each,per-gemeente anders,=,6,35,all',
    ];
    expect(compared('37↔Q39', parts, [])[1]).toBe('=12/35 sum | nothing | not-stated');
    expect(compared('37↔Q39', parts.slice(1), [])[1]).toBe('nothing | nothing | not-stated');
    expect(compared('37↔Q39', [...parts.slice(0, 2), '37,each,per-gemeente anders,≥,6,35,all'], [])[1]).toBe(
      'nothing | nothing | not-stated',
    );
  });
});

describe('a number that a report does not print', () => {
  const derived = (rows: readonly string[]): boolean[] => {
    const { compared: links } = compareTotals(
      claimsOf(inventory2019, rows),
      claimsOf(survey2021, ['Q1,each,ja,=,34,35,all']),
      crosswalk2021(),
    );
    const found = links.find(({ link }) => link.number === '37↔Q39')?.rows ?? [];
    return found.flatMap(({ before }) => before.totals.map(isDerived));
  };
  const row = '37,each,regio-uwv-gemeenten,=,23,35,all,holds';

  test('is derived, unless the same number is printed elsewhere', () => {
    expect(derived([row])).toEqual([false]);
    expect(derived([`${row},derived`])).toEqual([true]);
    expect(derived([`${row},derived`, row])).toEqual([false]);
  });

  test('is a sum where the program added it up, whatever it was added up from', () => {
    const parts = ['regio-gemeenten,=,2', 'subregio,=,4', 'per-gemeente anders,=,6'];
    expect(derived(parts.map((part) => `37,each,${part},35,all,holds,derived`))).toEqual([false]);
  });

  test('is not one that was counted in answers', () => {
    expect(isDerived({ claims: [], isSum: false })).toBe(false);
  });
});

describe('the base of a number', () => {
  test('is all units where nobody outside the stated base can have given the answer', () => {
    // 58 is asked only after Yes under 38, and Q17 only after a plan under Q13: 24 of 27 is 24 of all 35.
    expect(
      compared(
        '58↔Q17',
        ['58,each,ja,=,24,27,38=ja'],
        ['Q17,each,jaar-2018 jaar-2019 jaar-2020 jaar-2021,=,24,24,Q13=een-plan deelplannen'],
      )[0],
    ).toBe('=24/35 | =24/34 | 2');
    // 20 of the 30 with an agreement are 20 of 35.
    expect(compared('67↔Q42', ['67,each,regio-uwv-gemeenten,=,20,30,67=afspraak-met-anders'], [])[0]).toBe(
      '=20/35 | nothing | not-computed',
    );
  });

  test('stays a part where others may have given it too, and such a number is not subtracted', () => {
    expect(
      compared('60↔Q65', ['60,each,ja,=,10,27,38=ja'], ['Q65,each,jaarlijks,=,18,34,applicable'])[0],
    ).toBe('=10/27 part | =18/34 | other-base');
    // No is answered by some to whom 58 is not put.
    expect(
      compared(
        '58↔Q17',
        ['58,each,nee,=,3,27,38=ja'],
        ['Q17,each,jaar-2015-of-eerder jaar-2016 jaar-2017,=,0,34,Q1=ja'],
      )[1],
    ).toBe('=3/27 part | =0/34 | other-base');
  });

  test('stays that of those who answered where these are not all', () => {
    expect(
      compared('60↔Q65', ['60,each,ja,=,18,33,answered'], ['Q65,each,jaarlijks,=,18,34,applicable'])[0],
    ).toBe('=18/33 answered | =18/34 | other-base');
  });
});

describe('a partial link', () => {
  test('stands side by side, also with a number about its indicator and others together', () => {
    expect(
      compared(
        '71↔Q56',
        ['71 72 73,any,regio-uwv-gemeenten,=,23,30,71|72|73=afspraak-met-anders'],
        ['Q56,each,ja,=,28,34,applicable'],
      )[0],
    ).toBe('=23/35 jointly | =28/34 | not-computed');
  });

  test('is never subtracted, also where both numbers are exact', () => {
    expect(compared('38↔Q13', ['38,each,ja,=,27,35,all'], ['Q13,each,een-plan,=,17,34,applicable'])[0]).toBe(
      '=27/35 | =17/34 | not-computed',
    );
  });
});

describe('what is not compared', () => {
  const comparison = compareTotals(
    claimsOf(inventory2019, ['10,each,regio-uwv-gemeenten,=,28,35,all']),
    claimsOf(survey2021, ['Q48,each,ja ja-deels,=,29,34,Q1=ja']),
    crosswalk2021(),
  );

  test('is listed with its reason, whatever was stated about it', () => {
    expect(comparison.compared.map(({ link }) => link.number)).not.toContain('10↔Q48');
    expect(comparison.notCompared.filter(({ number }) => number === '10')).toMatchObject([
      { side: 'before', against: ['Q48'], reasons: [{ kind: 'stated' }] },
    ]);
    expect(hasDifferences(comparison)).toBe(false);
  });

  test('and what is, are together every indicator of both', () => {
    const shown = comparison.compared.flatMap(({ link }) => [...link.before, ...link.after]);
    const numbers = new Set(
      [...shown, ...comparison.notCompared].map(({ number }) => number.replace(/[a-z]$/, '')),
    );
    // 118 indicators and 74 questions.
    expect(numbers.size).toBe(118 + 74);
  });
});

describe('one questionnaire twice', () => {
  const same = (before: readonly string[], after: readonly string[]) => {
    const sources = { before: claimsOf(inventory2019, before), after: claimsOf(inventory2019, after) };
    return compareTotals(sources.before, sources.after, sameQuestions(sources));
  };

  test('compares the sets of answers that either side states', () => {
    const { compared: links, notCompared } = same(
      ['30,each,p0,=,10,26,answered', '66,each,regionaal,=,24,35,all'],
      ['30,each,p0,=,12,28,answered', '66,each,lokaal neutraal,=,11,35,all'],
    );
    expect(links.map(({ link, rows }) => [link.number, ...rows.map(said)])).toEqual([
      // 12/28 − 10/26 = 42.857% − 38.462% = 4.396
      ['30', '=10/26 answered | =12/28 answered | 4.4'],
      ['66', '=24/35 | nothing | not-stated', 'nothing | =11/35 | not-stated'],
    ]);
    expect(notCompared).toHaveLength(118 - 2);
  });
});
