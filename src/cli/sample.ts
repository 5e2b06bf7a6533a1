import { basename, dirname, relative } from 'node:path';
import type { DescriptionFile } from '../answers/description.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { select } from '../distribution/selection.ts';
import { Failure, problem, severityOf } from '../problem.ts';
import { unitCount } from '../report/context.ts';
import { textFile } from '../report/table.ts';
import { csv } from '../report/writers/csv.ts';
import { json } from '../report/writers/json.ts';
import { answerRows } from '../sample/answer-rows.ts';
import { fictionalParts } from '../sample/fictional.ts';
import type { Grid } from '../sample/grid.ts';
import { moveAnswers } from '../sample/move.ts';
import { drawPractice } from '../sample/practice.ts';
import { randomFrom } from '../sample/random.ts';
import type { AnswerOptions } from '../store/answer-file.ts';
import { readAnswerFile } from '../store/answer-file.ts';
import { readClaims } from '../store/claims-file.ts';
import { inputPaths } from '../store/descriptions.ts';
import { descriptionPath } from '../store/sources.ts';
import type { CommandContext } from './context.ts';
import { sayEncoding } from './describe-file.ts';
import { libraryOf, printData, say } from './context.ts';
import { writeFiles } from './write-files.ts';

/** The options of `inventory sample`. */
export type SampleOptions = AnswerOptions & {
  readonly claims?: string;
  readonly from?: string;
  readonly move?: number;
  readonly seed: number;
  readonly measurement?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly format?: 'json';
};

/** Practice data before it is written, and what to say of it. */
type Sample = {
  readonly grid: Grid;
  readonly instrument: Instrument;
  readonly description: DescriptionFile;
  readonly remarks: readonly string[];
};

/** Makes practice data out of claims, or a second measurement out of a first. @returns the exit code */
export async function sample(context: CommandContext, options: SampleOptions): Promise<number> {
  const { store, texts } = context;
  const { claims, from, move, force, format } = options;
  const out = options.out === '-' ? undefined : options.out;
  if ((claims === undefined) === (from === undefined) || (from === undefined) !== (move === undefined)) {
    throw new Failure(problem('usage', { details: { what: 'sample' } }));
  }
  const { grid, instrument, description, remarks } =
    from === undefined
      ? await fromClaims(context, claims ?? '', options)
      : await fromAnswers(context, from, move ?? 0, options);

  const rows = answerRows(grid);
  const isJson = out === undefined ? format === 'json' : out.endsWith('.json');
  const table = isJson ? json(asObjects(rows)) : csv(rows);
  if (out === undefined) printData(context, table);
  else {
    // The description first: without it, answers must not be taken for more than they are.
    const files = [textFile(descriptionPath(out), json(description)), textFile(out, table)];
    writeFiles(
      context,
      out,
      [claims, from].flatMap((each) => (each === undefined ? [] : inputPaths(store, each))),
      files,
      force === true,
    );
  }
  for (const remark of remarks) say(context, remark);
  const [units, indicators] = [grid.units.length, grid.indicators.length];
  if (format === 'json' && out !== undefined) {
    printData(
      context,
      json({ ok: true, command: 'sample', instrument: instrument.id, out, units, indicators }),
    );
  }
  say(
    context,
    texts.sample.written(out ?? 'stdout', unitCount({ texts, set: { instrument } }, units), indicators),
  );
  return 0;
}

/** How a description names an instrument that is a file of the user's own: from the folder of the description. */
function named(instrument: string | undefined, out: string | undefined): string | null {
  if (instrument?.endsWith('.json') !== true) return null;
  return relative(dirname(out ?? '.'), instrument);
}

/** Rows with a header as objects, to write as JSON. */
function asObjects([header = [], ...rows]: readonly (readonly string[])[]): object[] {
  return rows.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? null])));
}

async function fromClaims(
  context: CommandContext,
  path: string,
  { instrument, seed, measurement, out }: SampleOptions,
): Promise<Sample> {
  const { store, texts } = context;
  const library = libraryOf(context);
  const candidates = instrument === undefined ? library.instruments() : [library.instrument(instrument)];
  const read = await readClaims(store, path, candidates);
  sayEncoding(context, path, read.encoding);
  // Claims have no date: they are taken to be about the units that there are now.
  const units = library.units(read.instrument).validAt(null);
  const claims = read.claims.filter(({ disputed }) => disputed === null);

  const { grid, failing } = drawPractice(read.instrument, units, claims, randomFrom(seed));
  if (failing.length > 0) {
    const value = failing.map(({ id }) => id).join(', ');
    throw new Failure(
      problem('unsatisfiable-claims', { file: basename(path), count: failing.length, value }),
    );
  }
  return {
    grid,
    instrument: read.instrument,
    description: {
      instrument: named(instrument, out) ?? read.instrument.id,
      measurement: { label: measurement ?? texts.sample.measurement },
      source: texts.sample.source(basename(path), seed),
      fictional: fictionalParts(grid.indicators, claims, units.length),
    },
    remarks: grid.breaches() === 0 ? [] : [texts.sample.breaches(grid.breaches())],
  };
}

async function fromAnswers(
  context: CommandContext,
  path: string,
  share: number,
  options: SampleOptions,
): Promise<Sample> {
  const { texts } = context;
  const { instrument, seed, measurement, out } = options;
  const { answers, present, problems } = await readAnswerFile(
    context.store,
    libraryOf(context),
    path,
    options,
  );
  const errors = problems.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) throw new Failure(errors);

  const { grid, changed } = moveAnswers(
    select(answers, { indicators: present, units: null }),
    share,
    randomFrom(seed),
  );
  const all = grid.units.length * grid.indicators.length;
  return {
    grid,
    instrument: answers.instrument,
    description: {
      instrument: named(instrument, out) ?? answers.instrument.id,
      measurement: { label: measurement ?? texts.sample.secondMeasurement },
      source: texts.sample.sourceMoved(answers.file, String(share), seed),
      fictional: { distribution: [], counts: grid.indicators.map(({ number }) => number) },
    },
    remarks: [texts.sample.moved(changed, all)],
  };
}
