import type { Category, Indicator } from '../instrument/instrument.ts';
import type { Text } from '../instrument/text.ts';

/**
 * How far two questions may be held against each other: `identical` and `comparable` are computed, `partial` is shown
 * side by side without a difference, `not` is only listed.
 */
export type Degree = 'identical' | 'comparable' | 'partial' | 'not';

/** An answer as both questions know it: which of their answers it stands for, by code. */
export type MappedCategory = {
  readonly code: string;
  readonly label: Text;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** Why two questions are not subtracted, or not without a remark. */
export type Break =
  /** As whoever linked the questions states it. */
  | { readonly kind: 'stated'; readonly text: Text }
  | {
      readonly kind:
        'question-dropped' | 'question-new' | 'question-reworded' | 'type-changed' | 'not-linked';
    }
  | {
      readonly kind:
        'answers-added' | 'answers-dropped' | 'answers-reworded' | 'answers-merged' | 'answers-split';
      readonly categories: readonly Category[];
    }
  /** One measurement has the question whole, the other in parts. */
  | { readonly kind: 'whole-and-parts' }
  | { readonly kind: 'in-neither-file' }
  /** One of the files does not have the question. */
  | { readonly kind: 'not-in-file'; readonly side: 'before' | 'after' };

/** A question of one measurement held against a question of the other. */
export type Link = {
  /** The number where both have the same; else both: `60↔Q65`. */
  readonly number: string;
  /** Empty where the question is new; several only where nothing is computed. */
  readonly before: readonly Indicator[];
  /** Empty where the question was dropped; several only where nothing is computed. */
  readonly after: readonly Indicator[];
  readonly topic: Text;
  readonly degree: Degree;
  /**
   * The answers of substance that are compared, in order. Where something is computed, every answer of substance of
   * either question belongs to exactly one of them.
   */
  readonly categories: readonly MappedCategory[];
  /** What must be said with it; for `partial` and `not` it is why. */
  readonly breaks: readonly Break[];
  /** The links between the parts that either question may be answered in instead. */
  readonly parts: readonly Link[];
};

/** Whether differences may be computed over a link. */
export function isComputed({ degree }: Pick<Link, 'degree'>): boolean {
  return degree === 'identical' || degree === 'comparable';
}
