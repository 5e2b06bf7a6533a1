import { Option } from 'commander';
import type { Command } from 'commander';
import type { WorkbookProfile } from '../../report/workbook/profile.ts';
import { workbookProfiles } from '../../report/workbook/profile.ts';
import type { Declaring, Help } from './declaring.ts';
import { collected, dpi, reading, width } from './options.ts';

/** Declares `inventory summarize`. */
export function declareSummarize({ add, help }: Declaring): void {
  summarizing(
    help,
    add(
      'summarize',
      help.summarize,
      ['text', 'json'],
      [
        'summarize antwoorden.csv --out reports/2019',
        'summarize antwoorden.csv --theme werkgevers --no-figures',
      ],
      async () => (await import('../summarize.ts')).summarize,
    ),
  );
}

/** Declares `inventory report`. */
export function declareReport({ add, help }: Declaring): void {
  summarizing(
    help,
    add(
      'report',
      help.report,
      ['text', 'json'],
      ['report antwoorden.csv --out reports/2019', 'report antwoorden.csv --region Achterhoek'],
      async () => (await import('../report.ts')).report,
    ),
    'publish',
  );
}

/** Declares `inventory map`. */
export function declareMap({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'map',
      help.map,
      ['text', 'json'],
      ['map antwoorden.csv --indicator 75', 'map antwoorden.csv --indicator 75,76 --region Achterhoek'],
      async () => (await import('../map.ts')).map,
    ),
  )
    .argument('<file>', help.summarizeFile)
    .requiredOption('--indicator <list>', help.indicators)
    .option('--region <region>', help.region)
    .option('--regions <list>', help.regions)
    .option('--out <folder>', help.outMaps)
    .option('--allow-invalid', help.allowInvalid)
    .addOption(width(help))
    .addOption(dpi(help))
    .option('--force', help.force);
}

/** Declares `inventory profile`. */
export function declareProfile({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'profile',
      help.profile,
      ['text', 'json'],
      ['profile antwoorden.csv --region Achterhoek,Twente', 'profile antwoorden.csv --all'],
      async () => (await import('../profile.ts')).profile,
    ),
  )
    .argument('<file>', help.summarizeFile)
    .option('--region <list>', help.profileRegions, collected)
    .option('--all', help.profileAll)
    .option('--indicators <list>', help.indicators)
    .option('--theme <theme>', help.theme)
    .option('--out <folder>', help.outProfiles)
    .option('--allow-invalid', help.allowInvalid)
    .addOption(dpi(help))
    .option('--force', help.force);
}

/** The options of what counts a whole measurement. */
function summarizing(help: Help, command: Command, xlsx?: WorkbookProfile): Command {
  return reading(help, command.argument('<file>', help.summarizeFile).option('--out <folder>', help.out))
    .option('--indicators <list>', help.indicators)
    .option('--theme <theme>', help.theme)
    .option('--regions <list>', help.regions)
    .option('--region <region>', help.region)
    .option('--allow-invalid', help.allowInvalid)
    .option('--no-figures', help.noFigures)
    .addOption(new Option('--xlsx <profile>', help.xlsx).choices([...workbookProfiles]).default(xlsx))
    .option('--excel-nl', help.excelNl)
    .addOption(width(help))
    .addOption(dpi(help))
    .option('--force', help.force);
}
