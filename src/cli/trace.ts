import { traceCounts } from '../distribution/trace.ts';
import { Failure, problem } from '../problem.ts';
import { differingCount } from '../report/stated-counts.ts';
import type { Trace } from '../report/trace.ts';
import { traceEntry, traceLines, traceOrigin, traceSummary, traceToCsv } from '../report/trace.ts';
import { json } from '../report/writers/json.ts';
import type { AnswerOptions } from '../store/answer-file.ts';
import { readMadeFrom } from '../store/made-from.ts';
import type { Manifest } from '../store/manifest.ts';
import { readingOnce } from '../store/reading-once.ts';
import type { CommandContext } from './context.ts';
import { painter, print, printData, say } from './context.ts';
import type { CountOptions } from './count-file.ts';
import { countFile } from './count-file.ts';
import { categoryAsked, distributionAsked } from './trace-options.ts';

/** The options of `inventory trace`. */
export type TraceOptions = AnswerOptions & {
  readonly indicator: string;
  readonly category?: string;
  readonly format: 'text' | 'json' | 'csv';
};

/**
 * Shows which units, and which cells of the answer file, stand behind a count of a report. Shows nothing when the
 * report was not made from this file, or states another count.
 * @param folder the folder of the report
 * @param path the answer file
 * @returns the exit code
 */
export async function trace(
  given: CommandContext,
  folder: string,
  path: string,
  options: TraceOptions,
): Promise<number> {
  // What is compared and what is counted must be the same bytes.
  const context = { ...given, store: readingOnce(given.store) };
  const { manifest, input, counts } = readMadeFrom(context.store, folder, path);
  // A file's own name may tell its region: a copy is read under the name that the report knows.
  const reading = { ...countOptions(manifest, options), name: input.nameInReport };
  const counted = await countFile(context, 'trace', path, reading);
  if (counted === null) return 1;
  const { file, report, distributions } = counted;
  const { instrument } = file.answers;
  if (instrument.id !== manifest.instrument) {
    const details = { what: 'otherInstrument', given: instrument.id, known: manifest.instrument };
    throw new Failure(problem('usage', { file: file.answers.file, details }));
  }
  const distribution = distributionAsked(options.indicator, distributions, instrument);
  const category = options.category === undefined ? null : categoryAsked(options.category, distribution);
  const { measurement } = manifest;
  const madeWith = `${manifest.tool.name} ${manifest.tool.version}`;
  const tools = { madeWith, tool: report.tool };
  const differing = counts === null ? null : differingCount(counts.bytes, counts.name, distribution, tools);
  if (differing !== null) throw new Failure(differing);

  const traced: Trace = {
    folder,
    madeWith: { measurement, instrument: manifest.instrument, tool: madeWith },
    input,
    stated: counts?.name ?? null,
    context: report,
    distribution,
    counts: traceCounts(report.set, distribution, category),
  };
  if (options.format === 'json') printData(context, json(traceEntry(traced)));
  else if (options.format === 'csv') {
    printData(context, traceToCsv(traced));
    // The rows have no room for it, least of all for the mark of practice data.
    for (const line of [...traceOrigin(traced), traceSummary(traced)]) say(context, line);
  } else {
    const summary = painter(context.stdout, context).bold(traceSummary(traced));
    print(context, [...traceOrigin(traced), ...traceLines(traced), summary].join('\n'));
  }
  return 0;
}

/** The options that the report was made with, so that the same is counted again. */
function countOptions({ options }: Manifest, { instrument, format, ...reading }: TraceOptions): CountOptions {
  const { indicators, theme, regions, allowInvalid } = options;
  const [sheet, encoding] = [reading.sheet ?? options.sheet, reading.encoding ?? options.encoding];
  return {
    ...(indicators === null ? {} : { indicators }),
    ...(theme === null ? {} : { theme }),
    ...(regions === null ? {} : { regions }),
    ...(instrument === undefined ? {} : { instrument }),
    ...(encoding === null ? {} : { encoding }),
    ...(sheet === null ? {} : { sheet }),
    allowInvalid,
    format,
  };
}
