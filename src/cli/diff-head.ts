import type { Description } from '../answers/description.ts';
import type { Side } from '../comparison/side.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { AnswerFile } from '../store/answer-file.ts';
import type { InputFile } from '../store/sources.ts';
import type { LinkedInstruments } from '../store/library.ts';
import type { ManifestHead } from '../store/output-folder.ts';
import { sha256 } from '../store/sha256.ts';
import { version } from './version.ts';

/** One side of a comparison, as far as a manifest tells of it. */
export type HeadSide = {
  readonly instrument: Instrument;
  readonly description: Description;
  readonly inputs: readonly InputFile[];
};

/**
 * What the manifest of a comparison says besides the files: what was compared with what, over which crosswalk; no clock
 * and no machine.
 * @param compares the answers of two measurements, totals only, or two deliveries of one measurement
 * @param linked the crosswalk; null for one questionnaire
 * @param more what only this kind of comparison has: options, marks, what drew
 */
export function diffHead(
  compares: 'answers' | 'totals' | 'deliveries',
  read: Readonly<Record<Side, HeadSide>>,
  linked: LinkedInstruments | null,
  more: Readonly<Record<string, unknown>>,
): ManifestHead {
  return {
    command: 'diff',
    tool: { name: 'inventory', version },
    compares,
    before: headSide(read.before),
    after: headSide(read.after),
    crosswalk: linked === null ? null : { id: linked.crosswalk.id, ...hashed(linked.file) },
    ...more,
  };
}

/** A side that is an answer file. */
export function answersHead({ answers: { instrument, description }, inputs }: AnswerFile): HeadSide {
  return { instrument, description, inputs };
}

function headSide({ instrument, description, inputs }: HeadSide): object {
  return {
    instrument: instrument.id,
    measurement: description.measurement,
    source: description.source,
    inputs: inputs.map(hashed),
  };
}

function hashed({ name, bytes }: InputFile): { readonly name: string; readonly sha256: string } {
  return { name, sha256: sha256(bytes) };
}
