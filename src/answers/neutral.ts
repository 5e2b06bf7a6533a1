/** Text that a spreadsheet would run as a formula, behind any number of apostrophes. */
const dangerous = /^'*[=+\-@\t\r\n]/;
const neutral = /^'+[=+\-@\t\r\n]/;

/** A number as people or programs write it, which no spreadsheet takes for a formula: `-66`, `+1.250,5`, `-5%`. */
const number = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:[.,]\d+)?\s?%?$/;

/**
 * Text that a spreadsheet shows and does not run: an apostrophe before what begins with `=`, `+`, `-`, `@`, a tab or a
 * line break and is no number. An apostrophe, because a spreadsheet shows it and keeps it when the file is saved again;
 * a tab would be lost out of sight.
 */
export function neutralised(text: string): string {
  return dangerous.test(text) && !number.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link neutralised}: for any text, `restored(neutralised(text))` is that text. */
export function restored(text: string): string {
  return neutral.test(text) ? text.slice(1) : text;
}

/**
 * Whether a CSV file is written as {@link neutralised} text is: a byte order mark, semicolons, and CRLF at the end of every
 * line outside quotes. In any other file an apostrophe is taken to be meant as it stands.
 * @param text without the byte order mark, with its line ends as they stood
 */
export function mayBeNeutralised({
  text,
  byteOrderMark,
  delimiter,
}: {
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
}): boolean {
  if (!byteOrderMark || delimiter !== ';') return false;
  const outside = text.replace(/"[^"]*"/g, '');
  return outside.includes('\r\n') && !/(?:^|[^\r])\n|\r(?!\n)/.test(outside);
}
