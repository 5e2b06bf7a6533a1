import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator, Instrument } from '../../src/instrument/instrument.ts';
import { parseInstrument } from '../../src/instrument/parse-instrument.ts';
import type { Unit, UnitList } from '../../src/instrument/units.ts';
import { parseUnits } from '../../src/instrument/units.ts';
import { root } from './run.ts';

/** The parsed JSON of a file among the schemas. */
export function schemaDocument(name: string): unknown {
  return JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
}

function instrument(): Instrument {
  const parsed = parseInstrument(schemaDocument('inventarisatie-2019.json'));
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.instrument;
}

function units(): UnitList {
  const parsed = parseUnits(schemaDocument('regions.json'));
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.units;
}

/** The questionnaire of 2019, as the program reads it. */
export const inventory2019 = instrument();

/** The 35 regions. */
export const regions = units();

/** An indicator of 2019 by number. */
export function indicator(number: string): Indicator {
  const found = inventory2019.byNumber.get(number);
  if (found === undefined) throw new Error(`no indicator ${number}`);
  return found;
}

/** A region by any of its spellings. */
export function region(name: string): Unit {
  const found = regions.find(name);
  if (found === undefined) throw new Error(`no region ${name}`);
  return found;
}
