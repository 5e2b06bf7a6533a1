import type { Link } from '../../../comparison/link.ts';
import type { Text } from '../../../instrument/text.ts';
import type { Table } from '../../table.ts';
import { inEveryLanguage } from '../../texts/every-language.ts';
import type { ComparisonContext } from '../context.ts';
import { breaksText, comparisonNotes } from '../context.ts';

/** Every question over which no difference is computed, and why. */
export function notComparedTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, tables } = texts.comparison;
  const reason = (link: Link): Text => inEveryLanguage((each) => reasonOf(link, { ...context, texts: each }));
  const links = [...comparison.sideBySide.map(({ link }) => link), ...comparison.notCompared];
  // Two questions may be linked over several sets of answers; what is said of them is said once.
  const rows = new Map(
    links.map((link) => [
      `${link.number} ${reasonOf(link, context)}`,
      [link.number, link.topic, reason(link)],
    ]),
  );
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
        rows: [...rows.values()],
      },
    ],
  };
}

function reasonOf(link: Link, context: ComparisonContext): string {
  const { sideBySide } = context.texts.comparison.breaks;
  return [breaksText(link, context), ...(link.degree === 'partial' ? [sideBySide] : [])].join(' ');
}
