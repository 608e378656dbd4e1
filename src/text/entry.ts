import { figureStyle } from "./locale.ts";

/**
 * What a field holds: decides which units an entry may carry and how a value is shown. `plain` counts nothing, as a
 * seed: no thousands marks.
 */
export type EntryKind = "share" | "money" | "factor" | "months" | "number" | "plain";

/** Why an entry is no number. Sentences are made elsewhere. */
export type EntryCode = "empty" | "notANumber" | "notWhole";

/** An entry that can be read in two ways, and what it would be: with a mark between groups, and before decimals. */
export interface Ambiguous {
  ok: false;
  code: "ambiguous";
  readings: readonly [grouped: number, decimal: number];
}

/** A typed entry understood, or why not. Shares come back as fractions. */
export type Entry = { ok: true; value: number } | { ok: false; code: EntryCode } | Ambiguous;

/** No number is written longer; what is longer is not looked at. */
const LONGEST_ENTRY = 100;

const SCALES: Record<string, number> = { "": 0, k: 3, m: 6, b: 9, bn: 9 };
const UNITS: Record<EntryKind, RegExp> = {
  share: /%$/,
  money: /^(?:[a-z]{3}\b|\p{Sc})|(?:\b[a-z]{3}|\p{Sc})$/u,
  factor: /[x×]$/,
  months: /(?:months?|mo)$/,
  number: /$^/,
  plain: /$^/,
};

/**
 * Reads what a person typed: "8" or "8 %" in a share field is 0.08; "1.2m", "12k", "$1,200", "1.3 ×", "18 months".
 * `whole` refuses fractions.
 *
 * What the style of figures in force can write is read by it: "1,200" is twelve hundred where a comma stands between
 * groups, and 1.2 where it stands before decimals. What it cannot write is taken as it can only be meant: "1,5",
 * "0,125" and "1.200,5" have decimals in every style. A lone foreign mark before three digits, "1.200" where groups are
 * set apart by spaces, may be either, and is refused.
 */
export function parseEntry(text: string, kind: EntryKind, whole = false): Entry {
  if (text.length > LONGEST_ENTRY) return { ok: false, code: "notANumber" };
  const bare = withoutUnit(text, kind);
  if (bare === "") return { ok: false, code: "empty" };
  const match = /^([+-]?)([\d.,]*\d[\d.,]*)(bn|[kmb])?$/.exec(bare);
  if (match === null) return { ok: false, code: "notANumber" };
  const [, sign = "", digits = "", scale = ""] = match;
  const exponent = SCALES[scale]! - (kind === "share" ? 2 : 0);
  const valueOf = (plain: string): number => Number(`${sign}${plain}e${exponent}`);
  if (isEither(digits)) {
    return {
      ok: false,
      code: "ambiguous",
      readings: [valueOf(digits.replace(/[.,]/, "")), valueOf(digits.replace(",", "."))],
    };
  }
  const plain = plainDecimal(digits);
  const value = plain === null ? NaN : valueOf(plain);
  if (!Number.isFinite(value)) return { ok: false, code: "notANumber" };
  if (whole && !Number.isInteger(value)) return { ok: false, code: "notWhole" };
  return { ok: true, value: value === 0 ? 0 : value };
}

function withoutUnit(text: string, kind: EntryKind): string {
  const plain = text.trim().toLowerCase().replace(/[−–]/g, "-");
  const signed = /^-\s*\D/.test(plain) ? { sign: "-", rest: plain.slice(1).trim() } : { sign: "", rest: plain };
  return signed.sign + signed.rest.replace(UNITS[kind], "").replace(/[\s'’]/g, "");
}

/** One mark, and three digits after it. */
const GROUP_OF_THREE = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Whether a lone mark is one that the style in force writes nowhere, and may stand for decimals or for a group. */
function isEither(digits: string): boolean {
  const { decimal, group } = figureStyle();
  const mark = /[.,]/.exec(digits)?.[0];
  return mark !== undefined && mark !== decimal && mark !== group && GROUP_OF_THREE.test(digits);
}

/** The digits with a point for the decimals and no grouping; null if points and commas make no sense. */
function plainDecimal(digits: string): string | null {
  const { decimal } = figureStyle();
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots > 0 && commas > 0) {
    const commaLast = digits.lastIndexOf(",") > digits.lastIndexOf(".");
    return commaLast ? grouped(digits, ".", ",") : grouped(digits, ",", ".");
  }
  if (dots > 1) return grouped(digits, ".", ",");
  if (commas > 1) return grouped(digits, ",", ".");
  if (!digits.includes(decimal) && GROUP_OF_THREE.test(digits)) return digits.replace(/[.,]/, "");
  return digits.replace(",", ".");
}

function grouped(digits: string, group: string, decimal: string): string | null {
  const parts = digits.split(decimal);
  const whole = parts[0]!.split(group);
  const middle = figureStyle().pairs ? /^\d{2,3}$/ : /^\d{3}$/;
  const fits = whole.every((part, i) => {
    if (i === 0) return /^\d{1,3}$/.test(part);
    return (i === whole.length - 1 ? /^\d{3}$/ : middle).test(part);
  });
  if (parts.length > 2 || !fits || (parts[1] ?? "").includes(group)) return null;
  return `${whole.join("")}.${parts[1] ?? ""}`;
}

/** A value as its field shows it, whole and with its unit; `parseEntry` of it gives the value back (to 12 digits). */
export function showEntry(value: number, kind: EntryKind, currency = "USD"): string {
  switch (kind) {
    case "share":
      return `${decimal(value * 100)}\u00a0%`;
    case "money":
      return money(value, currency);
    case "factor":
      return `${decimal(value)}\u00a0×`;
    case "months":
    case "number":
      return decimal(value);
    case "plain":
      return decimal(value, { useGrouping: false });
    default:
      return kind satisfies never;
  }
}

function decimal(value: number, options: Intl.NumberFormatOptions = {}): string {
  return signed(value, figureStyle().written(Math.abs(value), { maximumSignificantDigits: 12, ...options }));
}

const signed = (value: number, text: string): string => (value < 0 ? `−${text}` : text);

/** The sign stands before the amount in every style; how many decimals an amount has is the currency’s matter. */
function money(value: number, currency: string): string {
  const cents = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const parts = format.formatToParts(0);
  const sign = parts
    .slice(
      0,
      parts.findIndex(({ type }) => type === "integer"),
    )
    .map((part) => part.value);
  const { minimumFractionDigits, maximumFractionDigits } = format.resolvedOptions();
  const options = Number.isInteger(value)
    ? { maximumFractionDigits: 0 }
    : cents
      ? { minimumFractionDigits, maximumFractionDigits }
      : { maximumSignificantDigits: 12 };
  return signed(value, sign.join("") + figureStyle().written(Math.abs(value), options as Intl.NumberFormatOptions));
}
