import Table from 'cli-table3';
import type { Change } from '../../comparison/comparison.ts';
import { share } from '../../distribution/share.ts';
import { formatNumber } from '../format.ts';
import type { ComparisonContext } from './context.ts';
import { marksIn, panelCount } from './context.ts';

/** So many questions are shown on a terminal; the tables have all. */
const most = 15;

/** The questions in which most moved, as a table for a terminal, and what is not in it. */
export function overviewOfMovement(context: ComparisonContext): string {
  const { texts, comparison } = context;
  const { overview: words } = texts.comparison;
  const { changes, sideBySide, notCompared } = comparison;
  const shown = byShareMoved(changes).slice(0, most);
  const table = new Table({
    head: Object.values(words.columns),
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  const percent = (count: number, base: number): string => {
    const value = share(count, base);
    return value === null ? '–' : `${formatNumber(value, texts.language, 1)}%`;
  };
  for (const { indicator, movement } of shown) {
    const { directions, both, changed, leastMoved } = movement;
    table.push([
      `${indicator.number} ${cut(indicator.label[texts.language])}`,
      String(both),
      String(changed),
      directions === null
        ? ''
        : [directions.wider, directions.narrower, directions.other].map(String).join(' / '),
      percent(leastMoved, both),
      percent(changed, both),
    ]);
  }
  const marks = marksIn(changes).map((mark) => texts.marks[mark]);
  return [
    ...(shown.length === 0
      ? [words.none]
      : [[words.title(panelCount(context)), ...marks].join(' – '), table.toString(), words.note]),
    ...(changes.length > most ? [words.more(changes.length - most)] : []),
    ...(sideBySide.length === 0 ? [] : [words.sideBySide(sideBySide.length)]),
    ...(notCompared.length === 0 ? [] : [words.notCompared(notCompared.length)]),
  ].join('\n');
}

/** Questions by the share of units that moved, most first; questions alike keep their order. */
export function byShareMoved(changes: readonly Change[]): Change[] {
  const moved = ({ movement: { changed, both } }: Change): number => (both === 0 ? 0 : changed / both);
  return [...changes].sort((one, other) => moved(other) - moved(one));
}

/** A label short enough for a line. */
function cut(label: string, longest = 40): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}
