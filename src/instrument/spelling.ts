/**
 * Reduces a label to what counts when two spellings are compared: case, accents,
 * repeated and non-breaking spaces, typographic quotes and dashes do not.
 */
export function foldLabel(label: string): string {
  const plain = /^[\x20-\x5f\x61-\x7e]*$/.test(label) ? label : withoutTypography(label);
  return plain.replace(/\s+/g, ' ').trim().toLowerCase();
}

function withoutTypography(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u2018-\u201b\u2032\u02b9\u02bb\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Reduces a name to its letters and digits, so that hyphens, spaces and slashes do not count either. */
export function foldName(name: string): string {
  return foldLabel(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Everything that a unit is called, reduced to what counts when it is looked up. */
export function spellingsOf({
  code,
  name,
  spellings,
}: {
  readonly code: string;
  readonly name: string;
  readonly spellings: readonly string[];
}): ReadonlySet<string> {
  return new Set([code, name, ...spellings].map(foldName));
}

/** Names that Windows keeps for devices, whatever follows a point. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes a file name part of a label: lower-case letters, digits and single hyphens, cut at a word. Empty for a label
 * without any; never the name of a device of Windows.
 */
export function slug(label: string, longest = 60): string {
  const words = foldLabel(label)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > longest && name !== '') break;
    name = longer.slice(0, longest);
  }
  return deviceName.test(name) ? `x-${name}` : name;
}
