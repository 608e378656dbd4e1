import type { IncentiveComponent } from "../scenario.ts";
import { activationBonus } from "./activation-bonus.ts";
import { attainmentBase } from "./attainment.ts";
import { deploymentFunding } from "./deployment-funding.ts";
import { growthRebate } from "./growth-rebate.ts";
import type { CustomerRule } from "./payee.ts";
import { renewalBonus } from "./renewal-bonus.ts";
import { resaleMargin } from "./resale-margin.ts";
import { retainer } from "./retainer.ts";
import { revenueShare } from "./revenue-share.ts";
import { signingFee } from "./signing-fee.ts";

/** The rule of a component. `index` is its place in the plan, `capacity` the most months of a life. */
export function customerRule(component: IncentiveComponent, index: number, capacity: number): CustomerRule {
  switch (component.kind) {
    case "signingFee":
      return signingFee(component, index);
    case "resaleMargin":
      return resaleMargin(component);
    case "revenueShare":
      return revenueShare(component, capacity);
    case "attainment":
      return attainmentBase(component);
    case "activationBonus":
      return activationBonus(component);
    case "growthRebate":
      return growthRebate(component);
    case "renewalBonus":
      return renewalBonus(component);
    case "retainer":
      return retainer(component);
    case "deploymentFunding":
      return deploymentFunding(component);
    default:
      return component satisfies never;
  }
}
