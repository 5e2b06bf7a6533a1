import { dirname, isAbsolute, join, relative } from 'node:path';
import { json } from '../writers/json.ts';

/**
 * The description that goes along with a file to another place: the same, naming its own instrument from there.
 * @param from the path where it stands
 * @param to the path of the file that it goes along with
 */
export function movedDescription(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const [old, now] = [dirname(from), dirname(to)];
  const document = JSON.parse(new TextDecoder().decode(bytes)) as { instrument?: string };
  const { instrument } = document;
  if (instrument?.endsWith('.json') !== true || isAbsolute(instrument) || old === now) return bytes;
  return new TextEncoder().encode(json({ ...document, instrument: relative(now, join(old, instrument)) }));
}
