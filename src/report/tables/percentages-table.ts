import type { Distribution } from '../../distribution/distribution.ts';
import type { ReportContext } from '../context.ts';
import { commonNotes, unitsName } from '../context.ts';
import type { Table } from '../table.ts';
import { byMark } from './agreements-table.ts';

/** The percentage indicators summarised: n, minimum, quartiles, median, maximum and mean. */
export function percentagesTable(context: ReportContext, distributions: readonly Distribution[]): Table {
  const { texts } = context;
  const { columns } = texts.tables;
  const asking = distributions.filter(({ indicator }) => indicator.type === 'percentage');
  return {
    name: 'percentages',
    key: ['indicator'],
    title: texts.tables.percentages,
    notes: [...commonNotes(context, asking), texts.tables.quartileMeaning(unitsName(context))],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'question', title: columns.question, kind: 'text' },
      { key: 'n', title: columns.n, kind: 'count' },
      { key: 'minimum', title: columns.minimum, kind: 'share' },
      { key: 'quartile1', title: columns.quartile1, kind: 'share' },
      { key: 'median', title: columns.median, kind: 'share' },
      { key: 'quartile3', title: columns.quartile3, kind: 'share' },
      { key: 'maximum', title: columns.maximum, kind: 'share' },
      { key: 'mean', title: columns.mean, kind: 'share' },
      { key: 'n_all', title: columns.n_all, kind: 'count' },
      { key: 'n_answered', title: columns.n_answered, kind: 'count' },
      { key: 'n_applicable', title: columns.n_applicable, kind: 'count' },
      { key: 'n_invalid', title: columns.n_invalid, kind: 'count' },
    ],
    groups: byMark(asking, context, ({ indicator, percentages, bases }) => [
      indicator.number,
      indicator.question,
      percentages?.n ?? 0,
      percentages?.minimum ?? null,
      percentages?.quartile1 ?? null,
      percentages?.median ?? null,
      percentages?.quartile3 ?? null,
      percentages?.maximum ?? null,
      percentages?.mean ?? null,
      bases.all,
      bases.answered,
      bases.applicable,
      bases.invalid,
    ]),
  };
}
