/** What is shown of the choice between offers. */
import type { Scenario } from "#engine/index.ts";
import { CHOICE_WORDS, sameOffer, whyWords, type WhyWords } from "#text/findings/offer-choice.ts";
import { nOfTen } from "#text/format.ts";
import type { StrategyKey } from "../model.ts";
import { segmentName } from "../accounts/account-names.ts";
import type { OfferChoice } from "./offer-choice.ts";
import type { OfferGroup } from "./offer-groups.ts";
import type { Why } from "./why-chosen.ts";

/** The choice with its words; `offers` is empty where there is no choice to show, and `waiting` says what it waits for. */
export interface ChoiceView {
  groups: readonly OfferGroup[];
  offers: readonly { speaker: string; share: number; why: WhyWords }[];
  waiting: string | null;
}

/** The view of a choice, or of its absence. */
export function choiceView(
  scenario: Scenario,
  groups: readonly OfferGroup[],
  choice: OfferChoice | null,
  waiting: string,
): ChoiceView {
  if (choice === null) return { groups, offers: [], waiting };
  const offers = choice.offers.map(({ group, choosers, why }) => ({
    speaker: group.speaker.id,
    share: choosers / choice.asked,
    why: inWords(scenario, why),
  }));
  return { groups, offers: choice.asked > 0 ? offers : [], waiting: null };
}

/** Letters that a line of the choice has room for in a drawing. */
const LINE = 36;

/** What the choice says of each strategy, in up to three lines: for a drawing. */
export function choiceLines({ groups, offers, waiting }: ChoiceView, strategies: readonly StrategyKey[]): string[][] {
  return strategies.map(({ id }) => {
    const group = groups.find((one) => one.strategies.some((strategy) => strategy.id === id));
    const offer = offers.find(({ speaker }) => speaker === id);
    if (group && group.speaker.id !== id) return [sameOffer(group.speaker.letter)];
    return offer ? [nOfTen(offer.share), ...wrapped(whyWords(offer.why))] : [waiting ?? CHOICE_WORDS.nobody];
  });
}

/** A sentence in two lines; what goes beyond them is left out. */
function wrapped(words: string): string[] {
  const lines = words.split(" ").reduce<string[]>((all, word) => {
    const line = all.at(-1);
    if (line === undefined || line.length + word.length >= LINE) return [...all, word];
    return [...all.slice(0, -1), `${line} ${word}`];
  }, []);
  return lines.length <= 2 ? lines : [lines[0]!, `${lines[1]!}…`];
}

function inWords(scenario: Scenario, why: Why): WhyWords {
  const nameOf = (id: string): string => segmentName(scenario, id);
  if (why.code === "segment") return { ...why, name: nameOf(why.segmentId) };
  if (why.code !== "mixed") return why;
  return { code: "mixed", segments: why.segments.map((part) => ({ ...part, name: nameOf(part.segmentId) })) };
}
