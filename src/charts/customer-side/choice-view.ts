/** What is shown of the choice between offers. */
import type { Scenario } from "#engine/index.ts";
import type { WhyWords } from "#text/findings/offer-choice.ts";
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

function inWords(scenario: Scenario, why: Why): WhyWords {
  const nameOf = (id: string): string => segmentName(scenario, id);
  if (why.code === "segment") return { ...why, name: nameOf(why.segmentId) };
  if (why.code !== "mixed") return why;
  return { code: "mixed", segments: why.segments.map((part) => ({ ...part, name: nameOf(part.segmentId) })) };
}
