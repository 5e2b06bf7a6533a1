import type { Command } from 'commander';
import type { Catalogue } from '../../report/texts/catalogue.ts';
import type { CommandContext } from '../context.ts';

/**
 * Runs one command: gets the context, its arguments and its options; what it returns is the exit code.
 * commander does not know the types of what it hands over, so that they are checked where a command declares them.
 */
export type Run = (context: CommandContext, ...rest: never[]) => number | Promise<number>;

/** What help says, in one language. */
export type Help = Catalogue['help'];

/** What the declaration of a command is made with. */
export type Declaring = {
  readonly help: Help;
  /**
   * Adds a command with the options that all have.
   * @param formats what its answer can be written as, the usual one first
   * @param load gives what runs it, loaded when it is called
   */
  readonly add: (
    name: string,
    description: string,
    formats: readonly string[],
    examples: readonly string[],
    load: () => Promise<Run>,
  ) => Command;
};
