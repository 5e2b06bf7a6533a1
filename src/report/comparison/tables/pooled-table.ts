import { pool } from '../../../comparison/pooled.ts';
import { sameText } from '../../../instrument/text.ts';
import { capital, formatNumber, numberRanges } from '../../format.ts';
import type { Table } from '../../table.ts';
import type { ComparisonContext } from '../context.ts';
import { comparisonNotes, measurementsOf } from '../context.ts';

/** The transitions of the questions that share a scale, added up: over all themes and per theme. */
export function pooledTable(context: ComparisonContext): Table {
  const { texts, comparison } = context;
  const { columns, ...words } = texts.comparison;
  const { before, after } = measurementsOf(context);
  const pooled = pool(comparison.changes);
  return {
    name: 'pooled',
    key: ['theme', 'from', 'to'],
    title: words.tables.pooled,
    notes: [...comparisonNotes(context, pooled), words.pooledMeaning],
    columns: [
      { key: 'theme', title: columns.theme, kind: 'text', inHeading: true },
      { key: 'from', title: columns.from(before), kind: 'text' },
      { key: 'to', title: columns.from(after), kind: 'text' },
      { key: 'count', title: columns.count, kind: 'count' },
      { key: 'n', title: columns.pairs, kind: 'count' },
    ],
    groups: pooled.map(({ theme, counts, all, changes, mark }) => ({
      heading: theme === null ? capital(words.themes.allLabel) : theme.label[texts.language],
      notes: [
        ...(mark === null ? [] : [texts.marks[mark]]),
        `${columns.pairs} = ${String(changes[0]?.movement.all ?? 0)} × ${String(changes.length)} = ${formatNumber(all, texts.language)}; ${columns.indicator.toLowerCase()} ${numberRanges(changes.map(({ indicator }) => indicator.number))}`,
      ],
      rows: counts.map(({ from, to, count }) => [
        theme === null ? sameText(words.themes.all) : theme.id,
        from.label,
        to.label,
        count,
        all,
      ]),
    })),
  };
}
