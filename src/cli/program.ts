import { Command, Option } from 'commander';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { CommonOptions } from './context.ts';
import { declareCheck, declareDiff, declareTrace } from './declare/comparisons.ts';
import { declareCodebook, declareExplain, declareExport, declareSample } from './declare/data.ts';
import type { Declaring } from './declare/declaring.ts';
import { declareApply, declareTemplate, declareValidate } from './declare/deliveries.ts';
import { declareMap, declareProfile, declareReport, declareSummarize } from './declare/reports.ts';
import type { Effects } from './effects.ts';

/** The commands, in the order in which help lists them. */
const declarations: readonly ((declaring: Declaring) => void)[] = [
  declareValidate,
  declareApply,
  declareSummarize,
  declareReport,
  declareMap,
  declareProfile,
  declareDiff,
  declareExport,
  declareCodebook,
  declareExplain,
  declareCheck,
  declareSample,
  declareTemplate,
  declareTrace,
];

/**
 * Builds the command line: every command with its options, and the module that runs it, loaded when it is called.
 * @param done is told the exit code
 */
export function buildProgram(
  effects: Effects,
  texts: Catalogue,
  version: string,
  done: (exitCode: number) => void,
): Command {
  const { help } = texts;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Options:': help.options,
    'Commands:': help.commands,
    'Arguments:': help.arguments,
  };
  const optionDescription = ({ description, argChoices = [], defaultValue }: Option): string =>
    typeof defaultValue === 'string' || typeof defaultValue === 'number'
      ? `${description} (${help.choices(argChoices, String(defaultValue))})`
      : description;
  const program = new Command('inventory')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, optionDescription })
    .configureOutput({ writeOut: effects.stdout.write, writeErr: () => undefined })
    .exitOverride()
    .showSuggestionAfterError(true);

  const add: Declaring['add'] = (name, description, formats, examples, load) => {
    const command = program.command(name).description(description);
    command
      .addOption(new Option('--lang <language>', help.lang).choices(['nl', 'en']).default('nl'))
      .option('--no-color', help.noColor)
      .option('--debug', help.debug)
      .addHelpText(
        'after',
        ['', help.examples, ...examples.map((example) => `  inventory ${example}`)].join('\n'),
      )
      .action(async (...received: unknown[]) => {
        // commander hands over the arguments, the options and the command itself.
        const options = received.at(-2) as CommonOptions & { json?: true };
        const context = { ...effects, texts, color: options.color };
        const format = options.json === true ? { ...options, format: 'json' } : options;
        const run = await load();
        done(await run(context, ...([...received.slice(0, -2), format] as never[])));
      });
    if (formats.length > 0) {
      command.addOption(
        new Option('--format <form>', help.format).choices([...formats]).default(formats[0] ?? 'text'),
      );
    }
    return command.option('--json', help.json);
  };

  for (const declare of declarations) declare({ add, help });
  return program;
}
