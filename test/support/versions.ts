import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './built.ts';
import { schemaDocument } from './instrument.ts';

type Words = { nl: string; en: string };

/** The parts of a questionnaire file in which the later version differs. */
type File = {
  categories: Record<string, { label: Words }>;
  answerLists: Record<string, { type: string; categories?: string[]; beside?: string[] }>;
  indicators: { number: string; label: Words; question: Words; answers: string; groups?: unknown }[];
  plate: object;
};

/** The paths of two answer files. */
export type Pair = { readonly before: string; readonly after: string };

/**
 * Writes two measurements with two versions of the questionnaire, in which every kind of link occurs: 38 and 60 are the
 * same, 37 is worded otherwise and means the same, 34 has an answer more, 39 was dropped. Groningen, Friesland and Drenthe
 * are in both, Twente is in the first only, Zeeland in the second.
 * @param words what the later version calls 34 and its new answer, what both measurements are called, and their source
 */
export function twoVersions(words: string): Pair {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  const file = structuredClone(schemaDocument('inventarisatie-2019.json')) as File;
  const said = { nl: words, en: words };
  Object.assign(file, { id: 'later', follows: { instrument: 'inventarisatie-2019', sameMeaning: ['37'] } });
  Object.assign(file, { routes: [], figures: [], plate: { ...file.plate, blocks: [] } });
  file.categories['erbij'] = { label: said };
  file.answerLists['eigen'] = {
    type: 'scale',
    categories: ['regio-uwv-gemeenten', 'regio-gemeenten', 'subregio', 'per-gemeente', 'erbij', 'anders'],
    beside: ['anders'],
  };
  for (const indicator of file.indicators) {
    if (indicator.number === '34') {
      Object.assign(indicator, { label: said, question: said, answers: 'eigen' });
      delete indicator.groups;
    }
    if (indicator.number === '37')
      Object.assign(indicator, { question: { nl: 'Anders gesteld?', en: 'Other?' } });
  }
  file.indicators = file.indicators.filter(({ number }) => number !== '39');
  writeFileSync(path('later.json'), JSON.stringify(file));

  const about = (instrument: string, label: string): string =>
    JSON.stringify({ instrument, measurement: { label }, source: words, fictional: true });
  writeFileSync(path('een.meta.json'), about('inventarisatie-2019', `${words} 1`));
  writeFileSync(path('twee.meta.json'), about(path('later.json'), `${words} 2`));
  writeFileSync(
    path('een.csv'),
    'regio;34;37;38;39;60\nAM01;1;2;ja;ja;ja\nAM02;2;1;nee;ja;ja\nAM03;;1;nee;nee;nee\nAM05;1;1;ja;ja;ja\n',
  );
  writeFileSync(
    path('twee.csv'),
    'regio;34;37;38;60\nAM01;1;1;ja;ja\nAM02;5;1;ja;nee\nAM03;1;3;nee;nee\nZeeland;1;1;ja;ja\n',
  );
  return { before: path('een.csv'), after: path('twee.csv') };
}
