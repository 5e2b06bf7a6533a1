import { basename } from 'node:path';
import type { Decoded } from '../answers/decode.ts';
import { decodeUnicode, isProblem } from '../answers/decode.ts';
import { Failure, problem } from '../problem.ts';
import type { Store } from './store.ts';

/** A file of text as read: its base name, its bytes, and what they say. */
export type TextFile = { readonly file: string; readonly bytes: Uint8Array; readonly decoded: Decoded };

/** Reads a file of Unicode text, such as JSON; throws a `Failure` when it is not there or is no text. */
export function readTextFile(store: Store, path: string): TextFile {
  const file = path === '-' ? 'stdin' : basename(path);
  const bytes = store.read(path);
  if (bytes === null) throw new Failure(problem('file-missing', { file: path }));
  const decoded = decodeUnicode(bytes, file);
  if (isProblem(decoded)) throw new Failure(decoded);
  return { file, bytes, decoded };
}
