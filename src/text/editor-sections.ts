/** How the fields of an entry are grouped, and what the groups are called: in the words of people, not of files. */

/** A group of fields under a heading. Paths are relative to the entry; those that begin with a slash are whole. */
export interface EntrySection {
  heading: string;
  /** One sentence on what the group decides, or "". */
  lead: string;
  fields: readonly string[];
}

const section = (heading: string, lead: string, ...fields: string[]): EntrySection => ({ heading, lead, fields });

const IN_FILES = section("In files", "", "id");

/** The groups of each kind of entry, by the path of an entry of its own, else by its place in the schema. */
const ENTRY_SECTIONS: Readonly<Record<string, readonly EntrySection[]>> = {
  segments: [
    section("Size", "How much a customer uses once it is fully there.", "activity", "seats", "walletShare"),
    section("Going live", "Not every signed customer ever uses what it bought.", "activation"),
    section("Adoption", "How use grows from going live to its full level.", "adoption", "firstValueShare"),
    section("Growth", "", "growthRate", "expansion"),
    section("The year", "", "seasonality", "volatility"),
    section("Decline", "How customers come to use less.", "decline"),
    IN_FILES,
  ],
  market: [section("Good and bad times", "A shock that all customers share.", "sigma", "persistence")],
  meters: [section("What is counted", "An offer bills the quantities that its charges name.", "/meters")],
  offers: [
    section("Contract", "", "termMonths", "billing"),
    section("What is charged", "Charges add up.", "charges"),
    section("Promise", "A customer commits to a share of the year it expects. Most expect too much.", "commitment"),
    section("Renewal", "", "renewal"),
    section("Seats over time", "Only where the offer charges for seats.", "seatTrueUp", "seatFloor"),
    section("What it does to customers", "", "dealMultiplier", "usageMultiplier", "costToServe"),
    IN_FILES,
  ],
  partners: [
    section("The firms", "", "type", "firms", "installedBase"),
    section("Their deals", "", "dealsPerYear", "segmentMix"),
    section("Team", "", "team"),
    section(
      "Time",
      "A firm splits its team’s time between winning, bringing live and growing customers.",
      "focus",
      "responsiveness",
    ),
    section("Skill", "", "skill"),
    section("Own services", "What the firm earns from its customers itself.", "services"),
    IN_FILES,
  ],
  plans: [
    section("What is paid", "Components add up.", "components"),
    section("Limits and timing", "", "annualCap", "paymentLagMonths", "utilisationGate"),
    IN_FILES,
  ],
  "/strategies": [
    section("Pairs", "Each offer can be compared with each plan: tick those that matter.", "/strategies"),
    section("What is compared", "In this order. All others are compared with the baseline.", "/baselineStrategyId"),
  ],
  strategies: [
    section("Offer and plan", "", "offerId", "planId"),
    section("Colour", "Its letter and colour wherever it is drawn; no number changes with it.", "slot"),
    section("Change of course", "What held before, and who moves when.", "before"),
    section("Customer success", "", "customerSuccess"),
    IN_FILES,
  ],
  customerSuccess: [
    section("Noticing a decline", "", "mode", "reviewEvery", "saveRate"),
    section("Team", "", "csms", "accountsPerCsm", "costPerCsmYear", "lift"),
  ],
  simulation: [
    section("The question", "", "/description"),
    section("Time and money", "", "/startMonth", "/horizonMonths", "/currency", "/discountRate"),
    section("Futures", "", "runs", "seed", "arrivals"),
    section("In files", "", "/id"),
  ],
  uncertainties: [section("Not known for sure", "These inputs are drawn anew in each future.", "/uncertainties")],
  notes: [section("Where figures come from", "", "/notes")],
};

/** The groups of the entry at a path, whose place in the schema is given. */
export function sectionsOf(path: string, place: string): readonly EntrySection[] {
  return ENTRY_SECTIONS[path] ?? ENTRY_SECTIONS[place] ?? [];
}

/** What a list or part of the scenario is called above its entries. */
export const CRUMBS: Readonly<Record<string, string>> = {
  segments: "Customers",
  market: "Customers",
  meters: "Offers",
  offers: "Offers",
  partners: "Partners",
  plans: "Incentive plans",
  strategies: "Strategies",
  customerSuccess: "Customer success",
  simulation: "Simulation",
  uncertainties: "Simulation",
  notes: "Simulation",
};
