import { Command, InvalidArgumentError, Option } from 'commander';
import type { Catalogue } from '../report/texts/catalogue.ts';
import type { WorkbookProfile } from '../report/workbook/profile.ts';
import { workbookProfiles } from '../report/workbook/profile.ts';
import type { CommandContext, CommonOptions } from './context.ts';
import type { Effects } from './effects.ts';

/**
 * Runs one command: gets the context, its arguments and its options; what it returns is the exit code.
 * commander does not know the types of what it hands over, so that they are checked where a command declares them.
 */
type Run = (context: CommandContext, ...rest: never[]) => number | Promise<number>;

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

  const add = (
    name: string,
    description: string,
    formats: readonly string[],
    examples: readonly string[],
    load: () => Promise<Run>,
  ): Command => {
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

  const width = (): Option => new Option('--width <mm>', help.width).argParser(between(80, 400)).default(170);
  const dpi = (): Option =>
    new Option('--dpi <dpi>', help.dpi).argParser(between(72, 600, true)).default(300);

  const reading = (command: Command): Command =>
    command
      .option('--instrument <id|file>', help.instrument)
      .option('--sheet <name>', help.sheet)
      .option('--encoding <name>', help.encoding);

  reading(
    add(
      'validate',
      help.validate,
      ['text', 'json', 'csv'],
      [
        'validate antwoorden.csv',
        'validate antwoorden.csv --json',
        'validate antwoorden.csv --workbook verbeteringen.xlsx',
      ],
      async () => (await import('./validate.ts')).validate,
    ),
  )
    .argument('<files...>', help.validateFiles)
    .option('--workbook <file>', help.validateWorkbook)
    .option('--force', help.force);

  reading(
    add(
      'apply',
      help.apply,
      ['text', 'json'],
      ['apply verbeteringen.xlsx antwoorden.csv --out antwoorden-2.csv'],
      async () => (await import('./apply.ts')).apply,
    ),
  )
    .argument('<corrections>', help.applyCorrections)
    .argument('<file>', help.applyFile)
    .requiredOption('--out <file>', help.applyOut)
    .option('--force', help.force);

  const summarizing = (command: Command, xlsx?: WorkbookProfile): Command =>
    reading(command.argument('<file>', help.summarizeFile).option('--out <folder>', help.out))
      .option('--indicators <list>', help.indicators)
      .option('--theme <theme>', help.theme)
      .option('--regions <list>', help.regions)
      .option('--region <region>', help.region)
      .option('--allow-invalid', help.allowInvalid)
      .option('--no-figures', help.noFigures)
      .addOption(new Option('--xlsx <profile>', help.xlsx).choices([...workbookProfiles]).default(xlsx))
      .option('--excel-nl', help.excelNl)
      .addOption(width())
      .addOption(dpi())
      .option('--force', help.force);

  summarizing(
    add(
      'summarize',
      help.summarize,
      ['text', 'json'],
      [
        'summarize antwoorden.csv --out reports/2019',
        'summarize antwoorden.csv --theme werkgevers --no-figures',
      ],
      async () => (await import('./summarize.ts')).summarize,
    ),
  );

  summarizing(
    add(
      'report',
      help.report,
      ['text', 'json'],
      ['report antwoorden.csv --out reports/2019', 'report antwoorden.csv --region Achterhoek'],
      async () => (await import('./report.ts')).report,
    ),
    'publish',
  );

  reading(
    add(
      'map',
      help.map,
      ['text', 'json'],
      ['map antwoorden.csv --indicator 75', 'map antwoorden.csv --indicator 75,76 --region Achterhoek'],
      async () => (await import('./map.ts')).map,
    ),
  )
    .argument('<file>', help.summarizeFile)
    .requiredOption('--indicator <list>', help.indicators)
    .option('--region <region>', help.region)
    .option('--regions <list>', help.regions)
    .option('--out <folder>', help.outMaps)
    .option('--allow-invalid', help.allowInvalid)
    .addOption(width())
    .addOption(dpi())
    .option('--force', help.force);

  reading(
    add(
      'profile',
      help.profile,
      ['text', 'json'],
      ['profile antwoorden.csv --region Achterhoek,Twente', 'profile antwoorden.csv --all'],
      async () => (await import('./profile.ts')).profile,
    ),
  )
    .argument('<file>', help.summarizeFile)
    .option('--region <list>', help.profileRegions, collected)
    .option('--all', help.profileAll)
    .option('--indicators <list>', help.indicators)
    .option('--theme <theme>', help.theme)
    .option('--out <folder>', help.outProfiles)
    .option('--allow-invalid', help.allowInvalid)
    .addOption(dpi())
    .option('--force', help.force);

  reading(
    add(
      'diff',
      help.diff,
      ['text', 'json'],
      [
        'diff 2019.csv 2021.csv --out reports/verschil',
        'diff claims-2019.csv claims-2021.csv',
        'diff --corrections levering-1.csv levering-2.csv',
      ],
      async () => (await import('./diff.ts')).diff,
    ),
  )
    .argument('<before>', help.diffBefore)
    .argument('<after>', help.diffAfter)
    .option('--out <folder>', help.outDiff)
    .option('--crosswalk <id|file>', help.crosswalk)
    .option('--corrections', help.corrections)
    .addOption(new Option('--test <test>', help.test).choices(['sign']))
    .option('--exit-code', help.exitCode)
    .option('--no-figures', help.noFigures)
    .addOption(
      new Option('--xlsx <profile>', help.xlsxDiff).choices([...workbookProfiles]).default('publish'),
    )
    .option('--excel-nl', help.excelNl)
    .addOption(width())
    .addOption(dpi())
    .option('--force', help.force);

  reading(
    add(
      'export',
      help.export,
      ['text', 'json'],
      ['export antwoorden.csv --out export', 'export antwoorden.csv --theme werkgevers --excel-nl'],
      async () => (await import('./export.ts')).exportAnswers,
    ),
  )
    .argument('<file>', help.summarizeFile)
    .option('--out <folder>', help.outExport)
    .option('--indicators <list>', help.indicators)
    .option('--theme <theme>', help.theme)
    .option('--regions <list>', help.regions)
    .option('--allow-invalid', help.allowInvalidExport)
    .option('--excel-nl', help.excelNl)
    .option('--force', help.force);

  add(
    'codebook',
    help.codebook,
    ['text', 'json', 'md', 'csv', 'json-schema'],
    ['codebook --format md'],
    async () => (await import('./codebook.ts')).codebook,
  ).option('--instrument <id|file>', help.instrument);

  add(
    'explain',
    help.explain,
    ['text', 'json'],
    ['explain answer-outside-list'],
    async () => (await import('./explain.ts')).explain,
  ).argument('[code]', help.explainCode);

  reading(
    add(
      'check',
      help.check,
      ['text', 'json', 'csv'],
      ['check claims.csv antwoorden.csv', 'check claims.csv'],
      async () => (await import('./check.ts')).check,
    ),
  )
    .argument('<claims>', help.checkClaims)
    .argument('[answers]', help.checkAnswers);

  reading(
    add(
      'sample',
      help.sample,
      ['text', 'json'],
      [
        'sample --claims claims.csv --seed 2019 --out oefening.csv',
        'sample --from oefening.csv --move 0.2 --seed 2022 --out tweede.csv',
      ],
      async () => (await import('./sample.ts')).sample,
    ),
  )
    .option('--claims <file>', help.claims)
    .option('--from <file>', help.from)
    .addOption(new Option('--move <share>', help.move).argParser(between(0, 1)))
    .addOption(new Option('--seed <number>', help.seed).argParser(between(0, 4294967295, true)).default(1))
    .option('--measurement <label>', help.measurement)
    .option('--out <file>', help.sampleOut)
    .option('--force', help.force);

  reading(
    add(
      'template',
      help.template,
      ['text', 'json'],
      [
        'template --all --measurement 2027 --out formulieren',
        'template --region Achterhoek --prefill 2019.csv --out achterhoek.xlsx',
      ],
      async () => (await import('./template.ts')).template,
    ),
  )
    .option('--region <region>', help.templateRegion)
    .option('--all', help.templateAll)
    .option('--prefill <file>', help.templatePrefill)
    .option('--measurement <label>', help.measurement)
    .option('--date <date>', help.templateDate)
    .option('--out <file|folder>', help.templateOut)
    .option('--force', help.force);

  reading(
    add(
      'trace',
      help.trace,
      ['text', 'json', 'csv'],
      [
        'trace reports/2019 antwoorden.csv --indicator 37 --category regio-uwv-gemeenten',
        'trace reports/2019 antwoorden.csv --indicator 37 --format csv',
      ],
      async () => (await import('./trace.ts')).trace,
    ),
  )
    .argument('<report>', help.traceReport)
    .argument('<file>', help.traceFile)
    .requiredOption('--indicator <number>', help.traceIndicator)
    .option('--category <answer>', help.traceCategory);

  return program;
}

/** Collects the values of an option that is given more than once. A variadic one would take the file for a value. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A parser of a number in a range; commander reports what it throws as wrong usage. */
function between(least: number, most: number, whole = false): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
      throw new InvalidArgumentError(`${String(least)}–${String(most)}`);
    }
    return value;
  };
}
