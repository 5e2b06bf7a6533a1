import type { Declaring } from './declaring.ts';
import { reading } from './options.ts';

/** Declares `inventory validate`. */
export function declareValidate({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'validate',
      help.validate,
      ['text', 'json', 'csv'],
      [
        'validate antwoorden.csv',
        'validate antwoorden.csv --json',
        'validate antwoorden.csv --workbook verbeteringen.xlsx',
      ],
      async () => (await import('../validate.ts')).validate,
    ),
  )
    .argument('<files...>', help.validateFiles)
    .option('--workbook <file>', help.validateWorkbook)
    .option('--force', help.force);
}

/** Declares `inventory apply`. */
export function declareApply({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'apply',
      help.apply,
      ['text', 'json'],
      ['apply verbeteringen.xlsx antwoorden.csv --out antwoorden-2.csv'],
      async () => (await import('../apply.ts')).apply,
    ),
  )
    .argument('<corrections>', help.applyCorrections)
    .argument('<file>', help.applyFile)
    .requiredOption('--out <file>', help.applyOut)
    .option('--force', help.force);
}

/** Declares `inventory template`. */
export function declareTemplate({ add, help }: Declaring): void {
  reading(
    help,
    add(
      'template',
      help.template,
      ['text', 'json'],
      [
        'template --all --measurement 2027 --out formulieren',
        'template --region Achterhoek --prefill 2019.csv --out achterhoek.xlsx',
      ],
      async () => (await import('../template.ts')).template,
    ),
  )
    .option('--region <region>', help.templateRegion)
    .option('--all', help.templateAll)
    .option('--prefill <file>', help.templatePrefill)
    .option('--measurement <label>', help.measurement)
    .option('--date <date>', help.templateDate)
    .option('--out <file|folder>', help.templateOut)
    .option('--force', help.force);
}
