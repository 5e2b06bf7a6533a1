import type { Catalogue } from '../report/texts/catalogue.ts';
import type { Library } from '../store/library.ts';
import { openLibrary } from '../store/library.ts';
import type { Effects, Output } from './effects.ts';
import type { Painter } from './paint.ts';
import { forTerminal, makePainter } from './paint.ts';

/** What every command has at hand. */
export type CommandContext = Effects & { readonly texts: Catalogue; readonly color: boolean };

/** The options that every command understands. */
export type CommonOptions = {
  readonly lang?: 'nl' | 'en';
  readonly color: boolean;
  readonly debug?: boolean;
};

/** The schemas that come with the program. */
export function libraryOf({ store, schemas, checkedSchemas }: Effects): Library {
  return openLibrary(store, schemas, checkedSchemas);
}

/** A painter for a stream: paints only for people, and only if they want it. */
export function painter(output: Output, { environment, color }: CommandContext): Painter {
  const wanted = color && output.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return makePainter(wanted);
}

/** Writes a line of message to standard error. What could command a terminal in it is made visible. */
export function say({ stderr }: Effects, line: string): void {
  stderr.write(`${forTerminal(line)}\n`);
}

/** Writes text for people to standard output. What could command a terminal in it is made visible. */
export function print({ stdout }: Effects, text: string): void {
  stdout.write(ended(forTerminal(text)));
}

/**
 * Writes what another program reads to standard output, to the letter; where a person looks at it instead, on a
 * terminal, as {@link print} does.
 */
export function printData({ stdout }: Effects, text: string): void {
  stdout.write(ended(stdout.isTerminal ? forTerminal(text) : text));
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
