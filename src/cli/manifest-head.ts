import { marksOf } from '../report/context.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { sha256 } from '../store/output-folder.ts';
import type { LinkedInstruments } from '../store/library.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { CountOptions, CountedFile } from './count-file.ts';
import type { DiffOptions } from './diff.ts';
import { version, versionOf } from './version.ts';

/** What lays figures out and sets their words; the page of a report shows them without the PNG. */
const engine = ['vega', 'vega-lite'] as const;
const painter = '@resvg/resvg-js';
const font = '@expo-google-fonts/source-sans-3';
const workbookWith = ['hucre', 'fflate'] as const;

/** The options of a command that decide what is counted, who a workbook is for, and what is drawn. */
export type ManifestOptions = CountOptions & {
  /** How large the files of figures are; null where there are none. */
  readonly size: { readonly width: number; readonly dpi: number } | null;
  /** Whether there is a page, which has drawings whether or not there are files of figures. */
  readonly hasPage?: boolean;
  readonly xlsx?: WorkbookProfile;
};

/**
 * What the manifest says besides the files: inputs, versions, options and marks; no clock and no machine.
 * @param command the command that made the files
 * @param more the options that only this command has
 */
export function manifestHead(
  command: string,
  { file: { inputs, answers }, report, distributions }: CountedFile,
  { indicators, theme, regions, region, allowInvalid, size, hasPage = false, xlsx }: ManifestOptions,
  more: Readonly<Record<string, unknown>>,
): ManifestHead {
  const marked = marksOf(distributions).map((mark) => [
    mark,
    distributions.filter((each) => each.mark === mark).map(({ indicator }) => indicator.number),
  ]);
  return {
    command,
    tool: { name: 'inventory', version },
    drawnWith: drawnWith(size !== null, hasPage),
    ...(xlsx === undefined ? {} : { workbookWith: versionsOf(workbookWith) }),
    instrument: answers.instrument.id,
    measurement: answers.description.measurement,
    source: answers.description.source,
    options: {
      lang: report.texts.language,
      indicators: indicators ?? null,
      theme: theme ?? null,
      regions: regions ?? null,
      region: region ?? null,
      allowInvalid: allowInvalid === true,
      figures: size,
      xlsx: xlsx ?? null,
      ...more,
    },
    marks: Object.fromEntries(marked) as Record<string, string[]>,
    inputs: inputs.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
  };
}

/**
 * What the manifest of a comparison says besides the files: both measurements with their inputs, versions, options and
 * marks; no clock and no machine.
 * @param files the measurements, the earlier first
 * @param linked the crosswalk over which they are compared; null for versions of one questionnaire
 * @param marks the numbers of the questions that carry each mark
 */
export function comparisonHead(
  command: string,
  files: readonly AnswerFile[],
  linked: LinkedInstruments | null,
  marks: Readonly<Record<string, readonly string[]>>,
  { test, figures, width, dpi, xlsx, lang }: DiffOptions & { readonly lang?: string },
): ManifestHead {
  return {
    command,
    tool: { name: 'inventory', version },
    drawnWith: drawnWith(figures, true),
    workbookWith: versionsOf(workbookWith),
    measurements: files.map(({ answers, inputs }) => ({
      instrument: answers.instrument.id,
      measurement: answers.description.measurement,
      source: answers.description.source,
      inputs: inputs.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    })),
    crosswalk:
      linked === null
        ? null
        : { id: linked.crosswalk.id, name: linked.file.name, sha256: sha256(linked.file.bytes) },
    options: {
      lang,
      test: test ?? null,
      figures: figures ? { width, dpi } : null,
      xlsx,
    },
    marks,
  };
}

/** The versions of what drew; null where nothing was drawn. */
function drawnWith(hasFiles: boolean, hasPage: boolean): Record<string, string> | null {
  if (!hasFiles && !hasPage) return null;
  return versionsOf([...engine, ...(hasFiles ? ([painter] as const) : []), font]);
}

function versionsOf(names: readonly Parameters<typeof versionOf>[0][]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}
