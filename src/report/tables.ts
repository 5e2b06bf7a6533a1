import type { Distribution } from '../distribution/distribution.ts';
import type { ReportContext } from './context.ts';
import { commonNotes, packageAboutOf } from './context.ts';
import type { PackageAbout } from './package/data-package.ts';
import { dataPackage } from './package/data-package.ts';
import { tableResource } from './package/table-resource.ts';
import type { OutputFile, Table } from './table.ts';
import { textFile } from './table.ts';
import { agreementsTable } from './tables/agreements-table.ts';
import { distributionTable } from './tables/distribution-table.ts';
import { percentagesTable } from './tables/percentages-table.ts';
import { regionsTable } from './tables/regions-table.ts';
import type { Catalogue } from './texts/catalogue.ts';
import type { CsvProfile } from './writers/csv.ts';
import { tableToCsv } from './writers/csv.ts';
import { tableToJson } from './writers/json.ts';
import { tableToMarkdown } from './writers/markdown.ts';

/** The tables of a report. */
export function reportTables(context: ReportContext, distributions: readonly Distribution[]): Table[] {
  return [distributionTable, agreementsTable, percentagesTable, regionsTable].map((make) =>
    make(context, distributions),
  );
}

/** What the description of the tables of a report says of all of them. */
export function reportAbout(context: ReportContext, distributions: readonly Distribution[]): PackageAbout {
  return packageAboutOf(context, 'tables', commonNotes(context, distributions));
}

/** Tables in every form they are written in, and the description of the CSV files for statistical programs. */
export function tableFiles(
  tables: readonly Table[],
  about: PackageAbout,
  texts: Catalogue,
  profile: CsvProfile = 'machine',
): OutputFile[] {
  const folder = 'tables/';
  const written = tables.map((table) => ({
    table,
    csv: textFile(`${folder}${table.name}.csv`, tableToCsv(table, profile)),
  }));
  return [
    ...written.flatMap(({ table, csv }) => [
      csv,
      textFile(`${folder}${table.name}.md`, tableToMarkdown(table, texts.language)),
      textFile(`${folder}${table.name}.json`, tableToJson(table)),
    ]),
    dataPackage(
      folder,
      about,
      written.map(({ table, csv }) => tableResource(table, csv, texts, profile)),
      profile,
    ),
  ];
}
