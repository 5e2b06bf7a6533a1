import { join } from 'node:path';
import * as z from 'zod/mini';
import { atLeast } from '../instrument/schema-parts.ts';
import { Failure, problem } from '../problem.ts';
import { listing, manifestName, unfinishedName } from './output-folder.ts';
import type { Store } from './store.ts';

/** An option that a command may not have had, or not been given. */
const given = z._default(z.nullable(z.string()), null);

const manifestFile = z.extend(listing, {
  tool: z.object({ name: z.string(), version: z.string() }),
  instrument: z.string(),
  measurement: z.object({ label: z.string(), date: z.nullable(z.string()) }),
  options: z.object({
    indicators: given,
    theme: given,
    regions: given,
    sheet: given,
    encoding: given,
    allowInvalid: z._default(z.boolean(), false),
  }),
  inputs: atLeast(1, z.object({ name: z.string(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })),
});

/**
 * What a report says of itself, whichever command made it: the tool and its version, what was counted and with which
 * options, and the SHA-256 of every file that was read (`inputs`, base names) and written (`outputs`, from the folder).
 */
export type Manifest = Readonly<z.infer<typeof manifestFile>>;

/**
 * Reads the manifest of a folder. Names in it never lead outside the folder.
 * Throws a `Failure` when there is none, when the folder was not finished, and when it is no manifest of a report.
 */
export function readManifest(store: Store, folder: string): Manifest {
  const bytes = store.read(join(folder, manifestName));
  if (bytes === null) {
    const isUnfinished = store.read(join(folder, unfinishedName)) !== null;
    throw noReport(folder, isUnfinished ? 'unfinished' : 'missing');
  }
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw noReport(folder, 'damaged');
  }
  if (typeof document === 'object' && document !== null && 'compares' in document) {
    throw noReport(folder, 'comparison');
  }
  const result = manifestFile.safeParse(document, { jitless: true });
  if (!result.success) throw noReport(folder, 'damaged');
  return result.data;
}

function noReport(folder: string, what: 'missing' | 'unfinished' | 'damaged' | 'comparison'): Failure {
  return new Failure(problem('no-report', { file: folder, details: { what } }));
}
