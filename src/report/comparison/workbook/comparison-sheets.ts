import type { Mark } from '../../../answers/description.ts';
import { strongest } from '../../../comparison/common.ts';
import { pool } from '../../../comparison/pooled.ts';
import type { Cell, Table } from '../../table.ts';
import { linesAbove, sheetTable } from '../../workbook/sheet-table.ts';
import type { SheetDraft, SheetTable } from '../../workbook/sheet.ts';
import { plainLines } from '../../workbook/sheet.ts';
import type { WorkbookProfile } from '../../workbook/profile.ts';
import type { ComparisonContext } from '../context.ts';
import { comparisonProvenance, measurementsOf } from '../context.ts';
import { explanations } from './comparison-cover.ts';

/** A sheet per table of a comparison that has rows. */
export function comparisonSheets(
  context: ComparisonContext,
  tables: readonly Table[],
  profile: WorkbookProfile,
): SheetDraft[] {
  const { texts } = context;
  const { before, after } = measurementsOf(context);
  const codes: Readonly<Record<string, string>> = texts.comparison.workbook.codes;
  const words = {
    oneTable: texts.workbook.oneTable,
    emptyCells: texts.comparison.workbook.emptyCells,
  };
  const explained = explanations(context, tables).onCoverOnly;
  return tables.map((table) => {
    const made = withMarksAndCaveats(table, context);
    return {
      code: codes[table.name] ?? table.name,
      title: `${table.title}: ${texts.and([before, after])}`,
      lines: plainLines([
        ...linesAbove(table, made, words, explained, profile),
        comparisonProvenance(context),
      ]),
      table: made,
    };
  });
}

/** The rows of a table, each with the mark of what it is about, and with why there is no difference. */
function withMarksAndCaveats(table: Table, context: ComparisonContext): SheetTable {
  const { texts } = context;
  const rows = table.groups.flatMap((group) => group.rows);
  const mark = markOfRows(table, context);
  const marks = rows.map(mark).map((each) => (each === null ? null : texts.marks[each]));
  const remarks = table.groups.flatMap(({ rows: inGroup, remark }) => inGroup.map(() => remark ?? null));
  const extra = [
    { title: texts.comparison.workbook.caveat, cells: remarks },
    { title: texts.workbook.columns.mark, cells: marks },
  ];
  return sheetTable(table, extra, texts.language);
}

/** What is invented in a row: in its indicator, in the indicators of its theme, or in all over which a unit is counted. */
function markOfRows(
  { name, columns }: Table,
  context: ComparisonContext,
): (row: readonly Cell[]) => Mark | null {
  const { changes, sideBySide } = context.comparison;
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  switch (name) {
    case 'not-compared':
      // Nothing is counted there.
      return () => null;
    case 'regions': {
      const counted = at('n_both');
      const mark = changes.map((change) => change.mark).reduce(strongest, null);
      return (row) => (row[counted] === null ? null : mark);
    }
    case 'pooled': {
      // All themes together are no code but a word.
      const marks = new Map(pool(changes).map(({ theme, mark }) => [theme?.id ?? null, mark]));
      return ([theme]) => marks.get(typeof theme === 'string' ? theme : null) ?? null;
    }
    default: {
      const indicator = at('indicator');
      const marks = new Map<Cell, Mark | null>(
        [...changes, ...sideBySide].map(({ link, mark }) => [link.number, mark]),
      );
      return (row) => marks.get(row[indicator] ?? null) ?? null;
    }
  }
}
