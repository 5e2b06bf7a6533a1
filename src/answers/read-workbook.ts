import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Sheet } from './sheet.ts';

export function readWorkbook(_bytes: Uint8Array, file: string): readonly Sheet[] | Problem {
  return problem('file-binary', { file, details: { looksLike: 'zip' } });
}
