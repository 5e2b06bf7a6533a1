import type { Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import { foldLabel } from '../instrument/spelling.ts';
import { readHeading } from './headings.ts';
import type { RawTable } from './raw-table.ts';

/** The instruments that know most headings of tables: one, or several that know equally many. */
export function bestInstruments(
  tables: readonly RawTable[],
  instruments: readonly Instrument[],
): { readonly best: readonly Instrument[]; readonly known: number } {
  const numbers = tables.flatMap(numbersIn);
  const scored = instruments.map((instrument) => ({
    instrument,
    known: numbers.filter((number) => indicatorAt(instrument, number) !== undefined).length,
  }));
  const most = scored.reduce((highest, { known }) => Math.max(highest, known), 0);
  return {
    best: scored.filter(({ known }) => known === most).map(({ instrument }) => instrument),
    known: most,
  };
}

/**
 * The instrument whose numbers are printed with the letter that a number in the headings has, as in `Q39`; undefined where
 * they have none, or another. One is enough: files of two questionnaires may have come together.
 */
export function printedWith(
  tables: readonly RawTable[],
  instruments: readonly Instrument[],
): Instrument | undefined {
  const names = tables.flatMap(headingsIn).filter((name) => 'number' in readHeading(name));
  return instruments.find(
    ({ prefix }) =>
      prefix !== '' &&
      names.some(
        (name) => foldLabel(name).startsWith(prefix.toLowerCase()) && /^\D{1,3}\d/.test(foldLabel(name)),
      ),
  );
}

/** The numbers of indicators that stand in the headings of a table; in the long form, in a column. */
function numbersIn(table: RawTable): string[] {
  return headingsIn(table)
    .map(readHeading)
    .flatMap((each) => ('number' in each ? [each.number] : []));
}

function headingsIn({ header, rows }: RawTable): string[] {
  const column = header.cells.findIndex((cell) => readHeading(cell ?? '').kind === 'indicator');
  return [
    ...header.cells.map((cell) => cell ?? ''),
    ...(column < 0 ? [] : new Set(rows.map((row) => row.cells[column] ?? ''))),
  ];
}
