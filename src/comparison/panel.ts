import type { Unit } from '../instrument/units.ts';

/** A unit in both measurements: the same one, or renamed. */
export type PanelUnit = { readonly before: Unit; readonly after: Unit };

/** The units in both measurements. */
export type Panel = { readonly units: readonly PanelUnit[] };
