/** Who would choose which offer: the same customers of one future under each, and which one costs them least. Pure. */
import type { Account } from "#engine/index.ts";
import type { OfferGroup } from "./offer-groups.ts";
import { whyOf, type Asked, type Why } from "./why-chosen.ts";

/** What customers of one future would choose. */
export interface OfferChoice {
  /** Customers who are there for the same months under each offer: those who are asked. */
  asked: number;
  /** Customers under the baseline who are not there for the same months under each. */
  left: number;
  /** Of those asked, for how many two or more offers cost the same least amount. */
  equal: number;
  offers: ChosenOffer[];
}

/** An offer and those who would choose it. */
export interface ChosenOffer {
  group: OfferGroup;
  choosers: number;
  why: Why;
}

/** Amounts closer than this are the same. */
const ROUNDING = 1e-9;

/**
 * The choice of all customers who are there from the same month on and as long under each offer, so that nobody pays less
 * by leaving. `accounts` by strategy, after `months` months; null where those of a group are not known.
 */
export function offerChoice(
  groups: readonly OfferGroup[],
  accounts: Readonly<Record<string, readonly Account[]>>,
  baseId: string,
  months: number,
): OfferChoice | null {
  if (groups.length < 2) return null;
  const lists = groups.map(({ speaker }) => accounts[speaker.id]);
  const baseAt = groups.findIndex(({ strategies }) => strategies.some(({ id }) => id === baseId));
  const base = lists[baseAt];
  if (!base || lists.includes(undefined)) return null;
  const others = lists.map((list) => new Map(list!.map((account) => [nameOf(account), account])));
  const asked = base.flatMap((account): Asked[] => {
    const same = others.map((list) => list.get(nameOf(account)));
    const alike = same.every((one) => one !== undefined && isThereAlike(one, account, months));
    if (!alike) return [];
    const spend = same.map((one) => one!.spend);
    return [
      { segmentId: account.segmentId, use: account.usedUnits / monthsOf(account, months), chosen: leastOf(spend) },
    ];
  });
  const offers = groups.map((group, i) => ({
    group,
    choosers: asked.filter(({ chosen }) => chosen === i).length,
    why: whyOf(asked, i),
  }));
  const equal = asked.filter(({ chosen }) => chosen === null).length;
  return { asked: asked.length, left: base.length - asked.length, equal, offers };
}

/** A customer is the same in all worlds of a future. */
function nameOf({ partnerId, firm, customer }: Account): string {
  return `${partnerId}/${firm}/${customer}`;
}

function isThereAlike(a: Account, b: Account, months: number): boolean {
  return a.signed === b.signed && endOf(a, months) === endOf(b, months);
}

function endOf({ signed, churn }: Account, months: number): number {
  return churn === null ? months : Math.min(months, signed + churn);
}

function monthsOf(account: Account, months: number): number {
  return Math.max(1, endOf(account, months) - Math.max(0, account.signed));
}

/** The place of the least amount; null where it is there more than once. */
function leastOf(amounts: readonly number[]): number | null {
  const least = Math.min(...amounts);
  const near = amounts.flatMap((amount, i) => (amount - least <= ROUNDING * Math.max(1, Math.abs(least)) ? [i] : []));
  return near.length === 1 ? near[0]! : null;
}
