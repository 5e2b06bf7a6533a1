import { numberParts } from '../instrument/instrument.ts';
import type { Language } from '../instrument/text.ts';

/**
 * A number as people read it in a language: decimal comma and points between thousands in Dutch.
 * Written out because making an `Intl.NumberFormat` costs more than formatting a whole report.
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [thousands, decimal] = language === 'nl' ? ['.', ','] : [',', '.'];
  const plain = value.toFixed(decimals);
  if (Math.abs(value) < 999) return plain.replace('.', decimal);
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

/** A text with a capital in front. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Text without what XML cannot hold, such as control characters. */
export function validInXml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** Takes printed numbers that follow each other together: `1–3, 5, 55a–55c`. */
export function numberRanges(numbers: readonly string[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < numbers.length;) {
    let end = start;
    while (follows(numbers[end + 1], numbers[end])) end += 1;
    const [first = '', last = ''] = [numbers[start], numbers[end]];
    ranges.push(end === start ? first : end === start + 1 ? `${first}, ${last}` : `${first}–${last}`);
    start = end + 1;
  }
  return ranges.join(', ');
}

/** Whether a number comes right after another: 34 after 33, 55b after 55a. */
function follows(next: string | undefined, number: string | undefined): boolean {
  const [one, other] = [numberParts(number ?? ''), numberParts(next ?? '')];
  if (one === null || one.prefix !== other?.prefix) return false;
  return one.suffix === '' && other.suffix === ''
    ? other.whole === one.whole + 1
    : one.whole === other.whole &&
        one.suffix !== '' &&
        other.suffix.charCodeAt(0) === one.suffix.charCodeAt(0) + 1;
}

/**
 * Text with control characters as pictures, so that what a file holds cannot command a terminal. What changes the order
 * of letters, ends a line or takes no room is named by its number: `⟨U+202E⟩`.
 */
export function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
    })
    .replace(/[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase();
      return `\u27e8U+${code.padStart(4, '0')}\u27e9`;
    });
}

/** The first digits of a hash: enough to tell two files apart by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 12)}…`;
}
