import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { CsvRows } from './csv.ts';
import type { Known } from './header.ts';
import type { RawTable } from './raw-table.ts';
import { isBlank } from './raw-table.ts';

/** A column that tells rows apart. */
type Key = { readonly column: number; readonly kind: 'region' | 'indicator' };

/**
 * Finds a row that stands inside the quotes of a cell, because a quote that was no quote opens them: a line in the cell
 * begins as a row does, with a unit or an indicator that no row of the table has.
 */
export function swallowedRow({ dialect, rows }: CsvRows, table: RawTable, known: Known): Problem | null {
  const keys = keysOf(table, known);
  const [first] = keys;
  if (first === undefined) return null;
  const keyOf = (cells: readonly (string | null)[]): string =>
    JSON.stringify(
      keys.map(({ column, kind }) => {
        const text = cells[column] ?? '';
        const read = known.read(text);
        return kind === 'indicator' && read.kind === 'number' ? read.number : foldLabel(text);
      }),
    );
  const isKey = (text: string): boolean =>
    first.kind === 'region' ? known.unit(text) : known.heading(text) && known.read(text).kind === 'number';
  const there = new Set(rows.map(({ cells }) => keyOf(cells)));
  const isProse = proseTest(dialect.delimiter, rows);
  for (const { cells, at } of rows) {
    for (const [column, cell] of cells.entries()) {
      const lines = (cell ?? '').split('\n');
      if (lines.length === 1) continue;
      // What stands before the break and behind the cell is as wide as a row, too, when rows were taken into it.
      const before = column + (lines[0] ?? '').split(dialect.delimiter).length;
      const isSwallowed = lines.some((line, index) => {
        if (index === 0) return false;
        const fields = line.split(dialect.delimiter);
        if (fields.length < 2 || !isKey(fields[first.column] ?? '') || there.has(keyOf(fields))) return false;
        // Numbers begin lines of prose too; names of units, with a delimiter behind, do not.
        const after = index === lines.length - 1 ? cells.length - 1 - column : 0;
        return first.kind === 'region' || !isProse(fields, Math.min(before, fields.length + after));
      });
      if (isSwallowed) {
        const places = [{ ...nowhere, line: at(column).line }];
        return problem('malformed-quotes', { file: table.file, places, details: { closed: 0 } });
      }
    }
  }
  return null;
}

/** The columns that tell the rows of a file apart: the region, in a list of answers with the indicator; else that alone. */
function keysOf({ header, turned }: RawTable, { read }: Known): Key[] {
  // What is a heading there is a cell of the column of the indicators in the file.
  if (turned) return [{ column: (header.at(1).column ?? 1) - 1, kind: 'indicator' }];
  const kinds = header.cells.map((cell) => read(cell ?? '').kind);
  const isLong = kinds.includes('indicator') && kinds.includes('answer');
  return (['region', 'indicator'] as const).flatMap((kind) => {
    const column = kinds.indexOf(kind);
    return column < 0 || (kind === 'indicator' && !isLong) ? [] : [{ column, kind }];
  });
}

/**
 * Whether a line is prose where rows would have less than all of their fields: `34; dat is nog niet af`, where rows have no spaces behind
 * their delimiters, or `34,5 procent`.
 */
function proseTest(
  delimiter: string,
  rows: CsvRows['rows'],
): (fields: readonly string[], count: number) => boolean {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const beginsSpaced = (text: string | null): boolean => /^\s/.test(text ?? '');
  const isSpaced = rows.some(({ cells }) =>
    cells.slice(1).some((cell) => !isBlank(cell) && beginsSpaced(cell)),
  );
  return ([, ...rest], count) => {
    if (count >= width) return false;
    const isAmount = delimiter === ',' && /^\d/.test(rest[0] ?? '');
    const filled = rest.filter((field) => !isBlank(field));
    return isAmount || (!isSpaced && filled.length > 0 && filled.every(beginsSpaced));
  };
}
