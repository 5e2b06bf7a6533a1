import type { Indicator } from './instrument.ts';
import { foldLabel } from './spelling.ts';

/** What an indicator is called in print, in every language: its label, its question, its row in the table. */
export function textsOf({ label, question, printed }: Indicator): string[] {
  return [label.nl, label.en, question.nl, question.en, ...(printed === null ? [] : [printed])];
}

/** The same, folded, to look texts up in. */
export function namesOf(indicator: Indicator): ReadonlySet<string> {
  return new Set(textsOf(indicator).map(foldLabel));
}
