import { componentField } from "./component.ts";
import { id, integer, list, money, name, nullable, object, share } from "./make.ts";

const utilisationGate = object(
  "Utilisation gate",
  {
    below: share("Below", "Utilisation of the commitment, in its period to date, under which the gate acts."),
    factor: share("Factor", "What margins, shares and retainers are multiplied by then."),
  },
  "Pays less for customers who do not use what they committed to.",
);

/** How partners are paid. */
export const planField = object(
  "Incentive plan",
  {
    id: id("plan"),
    name: name("plan"),
    components: list(
      "Components",
      componentField,
      { min: 0, max: 20 },
      "The rules by which partners are paid; they add up.",
    ),
    annualCap: nullable(
      money("Yearly cap", "money/year", 500_000, "The most that one firm earns in 12 months."),
      "no cap",
      { default: null },
    ),
    paymentLagMonths: integer(
      "Payment lag",
      "months",
      { min: 0, max: 24, typical: [0, 3], default: 0 },
      "Months from earning an incentive to receiving it.",
    ),
    utilisationGate: nullable(utilisationGate, "no gate", { default: null }),
  },
  "How partners are paid.",
);
