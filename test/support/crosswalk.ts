import type { Crosswalk } from '../../src/comparison/crosswalk.ts';
import { parseCrosswalk } from '../../src/comparison/crosswalk.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import { inventory2019, schemaDocument } from './instrument.ts';

function instrument(): Instrument {
  const parsed = parseInstrument(schemaDocument('wsp-regios-2021.json'));
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.instrument;
}

/** The part of the questionnaire of 2021 that there is, as the program reads it. */
export const survey2021 = instrument();

/** The crosswalk from 2019 to 2021, as the program reads it. */
export function crosswalk2021(): Crosswalk {
  const parsed = parseCrosswalk(schemaDocument('crosswalk-2019-2021.json'), inventory2019, survey2021);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.crosswalk;
}
