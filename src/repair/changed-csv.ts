import { readCsvRows } from '../answers/csv.ts';
import type { Decoded } from '../answers/decode.ts';
import { isProblem } from '../answers/decode.ts';
import { mayBeNeutralised, neutralised, restored } from '../answers/neutral.ts';
import { cellName } from '../answers/raw-table.ts';
import type { Change } from './settle.ts';

/** A cell as it is written: from where to where, whether in quotes, and what it says. */
type Token = {
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
  readonly value: string;
};

/**
 * The text of a CSV file in which only some cells are other: everything else stays as it is, letter for letter. A cell
 * keeps its quotes, and gets them where it needs them; where apostrophes keep text from running as a formula, it gets one.
 * @returns null where the text is not divided as the reader of CSV does, or a cell does not say what it said, so that
 * the text cannot be changed in place
 */
export function changedCsv(decoded: Decoded, delimiter: string, changes: readonly Change[]): string | null {
  const { text, encoding } = decoded;
  const tokens = tokensAsRead(decoded, delimiter);
  if (tokens === null) return null;
  const byteOrderMark = encoding.name === 'UTF-8' && encoding.evidence.from === 'mark';
  const isNeutral = mayBeNeutralised({ text, byteOrderMark, delimiter });
  const splices: { readonly token: Token; readonly written: string }[] = [];
  for (const { cell, to } of changes) {
    const token = tokens.get(cell.spot.cell ?? '');
    if (token === undefined) return null;
    const said = isNeutral ? restored(token.value) : token.value;
    const lead = leadOf(said, cell);
    if (lead === null) return null;
    const value = lead + (to ?? '');
    // Two ends of a line with nothing between them are one.
    if (value === '' && text[token.from - 1] === '\r' && text[token.to] === '\n') return null;
    splices.push({ token, written: written(isNeutral ? neutralised(value) : value, token, delimiter) });
  }
  let at = 0;
  const parts = splices
    .sort((one, other) => one.token.from - other.token.from)
    .map(({ token, written: cell }) => {
      const before = text.slice(at, token.from);
      at = token.to;
      return before + cell;
    });
  return parts.join('') + text.slice(at);
}

/** What stays before the value of a cell; null where the cell says something else. */
function leadOf(said: string, { value, column, table }: Change['cell']): string | null {
  const before = value ?? '';
  if (said === before) return '';
  // The name of a region above a table may follow what it is: `Regio: Achterhoek`.
  const text = said.trimEnd();
  return column === table.borrowed && text.endsWith(before) ? text.slice(0, -before.length) : null;
}

function written(value: string, { isQuoted }: Token, delimiter: string): string {
  const needsQuotes = value.includes(delimiter) || /["\r\n]/.test(value);
  return isQuoted || needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Where every cell stands in the text, by its name in a spreadsheet; null unless all say what the reader reads there. */
function tokensAsRead(decoded: Decoded, delimiter: string): ReadonlyMap<string, Token> | null {
  const { text } = decoded;
  const read = readCsvRows(decoded, '', () => false);
  if (isProblem(read)) return null;
  const rows = read.dividedBy(delimiter);
  const tokens = tokensOf(text, startOfLine(text, rows[0]?.at(0).line ?? 1), delimiter);
  const byName = new Map<string, Token>();
  for (const [index, { cells }] of rows.entries()) {
    const row = tokens[index];
    if (row?.length !== cells.length) return null;
    for (const [column, token] of row.entries()) {
      if (token.value !== cells[column]) return null;
      byName.set(cellName(column, index + 1), token);
    }
  }
  return byName;
}

/** Where a line begins, counted from 1: a first line that names the delimiter is not one of the rows. */
function startOfLine(text: string, line: number): number {
  const ends = text.matchAll(/\r\n?|\n/g);
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const { value: end } = ends.next();
    if (end === undefined) return text.length;
    start = end.index + end[0].length;
  }
  return start;
}

/** Divides a text into its cells, and keeps where each stands. */
function tokensOf(text: string, from: number, delimiter: string): Token[][] {
  let at = from;
  const rows: Token[][] = [];
  let row: Token[] = [];
  for (;;) {
    const token = text[at] === '"' ? quotedToken(text, at) : plainToken(text, at, delimiter);
    row.push(token);
    at = token.to;
    // White space between a closing quote and what follows it.
    while (token.isQuoted && !text.startsWith(delimiter, at) && /[^\S\r\n]/.test(text[at] ?? '')) at += 1;
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

function plainToken(text: string, from: number, delimiter: string): Token {
  let to = from;
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r' && !text.startsWith(delimiter, to))
    to += 1;
  return { from, to, isQuoted: false, value: text.slice(from, to) };
}

function quotedToken(text: string, from: number): Token {
  let to = from + 1;
  while (to < text.length && (text[to] !== '"' || text[to + 1] === '"')) to += text[to] === '"' ? 2 : 1;
  const value = text
    .slice(from + 1, to)
    .replaceAll('""', '"')
    .replace(/\r\n?/g, '\n');
  return { from, to: to + 1, isQuoted: true, value };
}
