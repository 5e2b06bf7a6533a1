import type { Change } from '../../../comparison/comparison.ts';
import { share } from '../../../distribution/share.ts';
import type { Cell, Table } from '../../table.ts';
import { byMark } from '../../tables/agreements-table.ts';
import type { ComparisonContext } from '../context.ts';
import { comparisonNotes, leftOutNotes } from '../context.ts';

/** How many units moved per question, where to, and how many must have moved going by the totals alone. */
export function movementTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, ...words } = texts.comparison;
  const count = (key: Exclude<keyof typeof columns, 'percentOf' | 'from'>): Table['columns'][number] => ({
    key,
    title: columns[key],
    kind: 'count',
  });
  return {
    name: 'movement',
    key: ['indicator'],
    title: words.tables.movement,
    notes: [
      ...comparisonNotes(context, comparison.changes),
      ...leftOutNotes(context),
      words.movementMeaning,
      words.directionMeaning,
      words.variationMeaning,
      ...(context.tests === null ? [words.census] : []),
    ],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'label', title: columns.label, kind: 'text', forPeople: true },
      count('n_both'),
      count('unchanged'),
      count('changed'),
      count('wider'),
      count('narrower'),
      count('to_or_from_other'),
      count('newly_answered'),
      count('no_longer_answered'),
      count('newly_applicable'),
      count('no_longer_applicable'),
      { key: 'total_variation', title: columns.total_variation, kind: 'share' },
      { key: 'share_moved', title: columns.share_moved, kind: 'share' },
    ],
    groups: byMark(comparison.changes, context, movementRow),
  };
}

function movementRow({ indicator, movement }: Change): Cell[] {
  const { both, directions, ...moved } = movement;
  return [
    indicator.number,
    indicator.label,
    both,
    moved.unchanged,
    moved.changed,
    directions?.wider ?? null,
    directions?.narrower ?? null,
    directions?.other ?? null,
    moved.newlyAnswered,
    moved.noLongerAnswered,
    moved.newlyApplicable,
    moved.noLongerApplicable,
    share(moved.leastMoved, both),
    share(moved.changed, both),
  ];
}
