/** How files that are no text begin. A zip without anything in it begins with its end. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['sav', [0x24, 0x46, 0x4c]],
];

/**
 * What bytes begin like when they are no text: `zip`, as an Excel workbook is; `xls`, the older container of Microsoft,
 * which holds a workbook with a password too; `sav`, `gzip`, …; null for all else.
 */
export function formatOf(bytes: Uint8Array): string | null {
  return signatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

/** Whether bytes begin with others. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
