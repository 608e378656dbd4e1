/** The title of the customers' screen. */
import { money, nOfTen, quantity } from "../format.ts";
import { FIRST_ESTIMATE, fitting } from "./words.ts";

/** What was found for the whole screen. */
export type CustomersFinding =
  | { code: "nothing" }
  | { code: "count"; a: string; customers: number; months: number; estimate: boolean }
  | { code: "noneCheaper"; asked: number }
  /** Equal shares, or (`about`) shares that are the same of ten. */
  | { code: "tie"; names: [string, string]; letters: [string, string]; share: number; about: boolean }
  | {
      code: "choose";
      /** The offer most would choose, by its name and its letter. */
      name: string;
      letter: string;
      share: number;
      /** How many are asked. */
      asked: number;
      /** It is what they have today. */
      stay: boolean;
      /** What the price of use says: `of` costs them so much more or less than today's; null: nothing to say. */
      price: { name: string; letter: string; difference: number; more: boolean; agrees: boolean; cash: boolean } | null;
    };

/** The name that an offer was given, told from the words round it. */
export function offerName(name: string): string {
  return `“${name}”`;
}

/** The title of the screen. */
export function customersTitle(finding: CustomersFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return "There is no strategy to show yet";
    case "count": {
      const { a, customers, estimate } = finding;
      const tail = estimate ? FIRST_ESTIMATE : "";
      const some =
        customers === 1
          ? "1 customer is"
          : `${customers === 0 ? "no customers" : `${quantity(customers)} customers`} are`;
      return `Under ${a} ${some} typically under contract in month ${finding.months}${tail}`;
    }
    case "noneCheaper":
      return "Left to choose, customers would not mind: no offer costs them less than the others";
    case "tie": {
      const { names, letters, share, about } = finding;
      const wording = ([a, b]: [string, string]): string =>
        `Left to choose, ${about ? "about " : ""}as many customers would take ${a} as ${b}: ${nOfTen(share)} each`;
      return fitting(wording(names), wording(letters));
    }
    case "choose":
      return fitting(
        chooseTitle(finding, currency, "name", true),
        chooseTitle(finding, currency, "name", false),
        chooseTitle(finding, currency, "letter", true),
        chooseTitle(finding, currency, "letter", false),
        chooseHead(finding, "name"),
        chooseHead(finding, "letter"),
      );
    default:
      return finding satisfies never;
  }
}

type Choose = Extract<CustomersFinding, { code: "choose" }>;

function chooseHead({ share, asked, stay, ...of }: Choose, by: "name" | "letter"): string {
  const all = asked === 1 ? "the one customer" : "all customers";
  const who = share === 1 ? all : `${nOfTen(share)} customers`;
  return `Left to choose, ${who} would ${stay ? "keep" : "take"} ${of[by]}`;
}

function chooseTitle(finding: Choose, currency: string, by: "name" | "letter", withCash: boolean): string {
  const head = chooseHead(finding, by);
  const { price, stay } = finding;
  if (price === null) return head;
  const who = stay || price.letter !== finding.letter ? price[by] : "it";
  const clause = `${who} costs them ${money(price.difference, currency)} ${price.more ? "more" : "less"} a used unit`;
  if (!price.agrees) return `${head}, though ${clause}`;
  const cash = price.more ? "though it asks for less cash up front" : "though it asks for more cash up front";
  return `${head}: ${clause}${price.cash && withCash ? `, ${cash}` : ""}`;
}
