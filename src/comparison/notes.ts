import { readHeading } from '../answers/headings.ts';
import type { Delivery } from './delivery.ts';
import type { Side } from './side.ts';

/** Why the notes of two deliveries cannot be compared. */
export type NotesDoubt = {
  /** The delivery that has no place for notes, or has two and does not say which one holds. */
  readonly side: Side;
  readonly reason: 'no-notes' | 'two-columns';
};

/** Why notes cannot be compared; null when they can, or when neither delivery has any. */
export function notesDoubt(before: Delivery, after: Delivery): NotesDoubt | null {
  const sides = [['before', before] as const, ['after', after] as const];
  for (const [side, delivery] of sides) {
    if (hasTwoColumns(delivery)) return { side, reason: 'two-columns' };
  }
  const [without, ...more] = sides.filter(([, delivery]) => !hasColumn(delivery));
  const hasNotes = sides.some(([, { answers }]) =>
    [...answers.answers.values()].some((ofUnit) => [...ofUnit.values()].some(({ note }) => note !== null)),
  );
  return without === undefined || more.length > 0 || !hasNotes
    ? null
    : { side: without[0], reason: 'no-notes' };
}

function hasColumn({ tables }: Delivery): boolean {
  return tables.some(({ hasNotes }) => hasNotes);
}

function hasTwoColumns({ tables, problems }: Delivery): boolean {
  return (
    tables.some(({ layout }) => layout === 'long') &&
    problems.some(
      ({ code, value }) => code === 'duplicate-heading' && readHeading(value ?? '').kind === 'note',
    )
  );
}
