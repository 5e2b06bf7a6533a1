import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { readHeading, readNumber } from './headings.ts';
import type { Layout } from './layout.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { columnName, isBlank, placeOf } from './raw-table.ts';

/** What is left of `0,4` and `1,0` when the comma divides cells. */
const split = /^(?:0,\d|1,0)$/;
/** So many regions with 0% beside a position of one digit are no coincidence. A note of one digit is none at once. */
const leastRows = 3;

/**
 * Finds percentages with a decimal comma in a file whose cells are divided by commas: where a column is missing at the
 * end, `0,4` fits as 0% and a 4 in the next column. Every percentage is then 0 or 1, and one digit stands behind each.
 */
export function splitDecimals(table: RawTable, layout: Layout, instrument: Instrument): Problem[] {
  const { dialect, file, header, rows, turned } = table;
  if (dialect.format !== 'csv' || dialect.delimiter !== ',' || turned) return [];
  const indicatorOf = (row: RawRow): Indicator | undefined =>
    layout.kind === 'wide'
      ? undefined
      : indicatorAt(instrument, readNumber(row.cells[layout.indicator] ?? '') ?? '');
  const isPercentage = (indicator: Indicator | undefined): boolean => indicator?.type === 'percentage';
  const columns =
    layout.kind === 'wide'
      ? layout.indicators.flatMap(({ column, indicator }) => (isPercentage(indicator) ? [column] : []))
      : [layout.answer];
  // What stands behind the first that was divided has shifted.
  const column = Math.min(...columns);
  if (columns.length === 0 || column + 1 >= header.cells.length) return [];
  const text = (row: RawRow, at: number): string => (row.cells[at] ?? '').trim();
  const asked = rows.filter((row) => layout.kind === 'wide' || isPercentage(indicatorOf(row)));
  const filled = asked.filter((row) => !isBlank(row.cells[column]));
  const whole = (row: RawRow): string => `${text(row, column)},${text(row, column + 1)}`;
  const nextHeading = header.cells[column + 1] ?? '';
  const isNote = isBlank(nextHeading) || readHeading(nextHeading).kind === 'note';
  const isDivided =
    filled.length >= (isNote ? 1 : leastRows) &&
    filled.every((row) => split.test(whole(row))) &&
    filled.some((row) => text(row, column + 1) !== '0') &&
    // Percentages that are written otherwise, or digits behind every answer, tell that these were meant so.
    !rows.some((row) => columns.some((at) => /\d\d|%/.test(text(row, at)))) &&
    !rows.some((row) => !asked.includes(row) && /^\d$/.test(text(row, column + 1)));
  const [first] = filled;
  if (!isDivided || first === undefined) return [];
  return [
    problem('shifted-columns', {
      file,
      value: whole(first),
      places: filled.map((row) => placeOf(row, column)),
      details: { decimal: whole(first), from: columnName(table, column + 1) },
    }),
  ];
}
