import type { NumberField } from "./kinds.ts";
import { choice, id, integer, map, money, name, nullable, number, object, share } from "./make.ts";

const third = (label: string, help: string) => share(label, help);

const skill = (label: string, help: string): NumberField =>
  number(label, "factor", { min: 0, max: 10, typical: [0.5, 1.5], default: 1 }, help);

const services = object(
  "Services",
  {
    implementationFee: money(
      "Implementation fee",
      "money",
      50_000,
      "What the firm charges a new customer for the implementation.",
      { default: 0 },
    ),
    managedMonthly: money(
      "Managed service",
      "money/month",
      2000,
      "Monthly price of the firm's managed service per live customer that takes it.",
      { default: 0 },
    ),
    managedShare: share("Managed share", "Managed service as a share of the customer's consumption.", {
      default: 0,
      typical: [0, 0.3],
    }),
    attachRate: share(
      "Attach rate",
      "Share of live customers that take the managed service when the firm works on growth.",
      { default: 0 },
    ),
    deliveryCost: share("Cost of delivery", "Share of its services income that the firm spends to deliver them.", {
      default: 0,
    }),
  },
  "What the firm earns from its customers itself.",
);

/** A partner profile: alike firms. */
export const partnerField = object(
  "Partner profile",
  {
    id: id("partner profile"),
    name: name("partner profile"),
    type: choice(
      "Type",
      {
        referral: "Referral partner",
        reseller: "Reseller",
        si: "System integrator",
        msp: "Managed service provider",
        isv: "Software vendor (ISV)",
        direct: "Own sales team",
      },
      "What the firm is; the vendor's own sales team earns no incentives and its cost is the vendor's.",
    ),
    firms: integer(
      "Firms",
      "firms",
      { min: 1, max: 10_000, typical: [1, 3] },
      "How many firms of this kind there are.",
    ),
    dealsPerYear: number(
      "Deals per firm",
      "deals/year",
      { min: 0, max: 1000, typical: [0, 6] },
      "New customers that one firm signs per year with a typical team that splits its time evenly.",
    ),
    segmentMix: map(
      "Segment mix",
      "segments",
      number(
        "Weight",
        "factor",
        { min: 0, max: 1e6, typical: [0, 10] },
        "How many of the deals fall into this segment, relative to the others.",
      ),
      { max: 12 },
      "Which kinds of customer the firm signs; weights need not add up to 1.",
      ["mix"],
    ),
    installedBase: integer(
      "Installed base",
      "customers",
      { min: 0, max: 10_000, typical: [0, 5], default: 0 },
      "Customers per firm that signed in the 24 months before the start.",
    ),
    team: object(
      "Team",
      {
        size: number(
          "People",
          "people",
          { min: 0, max: 100_000, typical: [0, 20] },
          "People (full-time) whom one firm has for this vendor.",
        ),
        typicalSize: nullable(
          number(
            "Typical team",
            "people",
            { min: 0, max: 100_000, typical: [1, 20] },
            "Team size at which effort counts as typical; empty or 0 means the firm's own size.",
          ),
          "the firm's own size",
          { default: null },
        ),
        costPerYear: money("Cost of each", "money/year", 150_000, "Full cost of one person per year."),
      },
      "The people whom one firm has for this vendor.",
      ["team"],
    ),
    focus: object(
      "Focus",
      {
        sell: third("Sell", "Share of the team's time that goes into winning new customers."),
        activate: third("Activate", "Share of the team's time that goes into bringing customers live."),
        grow: third("Grow", "Share of the team's time that goes into keeping customers and growing their use."),
      },
      "How the firm splits its team's time; the three shares add up to 1.",
      ["focus"],
    ),
    skill: object(
      "Skill",
      {
        sell: skill("Sell", "Skill in selling; 1 is typical, 0 means that no effort counts."),
        activate: skill("Activate", "Skill in bringing customers live; 1 is typical."),
        grow: skill("Grow", "Skill in keeping customers and growing their use; 1 is typical."),
      },
      "How much the firm gets out of its time.",
    ),
    services,
    responsiveness: share(
      "Responsiveness",
      "How far the firm shifts its focus to what pays it best; 0 means not at all.",
      { default: 0 },
    ),
  },
  "A kind of partner firm: whom it sells to, how it works and what it earns beside incentives.",
);
