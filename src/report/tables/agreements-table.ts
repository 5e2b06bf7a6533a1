import type { Distribution } from '../../distribution/distribution.ts';
import { share } from '../../distribution/share.ts';
import type { ReportContext } from '../context.ts';
import { agreementLabels, commonNotes, unitsName } from '../context.ts';
import type { Table } from '../table.ts';

/**
 * In how many units there is an agreement, per indicator that asks for one: without and with "other",
 * and the names of those units.
 */
export function agreementsTable(context: ReportContext, distributions: readonly Distribution[]): Table {
  const { texts } = context;
  const { columns } = texts.tables;
  const { without, with: inclusive } = agreementLabels(context);
  const units = unitsName(context);
  const asking = distributions.filter(({ agreement }) => agreement !== null);
  return {
    name: 'agreements',
    key: ['indicator'],
    title: texts.tables.agreements,
    notes: [...commonNotes(context, asking), texts.tables.agreementMeaning(units, without, inclusive)],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'question', title: columns.question, kind: 'text' },
      { key: 'agreements', title: without, kind: 'count' },
      { key: 'agreements_with_other', title: inclusive, kind: 'count' },
      { key: 'percent_agreements', title: texts.tables.percentOf(without), kind: 'share' },
      { key: 'percent_agreements_with_other', title: texts.tables.percentOf(inclusive), kind: 'share' },
      { key: 'n_all', title: columns.n_all, kind: 'count' },
      { key: 'n_answered', title: columns.n_answered, kind: 'count' },
      { key: 'n_applicable', title: columns.n_applicable, kind: 'count' },
      { key: 'n_invalid', title: columns.n_invalid, kind: 'count' },
      { key: 'regions', title: texts.tables.unitsWith(units, without), kind: 'text' },
      { key: 'regions_other', title: texts.tables.unitsBesides(units, inclusive), kind: 'text' },
    ],
    groups: byMark(asking, context, ({ indicator, agreement, bases }) => {
      const narrow = agreement?.without ?? [];
      const wide = agreement?.with ?? [];
      return [
        indicator.number,
        indicator.question,
        narrow.length,
        wide.length,
        share(narrow.length, bases.all),
        share(wide.length, bases.all),
        bases.all,
        bases.answered,
        bases.applicable,
        bases.invalid,
        narrow.map((unit) => unit.name).join('; '),
        wide.flatMap((unit) => (narrow.includes(unit) ? [] : unit.name)).join('; '),
      ];
    }),
  };
}

/** Rows in groups of one mark each, so that every row stands under the mark that applies to it. */
export function byMark<T extends Pick<Distribution, 'mark'>>(
  shown: readonly T[],
  { texts }: Pick<ReportContext, 'texts'>,
  row: (each: T) => Table['groups'][number]['rows'][number],
): Table['groups'] {
  const groups: { mark: Distribution['mark']; rows: ReturnType<typeof row>[] }[] = [];
  for (const each of shown) {
    const last = groups.at(-1);
    if (last?.mark === each.mark) last.rows.push(row(each));
    else groups.push({ mark: each.mark, rows: [row(each)] });
  }
  return groups.map(({ mark, rows }) => ({
    heading: null,
    notes: mark === null ? [] : [`${texts.marks[mark]}:`],
    rows,
  }));
}
