import { groupByEach } from '../instrument/group-by.ts';
import { textsOf } from '../instrument/called.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { foldName } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { afterNumber, readNumber } from './headings.ts';
import type { Layout, LongLayout } from './layout.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlank, placeOf } from './raw-table.ts';

/** Says which other indicator a text is the label or question of; null where it is none, or its own. */
type OtherOf = (indicator: Indicator, text: string) => Indicator | null;

/** A cell that holds what another indicator is called. */
type Contradicting = {
  readonly row: RawRow;
  readonly column: number;
  readonly text: string;
  readonly indicator: Indicator;
  readonly other: Indicator;
};

/**
 * Finds numbers of indicators that stand with exactly what another indicator is called: behind the number, and in the long
 * form in a column that is not read. Which of both holds the answers are of cannot be told.
 */
export function otherTexts(table: RawTable, layout: Layout, instrument: Instrument): Problem[] {
  let known: Map<string, Indicator[]> | undefined;
  const meantBy = (text: string): readonly Indicator[] => {
    // Most headings are only numbers.
    known ??= indicatorsByText(instrument);
    return known.get(foldName(text)) ?? [];
  };
  const family = ({ number, partOf }: Indicator): string => partOf ?? number;
  const otherOf: OtherOf = (indicator, text) => {
    const meant = text === '' ? [] : meantBy(text);
    return meant.some((each) => family(each) === family(indicator)) ? null : (meant[0] ?? null);
  };
  const isCalled = (text: string): boolean => meantBy(text).length > 0;
  const found = layout.kind === 'wide' ? inHeadings() : inRows(table, layout, instrument, otherOf, isCalled);
  return found.map(({ row, column, text, indicator, other }) =>
    problem('columns-contradict', {
      file: table.file,
      value: text,
      places: [placeOf(row, column)],
      details: { what: 'text', indicator: indicator.number, other: other.number },
    }),
  );

  function inHeadings(): Contradicting[] {
    const { header, dialect } = table;
    if (layout.kind !== 'wide') return [];
    return layout.indicators.flatMap(({ column, indicator }) => {
      const heading = header.cells[column] ?? '';
      const other = otherOf(indicator, afterNumber(heading));
      if (other !== null) return [{ row: header, column, text: heading, indicator, other }];
      // A variable of SPSS has a name and says in its label what it is.
      const label =
        dialect.format === 'sav' ? (dialect.labels[(header.at(column).column ?? 0) - 1] ?? '') : '';
      const called = otherOf(indicator, readNumber(label) === null ? label : afterNumber(label));
      return called === null
        ? []
        : [{ row: header, column, text: `${heading}: ${label}`, indicator, other: called }];
    });
  }
}

function inRows(
  { header, rows }: RawTable,
  layout: LongLayout,
  instrument: Instrument,
  otherOf: OtherOf,
  isCalled: (text: string) => boolean,
): Contradicting[] {
  const numbered = rows.flatMap((row) => {
    const text = row.cells[layout.indicator] ?? '';
    const indicator = indicatorAt(instrument, readNumber(text) ?? '');
    return indicator === undefined ? [] : [{ row, indicator, text }];
  });
  const behind = numbered.flatMap(({ row, indicator, text }): Contradicting[] => {
    const other = otherOf(indicator, afterNumber(text));
    return other === null ? [] : [{ row, column: layout.indicator, text, indicator, other }];
  });
  const read: readonly (number | null)[] = [
    layout.region,
    layout.indicator,
    layout.answer,
    layout.note,
    layout.origin,
  ];
  const unread = header.cells.map((_, column) => column).filter((column) => !read.includes(column));
  return [...behind, ...unread.flatMap(inColumn)];

  function inColumn(column: number): Contradicting[] {
    const filled = numbered.flatMap(({ row, indicator }) => {
      const text = row.cells[column] ?? '';
      return isBlank(text) ? [] : [{ row, indicator, text }];
    });
    // Among remarks one may happen to be what an indicator is called.
    if (filled.filter(({ text }) => isCalled(text)).length < filled.length / 2) return [];
    const beside = new Map<string, Set<Indicator>>();
    for (const { indicator, text } of filled)
      beside.set(text, (beside.get(text) ?? new Set()).add(indicator));
    return filled.flatMap(({ row, indicator, text }) => {
      const other = isCalled(text) ? otherOf(indicator, text) : null;
      const all = [...(beside.get(text) ?? [])];
      // A subject that several indicators have in common is the name of none of them.
      const isName = all.length === 1 || all.some((each) => otherOf(each, text) === null);
      return other !== null && isName ? [{ row, column, text, indicator, other }] : [];
    });
  }
}

/** Every indicator by what it is called. Parts are called what many things are: employers, jobseekers. */
function indicatorsByText({ indicators }: Instrument): Map<string, Indicator[]> {
  return groupByEach(indicators, (indicator) => textsOf(indicator).map(foldName));
}
