import { Option } from 'commander';
import { workbookProfiles } from '../../report/workbook/profile.ts';
import type { Declaring } from './declaring.ts';
import { dpi, reading, width } from './options.ts';

/** Declares `inventory diff`. */
export function declareDiff({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'diff',
      help.diff,
      ['text', 'json'],
      [
        'diff 2019.csv 2021.csv --out reports/verschil',
        'diff claims-2019.csv claims-2021.csv',
        'diff --corrections levering-1.csv levering-2.csv',
      ],
      async () => (await import('../diff.ts')).diff,
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
    .addOption(width(help))
    .addOption(dpi(help))
    .option('--force', help.force);
}

/** Declares `inventory check`. */
export function declareCheck({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'check',
      help.check,
      ['text', 'json', 'csv'],
      ['check claims.csv antwoorden.csv', 'check claims.csv'],
      async () => (await import('../check.ts')).check,
    ),
  )
    .argument('<claims>', help.checkClaims)
    .argument('[answers]', help.checkAnswers);
}

/** Declares `inventory trace`. */
export function declareTrace({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'trace',
      help.trace,
      ['text', 'json', 'csv'],
      [
        'trace reports/2019 antwoorden.csv --indicator 37 --category regio-uwv-gemeenten',
        'trace reports/2019 antwoorden.csv --indicator 37 --format csv',
      ],
      async () => (await import('../trace.ts')).trace,
    ),
  )
    .argument('<report>', help.traceReport)
    .argument('<file>', help.traceFile)
    .requiredOption('--indicator <number>', help.traceIndicator)
    .option('--category <answer>', help.traceCategory);
}
