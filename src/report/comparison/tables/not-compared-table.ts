import type { Link } from '../../../comparison/link.ts';
import type { Table } from '../../table.ts';
import { inEveryLanguage } from '../../texts/every-language.ts';
import type { ComparisonContext } from '../context.ts';
import { breaksText, comparisonNotes } from '../context.ts';

/** Every question over which no difference is computed, and why. */
export function notComparedTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, tables, allCompared } = texts.comparison;
  const isEmpty = comparison.sideBySide.length + comparison.notCompared.length === 0;
  return {
    name: 'not-compared',
    key: ['indicator'],
    title: tables.notCompared,
    notes: [...comparisonNotes(context, []), ...(isEmpty ? [allCompared] : [])],
    columns: [
      { key: 'indicator', title: columns.indicator, kind: 'text' },
      { key: 'label', title: columns.label, kind: 'text', forPeople: true },
      { key: 'reason', title: columns.reason, kind: 'text' },
    ],
    groups: [
      {
        heading: null,
        notes: [],
        rows: [...comparison.sideBySide.map(({ link }) => link), ...comparison.notCompared].map((link) => [
          link.number,
          link.topic,
          inEveryLanguage((each) => reasonOf(link, { ...context, texts: each })),
        ]),
      },
    ],
  };
}

function reasonOf(link: Link, context: ComparisonContext): string {
  const { sideBySide } = context.texts.comparison.breaks;
  return [breaksText(link, context), ...(link.degree === 'partial' ? [sideBySide] : [])].join(' ');
}
