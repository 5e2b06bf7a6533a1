import { origin } from '../answers/headings.ts';
import type { TableRead } from '../answers/interpret.ts';
import type { RawRow, RawTable } from '../answers/raw-table.ts';
import { isBlank, isForm } from '../answers/raw-table.ts';
import type { ReaderOf } from '../answers/reading.ts';
import { cellReaders } from '../answers/reading.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';
import type { Change } from './settle.ts';
import type { TableCell } from './table-cells.ts';
import { cellId, tableCells } from './table-cells.ts';

/** An answer on its way to a row of the long form. */
type Entry = {
  readonly key: string | null;
  readonly table: RawTable;
  readonly indicator: Indicator | null;
  readonly region: string;
  readonly number: string;
  readonly answer: string;
  readonly note: string;
  readonly origin: string;
};

/**
 * All answers of tables as one table with a row per region and indicator, verbatim but for the changes. Of several
 * tables what is said twice is said once, as when they are read; what they contradict each other in stands twice.
 */
export function longForm(
  tables: readonly TableRead[],
  changes: readonly Change[],
  instrument: Instrument,
  unitOf: (spelling: string) => Unit | undefined,
): string[][] {
  const changed = new Map(changes.map((change) => [cellId(change.cell), change]));
  const readerOf = cellReaders();
  const entries = merged(
    tables.flatMap((table) => entriesOf(table, changed, instrument, unitOf)),
    readerOf,
  );
  const hasOrigin = tables.some(({ columns }) => columns !== null && columns.origin !== null);
  return [
    ['regio', 'indicator', 'antwoord', 'toelichting', ...(hasOrigin ? [origin.heading] : [])],
    ...entries.map((each) => [
      each.region,
      each.number,
      each.answer,
      each.note,
      ...(hasOrigin ? [each.origin] : []),
    ]),
  ];
}

function entriesOf(
  table: TableRead,
  changed: ReadonlyMap<string, Change>,
  instrument: Instrument,
  unitOf: (spelling: string) => Unit | undefined,
): Entry[] {
  const layout = table.columns;
  if (layout === null) return [];
  const now = (cell: TableCell): string => {
    const change = changed.get(cellId(cell));
    return change === undefined ? (cell.value ?? '') : (change.to ?? '');
  };
  const byRow = new Map<RawRow, TableCell[]>();
  for (const cell of tableCells([table], instrument, unitOf)) {
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  }
  const text = (row: RawRow, column: number | null): string =>
    column === null ? '' : (row.cells[column] ?? '');
  return [...byRow].flatMap(([row, cells]) => {
    const named = cells.find(({ role }) => role === 'region');
    const region = named === undefined ? '' : now(named);
    const numbered = cells.find(({ role }) => role === 'indicator');
    const isGone = row.cells.every((value, column) => {
      if (isBlank(value) || column === table.raw.borrowed) return true;
      return changed.get(cellId({ table: table.raw, row, column, spot: row.at(column) }))?.to === null;
    });
    if (isGone) return [];
    return cells
      .filter(({ role }) => role === 'answer')
      .map((cell): Entry => {
        const { indicator } = cell;
        const number = numbered === undefined ? (indicator?.number ?? '') : now(numbered);
        const unit = unitOf(region);
        return {
          key: unit === undefined || indicator === null ? null : `${unit.code} ${indicator.number}`,
          table: table.raw,
          indicator,
          region,
          number,
          answer: now(cell),
          note: layout.kind === 'long' ? text(row, layout.note) : '',
          origin: text(row, layout.origin),
        };
      });
  });
}

/** Takes together what several tables say of the same answer: a blank says nothing, and the same twice is once. */
function merged(entries: readonly Entry[], readerOf: ReaderOf): Entry[] {
  const read = (indicator: Indicator, { table, answer }: Entry): string => {
    const reading = readerOf(indicator, isForm(table))(answer);
    return 'problem' in reading ? `? ${answer}` : reading.code;
  };
  const kept: (Entry | null)[] = [];
  const byKey = new Map<string, number[]>();
  for (const entry of entries) {
    const { key, indicator } = entry;
    const there = key === null ? [] : (byKey.get(key) ?? []);
    const isSame = (before: Entry): boolean =>
      isBlank(before.answer) ||
      isBlank(entry.answer) ||
      (indicator !== null && read(indicator, before) === read(indicator, entry));
    const at = there.find((index) => {
      const before = kept[index];
      return before !== undefined && before !== null && before.table !== entry.table && isSame(before);
    });
    const before = at === undefined ? null : (kept[at] ?? null);
    if (at === undefined || before === null) {
      if (key !== null) byKey.set(key, [...there, kept.length]);
      kept.push(entry);
    } else {
      const notes = [...new Set([before.note, entry.note].filter((note) => !isBlank(note)))];
      kept[at] = { ...(isBlank(before.answer) ? entry : before), note: notes.join('\n') };
    }
  }
  return kept.filter((each) => each !== null);
}
