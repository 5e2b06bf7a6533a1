import type { Problem, Severity } from '../problem.ts';
import { countOf, isLocated, severityOf } from '../problem.ts';
import { visible } from '../report/format.ts';
import { messageOf, placeText } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { Painter } from './paint.ts';

/** More than this many problems are not read on a terminal. */
const most = 60;

const paint: Readonly<Record<Severity, keyof Painter>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/**
 * Problems as lines for a terminal: severity, place, sentence, code; one that groups several says how many.
 * @param told the file that the reader knows it is about; a place in another file is named with its file. Null where it
 * is about several, and each is named
 */
export function problemLines(
  problems: readonly Problem[],
  texts: Catalogue,
  chalk: Painter,
  told: string | null,
): string[] {
  const lines = problems.slice(0, most).map((each) => {
    const severity = severityOf(each);
    const count = each.count > 1 ? ` ×${String(each.count)}` : '';
    const where = visible(placeText(each, texts));
    const isElsewhere = each.file !== told && each.places.some(isLocated);
    const sentence = visible(messageOf(each, texts));
    // Of several files it must be said which is meant, where the sentence does not.
    const file = visible(each.file ?? '');
    const isUnnamed = each.file !== told && where === '' && !sentence.includes(file);
    const place = isElsewhere ? `${file}, ${where}` : isUnnamed ? file : where;
    return [
      chalk[paint[severity]](`${texts.severity[severity]}${count}`),
      ...(place === '' ? [] : [chalk.bold(place)]),
      `${sentence} ${chalk.dim(`[${each.code}]`)}`,
    ].join('  ');
  });
  const rest = problems.length - most;
  return rest > 0 ? [...lines, texts.validate.hidden(rest)] : lines;
}

/** How many errors and warnings there are: `2 fouten, 1 waarschuwing`. */
export function totals(problems: readonly Problem[], texts: Catalogue): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = countOf(severity, problems);
    return count === 0 ? [] : [texts.severities[severity](count)];
  });
  return parts.length === 0 ? texts.validate.clean : parts.join(', ');
}
