/**
 * What a file is packed in, by its first bytes: a zip, as an Excel workbook is, or the older container of Microsoft that
 * holds an .xls and a workbook with a password; null when it is neither.
 */
export function containerOf(bytes: Uint8Array): 'zip' | 'ole' | null {
  if (isZip(bytes)) return 'zip';
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? 'ole' : null;
}

/** Whether a file is a zip, also an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
