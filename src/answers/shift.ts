import type { Unit } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { columnName, placeOf } from './raw-table.ts';

/** How far cells are looked for from the column they belong in. */
const reach = [1, -1, 2, -2, 3, -3];

/** Fewer wrong cells than this are wrong answers, not a shift. */
const leastWrong = 3;

/**
 * Whether a cell fits a column: true or false for a region or an answer, null where nothing can be said.
 */
type Fits = (column: number, cell: string | null) => boolean | null;

/** A row, whose it is as far as that can be told, and in how many columns its cells do not fit. */
type RowRead = { readonly row: RawRow; readonly unit: Unit | undefined; readonly wrong: number };

type Shift = { readonly by: number; readonly from: number; readonly wrong: number };

/**
 * Finds rows whose cells stand one or more columns away from where they belong: many cells do not fit their
 * column, and nearly all fit the column beside it. One cause then explains what else would be many errors.
 * @returns the rows concerned, with a problem for the table when most rows shifted alike, else one per row
 */
export function findShifts(
  table: RawTable,
  rows: readonly RowRead[],
  fits: Fits,
): { readonly rows: ReadonlySet<RawRow>; readonly problems: readonly Problem[] } {
  const shifted = rows.flatMap(({ row, unit, wrong }) => {
    const shift = wrong < leastWrong ? null : findShift(row, table.header.cells.length, fits);
    return shift === null ? [] : [{ row, unit, shift }];
  });
  const [first] = shifted;
  if (first === undefined) return { rows: new Set(), problems: [] };

  const concerned = new Set(shifted.map(({ row }) => row));
  const alike = shifted.every(({ shift }) => shift.by === first.shift.by);
  if (alike && shifted.length > 1 && shifted.length > rows.length / 2) {
    const from = shifted.reduce((least, { shift }) => Math.min(least, shift.from), first.shift.from);
    return {
      rows: concerned,
      problems: [
        problem('shifted-columns', {
          file: table.file,
          value: table.header.cells[from] ?? null,
          places: [placeOf(table.header, from)],
          count: shifted.reduce((total, { shift }) => total + shift.wrong, 0),
          details: { from: columnName(table, from), by: first.shift.by },
        }),
      ],
    };
  }
  return {
    rows: concerned,
    problems: shifted.map(({ row, unit, shift }) =>
      problem('shifted-row', {
        file: table.file,
        value: row.cells[shift.from] ?? null,
        places: [placeOf(row, shift.from, { unit: unit?.name ?? null })],
        count: shift.wrong,
        details: { from: columnName(table, shift.from), by: shift.by },
      }),
    ),
  };
}

function findShift({ cells }: RawRow, width: number, fits: Fits): Shift | null {
  const inPlace = Array.from({ length: width }, (_, column) => fits(column, cells[column] ?? null));
  const wrong = inPlace.filter((fit) => fit === false).length;

  // Wrong cells to the left of each column, if everything from there on is shifted.
  const wrongBefore = runningCount(inPlace, false);
  for (const by of reach) {
    const moved = Array.from({ length: width }, (_, column) => fits(column, cells[column + by] ?? null));
    const wrongMoved = runningCount(moved, false);
    const rightMoved = runningCount(moved, true);
    const totalWrong = wrongMoved[width] ?? 0;
    const totalRight = rightMoved[width] ?? 0;
    for (let from = 0; from < width; from += 1) {
      const left = (wrongBefore[from] ?? 0) + totalWrong - (wrongMoved[from] ?? 0);
      const right = totalRight - (rightMoved[from] ?? 0);
      if (left <= wrong / 5 && wrong - left >= leastWrong && right >= wrong) {
        return { by, from: inPlace.indexOf(false, from), wrong };
      }
    }
  }
  return null;
}

/** How often a value occurs before each index, and in all. */
function runningCount(values: readonly (boolean | null)[], value: boolean): number[] {
  const counts = [0];
  for (const each of values) counts.push((counts.at(-1) ?? 0) + (each === value ? 1 : 0));
  return counts;
}
