import type { SheetTable } from './sheet.ts';

/** The width of a sheet of text, in characters: a line that reads well. Of its title, in larger letters, fewer fit. */
export const coverWidth = { text: 80, title: 55 } as const;

/** How narrow and how wide a column may be, in characters; a table of many columns has narrow ones. */
const narrowest = 9;
const widest = { few: 60, many: 26 } as const;
const many = 20;

/**
 * A text that would not fit in the highest row that Excel takes, some 25 lines, makes its column wider than that; within
 * reason, because it has to be read in one sight.
 */
const lengthy = { lines: 22, width: 120 } as const;

/**
 * Letters are narrower than the digits that widths are counted in; less than they are, so that a row is never too low.
 */
const lettersPerDigit = 1.12;

/** Room for the button of a filter beside a heading. */
const button = 4;

/** How wide the columns of a table are, in characters: as its cells and the words of its headings ask. */
export function columnWidths({ columns, rows }: SheetTable): number[] {
  const most = columns.length > many ? widest.many : widest.few;
  return columns.map(({ title }, index) => {
    const cells = rows.map((row) => String(row[index] ?? '').length + 3);
    const words = title.split(' ').map((word) => word.length + button);
    const asked = Math.max(narrowest, ...cells, ...words);
    const fitting = Math.min(lengthy.width, Math.ceil(asked / lengthy.lines / lettersPerDigit));
    return Math.min(asked, Math.max(most, fitting));
  });
}

/**
 * How many lines the fullest cell of a row takes in columns of these widths. Excel finds out by itself when it opens a
 * file, other programs do not.
 */
export function linesOfRow(row: readonly (string | number | null)[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...row.map((cell, index) => linesOf(String(cell ?? ''), (widths[index] ?? 0) * lettersPerDigit)),
  );
}

function linesOf(text: string, width: number): number {
  if (text.length < width) return 1;
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    if (filled > 0 && filled + word.length >= width) {
      lines += 1;
      filled = 0;
    }
    filled += word.length + 1;
  }
  return lines;
}
