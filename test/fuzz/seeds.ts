import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fillForm } from '../support/fill-form.ts';
import { hostileFiles } from '../support/hostile.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { memoryStore } from '../support/memory-store.ts';
import { root, runWith } from '../support/run.ts';

/** A run that works, or is refused for one reason, to begin from. */
export type Seed = {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The file that is changed, one of `files`. */
  readonly changed: string;
  /** What is read: a file, or a folder of some of `files`. */
  readonly read: string;
  /** Claims to hold against what is read; null for none. */
  readonly claims: string | null;
};

/** Larger files are left out: time is better spent on many. */
const largest = 60_000;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All seeds, in an order that is always the same. */
export async function allSeeds(): Promise<readonly Seed[]> {
  // What is read as it is comes more often: most of the others are refused whatever is changed.
  const layouts = Array<string>(4).fill('answers/layouts');
  const folders = [...layouts, 'answers/workbooks', 'answers/sav', 'polluted'];
  const seeds = [...folders.flatMap(seedsIn), ...problemSeeds(), ...ownSeeds(), ...(await formSeeds())];
  return seeds.filter(({ files, changed }) => (files[changed]?.length ?? 0) <= largest);
}

const made = /\.(md|ts|js|py|R|sps)$|^expected\./;

/** Every answer file of a folder of tests; a folder in it is one delivery, of which a file at a time is changed. */
function seedsIn(folder: string): Seed[] {
  const path = join(root, 'test', folder);
  return readdirSync(path)
    .filter((name) => !made.test(name))
    .sort()
    .flatMap((name) => {
      if (!statSync(join(path, name)).isDirectory()) return [fileSeed(name, readFileSync(join(path, name)))];
      const names = readdirSync(join(path, name), { recursive: true, encoding: 'utf8' })
        .filter((each) => statSync(join(path, name, each)).isFile())
        .sort();
      const files = Object.fromEntries(
        names.map((each) => [`${name}/${each}`, new Uint8Array(readFileSync(join(path, name, each)))]),
      );
      return Object.keys(files).map((changed) => ({ name, files, changed, read: name, claims: null }));
    });
}

function fileSeed(name: string, bytes: Uint8Array): Seed {
  const changed = basename(name);
  return { name, files: { [changed]: new Uint8Array(bytes) }, changed, read: changed, claims: null };
}

/** The answer files that show a problem, and those that nearly do. */
function problemSeeds(): Seed[] {
  const path = join(root, 'test', 'problems');
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[\\/]answers\.(csv|json|xlsx|sav)$/.test(name))
    .sort()
    .map((name) => ({ ...fileSeed(name, readFileSync(join(path, name))), name: dirname(name) }));
}

/** Every file of a questionnaire of one's own, with its units, a description and claims. */
function ownSeeds(): Seed[] {
  const files = Object.fromEntries(
    Object.entries(hostileFiles(' x')).map(([name, text]) => [name, encode(text)]),
  );
  const seed = (changed: string, read: string, claims: string | null = null): Seed => ({
    name: changed,
    files,
    changed,
    read,
    claims,
  });
  return [
    seed('schema.json', 'clean.csv'),
    seed('schema.json', 'answers.csv'),
    seed('units.json', 'clean.csv'),
    seed('clean.meta.json', 'clean.csv'),
    seed('clean.csv', 'clean.csv'),
    seed('answers.csv', 'answers.csv'),
    seed('claims.csv', 'clean.csv', 'claims.csv'),
    fileSeed('packed.csv.gz', gzipSync(files['clean2.csv'] ?? '')),
  ];
}

/** A form as the program makes it, as it is and with some answers filled in. */
async function formSeeds(): Promise<Seed[]> {
  const store: MemoryStore = memoryStore();
  const args = [
    'template',
    '--region',
    'Twente',
    '--instrument',
    'inventarisatie-2019',
    '--out',
    'form.xlsx',
  ];
  const { exitCode, stderr } = await runWith(store, args);
  const form = store.files.get('form.xlsx');
  if (exitCode !== 0 || form === undefined) throw new Error(stderr);
  const answers = { '1': 'Anders', '4': 'Ja', '31': '40%', '34': 'Anders' };
  const filled = fillForm(form, { answers, notes: { '4': 'zie brief; "later"' } });
  return [fileSeed('form.xlsx', form), fileSeed('filled-form.xlsx', filled)];
}
