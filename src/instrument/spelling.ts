/**
 * Reduces a label to what counts when two spellings are compared: case, accents,
 * repeated and non-breaking spaces, typographic quotes and dashes do not.
 */
export function foldLabel(label: string): string {
  const plain = /^[\x20-\x7e]*$/.test(label) ? label : withoutTypography(label);
  return plain.replace(/\s+/g, ' ').trim().toLowerCase();
}

function withoutTypography(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-');
}

/** Reduces a name to its letters and digits, so that hyphens, spaces and slashes do not count either. */
export function foldName(name: string): string {
  return foldLabel(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Makes a file name part of a label: lower-case letters, digits and single hyphens, cut at a word. */
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
  return name;
}
