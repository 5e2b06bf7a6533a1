import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { readNumber } from './headings.ts';
import type { Layout } from './layout.ts';
import { numberOf } from './number-codes.ts';
import type { RawTable, ValueLabels } from './raw-table.ts';
import { placeOf } from './raw-table.ts';
import type { ReaderOf } from './reading.ts';

/** What a text stands for, as the number that is counted without labels; null where it stands for nothing. */
type NumberMeant = (text: string) => string | null;

/** A number as SPSS holds it. What says in words what it is needs no label. */
const bare = /^\d+(?:\.\d+)?$/;

/**
 * Finds the values in an SPSS file that would be read as numbers while other values of the same variable have labels
 * that give them other numbers: 2 beside 1 = Altijd and 5 = Nooit is no position in a list that begins with Nooit.
 * Nothing in one cell mends that, so that the places are of no unit.
 */
export function unlabelledValues(
  table: RawTable,
  layout: Layout,
  instrument: Instrument,
  readerOf: ReaderOf,
): Problem[] {
  const { dialect, file, rows } = table;
  if (dialect.format !== 'sav' || dialect.valueLabels.size === 0) return [];
  const { valueLabels } = dialect;
  const found = new Map<string, { labels: ValueLabels; values: Set<string>; places: Place[] }>();
  const look = (row: RawTable['header'], column: number, key: string | null, meant: NumberMeant): void => {
    const cell = row.cells[column] ?? '';
    const { column: variable } = row.at(column);
    const labels = valueLabels.get(variable ?? 0);
    if (labels?.unlabelled.has(cell) !== true || !bare.test(cell) || meant(cell) === null) return;
    const agrees = [...labels.labels].every(([value, label]) => (meant(label) ?? value) === value);
    if (agrees) return;
    const id = JSON.stringify([variable, key]);
    const before = found.get(id) ?? { labels, values: new Set(), places: [] };
    before.values.add(cell);
    before.places.push(placeOf(row, column, { indicator: key }));
    found.set(id, before);
  };
  for (const row of rows) {
    if (layout.kind === 'wide') {
      for (const { column, indicator } of layout.indicators)
        look(row, column, indicator.number, answerMeant(indicator, readerOf));
      continue;
    }
    const indicatorMeant = (text: string): string | null => {
      const number = readNumber(text) ?? '';
      return indicatorAt(instrument, number) === undefined ? null : number;
    };
    look(row, layout.indicator, null, indicatorMeant);
    const number = indicatorMeant(row.cells[layout.indicator] ?? '');
    const indicator = number === null ? undefined : indicatorAt(instrument, number);
    if (indicator !== undefined) look(row, layout.answer, indicator.number, answerMeant(indicator, readerOf));
  }
  return [...found.values()].map(({ labels: { labels }, values, places }) =>
    problem('unlabelled-value', {
      file,
      value: [...values].sort((one, other) => Number(one) - Number(other)).join(', '),
      places,
      details: { labels: [...labels].map(([value, label]) => `${value} = ${label}`).join(', ') },
    }),
  );
}

/** The position or percentage of an answer of substance. */
function answerMeant(indicator: Indicator, readerOf: ReaderOf): NumberMeant {
  return (text) => {
    const reading = readerOf(indicator)(text);
    const category = 'problem' in reading ? undefined : indicator.byCode.get(reading.code);
    return category?.role === 'substantive' ? String(numberOf(indicator, category)) : null;
  };
}
