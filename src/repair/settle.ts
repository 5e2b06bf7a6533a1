import type { Interpretation } from '../answers/interpret.ts';
import type { RawRow } from '../answers/raw-table.ts';
import { isBlank } from '../answers/raw-table.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { CellKey } from './correction-key.ts';
import { valueOf } from './correction-key.ts';
import type { Corrections, FilledIn } from './read-corrections.ts';
import { notesLeft } from './notes-left.ts';
import { answersGone } from './rows-that-go.ts';
import type { TableCell } from './table-cells.ts';
import { cellId, tableCells } from './table-cells.ts';
import type { Refused, Wanted } from './wanted.ts';
import { wantedOf } from './wanted.ts';

/** A cell, what comes to stand in it, and the correction that says so. */
export type Change = {
  readonly cell: TableCell;
  /** The new value; null to leave it empty. */
  readonly to: string | null;
  readonly by: FilledIn;
};

/** A file that was read, by its name and the SHA-256 of its bytes. */
export type HashedFile = { readonly name: string; readonly sha256: string };

/** What somebody wrote beside a cell of which no correction was taken over. */
export type Remark = {
  /** Null where the cell is not there any more as it was. */
  readonly cell: TableCell | null;
  readonly by: FilledIn;
};

/** What the corrections come down to: one change for every cell that becomes other than it is, in the order of the file. */
export type Settled = {
  readonly changes: readonly Change[];
  /** What people wrote that stands with no change, so that it is not lost. */
  readonly remarks: readonly Remark[];
  /** Whether a file is no longer what the workbook was made from; every correction fits it all the same. */
  readonly isChanged: boolean;
};

/**
 * Finds the cell of every correction, and reads it by the rules for any answer. When one of them cannot be taken over
 * none is.
 * @param files the files that were read
 * @returns the changes, or everything that is against them
 */
export function settle(
  returned: readonly Corrections[],
  measurement: Interpretation,
  files: readonly HashedFile[],
  list: UnitList,
): Settled | readonly Problem[] {
  const { answers, tables } = measurement;
  const { instrument, description } = answers;
  const unitOf = (spelling: string): Unit | undefined => list.find(spelling, description.measurement.date);
  const cells = tableCells(tables, instrument, unitOf);
  const byId = firstById(cells);
  const problems: Problem[] = [];
  const outdated = new Map<string, FilledIn[]>();
  const wanted = new Map<
    string,
    { readonly by: FilledIn; readonly change: Wanted; readonly cell: TableCell }
  >();

  for (const { filledIn, words, files: listed, workbook } of returned) {
    for (const by of filledIn) {
      const cell = find(by.key, byId, listed, files);
      if (cell === null) {
        outdated.set(workbook, [...(outdated.get(workbook) ?? []), by]);
        continue;
      }
      const change = wantedOf(by, cell, words, { instrument, list, unitOf });
      if ('expected' in change) {
        problems.push(invalid(by, change));
        continue;
      }
      const before = wanted.get(cellId(cell));
      if (before === undefined) wanted.set(cellId(cell), { by, change, cell });
      else if (JSON.stringify(before.change) !== JSON.stringify(change))
        problems.push(conflict(before.by, by));
    }
  }
  for (const [workbook, all] of outdated) problems.push(outdatedProblem(workbook, all));
  if (problems.length > 0) return problems;

  const changes = new Map<string, Change>();
  for (const { by, change, cell } of wanted.values()) {
    for (const each of changesOf(cell, change, by, byId)) {
      // A row that goes takes along what was corrected in it.
      if (change.kind === 'drop' || !changes.has(cellId(each.cell))) changes.set(cellId(each.cell), each);
    }
  }
  const dropped = new Map(
    [...wanted.values()].flatMap(({ by, change, cell }): [RawRow, FilledIn][] =>
      change.kind === 'drop' ? [[cell.row, by]] : [],
    ),
  );
  const gone = answersGone(cells, [...changes.values()], dropped);
  if (gone.length > 0) return gone;
  for (const each of notesLeft(cells, [...changes.values()], tables)) changes.set(cellId(each.cell), each);
  const inOrder = tables.map(({ raw }) => raw.file);
  const made = [...changes.values()].filter(
    ({ cell, to }) => to !== (isBlank(cell.value) ? null : cell.value),
  );
  const listed = new Set(made.map(({ by }) => by));
  return {
    changes: made.sort(
      ({ cell: one }, { cell: other }) =>
        inOrder.indexOf(one.table.file) - inOrder.indexOf(other.table.file) ||
        one.row.ordinal - other.row.ordinal ||
        one.column - other.column,
    ),
    remarks: returned.flatMap(({ filledIn, remarked, files: named }) =>
      [...filledIn, ...remarked]
        .filter((by) => by.remark !== '' && !listed.has(by))
        .map((by): Remark => ({ cell: find(by.key, byId, named, files), by })),
    ),
    isChanged: returned.some((each) => !isSameFiles(each.files, files)),
  };
}

