import type { DiffOptions } from './diff.ts';

/** The file of the crosswalk where it is one of the user's own, which must not be overwritten; else nothing. */
export function ownCrosswalk({ crosswalk }: Pick<DiffOptions, 'crosswalk'>): readonly string[] {
  return crosswalk?.endsWith('.json') === true ? [crosswalk] : [];
}
