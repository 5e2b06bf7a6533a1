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
 * keeps its quotes, and gets them where it needs them.
 * @returns null where a cell does not stand where it was read, so that the text cannot be changed in place
 */
export function changedCsv(text: string, delimiter: string, changes: readonly Change[]): string | null {
  const rows = tokensOf(text, delimiter);
  const splices: { readonly token: Token; readonly written: string }[] = [];
  for (const { cell, to } of changes) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell.spot.cell ?? '') ?? [];
    const token = rows[Number(row) - 1]?.[columnOf(letters)];
    const before = cell.value ?? '';
    // The name of a region above a table may follow what it is: `Regio: Achterhoek`.
    if (token?.value.trimEnd().endsWith(before.trim()) !== true) return null;
    const lead =
      token.value === before ? '' : token.value.slice(0, token.value.trimEnd().length - before.trim().length);
    splices.push({ token, written: written(lead + (to ?? ''), token.isQuoted, delimiter) });
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

function written(value: string, isQuoted: boolean, delimiter: string): string {
  const needsQuotes = value.includes(delimiter) || /["\r\n]/.test(value);
  return isQuoted || needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Divides a text into its cells, as the reader of CSV does, and keeps where each stands. */
function tokensOf(text: string, delimiter: string): Token[][] {
  // A first line that names the delimiter is not one of the rows.
  let at = /^"?sep=.[";,\t|]*(?:\r\n?|\n|$)/iu.exec(text)?.[0].length ?? 0;
  const rows: Token[][] = [];
  let row: Token[] = [];
  for (;;) {
    const token = text[at] === '"' ? quotedToken(text, at) : plainToken(text, at, delimiter);
    row.push(token);
    at = token.to;
    // Blanks between a closing quote and what follows it.
    while (token.isQuoted && text[at] === ' ') at += 1;
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

/** The column that letters name, from 0: A is 0, AA is 26. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
