import { overlaps, periodOf } from '../instrument/period.ts';
import { date as measurementDate } from '../instrument/schema-parts.ts';
import { foldLabel } from '../instrument/spelling.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Description } from './description.ts';
import type { OpenFile } from './open-file.ts';
import { formMarks } from './sheet-rows.ts';

type Measurement = Description['measurement'];

/** The measurement that a form is of, and the file of that form. */
export type FormMeasurement = Measurement & { readonly file: string };

/**
 * The measurement that forms say they are of; a form that names none goes with any.
 * @returns the measurement with the first form that names it, null where none does, or the problem that two forms are of
 * two measurements
 */
export function measurementOfForms(open: readonly OpenFile[]): FormMeasurement | Problem | null {
  const named = open.flatMap((each): FormMeasurement[] => {
    const [, , label, date] = (each.kind === 'xlsx' ? formMarks(each) : null) ?? [];
    if (label === undefined || label.trim() === '') return [];
    const isDate = measurementDate.safeParse(date).success;
    return [{ label: label.trim(), date: isDate ? (date ?? null) : null, file: each.file }];
  });
  const [first] = named;
  if (first === undefined) return null;
  const date = named.find((each) => each.date !== null)?.date ?? null;
  const other = named.find(
    (each) =>
      foldLabel(each.label) !== foldLabel(first.label) ||
      (date !== null && each.date !== null && each.date !== date),
  );
  if (other === undefined) return { ...first, date };
  const details = {
    what: 'formMeasurements',
    given: wordsOf(other),
    known: wordsOf({ ...first, date: first.date ?? date }),
    first: first.file,
  };
  return problem('usage', { file: other.file, details });
}

/**
 * That a description is about another measurement than a form beside it: it has another date; or another name, where no
 * two dates tell that they are the same.
 */
export function otherMeasurement({ measurement }: Description, form: FormMeasurement | null): Problem[] {
  if (form === null) return [];
  const isDated = measurement.date !== null && form.date !== null;
  const isOther = isDated
    ? !overlaps(periodOf(measurement.date), periodOf(form.date))
    : foldLabel(measurement.label) !== foldLabel(form.label);
  if (!isOther) return [];
  const details = { known: wordsOf(measurement) };
  return [problem('measurement-differs', { file: form.file, value: wordsOf(form), details })];
}

/** A measurement in words: its name, and its date where that says more. */
function wordsOf({ label, date }: Measurement): string {
  return date === null || label.includes(date) ? label : `${label} (${date})`;
}
