import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, simulate, summarise, trace, type Account, type Scenario, type Strategy } from "#engine/index.ts";
import { accountDots } from "#charts/accounts/account-dots.ts";
import { describeAccounts } from "#charts/accounts/describe-accounts.ts";
import { describeCustomerSide } from "#charts/customer-side/describe-customer-side.ts";
import { offerChoice } from "#charts/customer-side/offer-choice.ts";
import { offerGroups } from "#charts/customer-side/offer-groups.ts";
import { describeMissed } from "#charts/missed/describe-missed.ts";
import { valueTiers } from "#charts/missed/value-tiers.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { customersTitleOf } from "#views/customers/customers-title.ts";
import { madeAccount } from "../charts/made-accounts.ts";
import { sideView } from "../charts/side-view.ts";
import { scenarios } from "../generators/scenario.ts";
import { expectFigure, expectTitle, pairOf, shareOver, type Ground } from "./claims.ts";
import { expectAccountsTitle, expectMissedTitle, SIDE_WORDINGS } from "./customers-checks.ts";
import { checkTitle } from "./title-checks.ts";

type Seen = Map<string, number>;
const note = (seen: Seen, code: string): void => void seen.set(code, (seen.get(code) ?? 0) + 1);

function groundOf({ summary, strategies, currency }: ResultView): Ground {
  return { summary, ids: strategies.map(({ id }) => id), names: strategies.map(({ name }) => name), currency };
}

function checkSide(view: ResultView, seen: Seen): void {
  for (const id of [null, ...view.strategies.map((strategy) => strategy.id)]) {
    const { title } = describeCustomerSide(view, id);
    expectTitle(title);
    note(seen, checkTitle(title, SIDE_WORDINGS, groundOf(view)));
  }
}

/** The title of the screen against customers and summary: the shares are recounted, the price read back. */
function checkScreen(view: ResultView, scenario: Scenario, accounts: Record<string, Account[]>, seen: Seen): void {
  const base = view.strategies[0]!;
  const shown = view.strategies.at(-1)!;
  const groups = offerGroups(scenario, view.strategies, [base.id, shown.id]);
  const choice = offerChoice(groups, accounts, base.id, view.months);
  const { title, finding } = customersTitleOf(view, shown, choice);
  expectTitle(title);
  note(seen, `screen ${finding.code}`);
  if (finding.code !== "choose") return;
  const counts = choice!.offers.map(({ choosers }) => choosers);
  expect(counts.reduce((a, b) => a + b, 0) + choice!.equal).toBe(choice!.asked);
  const top = choice!.offers.find(({ choosers }) => choosers === Math.max(...counts))!;
  const plain = title.replaceAll("\u00a0", " ");
  const [, said, verb, rest] = /^Left to choose, (.+?) customers? would (keep|take) (.+)$/.exec(plain)!;
  expect(verb === "keep").toBe(top.group.strategies.includes(base));
  expect(rest!.startsWith(`“${top.group.name}”`) || rest!.startsWith(top.group.speaker.letter)).toBe(true);
  const share = top.choosers / choice!.asked;
  if (/^all|^the one/.test(said!)) expect(share).toBe(1);
  else expect(Math.abs(Number(/^\d+/.exec(said!)![0]) / 10 - share)).toBeLessThanOrEqual(0.1);
  const price =
    /(though|:) (.+) costs them (\S+) (more|less) a used unit(?:, though it asks for (less|more) cash up front)?$/.exec(
      rest!,
    );
  if (!price) return;
  const [, joined, , amount, way, cash] = price;
  const letter = finding.price!.letter;
  const pair = pairOf(groundOf(view), letter, base.letter, "pricePerUnit");
  expect(way === "more").toBe(pair.p50 > 0);
  expectFigure(amount!, Math.abs(pair.p50));
  expect(joined === ":").toBe((way === "more") === (verb === "keep"));
  if (cash)
    expect(shareOver(pairOf(groundOf(view), letter, base.letter, "cashUpFront"), cash === "more")).toBeGreaterThan(
      0.54,
    );
  note(seen, `price ${joined}`);
}

test("the customers' own side: every figure and direction, over made summaries, ties and first estimates", () => {
  const seen: Seen = new Map();
  for (let seed = 1; seed <= 120; seed++) {
    const planned = seed % 9 === 0 ? 1000 : 60;
    checkSide(sideView(1 + (seed % 4), { seed, luck: [0.02, 0.05, 0.3][seed % 3]!, planned, months: 2 }), seen);
  }
  for (const code of ["only", "same", "apart", "luck", "estimate"])
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
});

