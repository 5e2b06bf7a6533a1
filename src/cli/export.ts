import { isAbsolute, join, relative, resolve } from 'node:path';
import { exportFiles } from '../report/export/export-files.ts';
import type { CommandContext } from './context.ts';
import type { CountOptions, CountedFile } from './count-file.ts';
import { countFile } from './count-file.ts';
import type { CsvOptions } from './csv-options.ts';
import { csvProfileOf, excelNlOf } from './csv-options.ts';
import { manifestHead } from './manifest-head.ts';
import { tellWritten } from './tell-written.ts';
import type { FolderOptions } from './write-report.ts';
import { folderOf, writeReport } from './write-report.ts';

/** The options of `inventory export`. */
export type ExportOptions = Omit<CountOptions, 'region'> & FolderOptions & CsvOptions;

/** Set behind the name of the measurement, in the name of a folder that was not asked for. */
const suffix = '-export';

/** Writes the answers of a file for statistical programs. @returns the exit code */
export async function exportAnswers(
  context: CommandContext,
  path: string,
  options: ExportOptions,
): Promise<number> {
  const counted = await countFile(context, 'export', path, options);
  if (counted === null) return 1;
  const { report, distributions } = counted;
  const folder = folderOf(counted, options, suffix);
  const files = exportFiles(
    report,
    distributions,
    instrumentNamed(folder, counted, options),
    csvProfileOf(options),
  );
  const head = manifestHead('export', counted, { ...options, size: null }, excelNlOf(options));
  const written = writeReport(context, path, counted, files, head, options, suffix);
  tellWritten(context, 'export', counted, written, options);
  return 0;
}

/** How a description in a folder names the questionnaire: by its id, or a file of the user's own by its path from there. */
function instrumentNamed(
  folder: string,
  { report: { set } }: CountedFile,
  { instrument }: ExportOptions,
): string {
  const named = instrument ?? set.description.instrument;
  if (named?.endsWith('.json') !== true) return set.instrument.id;
  return isAbsolute(named) ? named : join(relative(resolve(folder), resolve('.')), named);
}
