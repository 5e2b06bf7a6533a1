import type { Decoded } from '../../src/answers/decode.ts';

/** A text as it is after decoding. */
export function decoded(text: string): Decoded {
  return { text, encoding: { name: 'UTF-8', evidence: { from: 'valid' } } };
}
