import type { Link } from '../../../comparison/link.ts';
import type { Table } from '../../table.ts';
import type { ComparisonContext } from '../context.ts';
import { breaksText, comparisonNotes } from '../context.ts';

/** Every question over which no difference is computed, and why. */
export function notComparedTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, tables, breaks } = texts.comparison;
  const row = (link: Link, more: string): Table['groups'][number]['rows'][number] => [
    link.number,
    link.topic,
    [breaksText(link, context), more].filter((text) => text !== '').join(' '),
  ];
  return {
    name: 'not-compared',
    title: tables.notCompared,
    notes: comparisonNotes(context, []),
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'label', title: columns.label, kind: 'text', forPeople: true },
      { key: 'reason', title: columns.reason, kind: 'text' },
    ],
    groups: [
      {
        heading: null,
        notes: [],
        rows: [
          ...comparison.sideBySide.map(({ link }) => row(link, breaks.sideBySide)),
          ...comparison.notCompared.map((link) => row(link, '')),
        ],
      },
    ],
  };
}
