import { nearest } from '../answers/reading.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { date as measurementDate } from '../instrument/schema-parts.ts';
import { foldLabel, slug } from '../instrument/spelling.ts';
import type { Unit, UnitList } from '../instrument/units.ts';
import { Failure, problem } from '../problem.ts';
import type { FormContext } from '../report/form/make-form.ts';
import type { AnswerOptions } from '../store/answer-file.ts';
import type { Library } from '../store/library.ts';
import type { CommandContext } from './context.ts';
import { libraryOf, say } from './context.ts';
import { readingLine } from './describe-file.ts';
import { readPrefill } from './template-prefill.ts';
import type { MadeForm, TemplateOutput } from './template-write.ts';
import { writeForm, writeForms } from './template-write.ts';
import { version } from './version.ts';

/** The options of `inventory template`. */
export type TemplateOptions = TemplateOutput &
  AnswerOptions & {
    readonly region?: string;
    readonly all?: boolean;
    readonly measurement?: string;
    readonly date?: string;
  };

/**
 * Makes forms in which regions fill in a questionnaire: one for a region, one in which a region chooses itself, or a
 * folder with one for each. @returns the exit code
 */
export async function template(context: CommandContext, options: TemplateOptions): Promise<number> {
  checkOptions(options);
  const { texts } = context;
  const { region, all, prefill, measurement, date = null } = options;
  const library = libraryOf(context);
  const read = prefill === undefined ? null : await readPrefill(context, library, prefill, options);
  const instrument = read?.answers.instrument ?? instrumentOf(library, options.instrument);
  const list = library.units(instrument);
  const form: FormContext = {
    texts,
    tool: `inventory ${version}`,
    instrument,
    measurement:
      measurement === undefined && date === null ? null : { label: measurement ?? date ?? '', date },
    earlier: read?.answers ?? null,
    present: read?.present ?? new Set(),
  };
  if (read !== null) say(context, readingLine(read, texts));
  const valid = list.validAt(date);

  const { countForm, formBytes } = await import('../report/make-workbook.ts');
  const make = async (unit: Unit | null, name: string): Promise<MadeForm> => ({
    unit,
    file: { name, bytes: await formBytes(form, unit ?? valid) },
    counts: countForm(form, unit),
  });
  if (all === true) {
    const made: MadeForm[] = [];
    for (const unit of valid) made.push(await make(unit, `${unit.code}-${slug(unit.name)}.xlsx`));
    writeForms(context, form, made, read, options);
  } else {
    const unit = region === undefined ? null : namedUnit(region, list, date);
    const name = options.out ?? texts.form.file(unit === null ? null : slug(unit.name));
    writeForm(context, form, await make(unit, name), read, options);
  }
  return 0;
}

function checkOptions({ region, all, prefill, date, out }: TemplateOptions): void {
  const wrong = (what: string, given = ''): Failure =>
    new Failure(problem('usage', { details: { what, given } }));
  if (region !== undefined && all === true) throw wrong('template');
  if (prefill !== undefined && region === undefined && all !== true) throw wrong('templatePrefill');
  if (date !== undefined && !measurementDate.safeParse(date).success) throw wrong('templateDate', date);
  const isFile = out?.toLowerCase().endsWith('.xlsx') ?? false;
  if (all === true && isFile) throw wrong('templateFolder', out);
  if (all !== true && out !== undefined && !isFile) throw wrong('templateFile', out);
}

/** The questionnaire that was asked for, else the first there is. */
function instrumentOf(library: Library, asked: string | undefined): Instrument {
  const instrument = asked === undefined ? library.instruments()[0] : library.instrument(asked);
  if (instrument !== undefined) return instrument;
  throw new Failure(problem('usage', { details: { what: 'instrument', given: '', known: '' } }));
}

function namedUnit(name: string, list: UnitList, date: string | null): Unit {
  const unit = list.find(name, date);
  if (unit !== undefined) return unit;
  const names = new Map(list.units.map((each) => [foldLabel(each.name), each.name]));
  const meant = names.get(nearest(foldLabel(name), [...names.keys()]) ?? '') ?? '';
  throw new Failure(problem('usage', { details: { what: 'templateRegion', given: name, meant } }));
}
