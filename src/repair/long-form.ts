import { groupByEach } from '../instrument/group-by.ts';
import type { Answer, AnswerSet } from '../answers/answer-set.ts';
import { categoryOf } from '../answers/answer-set.ts';
import { origin, readNumber } from '../answers/headings.ts';
import type { Interpretation, TableRead } from '../answers/interpret.ts';
import type { RawRow, RawTable } from '../answers/raw-table.ts';
import { isBlank, isForm } from '../answers/raw-table.ts';
import type { ReaderOf } from '../answers/reading.ts';
import { cellReaders } from '../answers/reading.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';

/** A measurement as one table with a row per region and indicator. */
export type LongForm = {
  readonly rows: readonly (readonly string[])[];
  /** How many cells that a form left blank because they were not asked say so now: they are not applicable. */
  readonly notAsked: number;
  /** How many cells of a form have {@link fromForm} behind them. */
  readonly stillInvalid: number;
};

/**
 * What stands behind a value that is no answer in a form but would be one in any other file, such as a position in the
 * list: it must stay what it is until somebody corrects it.
 */
export const fromForm = { text: ' (formulier)', pattern: / \(formulier\)$/ } as const;

/** A cell with an answer on its way to a row of the long form. */
type Entry = {
  readonly table: RawTable;
  readonly row: RawRow;
  readonly column: number;
  /** The unit and the indicator; null where one of them is unknown. */
  readonly key: string | null;
  readonly unit: Unit | null;
  readonly indicator: Indicator | null;
  readonly region: string;
  readonly number: string;
  readonly answer: string;
  readonly note: string;
  readonly origin: string;
};

/**
 * All answers of a measurement as one table with a row per region and indicator, verbatim. What several tables say alike is
 * said once, as it was read, with every note; what stands twice or contradicts itself stands below it. Where a form did not
 * ask a question that was left blank, only a form tells so: the answer is written.
 */
export function longForm(
  { answers, tables }: Interpretation,
  unitOf: (spelling: string) => Unit | undefined,
): LongForm {
  const readerOf = cellReaders();
  const entries = tables.flatMap((table) => entriesOf(table, answers.instrument, unitOf));
  const byKey = groupByEach(entries, ({ key }) => (key === null ? [] : [key]));
  const count = { notAsked: 0, stillInvalid: 0 };
  const written = entries
    .flatMap((entry): Entry[] => {
      if (entry.key === null) return [entry];
      const all = byKey.get(entry.key) ?? [];
      byKey.delete(entry.key);
      return toldOnce(all, answers, readerOf, () => (count.notAsked += 1));
    })
    .map((entry) => {
      const kept = keptInvalid(entry, readerOf);
      if (kept !== entry) count.stillInvalid += 1;
      return kept;
    });
  const hasOrigin = tables.some(({ columns }) => columns !== null && columns.origin !== null);
  return {
    ...count,
    rows: [
      ['regio', 'indicator', 'antwoord', 'toelichting', ...(hasOrigin ? [origin.heading] : [])],
      ...written.map((each) => [
        ...[each.region, each.number, each.answer, each.note],
        ...(hasOrigin ? [each.origin] : []),
      ]),
    ],
  };
}

function entriesOf(
  { raw: table, rows, columns: layout }: TableRead,
  instrument: Instrument,
  unitOf: (spelling: string) => Unit | undefined,
): Entry[] {
  if (layout === null) return [];
  return rows.flatMap((row): Entry[] => {
    const text = (column: number | null): string => (column === null ? '' : (row.cells[column] ?? ''));
    const region = text(layout.region);
    const unit = unitOf(region) ?? null;
    const entry = (column: number, indicator: Indicator | null, number: string): Entry => ({
      ...{ table, row, column, unit, indicator, region, number },
      key: unit === null || indicator === null ? null : `${unit.code} ${indicator.number}`,
      answer: text(column),
      note: layout.kind === 'long' ? text(layout.note) : '',
      origin: text(layout.origin),
    });
    if (layout.kind === 'wide') {
      return layout.indicators.map(({ column, indicator }) => entry(column, indicator, indicator.number));
    }
    const number = text(layout.indicator);
    return [entry(layout.answer, indicatorAt(instrument, readNumber(number) ?? '') ?? null, number)];
  });
}

/** Of all cells about the same the one that was read, and below it those that say something else or stand twice. */
function toldOnce(
  all: readonly Entry[],
  set: AnswerSet,
  readerOf: ReaderOf,
  tellNotAsked: () => void,
): Entry[] {
  const [first] = all;
  if (first?.unit == null || first.indicator === null) return [];
  const { unit, indicator } = first;
  const answer = set.answers.get(unit.code)?.get(indicator.number);
  const read =
    all.find(({ row, column }) => answer?.from?.row === row && answer.from.column === column) ?? first;
  const code = ({ table, answer: text }: Entry): string => {
    const reading = readerOf(indicator, isForm(table))(text);
    return 'problem' in reading ? `? ${text}` : reading.code;
  };
  const isSaid = (entry: Entry): boolean =>
    entry.table !== read.table &&
    all.find(({ table }) => table === entry.table) === entry &&
    (isBlank(entry.answer) || code(entry) === code(read));
  const given = answer === undefined ? read : { ...read, note: answer.note ?? '' };
  const others = all.filter((entry) => entry !== read && !isSaid(entry));
  const label = labelNotAsked(indicator, answer);
  if (label !== null) tellNotAsked();
  return [label === null ? given : { ...given, answer: label }, ...others];
}

/** The label of an answer that counts as not applicable though its cell is blank; null for any other. */
function labelNotAsked(indicator: Indicator, answer: Answer | undefined): string | null {
  if (answer === undefined || !isBlank(answer.value)) return null;
  const category = categoryOf(indicator, answer);
  return category?.role === 'not-applicable' ? category.label.nl : null;
}

function keptInvalid(entry: Entry, readerOf: ReaderOf): Entry {
  const { indicator, table, answer } = entry;
  if (indicator === null || !isForm(table)) return entry;
  const isProblem = (asForm: boolean): boolean => 'problem' in readerOf(indicator, asForm)(answer);
  return isProblem(true) && !isProblem(false) ? { ...entry, answer: `${answer}${fromForm.text}` } : entry;
}
