import type { Correction, NoteCorrection } from '../../comparison/corrections.ts';
import { isSame } from '../../comparison/corrections.ts';
import type { Place, Problem } from '../../problem.ts';
import { countOf, severityOf } from '../../problem.ts';
import { messageOf } from '../problems.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import type { CorrectionsReport, DeliveryFile } from './corrections-report.ts';
import { answerIn } from './corrections-report.ts';
import { sides } from '../../comparison/side.ts';

/** Two deliveries held against each other as the JSON document a command prints; places are complete, counts exact. */
export function correctionsEntry({ texts, files, result }: CorrectionsReport): object {
  const { counts, differences, respelled, notes, leftOut, notesLeftOut, problems } = result;
  return {
    ok: true,
    command: 'diff',
    mode: 'corrections',
    same: isSame(result),
    before: deliveryEntry(files.before),
    after: deliveryEntry(files.after),
    summary: {
      ...counts,
      notes: notes.length,
      not_compared: leftOut.reduce((sum, { cells }) => sum + cells, 0),
    },
    differences: differences.map((each) => correctionEntry(each, texts)),
    respelled: respelled.map((each) => correctionEntry(each, texts)),
    notes: notes.map(noteEntry),
    not_compared: leftOut.map(({ side, scope, unit, indicator, cells, problem }) => ({
      delivery: side,
      scope,
      unit: unit?.name ?? null,
      unit_code: unit?.code ?? null,
      indicator: indicator?.number ?? null,
      cells,
      ...problemEntry(problem, texts),
      places: problem.places,
    })),
    notes_not_compared:
      notesLeftOut === null ? null : { delivery: notesLeftOut.side, reason: notesLeftOut.reason },
    problem_counts: { ...problems.counts, by_code: problems.byCode },
    problems: problems.changes.map(({ state, isCertain, problem, before, after }) => ({
      state,
      certain: isCertain,
      ...problemEntry(problem, texts),
      unit: (after ?? before)?.unit ?? null,
      indicator: (after ?? before)?.indicator ?? null,
      before: before === null ? null : placeEntry(before),
      after: after === null ? null : placeEntry(after),
    })),
  };
}

function deliveryEntry({ name, sha256, measurement, summary, problems, marks }: DeliveryFile): object {
  return {
    file: name,
    sha256,
    measurement,
    summary: { ...summary, errors: countOf('error', problems), warnings: countOf('warning', problems) },
    marks,
  };
}

function correctionEntry(correction: Correction, { language }: Catalogue): object {
  const { kind, scope, unit, indicator, cells } = correction;
  const [before, after] = sides.map((side) => {
    const { value, place } = correction[side];
    const answer = answerIn(correction, correction[side]);
    const isValid = answer !== null && answer.role !== 'invalid';
    return {
      value,
      code: isValid ? answer.code : null,
      answer: answer?.label[language] ?? null,
      ...placeEntry(place),
    };
  });
  return {
    what: kind,
    scope,
    unit: unit?.name ?? null,
    unit_code: unit?.code ?? null,
    indicator: indicator?.number ?? null,
    cells,
    before,
    after,
  };
}

function noteEntry({ unit, indicator, before, after }: NoteCorrection): object {
  return {
    unit: unit.name,
    unit_code: unit.code,
    indicator: indicator.number,
    before: { note: before.note, ...placeEntry(before.place) },
    after: { note: after.note, ...placeEntry(after.place) },
  };
}

function problemEntry(problem: Problem, texts: Catalogue): object {
  return {
    code: problem.code,
    severity: severityOf(problem),
    value: problem.value,
    message: messageOf(problem, texts),
  };
}

function placeEntry({ line, column, cell }: Place): object {
  return { line, column, cell };
}
