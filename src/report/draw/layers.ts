import type { ViewSpec } from './spec.ts';
import { across, pixels } from './spec.ts';

/** A rectangle given in pixels, by its sides. */
export function boxAt(height: number): ViewSpec {
  return { x: across('x1'), x2: { field: 'x2' }, y: pixels('y1', height), y2: { field: 'y2' } };
}

/** What a frame is painted with that shows what is in it; in a page, what has no fill would get the colour of words. */
export const unfilled = { fill: '#ffffff', fillOpacity: 0 } as const;

/** Words, each at its place in pixels. */
export function wordLayer(
  words: readonly { readonly text: string; readonly x: number; readonly y: number }[],
  height: number,
  mark: ViewSpec,
): ViewSpec {
  return {
    data: { values: words },
    mark: { type: 'text', baseline: 'middle', ...mark },
    encoding: { x: across('x'), y: pixels('y', height), text: { field: 'text' } },
  };
}
