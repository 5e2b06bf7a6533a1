import type { CsvProfile } from '../report/writers/csv.ts';

/** The option that says for whom CSV files are written. */
export type CsvOptions = { readonly excelNl?: boolean };

/** The profile in which CSV files are written. */
export function csvProfileOf({ excelNl }: CsvOptions): CsvProfile {
  return excelNl === true ? 'excel-nl' : 'machine';
}

/** What a manifest says of the option. */
export function excelNlOf({ excelNl }: CsvOptions): { readonly excelNl: boolean } {
  return { excelNl: excelNl === true };
}
