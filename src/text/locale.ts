/** How figures are written and read, and in which order dates stand. The words stay English everywhere. */

const NBSP = "\u00a0";

/** Everything in figures that a locale decides. */
export class FigureStyle {
  /** What stands before the decimals. */
  readonly decimal: "." | ",";
  /** What stands between groups of digits. */
  readonly group: string;
  /** Groups over the thousands have two digits, as in India. */
  readonly pairs: boolean;
  /** "November 21, 2026", not "21 November 2026". */
  readonly monthFirst: boolean;
  readonly #locale: string;
  /** What the platform puts between groups, where it is another character. */
  readonly #rawGroup: string;
  readonly #formats = new Map<number | string, Intl.NumberFormat>();

  /** `locale` decides on separators and grouping; one that writes decimals otherwise counts as English. */
  constructor(locale: string, monthFirst: boolean) {
    const { decimal = "", group = "" } = marksOf(locale);
    const known = decimal === "." || decimal === ",";
    this.#locale = known ? locale : "en-US";
    this.decimal = decimal === "," ? "," : ".";
    this.#rawGroup = known ? group : ",";
    this.group = oneOfAKind(this.#rawGroup);
    this.pairs = Intl.NumberFormat(this.#locale).format(1e7).length === "1,00,00,000".length;
    this.monthFirst = monthFirst;
  }

  /** The digits of a size, 0 or more, with so many decimals. */
  fixed(size: number, decimals: number): string {
    return this.#write(decimals, size, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  }

  /** The digits of a size, 0 or more, by the options of the platform. */
  written(size: number, options: Intl.NumberFormatOptions): string {
    return this.#write(JSON.stringify(options), size, options);
  }

  /** Making a format takes longer than using it a hundred times. */
  #write(key: number | string, size: number, options: Intl.NumberFormatOptions): string {
    let format = this.#formats.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.#locale, { ...options, numberingSystem: "latn" });
      this.#formats.set(key, format);
    }
    const text = format.format(size);
    return this.#rawGroup === this.group ? text : text.replaceAll(this.#rawGroup, this.group);
  }
}

/** Platforms disagree on which space and which apostrophe; the typeface has these. */
function oneOfAKind(group: string): string {
  return group.replace(/\s/, NBSP).replace("'", "’");
}

/** The marks that a locale writes a large number with. */
function marksOf(locale: string): Partial<Record<Intl.NumberFormatPartTypes, string>> {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1234567.5);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** What is chosen without anybody choosing: files, the command and tests have it. */
const PLAIN = new FigureStyle("en-US", false);

let present: () => FigureStyle = () => PLAIN;

/** The style that is in force. */
export function figureStyle(): FigureStyle {
  return present();
}

/** Puts a style in force, asked for whenever a figure is written: what reads it for a screen is drawn anew when it changes. */
export function writeFiguresBy(style: () => FigureStyle): void {
  present = style;
}

/** Makes something for machines, with figures and dates that are the same everywhere. */
export function plainly<T>(make: () => T): T {
  const before = present;
  present = () => PLAIN;
  try {
    return make();
  } finally {
    present = before;
  }
}

/** The ways of writing figures that are offered, by an example of each, and what the browser says. */
export const FIGURE_CHOICES = ["browser", "1,234.5", "1.234,5", "1 234,5", "1’234.5"] as const;

/** One of them. */
export type FigureChoice = (typeof FIGURE_CHOICES)[number];

const LOCALES: Readonly<Record<Exclude<FigureChoice, "browser">, string>> = {
  "1,234.5": "en-US",
  "1.234,5": "de-DE",
  "1 234,5": "fr-FR",
  "1’234.5": "de-CH",
};

/** The style of a choice in a browser whose first language is `language`; that decides on the order of dates in any case. */
export function styleOf(choice: FigureChoice, language: string): FigureStyle {
  const region = isLocale(language) ? language : "en-US";
  return new FigureStyle(choice === "browser" ? region : LOCALES[choice], monthFirst(region));
}

/** Browsers also give tags that are none, such as “en-US@posix”. */
function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function monthFirst(locale: string): boolean {
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const order = date.formatToParts(0).flatMap(({ type }) => (type === "literal" ? [] : [type]));
  return order.join() === "month,day,year";
}

/** A date in the order of the region: "21 November 2026", "Saturday 21 November", "November 21". */
export function dateWords(date: Date, parts: Intl.DateTimeFormatOptions): string {
  if (figureStyle().monthFirst) return date.toLocaleDateString("en-US", parts);
  return date.toLocaleDateString("en-GB", parts).replace(",", "");
}

/** The time of day: "14:05". */
export function clock(date: Date): string {
  return date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
