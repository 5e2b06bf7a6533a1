import { CommanderError } from 'commander';
import { languages } from '../instrument/text.ts';
import type { Problem } from '../problem.ts';
import { Failure, exitCodeOf, problem } from '../problem.ts';
import { nothingRead, problemDocument } from '../report/problems.ts';
import type { Catalogue } from '../report/texts/catalogue.ts';
import { catalogue } from '../report/texts/catalogue.ts';
import { json } from '../report/writers/json.ts';
import { painter, printData, say } from './context.ts';
import type { Effects } from './effects.ts';
import { problemLines } from './print-problems.ts';
import { buildProgram } from './program.ts';
import { version } from './version.ts';

/**
 * Runs the program.
 * @param argv the arguments, without node and the program itself
 * @returns the exit code: 0 done, 1 findings, 2 wrong usage, 3 nothing to read, 70 an error of the program itself
 */
export async function main(argv: readonly string[], effects: Effects): Promise<number> {
  const texts = catalogue(wantedLanguage(argv));
  let exitCode = 0;
  const program = buildProgram(effects, texts, version, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const problems = problemsOf(error);
    if (problems === null) return unexpected(error, argv, effects, texts);
    report(problems, argv, effects, texts);
    return exitCodeOf(problems);
  }
}

/** The language is needed before the arguments are parsed: help and errors are in it too. */
function wantedLanguage(argv: readonly string[]): (typeof languages)[number] {
  const given = argv.flatMap((each, index) =>
    each === '--lang' ? [argv[index + 1]] : each.startsWith('--lang=') ? [each.slice('--lang='.length)] : [],
  );
  return languages.find((language) => language === given.at(-1)) ?? 'nl';
}

function problemsOf(error: unknown): readonly Problem[] | null {
  if (error instanceof Failure) return error.problems;
  if (error instanceof CommanderError) {
    return [problem('usage', { details: detailsOf(error) })];
  }
  return null;
}

/** What commander says in English, taken apart so that the catalogues can say it. */
function detailsOf({ code, message }: CommanderError): Record<string, string> {
  const [, given = '', argument] = /'([^']*)'(?: argument '([^']*)')?/.exec(message) ?? [];
  const [, meant = ''] = /\(Did you mean (.*)\?\)/.exec(message) ?? [];
  const [, allowed = ''] = /(?: is invalid\. |Allowed choices are )([^A].*?)\.?$/.exec(message) ?? [];
  const what = code.replace('commander.', '');
  return { what, given: argument ?? given, option: given, known: allowed, meant, message };
}

function report(
  problems: readonly Problem[],
  argv: readonly string[],
  effects: Effects,
  texts: Catalogue,
): void {
  const command = argv.find((each) => !each.startsWith('-')) ?? '';
  if (wantsJson(argv)) printData(effects, json(problemDocument(command, nothingRead, problems, texts)));
  const context = { ...effects, texts, color: !argv.includes('--no-color') };
  for (const line of problemLines(problems, texts, painter(effects.stderr, context), null))
    say(effects, line);
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (each, index) =>
      each === '--json' || each === '--format=json' || (each === '--format' && argv[index + 1] === 'json'),
  );
}

function unexpected(error: unknown, argv: readonly string[], effects: Effects, texts: Catalogue): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  say(effects, texts.unexpected(message));
  if (argv.includes('--debug') && stack !== undefined) say(effects, stack);
  return 70;
}
