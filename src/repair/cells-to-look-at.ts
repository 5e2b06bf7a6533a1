import { groupBy, groupByEach } from '../instrument/group-by.ts';
import type { Interpretation } from '../answers/interpret.ts';
import { isBlank, isForm } from '../answers/raw-table.ts';
import type { ReaderOf } from '../answers/reading.ts';
import { cellReaders } from '../answers/reading.ts';
import type { Text } from '../instrument/text.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import type { Place, Problem, ProblemCode, Severity } from '../problem.ts';
import { isLocated, severityOf } from '../problem.ts';
import type { CellRole, TableCell } from './table-cells.ts';
import { cellId, tableCells } from './table-cells.ts';

/**
 * What may be written in a cell to correct it: an answer, the name of a unit, the number of an indicator. Of an answer
 * that stands twice either row may go.
 */
export type Asked = 'answer' | 'region' | 'indicator' | 'row';

/** A cell that somebody must look at. */
export type CellToLookAt = {
  readonly cell: TableCell;
  readonly asked: Asked;
  /** Error as soon as one of the problems is one; a warning is a question. */
  readonly severity: Severity;
  /** What is wrong with it, each problem with this place only; none where only another cell repeats it. */
  readonly problems: readonly Problem[];
  /** What is wrong with a cell that repeats this one; null where there is none. */
  readonly repeated: Problem | null;
  /** The other cells that say the same thing, of which one must go: the first few, and how many more there are. */
  readonly others: readonly TableCell[];
  readonly moreOthers: number;
  /** The valid value nearest to what stands there. */
  readonly nearest: Text | null;
};

/** What can be corrected cell by cell, and what cannot. */
export type ToLookAt = {
  /** By unit in official order, then errors before questions, then in the order of the file. */
  readonly cells: readonly CellToLookAt[];
  /** Errors and warnings that no cell can be given for. */
  readonly rest: readonly Problem[];
};

/** What is asked of a cell with a problem; of all other problems an answer, where their place is one. */
const askedBy: Partial<Record<ProblemCode, Asked>> = {
  'unknown-region': 'region',
  'duplicate-region': 'region',
  'unknown-indicator': 'indicator',
  'duplicate-answer': 'row',
};
const roleOf: Readonly<Record<Asked, CellRole>> = {
  answer: 'answer',
  region: 'region',
  indicator: 'indicator',
  row: 'answer',
};
/** Problems of which it takes a second cell to see what is wrong. */
const twice: readonly ProblemCode[] = ['duplicate-region', 'duplicate-answer', 'conflicting-answers'];

/**
 * Finds the cell of every error and warning of a measurement that a person can correct in one cell.
 * @param list the units of its instrument
 */
export function cellsToLookAt(
  { answers: { instrument, description }, tables, problems }: Interpretation,
  list: UnitList,
): ToLookAt {
  const unitOf = (spelling: string): Unit | undefined => list.find(spelling, description.measurement.date);
  const all = tableCells(tables, instrument, unitOf);
  const order = new Map(all.map((cell, index) => [cell, index]));
  const find = finder(all);
  const othersOf = findingOthers(all);
  const rest: Problem[] = [];
  const marked = new Map<readonly TableCell[], number>();
  const found = new Map<string, Found>();
  const foundAt = (cell: TableCell, asked: Asked): Found => {
    const known = found.get(cellId(cell));
    // An answer that is wrong and stands twice as well may be corrected, or go.
    if (known !== undefined) return Object.assign(known, asked === 'row' ? { asked } : {});
    const first: Found = { cell, asked, problems: [], repeated: null };
    found.set(cellId(cell), first);
    return first;
  };

  for (const problem of problems) {
    if (severityOf(problem) === 'info') continue;
    // What has fewer places than it counts does not tell where the others are.
    const isPerPlace = problem.places.length > 0 && problem.places.length === problem.count;
    const left: Place[] = [];
    for (const place of isPerPlace ? problem.places : []) {
      const asked =
        askedBy[problem.code] ?? (place.unit === null || place.indicator === null ? null : 'answer');
      const cell = asked === null ? null : find(problem, place, roleOf[asked]);
      if (cell === null || asked === null) {
        left.push(place);
        continue;
      }
      const here = { ...problem, places: [place], count: 1, value: cell.value };
      foundAt(cell, asked).problems.push(here);
      const others = othersOf(cell, problem.code);
      // After two of them, every cell of the group has heard of another.
      const times = marked.get(others) ?? 0;
      marked.set(others, times + 1);
      for (const other of times < 2 ? others : []) {
        if (cellId(other) !== cellId(cell)) foundAt(other, asked).repeated ??= here;
      }
    }
    if (!isPerPlace) rest.push(problem);
    else if (left.length > 0) rest.push({ ...problem, places: left, count: left.length });
  }
  const readerOf = cellReaders();
  const officially = ({ cell: { unit } }: CellToLookAt): number =>
    unit === null ? list.units.length : list.units.indexOf(unit);
  const bad = ({ severity }: CellToLookAt): number => (severity === 'error' ? 0 : 1);
  const place = ({ cell }: CellToLookAt): number => order.get(cell) ?? 0;
  return {
    cells: [...found.values()]
      .map((each): CellToLookAt => {
        const wrong = [...each.problems, ...(each.repeated === null ? [] : [each.repeated])];
        const double = wrong.find(({ code }) => twice.includes(code));
        const others = double === undefined ? [] : othersOf(each.cell, double.code);
        const shown = firstOthers(others, each.cell);
        return {
          ...each,
          severity: wrong.some((one) => severityOf(one) === 'error') ? 'error' : 'warning',
          others: shown,
          moreOthers: Math.max(0, others.length - 1 - shown.length),
          nearest: nearestOf(each, readerOf),
        };
      })
      .sort(
        (one, other) =>
          officially(one) - officially(other) || bad(one) - bad(other) || place(one) - place(other),
      ),
    rest,
  };
}

