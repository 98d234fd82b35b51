/** Format characters (zero-width, soft hyphen, direction marks, BOM), variation selectors, and letters drawn blank. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u034F\u115F\u1160\u180B-\u180D\u2800\u3164]/gu;
/** Control characters other than tab and line breaks. */
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g;

/**
 * The text as a reader sees it: full-width letters and digits, ideographic and no-break spaces become plain ones
 * (Unicode NFKC), and characters that cannot be seen are gone. Spaces and line breaks inside the text stay.
 */
export function visibleText(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(CONTROL, '').trim();
}
