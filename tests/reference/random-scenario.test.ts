import { expect, it } from "vitest";
import type { Scenario } from "#engine/scenario.ts";
import { parseScenario } from "#scenario/parse.ts";
import { type FirmLife, firmLives, type Life } from "./lives.ts";
import { marketOf } from "./market.ts";
import { randomScenario } from "./random-scenario.ts";
import { randomTransition } from "./random-transition.ts";
import { reference } from "./reference.ts";
import { type Setting, settingOf } from "./setting.ts";

const LONG = Boolean(process.env["DRAWDOWN_LONG"]);

it.each([randomScenario, randomTransition])("%o makes scenarios that the parser takes", (make) => {
  for (let seed = 1; seed <= (LONG ? 300 : 60); seed++) {
    const parsed = parseScenario(make(seed));
    if (!parsed.ok) expect.fail(`seed ${seed}: ${JSON.stringify(parsed.problems)}`);
  }
});

type Corners = Record<string, (life: Life, firm: FirmLife, setting: Setting) => boolean>;

const CORNERS: Corners = {
  "cap bites": (_, { statements }) => statements.some(({ months }) => months.some(({ cap }) => cap < 0)),
  churn: ({ money }) => money.some((m) => m.churned),
  "breakage at churn": ({ money }) => money.some((m) => m.churned && m.breakage > 0),
  rollover: ({ money }) => money.some((m) => m.rolledOver > 0),
  forgiven: ({ money }) => money.some((m) => m.forgiven > 0),
  breakage: ({ money }) => money.some((m) => m.breakage > 0 && !m.churned),
  overage: ({ money }) => money.some((m) => m.overage > 0),
  recommit: ({ money }) => money.some((m) => m.terms.offer.commitment?.onExhaustion === "recommit" && isRecommitted(m)),
  "negative billing": ({ money }) => money.some((m) => m.billings < 0),
  "seat true-up": ({ money }) => money.some((m, i) => !m.renewed && i > 0 && m.seats > money[i - 1]!.seats),
  clawback: ({ lines }) => lines.some(({ clawback }) => clawback !== null),
  "decline noticed": ({ usage }) => usage.some(({ health }) => health.noticed),
  declining: ({ usage }) => usage.some(({ health }) => health.state === "declining"),
  recovering: ({ usage }) => usage.some(({ health }) => health.state === "recovering"),
  floored: ({ usage }) => usage.some(({ health }) => health.state === "floored"),
  dormant: ({ usage }) => usage.some(({ health }) => health.state === "dormant"),
};

const isRecommitted = (m: Life["money"][number]) => m.bookings > 0 && !m.signed && !m.renewed;
const move = ({ customer, money }: Life) =>
  money.find(({ k, underContract }) => k === customer.movesAt && underContract);
const hasCommitment = ({ offer }: Setting["own"]) => offer.commitment !== null;

const CORNERS_OF_TRANSITIONS: Corners = {
  moves: (life) => move(life) !== undefined,
  "churns instead of moving": ({ customer, money }) => money.some((m) => m.churned && m.k === customer.movesAt),
  "keeps the old offer": ({ money }, _, { strategy, before }) =>
    strategy.existing === "keep" && money.some((m) => m.renewed && m.terms === before),
  "moves into another commitment": (life, _, s) =>
    move(life) !== undefined && hasCommitment(s.before!) && hasCommitment(s.own),
  "moves out of a commitment": (life, _, s) =>
    move(life) !== undefined && hasCommitment(s.before!) && !hasCommitment(s.own),
  "moves into its first commitment": (life, _, s) =>
    move(life) !== undefined && !hasCommitment(s.before!) && hasCommitment(s.own),
  "forfeits at the move what was to roll over": (life) => (move(life)?.breakage ?? 0) > 0 && !move(life)!.period,
  "takes rollover along": (life, _, s) =>
    hasCommitment(s.own) && life.money.some((m) => m.rolledOver > 0 && m.k + 1 === life.customer.movesAt),
  "usage stops or starts with the move": (life, _, s) =>
    move(life) !== undefined && (s.before!.offer.usageMultiplier === 0) !== (s.own.offer.usageMultiplier === 0),
  "renews after the move": (life) =>
    move(life) !== undefined && life.money.some((m) => m.renewed && m.k > life.customer.movesAt),
  "moves from seats to seats": (life, _, s) =>
    move(life) !== undefined && [s.before!, s.own].every((t) => t.offer.charges.some(({ kind }) => kind === "seats")),
  "moves to seats": (life, _, s) =>
    move(life) !== undefined &&
    s.own.offer.charges.some(({ kind }) => kind === "seats") &&
    !s.before!.offer.charges.some(({ kind }) => kind === "seats"),
  "one plan for both": (life, _, s) => move(life) !== undefined && s.before!.plan === s.own.plan,
  "leaves after the move, in time for an old fee to be taken back": ({ customer, money }) =>
    money.some(
      ({ churned, k }) =>
        churned &&
        k > customer.movesAt &&
        customer.first.plan.components.some((c) => c.kind === "signingFee" && (c.clawback?.withinMonths ?? 0) > k),
    ),
  "is noticed in a term that counts from the move": ({ customer, usage, money }, _, { success, own }) =>
    success.mode === "reactive" &&
    customer.movesAt % own.offer.termMonths > 0 &&
    usage.some(({ health, k }) => health.noticed && k > customer.movesAt && money[k]!.underContract),
  "grows from a year after the move": (life) =>
    life.lines.some(
      ({ component, t }) => component.kind === "growthRebate" && t >= life.customer.signedAt + life.customer.movesAt,
    ),
};

/** What the differential test compares must happen in it: rare events of domain §7 and §8 among 60 scenarios. */
it.each([
  { what: "it is meant to meet", make: randomScenario, corners: CORNERS, scenarios: 60 },
  { what: "of a transition", make: randomTransition, corners: CORNERS_OF_TRANSITIONS, scenarios: 160 },
])("meets the corners $what", ({ make, corners, scenarios }) => {
  const seen = Object.fromEntries(Object.keys(corners).map((what) => [what, 0]));
  const isMet = () => Object.values(seen).every((times) => times > 9);
  for (let seed = 1; seed <= scenarios && !isMet(); seed++) {
    for (const setting of settingsOf(make(seed))) {
      for (const firm of firmLives(setting)) {
        for (const life of firm.lives) {
          for (const [what, test] of Object.entries(corners)) if (test(life, firm, setting)) seen[what]! += 1;
        }
      }
    }
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(9);
});

function settingsOf(scenario: Scenario): Setting[] {
  return scenario.strategies.map(({ id }) => settingOf(scenario, id, 0, marketOf(scenario, 0)));
}

it("gives numbers wherever there are any", () => {
  for (let seed = 1; seed <= (LONG ? 60 : 15); seed++) {
    const { series } = reference(randomScenario(seed), "strategy-0", 0);
    for (const [metric, values] of Object.entries(series)) {
      if (["nrr", "grr", "logoChurn", "expansionRevenue", "healthScore", "payback"].includes(metric)) continue;
      if (metric.startsWith("cohort/")) continue;
      expect(values.every(Number.isFinite), `seed ${seed}, ${metric}`).toBe(true);
    }
  }
});
