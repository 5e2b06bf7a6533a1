import type { Indicator } from './instrument.ts';
import { foldLabel } from './spelling.ts';

/** What an indicator is called in print, in every language and folded: its label, its question, its row in the table. */
export function namesOf({ label, question, printed }: Indicator): ReadonlySet<string> {
  const names = [label.nl, label.en, question.nl, question.en, printed ?? ''].map(foldLabel);
  return new Set(names.filter((name) => name !== ''));
}
