/**
 * What a field holds: decides which units an entry may carry and how a value is shown. `plain` counts nothing, as a
 * seed: no thousands marks.
 */
export type EntryKind = "share" | "money" | "factor" | "months" | "number" | "plain";

/** Why an entry is no number. Sentences are made elsewhere. */
export type EntryCode = "empty" | "notANumber" | "notWhole";

/** A typed entry understood, or why not. Shares come back as fractions. */
export type Entry = { ok: true; value: number } | { ok: false; code: EntryCode };

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
 * `whole` refuses fractions. A comma that can only be a decimal one ("1,5", "0,125", "1.200,5") is taken as such; "1,200" is twelve hundred.
 */
export function parseEntry(text: string, kind: EntryKind, whole = false): Entry {
  if (text.length > LONGEST_ENTRY) return { ok: false, code: "notANumber" };
  const bare = withoutUnit(text, kind);
  if (bare === "") return { ok: false, code: "empty" };
  const match = /^([+-]?)([\d.,]*\d[\d.,]*)(bn|[kmb])?$/.exec(bare);
  const digits = match === null ? null : plainDecimal(match[2]!);
  if (match === null || digits === null) return { ok: false, code: "notANumber" };
  const exponent = SCALES[match[3] ?? ""]! - (kind === "share" ? 2 : 0);
  const value = Number(`${match[1]}${digits}e${exponent}`);
  if (!Number.isFinite(value)) return { ok: false, code: "notANumber" };
  if (whole && !Number.isInteger(value)) return { ok: false, code: "notWhole" };
  return { ok: true, value: value === 0 ? 0 : value };
}

function withoutUnit(text: string, kind: EntryKind): string {
  const plain = text.trim().toLowerCase().replace(/[−–]/g, "-");
  const signed = /^-\s*\D/.test(plain) ? { sign: "-", rest: plain.slice(1).trim() } : { sign: "", rest: plain };
  return signed.sign + signed.rest.replace(UNITS[kind], "").replace(/[\s'’]/g, "");
}

/** The digits with a point for the decimals and no grouping; null if points and commas make no sense. */
function plainDecimal(digits: string): string | null {
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots > 0 && commas > 0) {
    const commaLast = digits.lastIndexOf(",") > digits.lastIndexOf(".");
    return commaLast ? grouped(digits, ".", ",") : grouped(digits, ",", ".");
  }
  if (dots > 1) return grouped(digits, ".", ",");
  if (commas > 1) return grouped(digits, ",", ".");
  if (commas === 1 && !/^[1-9]\d{0,2},\d{3}$/.test(digits)) return digits.replace(",", ".");
  return digits.replace(",", "");
}

function grouped(digits: string, group: string, decimal: string): string | null {
  const parts = digits.split(decimal);
  const whole = parts[0]!.split(group);
  const fits = whole.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
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
      return decimal(value).replaceAll(",", "");
    default:
      return kind satisfies never;
  }
}

const DECIMAL = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 12 });

function decimal(value: number): string {
  return DECIMAL.format(value).replace("-", "−");
}

function money(value: number, currency: string): string {
  const cents = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : cents ? {} : { maximumSignificantDigits: 12 };
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...digits,
  });
  return format.format(value).replace("-", "−");
}
