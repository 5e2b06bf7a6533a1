import { select } from '../../distribution/selection.ts';
import type { Distribution } from '../../distribution/distribution.ts';
import type { ReportContext } from '../context.ts';
import { agreementLabels, basesMeaning, provenance, unitsName } from '../context.ts';
import type { Cell, Table } from '../table.ts';
import { reportTables } from '../tables.ts';
import type { Notes } from './notes.ts';
import { noteReferences } from './notes.ts';
import type { WorkbookProfile } from './profile.ts';
import type { SheetDraft, SheetTable } from './sheet.ts';
import { plainLines } from './sheet.ts';
import { linesAbove, sheetTable } from './sheet-table.ts';

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
        const made = withMarksAndNotes(table, scope, notes);
        return {
          code: `${codeOf(table, context)}_${scope.code}`,
          title: `${table.title}: ${scope.title}`,
          lines: plainLines([...linesOf(table, made, context, profile), provenance(context)]),
          table: made,
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

/** The rows of a table, each with the mark and the notes of its indicator where there are any. */
function withMarksAndNotes(
  table: Table,
  { context: { texts }, distributions }: Scope,
  notes: Notes,
): SheetTable {
  const at = table.columns.findIndex(({ key }) => key === 'indicator');
  const byNumber = new Map<Cell, Distribution>(distributions.map((each) => [each.indicator.number, each]));
  const concerning = table.groups.flatMap(({ rows }) => rows.map((row) => byNumber.get(row[at] ?? null)));
  const marks = concerning.map((each) => (each?.mark == null ? null : texts.marks[each.mark]));
  const references = concerning.map((each) =>
    each === undefined ? null : noteReferences(each, notes, texts),
  );
  const { columns } = texts.workbook;
  const extra = [
    { title: columns.mark, cells: marks },
    { title: columns.notes, cells: references },
  ];
  return sheetTable(table, extra, texts.language);
}

/** The lines above a table of a report, and where the notes are that it refers to. */
function linesOf(table: Table, made: SheetTable, context: ReportContext, profile: WorkbookProfile): string[] {
  const { workbook } = context.texts;
  const refers = profile === 'publish' && made.columns.some(({ title }) => title === workbook.columns.notes);
  return [
    ...linesAbove(table, made, workbook, baseExplanations(context), profile),
    ...(refers ? [workbook.notesElsewhere] : []),
  ];
}
