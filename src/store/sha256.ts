import { createHash } from 'node:crypto';
import type { InputFile } from './sources.ts';

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256, in hexadecimal, of what was read: of one file its own, of several that of theirs one after the other. */
export function hashOf(files: readonly InputFile[]): string {
  const [only, another] = files.map(({ bytes }) => sha256(bytes));
  if (only !== undefined && another === undefined) return only;
  return sha256(new TextEncoder().encode(files.map(({ bytes }) => sha256(bytes)).join('\n')));
}
