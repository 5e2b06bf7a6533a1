import { validInXml } from '../format.ts';

/** Excel's limits: characters in the name of a sheet, and in the heading of a column of a table. */
const longest = { sheet: 31, column: 255 } as const;

/** Excel keeps this name of a sheet for itself. */
const reserved = 'history';

/**
 * Names of sheets that Excel takes, in the order of what is wanted: at most 31 letters, digits, hyphens and
 * underscores, none twice whatever the capitals. What comes first keeps its name.
 * @example sheetNames(['a/b', 'A-b']) // ['a-b', 'A-b-2']
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const codes = wanted.map(
    (each) =>
      each
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'x',
  );
  return unique(codes, longest.sheet, (number) => `-${String(number)}`, [reserved]);
}

/**
 * Names of tables that Excel takes, one per sheet. The prefix keeps them from looking like a cell, such as `AM18` or
 * `R1C1`, and from starting with a digit.
 */
export function tableNames(sheets: readonly string[]): string[] {
  const names = sheets.map((name) => `t_${name.replace(/[^A-Za-z0-9_]/g, '_')}`);
  return unique(names, longest.column, (number) => `_${String(number)}`);
}

/** Headings of columns that Excel takes: on one line, not empty, none twice whatever the capitals. */
export function columnTitles(wanted: readonly string[]): string[] {
  const titles = wanted.map((each) => validInXml(each).replace(/\s+/g, ' ').trim() || '\u2013');
  return unique(titles, longest.column, (number) => ` (${String(number)})`);
}

/** Cuts names to a length and numbers those that are taken, so that no two differ in capitals only. */
function unique(
  names: readonly string[],
  length: number,
  suffixOf: (number: number) => string,
  taken: readonly string[] = [],
): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let free = name.slice(0, length);
    for (let number = 2; used.has(folded(free)); number += 1) {
      const suffix = suffixOf(number);
      free = name.slice(0, length - suffix.length) + suffix;
    }
    used.add(folded(free));
    return free;
  });
}

function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}
