import { origin } from '../../answers/headings.ts';
import { answerOf } from '../../answers/answer-set.ts';
import { isOrdered, numberedCategories } from '../../answers/number-codes.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import { invalidCategory } from '../../distribution/distribution.ts';
import { share } from '../../distribution/share.ts';
import type { ReportContext } from '../context.ts';
import { commonNotes, marksOf } from '../context.ts';
import type { Cell, Table } from '../table.ts';

/** Every answer as a label, a row per unit and a column per indicator, with how complete each unit is. */
export function regionsTable(context: ReportContext, distributions: readonly Distribution[]): Table {
  const { texts, set } = context;
  const { columns } = texts.tables;
  // Read again as an answer file, which it could be, the table still says that its answers are invented.
  const isMarked = marksOf(distributions).length > 0;
  const withInvalid = distributions.some(({ bases }) => bases.invalid > 0);
  return {
    name: 'regions',
    key: ['code'],
    title: texts.tables.regions,
    notes: [...commonNotes(context, distributions), texts.tables.completenessMeaning],
    columns: [
      { key: 'region', title: columns.region, kind: 'text' },
      { key: 'code', title: columns.code, kind: 'text' },
      ...(isMarked ? [{ key: origin.heading, title: columns.origin, kind: 'text' as const }] : []),
      { key: 'answered', title: columns.answered, kind: 'count' },
      { key: 'not_applicable', title: columns.not_applicable, kind: 'count' },
      { key: 'no_data', title: columns.no_data, kind: 'count' },
      { key: 'invalid', title: columns.invalid, kind: 'count' },
      { key: 'completeness', title: columns.completeness, kind: 'share' },
      ...set.indicators.map((indicator) => ({
        key: indicator.number,
        title: `${indicator.number} ${indicator.label[texts.language]}`,
        kind: 'text' as const,
        question: indicator.question,
        answers: {
          values: numberedCategories(indicator).map(({ label }) => label),
          isOrdered: isOrdered(indicator),
          missing: [
            ...indicator.categories.filter(({ role }) => role !== 'substantive'),
            ...(withInvalid ? [invalidCategory] : []),
          ].map(({ label }) => label),
        },
      })),
    ],
    groups: [
      {
        heading: null,
        notes: [],
        rows: set.units.map((unit): Cell[] => {
          const given = set.indicators.map((indicator) => {
            const { code } = answerOf(set, unit, indicator);
            return indicator.byCode.get(code ?? '') ?? invalidCategory;
          });
          const inRole = { substantive: 0, 'not-applicable': 0, 'no-data': 0, invalid: 0 };
          for (const { role } of given) inRole[role] += 1;
          const answered = inRole.substantive + inRole['not-applicable'];
          return [
            unit.name,
            unit.code,
            ...(isMarked ? [origin.fictional] : []),
            answered,
            inRole['not-applicable'],
            inRole['no-data'],
            inRole.invalid,
            share(answered, given.length),
            ...given.map((category) => category.label),
          ];
        }),
      },
    ],
  };
}
