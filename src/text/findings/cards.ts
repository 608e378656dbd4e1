/** Findings of the summary, a card each: what matters to the vendor, to partners and to customers, and how sure it is. */
import { count, money, moneyRange, months, share as shareOf, unitFor } from "../format.ts";
import { channelShare, headingOf, standing } from "./card-headings.ts";
import { futures } from "./words.ts";

/** What a strategy is compared with another by. */
export type CardMeasure = "partnerResult" | "idleSpend" | "pricePerUnit" | "nrr" | "costOfChannel";

/** How far a difference can be relied on; null: too few futures to say. */
export interface Certainty {
  /** Share of futures in which the difference goes the way it is told. */
  share: number;
  /** The mean difference is further from 0 than chance alone would bring it. */
  beyond: boolean;
}

/**
 * What a card says. `a` and `b` are letters; amounts are medians and medians of differences in the same future, but those
 * of `breakage`, which are means. `difference` is signed.
 */
export type CardFinding =
  | {
      code: "differs";
      measure: CardMeasure;
      a: string;
      b: string;
      level: number;
      other: number;
      difference: number;
      sure: Certainty | null;
    }
  /** `share`: of futures in which a's figure is the greater one. */
  | { code: "luck"; measure: CardMeasure; a: string; b: string; share: number }
  | { code: "same"; measure: CardMeasure; a: string; b: string }
  | { code: "alone"; measure: CardMeasure; a: string; level: number; range: [number, number] | null }
  | { code: "onlyOne"; a: string; b: string; level: number; other: number; sure: Certainty | null }
  | { code: "noneLives"; a: string; loss: number; share: number | null }
  | {
      code: "plans";
      a: string;
      b: string;
      /** a's plan pays on use, b's on signature. */
      onUse: boolean;
      difference: number;
      costs: [number, number] | null;
      sure: Certainty | null;
    }
  | { code: "breakage"; a: string; part: number; amount: number; range: [number, number] | null }
  | { code: "predictability"; a: string; b: string; width: number; other: number; futures: number }
  | { code: "focus"; title: string };

/** A card in words: heading of two lines, one sentence, and what follows the pips. */
export interface CardWords {
  heading: string;
  sentence: string;
  sure: string;
}

/** The words of a finding; `horizon` in months. */
export function cardWords(finding: CardFinding, horizon: number, currency: string): CardWords {
  return {
    heading: headingOf(finding, currency),
    sentence: sentenceOf(finding, horizon, currency),
    sure: sureOf(finding, currency),
  };
}

function sentenceOf(finding: CardFinding, horizon: number, currency: string): string {
  const write = (value: number): string => money(Math.abs(value), currency);
  const over = `over ${months(horizon)}`;
  switch (finding.code) {
    case "differs": {
      const { measure, b, level, other } = finding;
      if (measure === "partnerResult")
        return `Typically it ends ${months(horizon)} ${standing(level, write)}; under ${b} ${standing(other, write)}.`;
      if (measure === "nrr") return `Customers of a year ago bring ${level > 1 ? "more" : "less"} than they did then.`;
      if (measure === "costOfChannel") return `Under ${b} it is typically ${channelShare(other)}, ${over}.`;
      if (measure === "pricePerUnit") return `All invoices by all use ${over}; under ${b} typically ${write(other)}.`;
      return `Typically ${over}; under ${b} it is ${write(other)}.`;
    }
    case "luck":
      return `The futures differ more than the strategies do.`;
    case "same":
      return `The strategies do not touch it.`;
    case "alone":
      return `The median of all futures, ${over}.`;
    case "onlyOne":
      return `Typically, after ${months(horizon)}; under ${finding.b} it ends ${standing(finding.other, write)}.`;
    case "noneLives":
      return `Under ${finding.a}, typically, after ${months(horizon)}.`;
    case "plans": {
      const same = `${finding.a} and ${finding.b} have the same offer.`;
      if (finding.costs === null) return same;
      const [own, other] = finding.costs.map(channelShare);
      return `${same} ${finding.a} pays ${own} of revenue to the channel, ${finding.b} ${other}.`;
    }
    case "breakage":
      return `Commitments that ended unused, in the mean ${over}.`;
    case "predictability": {
      const [own, other] = [shareOf(finding.width), shareOf(finding.other)];
      return `${futures(0.8)} span ${own} of the median ${over}; under ${finding.b} ${other}.`;
    }
    case "focus":
      return `It pays a firm best under that plan, as far as firms follow their interest.`;
    default:
      return finding satisfies never;
  }
}

function sureOf(finding: CardFinding, currency: string): string {
  switch (finding.code) {
    case "differs":
    case "onlyOne":
    case "plans":
      if (finding.sure === null) return "first estimate";
      return `in ${futures(finding.sure.share)}, ${finding.sure.beyond ? "beyond chance" : "may be chance"}`;
    case "luck":
      return `more under ${finding.a} in ${futures(finding.share)}: within luck`;
    case "same":
      return "in every future";
    case "alone":
      if (finding.range === null) return "first estimate";
      return finding.measure === "nrr" || finding.measure === "costOfChannel"
        ? `8\u00a0of\u00a010\u00a0futures: ${shareOf(finding.range[0])} to ${shareOf(finding.range[1])}`
        : rangeWords(finding.range, currency);
    case "breakage":
      return finding.range === null ? "first estimate" : rangeWords(finding.range, currency);
    case "noneLives":
      return finding.share === null ? "first estimate" : `a loss in ${futures(finding.share)}`;
    case "predictability":
      return `from ${count(finding.futures)} futures`;
    case "focus":
      return "in every future";
    default:
      return finding satisfies never;
  }
}

function rangeWords([low, high]: [number, number], currency: string): string {
  const unit = unitFor(Math.max(Math.abs(low), Math.abs(high)));
  const decimals = Math.max(Math.abs(low), Math.abs(high)) / unit.divisor < 9.95 ? (unit.divisor === 1 ? 2 : 1) : 0;
  return `8\u00a0of\u00a010\u00a0futures: ${moneyRange(low, high, currency, unit, decimals)}`;
}
