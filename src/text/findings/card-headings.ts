/** Headings of the findings of the summary. */
import { money, percent, pointsAlone, share as shareOf } from "../format.ts";
import type { CardFinding, CardMeasure } from "./cards.ts";

/** The heading of a finding: two lines, no full stop. */
export function headingOf(finding: CardFinding, currency: string): string {
  const write = (value: number): string => money(Math.abs(value), currency);
  switch (finding.code) {
    case "differs":
      return differsHeading(finding, write);
    case "luck":
      return `${NOUNS[finding.measure]} under ${finding.a} and ${finding.b} differs by less than luck`;
    case "same":
      return `${NOUNS[finding.measure]} is the same under ${finding.a} and ${finding.b}`;
    case "alone":
      return aloneHeading(finding, write);
    case "onlyOne":
      return `Only ${finding.a} lets partners live from it: a firm ends ${write(finding.level)} ahead`;
    case "noneLives":
      return `No strategy lets partners live from it: a firm ends at best ${write(finding.loss)} behind`;
    case "plans": {
      const way = finding.difference > 0 ? "brings" : "costs";
      return finding.onUse
        ? `Paying on use instead of on signature ${way} you ${write(finding.difference)}`
        : `On the same offer, paying partners as ${finding.a} does and not as ${finding.b} ${way} you ${write(finding.difference)}`;
    }
    case "breakage":
      return `${shareOf(finding.part)} of the revenue under ${finding.a} is breakage: ${write(finding.amount)} that no use stands behind`;
    case "predictability": {
      const way = finding.width > finding.other ? "harder" : "easier";
      return `Revenue is ${way} to foresee under ${finding.a} than under ${finding.b}`;
    }
    case "focus":
      return finding.title;
    default:
      return finding satisfies never;
  }
}

const NOUNS: Record<CardMeasure, string> = {
  partnerResult: "What a partner firm is left with",
  idleSpend: "What customers pay and never use",
  pricePerUnit: "What a used unit costs customers",
  nrr: "Net revenue retention",
  costOfChannel: "The channel’s share of revenue",
};

type Write = (value: number) => string;

function differsHeading({ measure, a, b, level, difference }: Extract<CardFinding, { code: "differs" }>, write: Write) {
  const than = `${difference > 0 ? "more" : "less"} than under ${b}`;
  switch (measure) {
    case "partnerResult":
      return `Under ${a} a partner firm ends ${write(difference)} ${difference > 0 ? "better" : "worse"} off than under ${b}`;
    case "idleSpend":
      return `Under ${a} customers pay ${write(level)} for what they never use, ${write(difference)} ${than}`;
    case "pricePerUnit":
      return `Under ${a} a used unit costs customers ${write(level)}, ${write(difference)} ${than}`;
    case "nrr": {
      const side = difference > 0 ? "above" : "below";
      return `Net revenue retention under ${a} is ${shareOf(level)}, ${pointsAlone(Math.abs(difference))} ${side} ${b}`;
    }
    case "costOfChannel":
      return `${a} pays ${channelShare(level)} of revenue to partners, ${pointsAlone(Math.abs(difference))} ${than}`;
    default:
      return measure satisfies never;
  }
}

function aloneHeading({ measure, a, level }: Extract<CardFinding, { code: "alone" }>, write: Write): string {
  switch (measure) {
    case "partnerResult":
      return `Under ${a} a partner firm ends ${standing(level, write)}`;
    case "idleSpend":
      return `Under ${a} customers pay ${write(level)} for what they never use`;
    case "pricePerUnit":
      return `Under ${a} a used unit costs customers ${write(level)}`;
    case "nrr":
      return `Net revenue retention under ${a} is ${shareOf(level)}`;
    case "costOfChannel":
      return `${a} pays ${channelShare(level)} of revenue to partners`;
    default:
      return measure satisfies never;
  }
}

/** The channel’s share of revenue as the scoreboard writes it: with a decimal as long as it is small. */
export function channelShare(value: number): string {
  const written = percent(value, Math.abs(value) < 0.3 ? 1 : 0);
  return /[1-9]/.test(written) ? written : shareOf(value);
}

/** Where a firm ends: "$31k ahead"; `write` leaves signs out. */
export function standing(result: number, write: Write): string {
  if (!/[1-9]/.test(write(result))) return "where it began";
  return `${write(result)} ${result > 0 ? "ahead" : "behind"}`;
}
