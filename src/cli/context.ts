import { Chalk, type ChalkInstance } from 'chalk';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { Library } from '../store/library.ts';
import { openLibrary } from '../store/library.ts';
import type { Effects, Output } from './effects.ts';

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
export function painter(output: Output, { environment, color }: CommandContext): ChalkInstance {
  const wanted = color && output.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return new Chalk({ level: wanted ? 1 : 0 });
}

/** Writes a line of message to standard error. */
export function say({ stderr }: Effects, line: string): void {
  stderr.write(`${line}\n`);
}

/** Writes a line of result to standard output. */
export function print({ stdout }: Effects, text: string): void {
  stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
