/**
 * Pieces of SPSS syntax that stay within what its Command Syntax Reference allows: lines of at most 256 bytes, also where
 * a file is run with INSERT; text in quotes on one line, continued with a plus sign; every command ends with a period.
 */

/** The most bytes that SPSS keeps of a text: labels of variables, of values and of a file, and a line of a document. */
export const longest = { variable: 256, value: 120, file: 60, document: 80 } as const;

/** Letters and spaces before text is continued on another line: doubled quotes and all, that stays below 256 bytes. */
const piece = 100;

const encoder = new TextEncoder();

/** How many bytes a text is in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** Text on one line, without control characters, which end a command or are shown as boxes. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Text of at most so many bytes: as it is, or cut between two letters, with an ellipsis. */
export function cut(text: string, bytes: number): string {
  return bytesOf(text) <= bytes ? text : `${startOf(text, bytes - bytesOf('…')).trimEnd()}…`;
}

/** As many whole letters, accents and all, as fit in so many bytes. */
function startOf(text: string, bytes: number): string {
  let start = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)) {
    length += bytesOf(segment);
    if (length > bytes) break;
    start += segment;
  }
  return start;
}

/** Text in quotes, over several lines where it is long. */
export function quotedText(text: string): string {
  const pieces: string[] = [];
  for (let rest = text; rest !== '' || pieces.length === 0;) {
    // A single letter that is longer than a piece does not exist outside of jokes; it is then taken as it is.
    const start = startOf(rest, piece) || rest;
    pieces.push(`'${start.replaceAll("'", "''")}'`);
    rest = rest.slice(start.length);
  }
  return pieces.join(' +\n    ');
}

/** Words in lines of at most so many bytes. A word is never broken. */
export function wrapped(words: readonly string[], bytes: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || bytesOf(last) + 1 + bytesOf(word) > bytes) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Text as comments: a command per line, so that no line of it can be taken for another command. */
export function comment(text: string): string[] {
  const words = oneLine(text)
    .split(' ')
    .flatMap((word) => inPieces(word, 180));
  return wrapped(words, 180).map((line) => `* ${line.replace(/[.\s]+$/, '')}.`);
}

/** A word that is too long for a line, in parts that fit. */
function inPieces(word: string, bytes: number): string[] {
  if (bytesOf(word) <= bytes) return [word];
  const start = startOf(word, bytes) || word;
  return [start, ...(start === word ? [] : inPieces(word.slice(start.length), bytes))];
}

/** A command: its name on a line, its specifications below it, and the period that ends it. */
export function command(name: string, ...lines: readonly string[]): string {
  return [name, ...lines.map((line) => `  ${line}`)].join('\n') + '.';
}
