/** Which of two measurements, or of two deliveries of one: the earlier or the later. */
export type Side = 'before' | 'after';

/** Both sides, in order. */
export const sides = ['before', 'after'] as const satisfies readonly Side[];
