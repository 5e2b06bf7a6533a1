import { basename } from 'node:path';
import { isProblem } from '../answers/decode.ts';
import { openFile } from '../answers/open-file.ts';
import type { Problem } from '../problem.ts';
import { Failure, problem } from '../problem.ts';
import { readCorrections } from '../repair/read-corrections.ts';
import type { Returned } from '../report/repair/audit-rows.ts';
import { sha256 } from '../store/sha256.ts';
import type { Store } from '../store/store.ts';

/** Reads the correction workbooks that came back; throws a `Failure` with what is wrong with each. */
export async function readReturned(store: Store, paths: readonly string[]): Promise<Returned[]> {
  const problems: Problem[] = [];
  const returned: Returned[] = [];
  for (const path of paths) {
    const bytes = store.read(path);
    if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
    const file = basename(path);
    const open = await openFile(bytes, file);
    const read = isProblem(open)
      ? [open]
      : open.kind === 'xlsx'
        ? readCorrections(open.sheets, file)
        : [problem('no-corrections', { file })];
    if ('workbook' in read) returned.push({ ...read, sha256: sha256(bytes) });
    else problems.push(...read);
  }
  if (problems.length > 0) throw new Failure(problems);
  return returned;
}