/** Cells by what tells them apart; rows may share the cell that names their region. */
function firstById(cells: readonly TableCell[]): ReadonlyMap<string, TableCell> {
  const byId = new Map<string, TableCell>();
  for (const cell of cells) {
    const id = cellId(cell);
    if (!byId.has(id)) byId.set(id, cell);
  }
  return byId;
}

/** The changes of a correction: one, or one for every cell of a row that goes, but for what other rows share. */
function changesOf(
  cell: TableCell,
  change: Wanted,
  by: FilledIn,
  byId: ReadonlyMap<string, TableCell>,
): Change[] {
  if (change.kind === 'value') return [{ cell, to: change.to, by }];
  return cell.row.cells.flatMap((value, column) => {
    const there = { ...cell, column, value, spot: cell.row.at(column) };
    return isBlank(value) || column === cell.table.borrowed
      ? []
      : { cell: byId.get(cellId(there)) ?? there, to: null, by };
  });
}

/** The cell that a key is about, if it stands where it stood and says what it said; else null. */
function find(
  key: CellKey,
  byId: ReadonlyMap<string, TableCell>,
  listed: Corrections['files'],
  files: readonly HashedFile[],
): TableCell | null {
  // A file that is alone may have another name by now.
  const [only, another] = files;
  const file = only !== undefined && another === undefined && listed.size === 1 ? only.name : key.file;
  const cell = byId.get(JSON.stringify([file, key.cell === '' ? [key.row, key.column] : key.cell]));
  if (cell === undefined) return null;
  const isSame =
    valueOf(cell.value) === key.value &&
    (cell.unit?.code ?? '') === key.unit &&
    (cell.indicator?.number ?? '') === key.indicator;
  return isSame ? cell : null;
}

/** Whether the files are those that a workbook was made from, whatever their names. */
function isSameFiles(listed: Corrections['files'], files: readonly HashedFile[]): boolean {
  const [made, now] = [[...listed.values()], files.map(({ sha256 }) => sha256)].map((each) => each.sort());
  return JSON.stringify(made) === JSON.stringify(now);
}

function invalid({ workbook, cell, text, key }: FilledIn, { expected, nearest }: Refused): Problem {
  const places = [{ ...nowhere, cell, indicator: key.indicator === '' ? null : key.indicator }];
  return problem('correction-invalid', { file: workbook, value: text, places, expected, nearest });
}

function conflict(before: FilledIn, { workbook, cell, text }: FilledIn): Problem {
  return problem('corrections-conflict', {
    file: workbook,
    value: text,
    places: [{ ...nowhere, cell }],
    details: { other: before.text, otherFile: before.workbook, otherCell: before.cell },
  });
}

/** The corrections of a workbook whose cells are no longer as they were. */
function outdatedProblem(workbook: string, all: readonly FilledIn[]): Problem {
  return problem('correction-outdated', {
    file: workbook,
    places: all.map(({ cell }) => ({ ...nowhere, cell })),
    value: all.length === 1 ? (all[0]?.text ?? null) : null,
    details: {
      cells: all.map(({ key }) => (key.cell === '' ? `${key.file}: ${key.indicator}` : key.cell)).join(', '),
    },
  });
}
