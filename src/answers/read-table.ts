import type { Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import type { Problem } from '../problem.ts';
import { readCsv } from './csv.ts';
import { decode, isProblem } from './decode.ts';
import { readHeading } from './headings.ts';
import { readJson } from './json.ts';
import { knowsHeading } from './layout.ts';
import type { RawTable } from './raw-table.ts';

/**
 * Reads the bytes of an answer file as a table: CSV or JSON, found out from the contents.
 * @returns the table with what is wrong with its form, or the problem that there is none
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  instruments: readonly Instrument[],
): { readonly table: RawTable; readonly problems: readonly Problem[] } | Problem {
  const decoded = decode(bytes, file);
  if (isProblem(decoded)) return decoded;
  // A heading may begin with a bracket too: [34].
  return /^\s*(?:\{|\[\s*(?:[{[\]"]|$))/.test(decoded.text)
    ? readJson(decoded, file)
    : readCsv(decoded, file, knowsHeading(instruments));
}

/** The instruments that know most headings of a table: one, or several that know equally many. */
export function bestInstruments(
  { header, rows }: RawTable,
  instruments: readonly Instrument[],
): { readonly best: readonly Instrument[]; readonly known: number } {
  const headings = header.cells.map((cell) => readHeading(cell ?? ''));
  // In the long form the numbers stand in a column.
  const column = headings.findIndex(({ kind }) => kind === 'indicator');
  const names = [...header.cells, ...(column < 0 ? [] : new Set(rows.map((row) => row.cells[column] ?? '')))];
  const numbers = names
    .map((name) => readHeading(name ?? ''))
    .flatMap((each) => ('number' in each ? [each.number] : []));
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
