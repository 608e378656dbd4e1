/**
 * What a text may be in a cell of a spreadsheet: the one rule for CSV, copied tables and workbooks.
 *
 * Spreadsheets calculate what begins with = + - @ or their full-width forms, also after spaces, quotes, a tab or a line
 * break; and one that expects another separator finds such beginnings inside of a field (OWASP, "CSV Injection",
 * https://owasp.org/www-community/attacks/CSV_Injection). As OWASP says, an apostrophe goes before each of them.
 */

/** What may stand before the sign of a formula without hiding it: spaces, quotes, what is not seen. */
const BEFORE = /(?:(?![\t\r\n])[\s'"\u2018\u2019\u201c\u201d`\p{Cc}\p{Cf}])*/u.source;
const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20]/u.source;

/** Where a text would begin to calculate, at its start or after what another reader takes for a separator or a new row. */
const CALCULATES = new RegExp(`^(?=${BEFORE}[\\t\\r\\n])|(?<=^|[,;|\\t\\r\\n])(?=${BEFORE}${SIGN})`, "gu");

/** Where it would in a cell that is known to be one. */
const BEGINS = new RegExp(`^(?:${BEFORE}[\\t\\r\\n]+)*${BEFORE}${SIGN}`, "u");

/** A text that no spreadsheet takes for a formula. Lossless: without the apostrophes it is the same. */
export function guarded(text: string): string {
  return text.replace(CALCULATES, "'");
}

/** Whether a text would be a formula if somebody typed it into a cell. */
export function looksLikeFormula(text: string): boolean {
  return BEGINS.test(text);
}

/** What no cell can hold: control characters, halves of characters, code points that are none. */
const UNWRITABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu;

/** A text with everything seen that no file of cells can hold: control characters as their pictures. Lines end alike. */
export function writable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNWRITABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? "\u2421" : "\u2426";
  });
}