test("a title that says the opposite is refused", () => {
  const view = sideView(3);
  const { title } = describeCustomerSide(view, "s2");
  expect(title).toContain(" more under C than under A");
  expect(title).toContain("lower");
  for (const lie of [title.replace("more", "less"), title.replace("lower", "higher"), title.replace("$0.", "$1.")])
    expect(() => checkTitle(lie, SIDE_WORDINGS, groundOf(view)), lie).toThrow();
});

test("the screen's title: stay or take, the price that agrees or does not, ties, one customer, no choice", () => {
  const view = sideView(4);
  const [a, , c] = view.strategies;
  const groups = [
    { name: "Seats", strategies: view.strategies.slice(0, 2), speaker: a! },
    { name: "Annual commitment", strategies: view.strategies.slice(2), speaker: c! },
  ];
  /** So many customers for whom seats cost less, commitments cost less, and both the same. */
  const title = (seats: number, commit: number, equal = 0): string => {
    const kinds = [
      ...Array<number>(seats).fill(9),
      ...Array<number>(commit).fill(11),
      ...Array<number>(equal).fill(10),
    ];
    const s0 = kinds.map((spend, i) => madeAccount(i + 1, { spend }));
    const s2 = kinds.map((_, i) => madeAccount(i + 1, { spend: 10 }));
    return customersTitleOf(view, c!, offerChoice(groups, { s0, s2 }, "s0", 24)).title.replaceAll("\u00a0", " ");
  };
  const price = /\$0\.\d+/;
  expect(title(7, 3).replace(price, "$")).toBe(
    "Left to choose, 7 of 10 customers would keep “Seats”: “Annual commitment” costs them $ more a used unit",
  );
  expect(title(3, 7).replace(price, "$")).toBe(
    "Left to choose, 7 of 10 customers would take “Annual commitment”, though it costs them $ more a used unit",
  );
  expect(title(5, 5)).toBe("Left to choose, as many customers would take “Seats” as “Annual commitment”: 5 of 10 each");
  expect(title(51, 49)).toBe(
    "Left to choose, about as many customers would take “Seats” as “Annual commitment”: 5 of 10 each",
  );
  expect(title(0, 0, 4)).toBe("Left to choose, customers would not mind: no offer costs them less than the others");
  expect(title(0, 1)).toMatch(/^Left to choose, the one customer would take “Annual commitment”/);
  expect(title(9, 0)).toMatch(/^Left to choose, all customers would keep “Seats”: /);
  expect(title(0, 0)).toMatch(/^Under C .+ typically under contract in month 36$/);
});

/** With names that can be read back, and at times a strategy that is another's double. */
function withDouble(drawn: Scenario, index: number): Scenario {
  const offers = drawn.offers.map((offer, i) => ({ ...offer, name: `Offer ${"PQRSTUVW"[i % 8]!}${i}` }));
  const plain = { ...drawn, offers };
  const [first] = plain.strategies;
  if (index % 4 !== 0 || !first || plain.strategies.length > 7) return plain;
  const double: Strategy = { ...first, id: "double", name: "The same again" };
  return { ...plain, strategies: [...plain.strategies, double] };
}

/** Generated scenarios: more in the long suites. */
const GENERATED = process.env["DRAWDOWN_LONG"] === "1" ? 200 : 50;

test("all titles of the screen hold over generated scenarios", { timeout: 180_000 }, () => {
  const seen: Seen = new Map();
  const drawn = fc.sample(scenarios({ overrides: { "/strategies/*/slot": fc.constant(null) } }), {
    numRuns: GENERATED,
    seed: 31,
  });
  drawn.forEach((plain, index) => {
    const runs = 12;
    const scenario = withDouble({ ...plain, baselineStrategyId: plain.strategies[0]!.id }, index);
    const short = { ...scenario, simulation: { ...scenario.simulation, runs } };
    const view = resultView(short, summarise(simulate(short, { to: runs })));
    checkSide(view, seen);
    const month = view.months - 1;
    const accounts = Object.fromEntries(
      view.strategies.map(({ id }) => [id, accountsOf(trace(short, id, 0, view.summary.focus), month)]),
    );
    checkScreen(view, short, accounts, seen);
    for (const { id, letter } of view.strategies) {
      const accountsTitle = describeAccounts(accountDots(accounts[id]!), letter, month + 1).title;
      const missedTitle = describeMissed(valueTiers(accounts[id]!), month + 1).title;
      expectTitle(accountsTitle);
      expectTitle(missedTitle);
      note(seen, `accounts ${expectAccountsTitle(accountsTitle, accounts[id]!)}`);
      note(seen, `missed ${expectMissedTitle(missedTitle, accounts[id]!)}`);
    }
  });
  for (const code of ["accounts falls", "missed missed", "screen choose", "screen count", "same", "apart"])
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
});