/** A cell while what is wrong with it is gathered. */
type Found = {
  readonly cell: TableCell;
  asked: Asked;
  readonly problems: Problem[];
  repeated: Problem | null;
};

/** Finds the cell of a place. Places of JSON have a line only, which several cells may share: each is found once. */
function finder(
  all: readonly TableCell[],
): (problem: Problem, place: Place, role: CellRole) => TableCell | null {
  const key = (file: string | null, { line, column, cell }: TableCell['spot']): string =>
    JSON.stringify([file, line, column, cell]);
  const bySpot = groupBy(all, ({ table, spot }) => key(table.file, spot));
  const takenFor = new Map<ProblemCode, Set<TableCell>>();
  return ({ code, file, value }, place, role) => {
    if (!isLocated(place)) return null;
    const there = (bySpot.get(key(file, place)) ?? []).filter(
      (cell) =>
        cell.role === role &&
        (place.unit === null
          ? code !== 'unknown-region' || cell.unit === null
          : cell.unit?.name === place.unit) &&
        (place.indicator === null || cell.indicator?.number === place.indicator) &&
        (value === null || (cell.value ?? '') === value),
    );
    const taken = takenFor.get(code) ?? new Set();
    takenFor.set(code, taken);
    const free = there.find((cell) => !taken.has(cell)) ?? there[0] ?? null;
    if (free !== null) taken.add(free);
    return free;
  };
}

/** How many other cells are named. */
const othersNamed = 5;

function firstOthers(group: readonly TableCell[], cell: TableCell): TableCell[] {
  const first = group.slice(0, othersNamed + 1).filter((other) => cellId(other) !== cellId(cell));
  return first.slice(0, othersNamed);
}

/**
 * The cells about the same, itself included: of a region that stands twice its rows, of an answer those that say
 * something. The same group is always the same list.
 */
function findingOthers(
  all: readonly TableCell[],
): (cell: TableCell, code: ProblemCode) => readonly TableCell[] {
  const tables = new Map([...new Set(all.map(({ table }) => table))].map((table, index) => [table, index]));
  const keyOf = ({ role, unit, indicator, table }: TableCell, code: ProblemCode): string =>
    JSON.stringify([
      ...[code, role, unit?.code],
      code === 'conflicting-answers' ? null : tables.get(table),
      code === 'duplicate-region' ? null : indicator?.number,
    ]);
  const groups = groupByEach(all, (cell) => {
    if (cell.unit === null || cell.role === 'indicator') return [];
    return twice
      .filter((code) => (cell.role === 'region') === (code === 'duplicate-region'))
      .filter((code) => code !== 'conflicting-answers' || !isBlank(cell.value))
      .map((code) => keyOf(cell, code));
  });
  return (cell, code) => (cell.unit === null ? undefined : groups.get(keyOf(cell, code))) ?? [];
}

/** The valid value nearest to what stands in a cell; for a fraction the percentage it was taken for. */
function nearestOf(
  { cell: { table, value, indicator }, asked, problems }: Found,
  readerOf: ReaderOf,
): Text | null {
  if (asked === 'region') return problems.find(({ nearest }) => nearest !== null)?.nearest ?? null;
  if (asked === 'indicator' || indicator === null) return null;
  const reading = readerOf(indicator, isForm(table))(value);
  if ('problem' in reading) return reading.nearest;
  return reading.fraction ? (indicator.byCode.get(reading.code)?.label ?? null) : null;
}
