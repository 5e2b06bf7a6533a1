/** The longest text inside a formula, and the longest formula, that Excel takes; a file with more is repaired. */
const longest = { text: 255, formula: 8192 } as const;

/** A text as a formula has it: in pieces that Excel takes, with quotes doubled. */
export function quoted(text: string): string {
  const pieces = Array.from({ length: Math.ceil(text.length / longest.text) }, (_, index) =>
    text.slice(index * longest.text, (index + 1) * longest.text),
  );
  return pieces.length === 0 ? '""' : pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** The name of a sheet as a formula has it: `'1 Overleg'`. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A formula; null where Excel would not take it. */
export function ifTaken(formula: string): string | null {
  return formula.length > longest.formula ? null : formula;
}
