import { readCsv } from '../answers/csv.ts';
import { decodeUnicode, isProblem } from '../answers/decode.ts';
import type { Distribution } from '../distribution/distribution.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

/** The columns of the table `distribution` in which a count is looked up. */
const columns = ['indicator', 'code', 'count', 'n_all'] as const;

/**
 * Holds the counts of an indicator against those that the table `distribution` of a report states.
 * @param bytes the table as CSV
 * @param file its path, to name it in a problem
 * @param tools the program that made the report and the one that counted again, with their versions
 * @returns the first count that is stated otherwise or not at all; null when all are the same
 */
export function differingCount(
  bytes: Uint8Array,
  file: string,
  { indicator, counts, bases }: Distribution,
  tools: { readonly madeWith: string; readonly tool: string },
): Problem | null {
  const stated = statedCounts(bytes, file);
  const differing = counts.find(({ category, count }) => {
    const found = stated(indicator.number, category.code);
    return found?.count !== String(count) || found.base !== String(bases.all);
  });
  if (differing === undefined) return null;
  const { category, count } = differing;
  const found = stated(indicator.number, category.code);
  return problem('report-differs', {
    file,
    details: {
      what: 'count',
      number: indicator.number,
      category: category.label,
      stated: found?.count ?? '',
      statedBase: found?.base ?? '',
      counted: count,
      base: bases.all,
      ...tools,
    },
  });
}

/** What a table states of a category of an indicator, as it stands there; undefined when it says nothing. */
function statedCounts(
  bytes: Uint8Array,
  file: string,
): (number: string, code: string) => { readonly count: string; readonly base: string } | undefined {
  const decoded = decodeUnicode(bytes, file);
  const csv = isProblem(decoded)
    ? decoded
    : readCsv(decoded, file, (heading) => columns.some((column) => column === heading));
  if (isProblem(csv)) return () => undefined;
  const { header, rows } = csv.table;
  const [indicator = -1, code = -1, count = -1, base = -1] = columns.map((name) =>
    header.cells.indexOf(name),
  );
  return (number, of) => {
    const row = rows.find(({ cells }) => cells[indicator] === number && cells[code] === of);
    return row && { count: row.cells[count] ?? '', base: row.cells[base] ?? '' };
  };
}
