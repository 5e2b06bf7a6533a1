import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { FoundTable } from './find-table.ts';
import { isQuestion } from './header.ts';
import type { Layout } from './layout.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlank, placeOf } from './raw-table.ts';

const totals =
  /^(?:(?:eind|sub|generaal |grand |heel )?(?:totaal|totalen|total|som|sum|gemiddelde|gemiddeld|average|mean|nederland|landelijk)\b|tot\.|(?:aantal|n|mediaan|percentage|alle regio'?s)$)/;
/** Whether a text is how a row of totals is called. */
export function isTotals(text: string): boolean {
  return totals.test(foldLabel(text));
}

/** How a remark below a table begins. */
const remark =
  /^(?:\*|\d+\)|bron\b|noot\b|toelichting\b|n\.?\s?b\b|let op\b|opmerking|peildatum\b|legenda\b|source\b|note\b|footnote\b|remark)/;

/** What a row is that does not give the answers of a unit. */
type Outside = 'totals' | 'remark' | 'header';

/** What can be said of the cells of a table when its rows are looked through. */
export type Cells = {
  readonly isUnit: (text: string) => boolean;
  /** Whether a cell in this column is a valid answer. */
  readonly isAnswer: (column: number, cell: string | null) => boolean;
  /** Whether a cell is what the question of its column is called. */
  readonly isName: (column: number, cell: string) => boolean;
};

/**
 * Keeps the rows that give answers. A row of totals, remarks below the table, a header that is repeated and a second
 * row of headings are left out, with a problem that says which. Every other row stays, also when its region is unknown.
 */
export function rowsOfTable(
  table: RawTable,
  layout: Layout,
  cells: Cells,
): { readonly rows: readonly RawRow[]; readonly problems: readonly Problem[] } {
  const { rows } = table;
  const isUnit = (row: RawRow | undefined): boolean => cells.isUnit(row?.cells[layout.region] ?? '');
  let last = rows.length - 1;
  while (last >= 0 && !isUnit(rows[last])) last -= 1;

  let isBelow = false;
  const judged = rows.map((row, index) => {
    if (isUnit(row)) return { row, outside: null };
    // What follows a remark below the table, without answers of its own, is more of it.
    const outside = outsideOf(row, rows[index - 1], { table, layout, cells, isLast: index > last, isBelow });
    if (outside === 'remark') isBelow = true;
    return { row, outside };
  });
  const left = (kind: Outside): RawRow[] =>
    judged.flatMap(({ row, outside }) => (outside === kind ? row : []));
  return {
    rows: judged.flatMap(({ row, outside }) => (outside === null ? row : [])),
    problems: [
      ...left('totals').map((row) => leftOut('totals-row', table, row, row.cells[layout.region] ?? '')),
      ...left('remark').map((row) => leftOut('row-left-out', table, row, textOf(row), 'remark')),
      ...left('header').map((row) => leftOut('row-left-out', table, row, textOf(row), 'header')),
    ],
  };
}

/** The rows around a table, as the problems that they are left out. */
export function rowsAround({ table, above, below }: FoundTable): Problem[] {
  return [
    ...above.map((row) => leftOut('row-left-out', table, row, textOf(row), 'above')),
    ...below.map((row) => leftOut('row-left-out', table, row, textOf(row), 'remark')),
  ];
}

function outsideOf(
  row: RawRow,
  before: RawRow | undefined,
  at: {
    readonly table: RawTable;
    readonly layout: Layout;
    readonly cells: Cells;
    readonly isLast: boolean;
    readonly isBelow: boolean;
  },
): Outside | null {
  const { table, layout, cells } = at;
  const region = foldLabel(row.cells[layout.region] ?? '');
  // What is added up over one unit may be its answer.
  const rest = region.replace(/^\S+\s*/, '');
  if (isTotals(region) && !cells.isUnit(rest)) return 'totals';
  const { header } = table;
  const isSame = row.cells.every((cell, c) => foldLabel(cell ?? '') === foldLabel(header.cells[c] ?? ''));
  if (row.cells.length === header.cells.length && isSame) return 'header';
  const columns =
    layout.kind === 'wide'
      ? layout.indicators.map(({ column }) => column)
      : [layout.indicator, layout.answer];
  const filled = columns.filter((column) => !isBlank(row.cells[column]));
  if (before === undefined && region === '' && layout.kind === 'wide' && filled.length >= 2) {
    // Answers that are wrong are no headings: those ask something, or one is what its question is called.
    const texts = filled.map((column) => ({ column, cell: row.cells[column] ?? '' }));
    const asked = texts.filter(({ cell }) => isQuestion(cell));
    const isHeader =
      texts.every(({ column, cell }) => !cells.isAnswer(column, cell)) &&
      !row.cells.some((cell) => cells.isUnit(cell ?? '')) &&
      (asked.length > texts.length / 2 || texts.some(({ column, cell }) => cells.isName(column, cell)));
    return isHeader ? 'header' : null;
  }
  const isApart = before !== undefined && row.ordinal > before.ordinal + 1;
  const answers = filled.filter((column) => cells.isAnswer(column, row.cells[column] ?? null));
  const isRemark = isApart && remark.test(region) && answers.length === 0;
  if (!at.isLast || (filled.length > 0 && !isRemark)) return null;
  // A region with something beside it is answers that stand where no heading is.
  const others = row.cells.filter((cell) => !isBlank(cell));
  if (others.length > 1 && others.some((cell) => cells.isUnit(cell ?? ''))) return null;
  return isApart || at.isBelow || region === '' || remark.test(region) ? 'remark' : null;
}

function leftOut(
  code: 'totals-row' | 'row-left-out',
  { file }: RawTable,
  row: RawRow,
  value: string,
  what?: string,
): Problem {
  const details = what === undefined ? {} : { details: { what } };
  return problem(code, { file, value, places: [placeOf(row, firstCell(row))], ...details });
}

function firstCell({ cells }: RawRow): number {
  return Math.max(
    0,
    cells.findIndex((cell) => !isBlank(cell)),
  );
}

function textOf({ cells }: RawRow): string {
  return cells.flatMap((cell) => (isBlank(cell) ? [] : (cell ?? '').trim())).join(' ');
}
