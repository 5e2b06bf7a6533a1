import type { Change } from '../../../comparison/comparison.ts';
import { pointDifference } from '../../../comparison/point-difference.ts';
import type { SideBySide } from '../../../comparison/side-by-side.ts';
import { share } from '../../../distribution/share.ts';
import type { RowGroup, Table } from '../../table.ts';
import type { ComparisonContext } from '../context.ts';
import {
  breaksText,
  comparisonNotes,
  everything,
  headingOf,
  linkHeading,
  measurementsOf,
  questionsOf,
} from '../context.ts';

/**
 * Every answer to every question with its count before and after and the net change; shares are of the panel. Questions
 * whose answers stand side by side come last, with the mark of a break instead of a change.
 */
export function netChangeTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, ...words } = texts.comparison;
  const { before, after } = measurementsOf(context);
  return {
    name: 'net-change',
    key: ['indicator', 'code'],
    title: words.tables.netChange,
    notes: [
      ...comparisonNotes(context, everything(context)),
      words.points,
      ...(comparison.sideBySide.length === 0 ? [] : [words.brokenMeaning(words.broken)]),
    ],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text', inHeading: true },
      { key: 'label', title: columns.label, kind: 'text', inHeading: true, forPeople: true },
      { key: 'code', title: columns.code, kind: 'text', inHeading: true },
      { key: 'category', title: columns.category, kind: 'text' },
      { key: 'before', title: before, kind: 'count' },
      { key: 'after', title: after, kind: 'count' },
      { key: 'change', title: columns.change, kind: 'change' },
      { key: 'percent_before', title: columns.percentOf(before), kind: 'share' },
      { key: 'percent_after', title: columns.percentOf(after), kind: 'share' },
      {
        key: 'percentage_points',
        title: columns.points,
        kind: 'points',
        forPeople: true,
      },
      { key: 'n', title: columns.n, kind: 'count' },
    ],
    groups: [
      ...comparison.changes.map((change) => changeGroup(change, context)),
      ...comparison.sideBySide.map((each) => sideBySideGroup(each, context)),
    ],
  };
}

function changeGroup(change: Change, context: ComparisonContext): RowGroup {
  const { before, after, indicator, mark, link } = change;
  const { texts } = context;
  const caveats = breaksText(link, context);
  return {
    heading: headingOf(change, context),
    notes: [
      ...questionsOf(link, context),
      ...(mark === null ? [] : [texts.marks[mark]]),
      ...(caveats === '' ? [] : [caveats]),
    ],
    ...(caveats === '' ? {} : { remark: caveats }),
    rows: before.counts.map(({ category, count, percentAll }, index) => {
      const later = after.counts[index]?.count ?? 0;
      return [
        indicator.number,
        indicator.label,
        category.code,
        category.label,
        count,
        later,
        later - count,
        percentAll,
        after.counts[index]?.percentAll ?? null,
        pointDifference({ count, base: before.bases.all }, { count: later, base: before.bases.all }),
        before.bases.all,
      ];
    }),
  };
}

function sideBySideGroup({ link, rows, all, mark }: SideBySide, context: ComparisonContext): RowGroup {
  const { texts } = context;
  const { broken, breaks } = texts.comparison;
  const why = `${breaksText(link, context)} ${breaks.sideBySide}`;
  return {
    heading: linkHeading(link, context),
    notes: [...(mark === null ? [] : [texts.marks[mark]]), `${broken} ${why}`],
    remark: why,
    rows: rows.map(({ code, label, before, after }) => [
      link.number,
      link.topic,
      code,
      label,
      before,
      after,
      { mark: broken },
      before === null ? null : share(before, all),
      after === null ? null : share(after, all),
      { mark: broken },
      all,
    ]),
  };
}
