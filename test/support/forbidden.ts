/**
 * What may not arrive on a terminal or in a text of ours: control characters but the end of a line, and what turns or
 * hides text.
 */
export const forbidden = /[^\n\P{Cc}]|[\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
