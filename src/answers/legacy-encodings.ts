import { decode, encodingExists } from 'iconv-lite';

/**
 * Turns bytes into text in an encoding from before Unicode, by any of its names: `windows-1252`, `cp850`, `macintosh`.
 * What is no character there becomes U+FFFD. Not `TextDecoder`: that of Node 20 takes Windows-1252 for ISO 8859-1.
 * @returns null when there is no encoding of that name
 */
export function decodeLegacy(bytes: Uint8Array, encoding: string): string | null {
  // The library also knows ways to write bytes as text; those are no encodings of text.
  const isText = encodingExists(encoding) && !/^(?:base64|hex|binary)$/i.test(encoding);
  return isText ? decode(Buffer.from(bytes), encoding) : null;
}
