import type { SignTest } from '../../../comparison/sign-test.ts';
import { formatNumber } from '../../format.ts';
import type { Table } from '../../table.ts';
import { byMark } from '../../tables/agreements-table.ts';
import { inEveryLanguage } from '../../texts/every-language.ts';
import type { ComparisonContext } from '../context.ts';
import { comparisonNotes } from '../context.ts';

/** From this p on, tests are counted as small in the sentence that says how many chance alone would give. */
const small = 0.05;

/** The sentence without which no p may be shown: what it says and what not, and how many tests were made. */
export function signTestReading(tests: readonly SignTest[], { texts }: ComparisonContext): string {
  const found = tests.filter(({ p }) => p <= small);
  const expected = tests.reduce((total, { smallByChance }) => total + smallByChance, 0);
  return texts.comparison.signTest.reading(
    tests.length,
    found.length,
    formatNumber(expected, texts.language, 1),
  );
}

/** The exact sign test per question, with the only reading it has in a census. */
export function signTestTable(context: ComparisonContext, tests: readonly SignTest[]): Table {
  const { texts } = context;
  const { columns, tables } = texts.comparison;
  const rows = tests.map((test) => ({ ...test, mark: test.change.mark }));
  return {
    name: 'sign-test',
    key: ['indicator'],
    title: tables.signTest,
    notes: [...comparisonNotes(context, rows), signTestReading(tests, context)],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'label', title: columns.label, kind: 'text', forPeople: true },
      { key: 'directions', title: columns.direction, kind: 'text' },
      { key: 'one', title: columns.one, kind: 'count' },
      { key: 'other', title: columns.other, kind: 'count' },
      { key: 'p', title: columns.p, kind: 'probability' },
      { key: 'expected_by_chance', title: columns.byChance, kind: 'share' },
    ],
    groups: byMark(rows, context, ({ change: { indicator }, directions, one, other, p, byChance }) => [
      indicator.number,
      indicator.label,
      inEveryLanguage(({ language, comparison: { signTest: ways } }) =>
        directions === 'scale'
          ? ways.scale
          : ways.between(directions[0].label[language], directions[1].label[language]),
      ),
      one,
      other,
      p,
      byChance,
    ]),
  };
}
