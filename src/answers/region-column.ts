import { foldLabel } from '../instrument/spelling.ts';
import { problem } from '../problem.ts';
import type { FoundTable } from './find-table.ts';
import type { Known } from './header.ts';
import { readHeading } from './headings.ts';
import type { RawRow, RawTable, Spot } from './raw-table.ts';
import { isBlank } from './raw-table.ts';

/**
 * Gives a table of indicators and answers that says nowhere whose answers they are a column that does: with the region
 * named above the table, as in `Regio: Achterhoek`; where none is, with the one that the name of the file is, as in
 * `achterhoek.csv`. Where several are named above it, it cannot be told which is meant, and the table stays as it is.
 */
export function withRegion(found: FoundTable, known: Known): FoundTable {
  const { table, above, problems } = found;
  const kinds = table.header.cells.map((cell) => readHeading(cell ?? '').kind);
  if (kinds.includes('region') || !kinds.includes('indicator') || !kinds.includes('answer')) return found;
  const named = regionsAbove(above, known);
  const [first] = named;
  if (first !== undefined) {
    if (named.some(({ region }) => foldLabel(region) !== foldLabel(first.region))) return found;
    const rest = above.filter((row) => !named.some((each) => each.row === row));
    return { ...found, table: withColumn(table, first.region, first.spot), above: rest };
  }
  const [name = ''] = table.file.split('.');
  if (!known.unit(name)) return found;
  const told = problem('region-from-name', { file: table.file, value: name });
  const place = { ...table.header.at(0), column: null, cell: null };
  return { ...found, table: withColumn(table, name, place), problems: [...problems, told] };
}

/** A region that is named somewhere. */
type Named = {
  readonly region: string;
  readonly spot: Spot;
  readonly row: RawRow;
  /** Whether it is called a region there. */
  readonly isLabelled: boolean;
};

/**
 * The regions that rows name: behind `Regio` or `Arbeidsmarktregio`, in the same cell or in those beside it; where
 * nothing is called so, a row that is the name of one and nothing else. Beside another word, as in `Provincie`, a name is
 * of something else.
 */
export function regionsAbove(above: readonly RawRow[], known: Known): Named[] {
  const named = above.flatMap((row) => namedIn(row, known));
  const labelled = named.filter(({ isLabelled }) => isLabelled);
  return labelled.length > 0 ? labelled : named;
}

function namedIn(row: RawRow, known: Known): Named[] {
  const at = (region: string, column: number, isLabelled: boolean): Named => ({
    region,
    spot: row.at(column),
    row,
    isLabelled,
  });
  const filled = row.cells.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ text: (cell ?? '').trim(), column }],
  );
  const label = filled.findIndex(({ text }) => readHeading(text.replace(/:$/, '')).kind === 'region');
  if (label >= 0) {
    const beside = filled.slice(label + 1);
    const units = beside.filter(({ text }) => known.unit(text));
    return (units.length > 0 ? units : beside).map(({ text, column }) => at(text, column, true));
  }
  return filled.flatMap(({ text, column }) => {
    const [, name = '', after = ''] = /^(\S+?):?\s+(.*)$/s.exec(text) ?? /^([^:]*):(.*)$/s.exec(text) ?? [];
    const isLabelled = readHeading(name).kind === 'region' && (text.includes(':') || known.unit(after));
    if (isLabelled && !isBlank(after)) return [at(after.trim(), column, true)];
    return filled.length === 1 && known.unit(text) ? [at(text, column, false)] : [];
  });
}

/** A table with one more column that says whose answers it holds. */
export function withColumn(table: RawTable, region: string, spot: Spot): RawTable {
  const width = table.header.cells.length;
  const wider = (row: RawRow, text: string): RawRow => ({
    ...row,
    cells: row.cells.length === width ? [...row.cells, text] : row.cells,
    at: (column) => (column === width ? spot : row.at(column)),
  });
  return {
    ...table,
    borrowed: width,
    header: wider(table.header, 'regio'),
    rows: table.rows.map((row) => wider(row, region)),
  };
}
