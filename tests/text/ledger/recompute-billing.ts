/** Computes what a contract bills, earns and costs from the words of its sentences alone; null where they have one amount only. */
import { number, plain } from "./recompute.ts";
import { recomputedFee } from "./recompute-usage.ts";

const MONEY = String.raw`€([\d,]+\.\d+)`;

/** The amount of an invoice line or revenue entry. */
export function recomputedBilling(sentence: string): number | null {
  const text = withoutAmount(sentence);
  if (/^(Platform fee|Seats):/.test(text)) return recomputedFee(sentence);
  const added = new RegExp(
    `^Seats added: .*?, ${MONEY} a month (more|less) for the last (?:(\\d+) months|month) of`,
  ).exec(text);
  if (added) return number(added[1]!) * Number(added[3] ?? 1) * (added[2] === "less" ? -1 : 1);
  const part = new RegExp(`: (\\d+) of (\\d+) months of the commitment of ${MONEY}`).exec(text);
  if (part) return (Number(part[1]) / Number(part[2])) * number(part[3]!);
  const beyond = new RegExp(`worth ${MONEY} beyond .*?, × ([\\d.]+)`).exec(text);
  if (beyond) return number(beyond[1]!) * Number(beyond[2]);
  const left = new RegExp(`: ${MONEY} of the commitment was left`).exec(text);
  if (left) return (number(left[1]!) - amountBefore(text, "rolls over")) * (text.startsWith("Credit") ? -1 : 1);
  if (text.startsWith("Usage in") && text.includes("€")) return sum(text);
  return null;
}

/** What a month of a commitment leaves. */
export function recomputedCommitment(sentence: string): number {
  const text = plain(sentence);
  const opening = new RegExp(`: ${MONEY} less ${MONEY} drawn down`).exec(text)!;
  const cut = amountBefore(text, "forfeited") + amountBefore(text, "forgiven");
  const closing = number(opening[1]!) - number(opening[2]!) - cut;
  const told = number(new RegExp(`leaves ${MONEY}`).exec(text)![1]!);
  if (Math.abs(told - closing) > 0.02) throw new Error(`leaves ${closing}: ${text}`);
  return told;
}

/** A cost of service, or what is idle. */
export function recomputedCost(sentence: string): number {
  const text = withoutAmount(sentence);
  if (text.includes("all that is paid for is used")) return 0;
  const seats = new RegExp(`([\\d,.]+) of ([\\d,]+) seats used and ${MONEY} paid`).exec(text);
  if (text.startsWith("Idle spend")) {
    const idle = seats ? (1 - number(seats[1]!) / number(seats[2]!)) * number(seats[3]!) : 0;
    return idle + amountBefore(text, "of a commitment");
  }
  const used = [...text.matchAll(/ ([\d,.]+) at €([\d,]+\.\d+)/g)];
  const units = used.reduce((all, [, quantity, unit]) => all + number(quantity!) * number(unit!), 0);
  return units + amountBefore(text, "for the customer");
}

/** A firm's result. */
export function recomputedResult(sentence: string): number {
  const parts = withoutAmount(sentence).matchAll(/(− )?(−?)€([\d,]+\.\d\d) (?:payouts|for|share|to)/g);
  return [...parts].reduce(
    (all, [, minus, sign, figure]) => all + number(figure!) * (minus ? -1 : 1) * (sign ? -1 : 1),
    0,
  );
}

function amountBefore(text: string, word: string): number {
  return number(new RegExp(`${MONEY} ${word}`).exec(text)?.[1] ?? "0");
}

function sum(text: string): number {
  return [...text.matchAll(/€([\d,]+\.\d\d)/g)].reduce((all, [, figure]) => all + number(figure!), 0);
}

function withoutAmount(sentence: string): string {
  return plain(sentence).replace(/: −?€[\d,]+\.\d\d\.$/, "");
}
