import type { Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
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

/** The numbers of indicators that stand in the headings of a table; in the long form, in a column. */
function numbersIn({ header, rows }: RawTable): string[] {
  const column = header.cells.findIndex((cell) => readHeading(cell ?? '').kind === 'indicator');
  const names = [...header.cells, ...(column < 0 ? [] : new Set(rows.map((row) => row.cells[column] ?? '')))];
  return names
    .map((name) => readHeading(name ?? ''))
    .flatMap((each) => ('number' in each ? [each.number] : []));
}
