import { Option } from 'commander';
import type { Declaring } from './declaring.ts';
import { between, reading } from './options.ts';

/** Declares `inventory export`. */
export function declareExport({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'export',
      help.export,
      ['text', 'json'],
      ['export antwoorden.csv --out export', 'export antwoorden.csv --theme werkgevers --excel-nl'],
      async () => (await import('../export.ts')).exportAnswers,
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
}

/** Declares `inventory codebook`. */
export function declareCodebook({ add, help }: Declaring): void {
  add(
    'codebook',
    help.codebook,
    ['text', 'json', 'md', 'csv', 'json-schema'],
    ['codebook --format md'],
    async () => (await import('../codebook.ts')).codebook,
  ).option('--instrument <id|file>', help.instrument);
}

/** Declares `inventory explain`. */
export function declareExplain({ add, help }: Declaring): void {
  add(
    'explain',
    help.explain,
    ['text', 'json'],
    ['explain answer-outside-list'],
    async () => (await import('../explain.ts')).explain,
  ).argument('[code]', help.explainCode);
}

/** Declares `inventory sample`. */
export function declareSample({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'sample',
      help.sample,
      ['text', 'json'],
      [
        'sample --claims claims.csv --seed 2019 --out oefening.csv',
        'sample --from oefening.csv --move 0.2 --seed 2022 --out tweede.csv',
      ],
      async () => (await import('../sample.ts')).sample,
    ),
  )
    .option('--claims <file>', help.claims)
    .option('--from <file>', help.from)
    .addOption(new Option('--move <share>', help.move).argParser(between(0, 1)))
    .addOption(new Option('--seed <number>', help.seed).argParser(between(0, 4294967295, true)).default(1))
    .option('--measurement <label>', help.measurement)
    .option('--out <file>', help.sampleOut)
    .option('--force', help.force);
}
