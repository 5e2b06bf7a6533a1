import { marksOf } from '../report/context.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { sha256 } from '../store/sha256.ts';
import type { CountOptions, CountedFile } from './count-file.ts';
import { version, versionOf } from './version.ts';

/** What lays figures out and sets their words; the page of a report shows them without the PNG. */
const engine = ['vega', 'vega-lite'] as const;
const painter = '@resvg/resvg-js';
const font = '@expo-google-fonts/source-sans-3';

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
  {
    indicators,
    theme,
    regions,
    region,
    allowInvalid,
    size,
    hasPage = false,
    xlsx,
    ...reading
  }: ManifestOptions,
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
    ...(xlsx === undefined ? {} : { workbookWith: workbookWith() }),
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
      // How the file was read, where it did not show that itself.
      ...(reading.sheet === undefined ? {} : { sheet: reading.sheet }),
      ...(reading.encoding === undefined ? {} : { encoding: reading.encoding }),
      ...more,
    },
    marks: Object.fromEntries(marked) as Record<string, string[]>,
    inputs: inputs.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
  };
}

/** The versions of what drew; null where nothing was drawn. */
export function drawnWith(hasFiles: boolean, hasPage: boolean): Record<string, string> | null {
  if (!hasFiles && !hasPage) return null;
  return versionsOf([...engine, ...(hasFiles ? ([painter] as const) : []), font]);
}

/** The versions of what writes a workbook. */
export function workbookWith(): Record<string, string> {
  return versionsOf(['hucre', 'fflate']);
}

function versionsOf(names: readonly Parameters<typeof versionOf>[0][]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}
