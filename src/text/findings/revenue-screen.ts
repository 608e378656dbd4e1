/** The title of the revenue screen: what is recognised, and what of it is use. Means over futures. */
import { money, months, share } from "../format.ts";
import { FIRST_ESTIMATE } from "./words.ts";

/** Revenue and consumption of the horizon under strategy `a`. */
export interface RevenueScreen {
  a: string;
  code: "nothing" | "fees" | "asUsed" | "unused" | "partly" | "beyond";
  revenue: number;
  consumption: number;
  months: number;
  estimate: boolean;
}

/** The title: at most 110 characters, no full stop. */
export function revenueScreenTitle(screen: RevenueScreen, currency: string): string {
  return words(screen, currency) + (screen.estimate ? FIRST_ESTIMATE : "");
}

function words({ a, code, revenue, consumption, months: horizon }: RevenueScreen, currency: string): string {
  const level = `Under ${a} you recognise ${money(revenue, currency)} in ${months(horizon)}`;
  const paidByUse = () => `${level}; ${share(consumption / revenue)} of it is paid by use`;
  switch (code) {
    case "nothing":
      return `Under ${a} you recognise nothing in ${months(horizon)}`;
    case "fees":
      return `${level}, and none of it depends on use`;
    case "asUsed":
      return `${level}, all of it as customers use it`;
    case "unused":
      // Amounts that read the same would contradict the sentence.
      if (money(consumption, currency) !== money(revenue, currency))
        return `${level}, but customers use only ${money(consumption, currency)} of it`;
      return paidByUse();
    case "partly":
      return paidByUse();
    case "beyond":
      return `${level}, less than the ${money(consumption, currency)} that customers use`;
    default:
      return code satisfies never;
  }
}
