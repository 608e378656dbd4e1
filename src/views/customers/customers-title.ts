/** The title of the customers' screen: which offer they would choose, and what it costs them. */
import { sideTotal, sideVerdict } from "#charts/customer-side/side-measures.ts";
import type { ChosenOffer, OfferChoice } from "#charts/customer-side/offer-choice.ts";
import { baselineOf, type ResultView, type StrategyKey } from "#charts/model.ts";
import { customersTitle, offerName, type CustomersFinding } from "#text/findings/customers-screen.ts";
import { tenths } from "#text/format.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";

/** The title and what it was made from; `shown` is the strategy of the screen. */
export function customersTitleOf(
  view: ResultView,
  shown: StrategyKey,
  choice: OfferChoice | null,
): { finding: CustomersFinding; title: string } {
  const finding = found(view, shown, choice);
  return { finding, title: customersTitle(finding, view.currency) };
}

function found(view: ResultView, shown: StrategyKey, choice: OfferChoice | null): CustomersFinding {
  const base = baselineOf(view);
  if (base && choice && choice.asked > 0 && !view.estimate) return chosen(view, base, shown, choice);
  const total = view.summary.strategies[shown.id]?.totals["customersActive"];
  const { months, estimate } = view;
  return total && total.count > 0
    ? { code: "count", a: shown.letter, customers: total.p50, months, estimate }
    : { code: "nothing" };
}

function chosen(view: ResultView, base: StrategyKey, shown: StrategyKey, choice: OfferChoice): CustomersFinding {
  const { asked } = choice;
  const byChoosers = [...choice.offers].sort((a, b) => b.choosers - a.choosers);
  const [top, next] = [byChoosers[0]!, byChoosers[1]!];
  if (top.choosers === 0) return { code: "noneCheaper", asked };
  if (tenths(top.choosers / asked) === tenths(next.choosers / asked)) {
    const [a, b] = [wordsOf(top), wordsOf(next)];
    return {
      code: "tie",
      names: [a.name, b.name],
      letters: [a.letter, b.letter],
      share: top.choosers / asked,
      about: top.choosers !== next.choosers,
    };
  }
  const has = (offer: ChosenOffer, id: string): boolean =>
    offer.group.strategies.some((strategy) => strategy.id === id);
  const stay = has(top, base.id);
  const other = stay ? (byChoosers.find((offer) => offer !== top && has(offer, shown.id)) ?? next) : top;
  return {
    code: "choose",
    ...wordsOf(top),
    share: top.choosers / asked,
    asked,
    stay,
    price: priceOf(view, base, other, stay),
  };
}

function wordsOf({ group }: ChosenOffer): { name: string; letter: string } {
  return { name: group.name === null ? group.speaker.letter : offerName(group.name), letter: group.speaker.letter };
}

type PriceWords = Extract<CustomersFinding, { code: "choose" }>["price"];

/** What a used unit costs under an offer against today's, where that is more than luck. */
function priceOf(view: ResultView, base: StrategyKey, offer: ChosenOffer, stay: boolean): PriceWords {
  const { id } = offer.group.speaker;
  const [price, upFront] = [sideVerdict(view, id, base.id, "price"), sideVerdict(view, id, base.id, "upFront")];
  const level = sideTotal(view, base.id, "price")?.p50 ?? 0;
  if (!price || price.same || isRounding(price.difference, level)) return null;
  const more = price.difference > 0;
  if (isLuck(more ? price.shareWorse : price.shareBetter)) return null;
  const against = upFront && (more ? upFront.shareBetter : upFront.shareWorse);
  const cash = against !== null && tenths(against) >= 6;
  return { ...wordsOf(offer), difference: Math.abs(price.difference), more, agrees: more === stay, cash };
}
