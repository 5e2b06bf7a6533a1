import { corrections } from '../../src/comparison/corrections.ts';
import type { Correction, Corrections } from '../../src/comparison/corrections.ts';
import { regions } from './instrument.ts';
import { interpretCsv } from './interpret.ts';

/** The rows of a file, each on a line. */
export const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** Holds two deliveries that are written out in a test against each other. */
export function compare(before: string, after: string): Corrections {
  return corrections(interpretCsv(before), interpretCsv(after), regions.units);
}

/** A correction in one line: `changed Twente 4 Ja→Nee B2→B3`. */
export function brief({ kind, unit, indicator, cells, before, after }: Correction): string {
  const said = ({ value }: Correction['before']): string => value ?? '-';
  return [
    kind,
    unit?.name ?? '*',
    indicator?.number ?? '*',
    ...(cells === 1 ? [] : [`×${String(cells)}`]),
    `${said(before)}→${said(after)}`,
    `${before.place.cell ?? '-'}→${after.place.cell ?? '-'}`,
  ].join(' ');
}

/** The counts that are not zero. */
export function counted({ counts }: Corrections): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
