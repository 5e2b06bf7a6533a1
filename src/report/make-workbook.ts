import type { Distribution } from '../distribution/distribution.ts';
import type { Unit } from '../instrument/units.ts';
import type { ComparisonContext } from './comparison/context.ts';
import { aboutComparison, comparisonCover, comparisonTitle } from './comparison/workbook/comparison-cover.ts';
import { comparisonSheets } from './comparison/workbook/comparison-sheets.ts';
import type { ReportContext } from './context.ts';
import { commonNotes, provenance } from './context.ts';
import type { FormContext } from './form/make-form.ts';
import { makeForm } from './form/make-form.ts';
import { writeForm } from './form/write-form.ts';
import type { ToLookAt } from '../repair/cells-to-look-at.ts';
import type { CorrectionsContext } from './repair/corrections-context.ts';
import { makeCorrections } from './repair/make-corrections.ts';
import type { OutputFile, Table } from './table.ts';
import { assembleWorkbook } from './workbook/assemble.ts';
import { coverSheet } from './workbook/front.ts';
import { collectNotes, notesSheet } from './workbook/notes.ts';
import type { WorkbookProfile } from './workbook/profile.ts';
import { tableSheets } from './workbook/table-sheets.ts';

export { countForm } from './form/make-form.ts';

/**
 * The tables of a report as one Excel workbook: cover, contents with links, notes, and every table on a sheet of its
 * own, over all indicators and per theme. The same input gives the same bytes on every machine.
 */
export function workbookFile(
  context: ReportContext,
  distributions: readonly Distribution[],
  profile: WorkbookProfile,
): Promise<OutputFile> {
  const { texts, set, tool } = context;
  const notes = collectNotes(distributions, texts);
  return assembleWorkbook(
    {
      title: set.instrument.title[texts.language],
      tool,
      cover: coverSheet(context, distributions),
      about: [...commonNotes(context, distributions), provenance(context)],
      sheets: [...notesSheet(context, notes), ...tableSheets(context, distributions, notes, profile)],
    },
    texts,
    profile,
  );
}

/**
 * The tables of a comparison as one Excel workbook: cover, contents with links, and every table that has rows on a sheet
 * of its own. The same input gives the same bytes on every machine.
 */
export function comparisonWorkbookFile(
  context: ComparisonContext,
  tables: readonly Table[],
  profile: WorkbookProfile,
): Promise<OutputFile> {
  const hasRows = ({ groups }: Table): boolean => groups.some(({ rows }) => rows.length > 0);
  const filled = tables.filter(hasRows);
  const empty = tables.filter((table) => !hasRows(table));
  return assembleWorkbook(
    {
      title: comparisonTitle(context),
      tool: context.tool,
      cover: comparisonCover(context, filled),
      about: aboutComparison(context, empty),
      sheets: comparisonSheets(context, filled, profile),
    },
    context.texts,
    profile,
  );
}

/**
 * The form in which a unit fills in a questionnaire, as an Excel workbook. The same input gives the same bytes on every
 * machine.
 * @param unit who fills it in; or the units to choose from, for a form that is the same for all
 */
export function formBytes(context: FormContext, unit: Unit | readonly Unit[]): Promise<Uint8Array> {
  return writeForm(makeForm(context, unit));
}

/**
 * The workbook in which regions correct what was found, as an Excel workbook. The same input gives the same bytes on every
 * machine.
 */
export function correctionsBytes(context: CorrectionsContext, found: ToLookAt): Promise<Uint8Array> {
  return writeForm(makeCorrections(context, found));
}
