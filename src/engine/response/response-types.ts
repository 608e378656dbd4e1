import type { Focus } from "../scenario.ts";

/** A focus that was tried, and what it is worth: firm 0's mean NPV of the partner result (domain §9). */
export interface TriedFocus {
  focus: Focus;
  /** Money in the scenario's currency. */
  value: number;
}

/** The focus that pays a firm of a profile most under a strategy, before responsiveness blends it. */
export interface BestResponse extends TriedFocus {
  tried: TriedFocus[];
}

/** What partners do with their time, by strategy and partner id. */
export type FocusChoice = Record<string, Record<string, Focus>>;

/** The response of every profile that follows its own interest, by strategy and partner id. */
export interface PartnerResponses {
  /** What is played: `(1 − responsiveness)·focus + responsiveness·best`. To be handed to `simulate` as `focus`. */
  focus: FocusChoice;
  best: Record<string, Record<string, BestResponse>>;
}
