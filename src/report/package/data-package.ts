import { createHash } from 'node:crypto';
import type { OutputFile } from '../table.ts';
import { textFile } from '../table.ts';
import type { CsvProfile } from '../writers/csv.ts';
import { csvDialects } from '../writers/csv.ts';
import { json } from '../writers/json.ts';

/** Where the profiles of the second version of the Data Package standard are. */
const profiles = 'https://datapackage.org/profiles/2.0';

/** A value as it stands in a file, and what it means. */
export type Labelled<T> = { readonly value: T; readonly label?: string };

/** What is true of every value of a field. */
export type Constraints = {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** What a column of a CSV file holds, in the words of the Table Schema standard. */
export type Field = {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly categoriesOrdered?: boolean;
  /** What stands for no value, instead of the empty cell. */
  readonly missingValues?: readonly Labelled<string>[];
  readonly constraints?: Constraints;
} & (
  | { readonly type: 'string'; readonly categories?: readonly Labelled<string>[] }
  | { readonly type: 'integer'; readonly categories?: readonly Labelled<number>[] }
  | { readonly type: 'number'; readonly decimalChar?: string }
);

/** What the rows of a CSV file are. */
export type TableSchema = {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
};

/** A CSV file to describe. */
export type Resource = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The file; it stands in the folder of the description. */
  readonly file: OutputFile;
  readonly schema: TableSchema;
};

/** What is said of all files together. */
export type PackageAbout = {
  /** What makes its name, together with the name of the measurement. */
  readonly name: string;
  readonly title: string;
  /** Where the numbers come from, what in them is invented, and what made them. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
};

/** The name of the file that describes the CSV files beside it. */
const packageName = 'datapackage.json';

/**
 * Describes CSV files in the form of the Data Package standard, version 2, which R, Python and others read
 * (https://datapackage.org/standard/data-package/).
 * @param folder in which the files stand, ending in `/`; empty for the folder of the report itself
 */
export function dataPackage(
  folder: string,
  { name, title, notes, sources }: PackageAbout,
  resources: readonly Resource[],
  profile: CsvProfile,
): OutputFile {
  const { delimiter } = csvDialects[profile];
  return textFile(
    `${folder}${packageName}`,
    json({
      $schema: `${profiles}/datapackage.json`,
      name,
      title,
      description: notes.join('\n\n'),
      ...(sources.length === 0 ? {} : { sources: sources.map((source) => ({ title: source })) }),
      resources: resources.map(({ file, schema, ...resource }) => ({
        $schema: `${profiles}/dataresource.json`,
        ...resource,
        path: file.name.slice(folder.length),
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes.length,
        hash: `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`,
        dialect: {
          $schema: `${profiles}/tabledialect.json`,
          header: true,
          delimiter,
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
        },
        schema: { $schema: `${profiles}/tableschema.json`, ...schema },
      })),
    }),
  );
}

/** Labels where each is another, else only values: the standard has no two labels alike. */
export function labelled<T>(entries: readonly Required<Labelled<T>>[]): Labelled<T>[] {
  const isUnique = new Set(entries.map(({ label }) => label)).size === entries.length;
  return entries.map(({ value, label }) => (isUnique ? { value, label } : { value }));
}
