import { readNumber } from '../answers/headings.ts';
import type { TableRead } from '../answers/interpret.ts';
import type { RawRow, RawTable, Spot } from '../answers/raw-table.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import { indicatorAt } from '../instrument/instrument.ts';
import type { Unit } from '../instrument/units.ts';

/** What a cell of a table is for; notes are only ever emptied with their answer. */
export type CellRole = 'region' | 'indicator' | 'answer' | 'note';

/** A cell of a table as it stands in a file, and what it is about as far as that is known. Columns count from 0. */
export type TableCell = {
  readonly table: RawTable;
  readonly row: RawRow;
  readonly column: number;
  readonly role: CellRole;
  readonly unit: Unit | null;
  readonly indicator: Indicator | null;
  readonly value: string | null;
  readonly spot: Spot;
};

/**
 * Every cell of tables that says something about a unit: names of units, numbers of indicators, answers. Rows that
 * were not read, such as those of totals, have no such cells.
 */
export function tableCells(
  tables: readonly TableRead[],
  instrument: Instrument,
  unitOf: (spelling: string) => Unit | undefined,
): TableCell[] {
  return tables.flatMap(({ raw, columns: layout, rows }) => {
    if (layout === null) return [];
    return rows.flatMap((row): TableCell[] => {
      const unit = unitOf(row.cells[layout.region] ?? '') ?? null;
      const cell = (column: number, role: CellRole, indicator: Indicator | null): TableCell => ({
        table: raw,
        row,
        column,
        role,
        unit,
        indicator,
        value: row.cells[column] ?? null,
        spot: row.at(column),
      });
      if (layout.kind === 'wide') {
        return [
          cell(layout.region, 'region', null),
          ...layout.indicators.map(({ column, indicator }) => cell(column, 'answer', indicator)),
        ];
      }
      const number = readNumber(row.cells[layout.indicator] ?? '');
      const indicator = indicatorAt(instrument, number ?? '') ?? null;
      return [
        // A region outside the rows is about no row in particular.
        cell(layout.region, 'region', raw.borrowed === layout.region ? null : indicator),
        cell(layout.indicator, 'indicator', indicator),
        cell(layout.answer, 'answer', indicator),
      ];
    });
  });
}

/**
 * Tells cells apart that stand in different places: by the name a spreadsheet gives them, and in JSON, where they have
 * none, by object and key.
 */
export function cellId({
  table,
  row,
  column,
  spot,
}: Pick<TableCell, 'table' | 'row' | 'column' | 'spot'>): string {
  return JSON.stringify([table.file, spot.cell ?? [row.ordinal, column]]);
}
