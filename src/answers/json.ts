import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { parse } from '@humanwhocodes/momoa';
import type { Problem } from '../problem.ts';
import { nowhere, problem } from '../problem.ts';
import type { Decoded } from './decode.ts';
import { checkJsonText, checkTable, limits, tooLarge } from './limits.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import { isBlankRow } from './raw-table.ts';

/** Parses JSON so that every value keeps its line. @returns the root, or where it breaks off */
export function parseLocated(text: string, file: string): ValueNode | Problem {
  // Both parsers below call themselves for what is nested.
  const deep = checkJsonText(text, file);
  if (deep !== null) return deep;
  try {
    // momoa forgives some things that are no JSON, such as a line break inside a string.
    JSON.parse(text);
    return parse(text, { mode: 'json' }).body;
  } catch (error) {
    const line = brokenLine(text) ?? lineOfPosition(text, error);
    return problem('broken-json', { file, places: line === null ? [] : [{ ...nowhere, line }] });
  }
}

/** The line at which momoa breaks off; null when it does not, or gives no line. */
function brokenLine(text: string): number | null {
  try {
    parse(text, { mode: 'json' });
    return null;
  } catch (error) {
    return (error as { line?: number }).line ?? null;
  }
}

/** The line of the position that a parser names in its message: `… at position 33`. */
function lineOfPosition(text: string, error: unknown): number | null {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** The line at which a path of keys and indexes leads; as far as it can be followed. */
export function lineOfPath(root: ValueNode, path: readonly (string | number)[]): number {
  let node = root;
  for (const key of path) {
    const next =
      node.type === 'Object'
        ? node.members.find((member) => keyOf(member) === key)?.value
        : node.type === 'Array' && typeof key === 'number'
          ? node.elements[key]?.value
          : undefined;
    if (next === undefined) break;
    node = next;
  }
  return node.loc.start.line;
}

/**
 * Reads a JSON list of objects as a table: a column per key, in order of appearance.
 * A key that one object repeats becomes a second column of that name, so that nothing is lost unseen.
 */
export function readJson(
  { text, encoding }: Decoded,
  file: string,
  packed = false,
): { readonly table: RawTable; readonly problems: readonly Problem[] } | Problem {
  const root = parseLocated(text, file);
  if ('places' in root) return root;
  const objects = root.type === 'Array' ? root.elements.map((element) => element.value) : [root];
  if (objects.length === 0) return problem('file-empty', { file });
  const odd = root.type === 'Array' ? objects.find((node) => node.type !== 'Object') : root;
  if (odd !== undefined)
    return problem('no-table', {
      file,
      places: [{ ...nowhere, line: odd.loc.start.line }],
      details: { format: 'json' },
    });

  const columns = new Map<string, number>();
  const headings: string[] = [];
  const headingLines: number[] = [];
  const rows = objects.map((node) => {
    const cells: (string | null)[] = [];
    const lines: number[] = [];
    const seen = new Map<string, number>();
    for (const member of (node as ObjectNode).members) {
      const key = keyOf(member);
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      const id = `${String(occurrence)} ${key}`;
      const column = columns.get(id) ?? headings.length;
      if (column === headings.length) {
        columns.set(id, column);
        headings.push(key);
        headingLines.push(member.loc.start.line);
      }
      cells[column] = cellText(member.value, text);
      lines[column] = member.value.loc.start.line;
    }
    return { cells, lines, line: node.loc.start.line };
  });
  if (headings.length > limits.columns) return tooLarge('columns', file);
  if (headings.length * objects.length > limits.cells) return tooLarge('cells', file);
  const at = (lines: readonly number[], line: number): RawRow['at'] => {
    return (column) => ({ line: lines[column] ?? line, column: null, cell: null });
  };
  const header: RawRow = { ordinal: 0, cells: headings, at: at(headingLines, 1) };
  // A key that is missing stands where its object begins.
  const padded = rows.map(({ cells, lines, line }, index): RawRow => ({
    ordinal: index + 1,
    cells: headings.map((_, column) => cells[column] ?? null),
    at: at(lines, line),
  }));
  const dialect = { format: 'json', encoding, packed } as const;
  // An object with nothing in it is no row, as a blank line is none.
  const filled = padded.filter((row) => !isBlankRow(row));
  const table: RawTable = { file, dialect, turned: false, header, rows: filled };
  return checkTable(table) ?? { table, problems: [] };
}

function keyOf(member: ObjectNode['members'][number]): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

function cellText(node: ValueNode, text: string): string | null {
  if (node.type === 'Null') return null;
  if (node.type === 'String') return node.value;
  if (node.type === 'Number') return String(node.value);
  return text.slice(node.loc.start.offset, node.loc.end.offset);
}
