import type { Distribution } from '../distribution/distribution.ts';
import type { ReportContext } from './context.ts';
import type { OutputFile, Table } from './table.ts';
import { textFile } from './table.ts';
import { agreementsTable } from './tables/agreements-table.ts';
import { distributionTable } from './tables/distribution-table.ts';
import { percentagesTable } from './tables/percentages-table.ts';
import { regionsTable } from './tables/regions-table.ts';
import { tableToCsv } from './writers/csv.ts';
import { tableToJson } from './writers/json.ts';
import { tableToMarkdown } from './writers/markdown.ts';

/** The tables of a report. */
export function reportTables(context: ReportContext, distributions: readonly Distribution[]): Table[] {
  return [distributionTable, agreementsTable, percentagesTable, regionsTable].map((make) =>
    make(context, distributions),
  );
}

/** A table in every form it is written in. */
export function tableFiles(table: Table, { texts }: Pick<ReportContext, 'texts'>): OutputFile[] {
  const path = `tables/${table.name}`;
  return [
    textFile(`${path}.csv`, tableToCsv(table)),
    textFile(`${path}.md`, tableToMarkdown(table, texts.language)),
    textFile(`${path}.json`, tableToJson(table)),
  ];
}
