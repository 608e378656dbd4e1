/** Computes what usage, seats and fees cost from the words of their sentences alone. */
import { near, number, plain } from "./recompute.ts";

/** The value of a usage line, computed from the rest of its sentence. */
export function recomputedUsage(sentence: string): number {
  const text = withoutAmount(sentence);
  const [, head, included, words, factors] =
    /^[^:]*: (.*?)(?:, less ([\d,.]+) included)?, ((?:at|all at|flat|nothing|worth|[\d,.]+ packages|[\d,.]+ at) ?.*?)( = €.*)?$/.exec(
      text,
    ) ?? fail(text);
  const quantity = number(/^[\d,.]+/.exec(head!)![0]);
  const billable = Math.max(0, quantity - number(included ?? "0"));
  return withFactors(scheduled(words!, billable, text), factors ?? "", text);
}

/** The amount of a fee over the months that it covers, computed from the rest of its sentence. */
export function recomputedFee(sentence: string): number {
  const text = withoutAmount(sentence);
  const covered = Number(
    /, for (\d+) months ahead/.exec(text)?.[1] ?? /for the (\d+) months? left/.exec(text)?.[1] ?? 1,
  );
  const told = / = €([\d,.]+) a month/.exec(text);
  const seats =
    /: ([\d,]+) seats?, (.*?)((?:, × [\d.]+ price level)?(?: = €[\d,.]+)?) a month(?:, (?:for|earned)|$)/.exec(text);
  if (!seats) {
    const platform = /: €([\d,]+(?:\.\d+)?)(?:, × ([\d.]+) price level)?/.exec(text) ?? fail(text);
    const month = number(platform[1]!) * Number(platform[2] ?? 1);
    if (told) near(number(told[1]!) * covered, month * covered, text);
    return month * covered;
  }
  const level = Number(/× ([\d.]+) price level/.exec(seats[3]!)?.[1] ?? 1);
  const month = scheduled(seats[2]!, number(seats[1]!), text) * level;
  if (told) near(number(told[1]!) * covered, month * covered, text);
  return month * covered;
}

function scheduled(words: string, quantity: number, text: string): number {
  const bound = /^(.*), but at (least|most) €([\d,.]+) a month$/.exec(words);
  if (bound) {
    const free = scheduled(bound[1]!.replace(/ \(€[\d,.]+\)$/, ""), quantity, text);
    const limit = number(bound[3]!);
    if (bound[2] === "least" ? free > limit + 0.01 : free < limit - 0.01) fail(text);
    return limit;
  }
  if (words === "nothing") return quantity > 0 ? fail(text) : 0;
  return words.split(/, | and /).reduce((sum, part) => sum + partOf(part, quantity, text), 0);
}

function partOf(part: string, quantity: number, text: string): number {
  const each = /^(?:all )?at €([\d,.]+) each$/.exec(part);
  if (each) return quantity * number(each[1]!);
  const flat = /^(?:flat|worth) €([\d,.]+)/.exec(part);
  if (flat) return number(flat[1]!);
  const packages = /^([\d,]+) packages of ([\d,.]+) at €([\d,.]+)$/.exec(part);
  if (packages) {
    const [, count, size, price] = packages.map((figure) => number(figure));
    if (Math.abs(count! - quantity / size!) > 1 + 1e-6 || count! < quantity / size! - 1e-3) fail(text);
    return count! * price!;
  }
  const band = /^([\d,.]+) at €([\d,.]+)$/.exec(part) ?? fail(text);
  return number(band[1]!) * number(band[2]!);
}

function withFactors(amount: number, factors: string, text: string): number {
  if (factors === "") return amount;
  near(number(/ = €([\d,.]+)/.exec(factors)![1]!), amount, text);
  let value = amount;
  for (const [, factor] of factors.matchAll(/× ([\d.]+) (?:seasonal rate|price level)/g)) value *= Number(factor);
  return value * (1 - number(/less ([\d.]+) % discount/.exec(factors)?.[1] ?? "0") / 100);
}

function withoutAmount(sentence: string): string {
  return plain(sentence).replace(/: −?€[\d,]+\.\d\d\.$/, "");
}

function fail(text: string): never {
  throw new Error(`cannot be read: ${text}`);
}
