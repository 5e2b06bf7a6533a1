import { codebookCsv, codebookJson, codebookJsonSchema, codebookText } from '../report/codebook.ts';
import { json } from '../report/writers/json.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { Failure, problem } from '../problem.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, print, printData } from './context.ts';

/** The options of `inventory codebook`. */
export type CodebookOptions = {
  readonly instrument?: string;
  readonly format: 'text' | 'json' | 'md' | 'csv' | 'json-schema';
};

/** Shows an instrument: by default the first there is. */
export function codebook(context: CommandContext, { instrument: asked, format }: CodebookOptions): number {
  const library = libraryOf(context);
  const instrument = asked === undefined ? first(library.instruments()) : library.instrument(asked);
  if (format === 'json') printData(context, json(codebookJson(instrument)));
  else if (format === 'csv') printData(context, codebookCsv(instrument));
  else if (format === 'json-schema') {
    const regions = new Set(library.units(instrument).units.map((unit) => unit.name));
    printData(context, json(codebookJsonSchema(instrument, [...regions])));
  } else print(context, codebookText(instrument, context.texts, format));
  return 0;
}

function first(instruments: readonly Instrument[]): Instrument {
  const [instrument] = instruments;
  if (instrument === undefined)
    throw new Failure(problem('usage', { details: { what: 'instrument', given: '', known: '' } }));
  return instrument;
}
