import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Asks memory back each time that so much work is done. The collector waits for a heap that grows, and does not see
 * what lies outside the heap, such as the pixels of an image: left alone, a report takes half a gigabyte and the
 * profiles of all regions most of one.
 * @param most how much work may go by, in the unit in which it is told
 * @returns to be told how much work was done
 */
export function collector(most: number): (work: number) => void {
  let done = 0;
  return (work) => {
    done += work;
    if (done < most) return;
    done = 0;
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
  };
}
