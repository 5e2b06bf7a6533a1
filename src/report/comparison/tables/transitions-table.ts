import type { Table } from '../../table.ts';
import type { ComparisonContext } from '../context.ts';
import { comparisonNotes, headingOf, leftOutNotes, measurementsOf } from '../context.ts';

/** From which answer to which, per question: a row per pair that occurs, with the names of the units. */
export function transitionsTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, tables } = texts.comparison;
  const { before, after } = measurementsOf(context);
  return {
    name: 'transitions',
    key: ['indicator', 'from', 'to'],
    title: tables.transitions,
    notes: [...comparisonNotes(context, comparison.changes), ...leftOutNotes(context)],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text', inHeading: true },
      { key: 'label', title: columns.label, kind: 'text', inHeading: true, forPeople: true },
      { key: 'from', title: columns.from(before), kind: 'text' },
      { key: 'to', title: columns.from(after), kind: 'text' },
      { key: 'count', title: columns.count, kind: 'count' },
      { key: 'regions', title: columns.regions, kind: 'text' },
    ],
    groups: comparison.changes.map((change) => ({
      heading: headingOf(change, context),
      notes: [
        ...(change.mark === null ? [] : [texts.marks[change.mark]]),
        `n = ${String(change.movement.all)}`,
      ],
      rows: change.transitions.map(({ from, to, units }) => [
        change.indicator.number,
        change.indicator.label,
        from.label,
        to.label,
        units.length,
        units.map(({ name }) => name).join('; '),
      ]),
    })),
  };
}
