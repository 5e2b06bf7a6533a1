import type { Distribution } from '../../distribution/distribution.ts';
import type { ReportContext } from '../context.ts';
import { basesLine, basesMeaning, commonNotes } from '../context.ts';
import type { Table } from '../table.ts';

/** Every category of every indicator with its count, its shares and the bases of those shares. */
export function distributionTable(context: ReportContext, distributions: readonly Distribution[]): Table {
  const { texts } = context;
  const { columns } = texts.tables;
  return {
    name: 'distribution',
    key: ['indicator', 'code'],
    title: texts.tables.distribution,
    notes: [...commonNotes(context, distributions), basesMeaning(context)],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text', inHeading: true },
      { key: 'question', title: columns.question, kind: 'text', inHeading: true },
      { key: 'code', title: columns.code, kind: 'text', inHeading: true },
      { key: 'category', title: columns.category, kind: 'text' },
      { key: 'count', title: columns.count, kind: 'count' },
      { key: 'percent_all', title: columns.percent_all, kind: 'share' },
      { key: 'percent_answered', title: columns.percent_answered, kind: 'share' },
      { key: 'percent_applicable', title: columns.percent_applicable, kind: 'share' },
      { key: 'n_all', title: columns.n_all, kind: 'count', inHeading: true },
      { key: 'n_answered', title: columns.n_answered, kind: 'count', inHeading: true },
      { key: 'n_applicable', title: columns.n_applicable, kind: 'count', inHeading: true },
    ],
    groups: distributions.map(({ indicator, counts, bases, mark }) => ({
      heading: `${indicator.number} ${indicator.label[texts.language]}`,
      notes: [
        indicator.question[texts.language],
        ...(mark === null ? [] : [texts.marks[mark]]),
        basesLine(context, bases),
        ...indicator.notes.map((note) => note[texts.language]),
      ],
      rows: counts.map(({ category, count, percentAll, percentAnswered, percentApplicable }) => [
        indicator.number,
        indicator.question,
        category.code,
        category.label,
        count,
        percentAll,
        percentAnswered,
        percentApplicable,
        bases.all,
        bases.answered,
        bases.applicable,
      ]),
    })),
  };
}
