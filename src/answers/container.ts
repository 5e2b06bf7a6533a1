/**
 * What a file is packed in, by its first bytes: a zip, as an Excel workbook is, or the older container of Microsoft that
 * holds an .xls and a workbook with a password; null when it is neither.
 */
export function containerOf(bytes: Uint8Array): 'zip' | 'ole' | null {
  const startsWith = (...start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  // A zip without anything in it begins with its end.
  if (startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  return startsWith(0xd0, 0xcf, 0x11, 0xe0) ? 'ole' : null;
}
