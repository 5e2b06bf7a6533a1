import { select } from '../../distribution/selection.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { Language } from '../../instrument/text.ts';
import type { ReportContext } from '../context.ts';
import { agreementLabels, basesMeaning, provenance, unitsName } from '../context.ts';
import type { Cell, ColumnKind, Table } from '../table.ts';
import { decimals, shown } from '../table.ts';
import { reportTables } from '../tables.ts';
import { columnTitles } from './names.ts';
import type { Notes } from './notes.ts';
import { noteReferences } from './notes.ts';
import type { WorkbookProfile } from './profile.ts';
import type { SheetDraft, SheetTable } from './sheet.ts';
import { plainLines } from './sheet.ts';

/** The part of a report that a sheet is about. */
type Scope = {
  readonly code: string;
  readonly title: string;
  readonly context: ReportContext;
  readonly distributions: readonly Distribution[];
};

/** A sheet per table of the report that has rows: over all indicators, and per theme where there are several. */
export function tableSheets(
  context: ReportContext,
  distributions: readonly Distribution[],
  notes: Notes,
  profile: WorkbookProfile,
): SheetDraft[] {
  return scopesOf(context, distributions).flatMap((scope) =>
    reportTables(scope.context, scope.distributions)
      .filter(({ groups }) => groups.some(({ rows }) => rows.length > 0))
      .map((table) => {
        const sheetTable = withMarksAndNotes(table, scope, notes);
        return {
          code: `${codeOf(table, context)}_${scope.code}`,
          title: `${table.title}: ${scope.title}`,
          lines: plainLines([...linesOf(table, sheetTable, context, profile), provenance(context)]),
          table: sheetTable,
        };
      }),
  );
}

/** What bases, agreements, quartiles and completeness mean. */
export function baseExplanations(context: ReportContext): string[] {
  const { tables } = context.texts;
  const { without, with: inclusive } = agreementLabels(context);
  return [
    basesMeaning(context),
    tables.agreementMeaning(unitsName(context), without, inclusive),
    tables.quartileMeaning(unitsName(context)),
    tables.completenessMeaning,
  ];
}

function scopesOf(context: ReportContext, distributions: readonly Distribution[]): Scope[] {
  const { texts, set } = context;
  const all = { ...texts.workbook.all, context, distributions };
  const themes = set.instrument.themes.flatMap(({ id, label }) => {
    const within = distributions.filter(({ indicator }) => indicator.theme.id === id);
    const indicators = new Set(within.map(({ indicator }) => indicator));
    const part = { ...context, set: select(set, { indicators, units: null }) };
    return within.length === 0
      ? []
      : [{ code: id, title: label[texts.language], context: part, distributions: within }];
  });
  // The only theme there is would repeat every table.
  return themes.length < 2 ? [all] : [all, ...themes];
}

function codeOf({ name }: Table, { texts }: ReportContext): string {
  const codes: Readonly<Record<string, string>> = texts.workbook.codes;
  return codes[name] ?? name;
}

/** The rows of a table one after the other, each with the mark and the notes of its indicator where there are any. */
function withMarksAndNotes(
  { columns, groups }: Table,
  { context: { texts }, distributions }: Scope,
  notes: Notes,
): SheetTable {
  const at = columns.findIndex(({ key }) => key === 'indicator');
  const byNumber = new Map<Cell, Distribution>(distributions.map((each) => [each.indicator.number, each]));
  const rows = groups.flatMap((group) => group.rows);
  const concerning = rows.map((row) => byNumber.get(row[at] ?? null));
  const extra = [
    {
      title: texts.workbook.columns.mark,
      cells: concerning.map((each) => (each?.mark == null ? null : texts.marks[each.mark])),
    },
    {
      title: texts.workbook.columns.notes,
      cells: concerning.map((each) => (each === undefined ? null : noteReferences(each, notes, texts))),
    },
  ].filter(({ cells }) => cells.some((cell) => cell !== null));
  const titles = columnTitles([...columns, ...extra].map(({ title }) => title));
  return {
    columns: titles.map((title, index) => ({ title, kind: columns[index]?.kind ?? 'text' })),
    rows: rows.map((row, index) => [
      ...row.map((cell, column) => valueOf(cell, columns[column]?.kind ?? 'text', texts.language)),
      ...extra.map(({ cells }) => cells[index] ?? null),
    ]),
  };
}

/** A cell as Excel holds it; shares with the one decimal that every other form of the table has. */
export function valueOf(cell: Cell, kind: ColumnKind, language: Language): string | number | null {
  const words = shown(cell, language);
  return typeof words === 'number' ? Number(words.toFixed(decimals[kind])) : words;
}

/**
 * The lines above a table. Whoever works with it reads what its words mean on the cover, so that the frozen lines leave
 * room for rows; what is invented, selected or invalid is said everywhere.
 */
function linesOf(
  { notes }: Table,
  { columns, rows }: SheetTable,
  context: ReportContext,
  profile: WorkbookProfile,
): string[] {
  const { workbook } = context.texts;
  if (profile === 'work') {
    const explanations = new Set(baseExplanations(context));
    return notes.filter((note) => !explanations.has(note));
  }
  const hasEmptyCells = rows.some((row) => row.includes(null));
  const hasReferences = columns.some(({ title }) => title === workbook.columns.notes);
  return [
    workbook.oneTable(rows.length),
    ...notes,
    ...(hasEmptyCells ? [workbook.emptyCells] : []),
    ...(hasReferences ? [workbook.notesElsewhere] : []),
  ];
}
