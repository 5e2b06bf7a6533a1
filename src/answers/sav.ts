import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

/** The variables and cases of an SPSS file. */
export type SavTable = {
  readonly encoding: string;
  readonly variables: readonly { readonly name: string; readonly label: string }[];
  readonly cases: readonly (readonly (string | null)[])[];
  readonly userMissing: readonly {
    readonly variable: number;
    readonly text: string;
    readonly count: number;
  }[];
};

export function readSav(_bytes: Uint8Array, file: string): SavTable | Problem {
  return problem('file-binary', { file, details: { looksLike: 'sav' } });
}
