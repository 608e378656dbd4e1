/** Titles and words of the customers' own side: what they pay under each strategy. */
import { money, months } from "../format.ts";
import { FIRST_ESTIMATE, fitting, futures, listOf, numberWord } from "./words.ts";

/** What customers look at. */
export type SideName = "spend" | "price" | "upFront" | "idle";

/** What was found: customers under `a` against those under the baseline `b`. */
export type SideFinding =
  | { code: "nothing"; months: number }
  | { code: "only"; a: string; spend: number; price: number | null; months: number; estimate: boolean }
  | { code: "estimate" }
  | { code: "same"; a: string; b: string; of: number }
  /** The price (or the spend, where nothing is used) is equal in this share of futures, or practically (null). */
  | { code: "level"; a: string; b: string; of: SideName; share: number | null; lower: SideName[]; higher: SideName[] }
  | { code: "luck"; a: string; b: string; of: SideName; share: number }
  | {
      code: "apart";
      a: string;
      b: string;
      of: SideName;
      /** Without its sign; `more`: a is dearer. */
      difference: number;
      more: boolean;
      share: number;
      lower: SideName[];
      higher: SideName[];
    };

const THINGS: Record<SideName, string> = {
  spend: "total spend",
  price: "the price of use",
  upFront: "cash up front",
  idle: "idle spend",
};

/** The title: at most 110 characters, no full stop. */
export function sideTitle(finding: SideFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return `No customer pays anything in ${months(finding.months)}`;
    case "only": {
      const { a, spend, price, estimate } = finding;
      const use = price === null ? "" : `, ${money(price, currency)} a used unit`;
      const tail = estimate ? FIRST_ESTIMATE : "";
      return `Under ${a} customers pay ${money(spend, currency)} in ${months(finding.months)}${use}${tail}`;
    }
    case "estimate":
      return "What customers pay under each strategy, first estimate";
    case "same":
      return `Customers fare the same under ${finding.a} as under ${finding.b} on all ${numberWord(finding.of)} counts`;
    case "level": {
      const { a, b, of, share } = finding;
      const odds = share === null || share === 1 ? "" : ` in ${futures(share)}`;
      const head = `${of === "price" ? "A used unit costs" : "Customers pay"} ${share === null ? "practically " : ""}the same`;
      const alone = `${head} under ${a} as under ${b}${odds}`;
      const [lower, higher] = [tail(finding.lower, "lower"), tail(finding.higher, "higher")];
      return fitting(alone + lower + higher, alone + lower, alone);
    }
    case "luck": {
      const { a, b, of, share } = finding;
      const what = of === "price" ? "what a used unit costs" : "what customers pay";
      return `Under ${a} and ${b} ${what} differs by less than luck: ${a} is cheaper in ${futures(share)}`;
    }
    case "apart": {
      const { a, b, of, difference, more, share } = finding;
      const head = of === "price" ? "A used unit costs" : "Customers pay";
      const way = `${money(difference, currency)} ${more ? "more" : "less"}`;
      const wording = (than: string): string => `${head} ${way} under ${a} ${than} ${b}, in ${futures(share)}`;
      const others = more ? tail(finding.lower, "lower") : tail(finding.higher, "higher");
      return fitting(wording("than under") + others, wording("than") + others, wording("than under"));
    }
    default:
      return finding satisfies never;
  }
}

/** What is lower or higher, after a title: "; cash up front is lower". */
function tail(list: readonly SideName[], way: "lower" | "higher"): string {
  if (list.length === 0) return "";
  return `; ${listOf(list.map((name) => THINGS[name]))} ${list.length > 1 ? "are" : "is"} ${way}`;
}

/** The line under the title. */
export function sideSubtitle(base: string, strategies: number, narrow: boolean, estimate: boolean): string {
  if (strategies < 2)
    return `The customers’ side. Median${estimate ? "; the range follows from 200 futures on" : ", range of 8 and 5 of 10 futures"}`;
  if (estimate) return `The customers’ side. Median; dotted line: ${base}. Ranges and odds follow from 200 futures on`;
  const line = `The customers’ side. Median, range of 8 and 5 of 10 futures; the dotted line is ${base}`;
  return narrow
    ? line
    : `${line}. Below: difference to ${base} in the same future, and in how many of ten futures it is lower`;
}

/** A column of the customers' side. */
export interface SideHead {
  title: string;
  scope: string;
  /** What a cell says where there is no figure. */
  missing: string;
}

/** The heads of a column; `unit`: what one unit of use is called, or null. */
export function sideHead(of: SideName, horizon: number, unit: string | null): SideHead {
  switch (of) {
    case "spend":
      return { title: "Total spend", scope: `all customers, ${months(horizon)}`, missing: "none" };
    case "price":
      return {
        title: "Price per used unit",
        scope: unit === null ? "all spend ÷ all use" : `per ${unit}`,
        missing: "nothing is used",
      };
    case "upFront":
      return { title: "Cash up front", scope: "a customer, at signing", missing: "nobody signs" };
    case "idle":
      return { title: "Idle spend", scope: "paid and not used", missing: "none" };
    default:
      return of satisfies never;
  }
}

/** What the help marks of the two columns say that are no measures of their own elsewhere. */
export const SIDE_HELP = {
  price: {
    label: "Price per used unit",
    sentence:
      "All that customers are invoiced, divided by all that they use: what is paid and not used makes it dearer.",
    formula: "billings ÷ usage",
    anchor: "usage",
  },
  upFront: {
    label: "Cash up front",
    sentence: "What a new customer is invoiced in its month of signing, the mean of all new customers.",
    formula: null,
    anchor: "billings",
  },
} as const;
