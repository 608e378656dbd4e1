import { expect, test } from "vitest";
import {
  customerNote,
  customerTitle,
  firmTitle,
  futureName,
  futureNote,
  paidLater,
  strayWords,
  traceFailed,
} from "#text/ui-words-ledger.ts";
import { expectFigure, expectTitle } from "./claims.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("a customer's title says what it brings and what its partner earns on it", () => {
  const title = customerTitle("Customer 7", 98_412, 6678.2, { stay: 36, horizon: 36 }, "USD");
  expectTitle(title);
  const [, revenue, paid] = /brings you (\S+) in 36\u00a0months; its partner earns (\S+) on it/.exec(title)!;
  expectFigure(revenue!, 98_412);
  expectFigure(paid!, 6678.2);
  expect(plain(customerTitle("Customer 7", 0, 0, { stay: 12, horizon: 36 }, "EUR"))).toBe(
    "Customer 7 brings you €0 in its 12 months",
  );
});

test("a firm's title says what is left to it, or what it is short of, in two lines at most", () => {
  const title = (accrued: number, result: number, months: number, partner = "Integrators"): string =>
    plain(firmTitle({ name: "Firm 2", partner, accrued, result }, months, "USD"));
  expect(title(172_662, 54_120, 36)).toBe("Firm 2, Integrators, earns $173k in payouts and keeps $54k after 36 months");
  expect(title(0, -4000, 1)).toBe("Firm 2, Integrators, earns no payouts and is $4k short after 1 month");
  expect(title(0, 0, 36)).toBe("Firm 2, Integrators, earns no payouts");
  expect(title(1e6, 1, 36, "A partner profile with a name that takes up more room than a title has to give away")).toBe(
    "Firm 2 earns $1m in payouts and keeps $1 after 36 months",
  );
});

test("a future by its number, from 1, with what it brings where that is known", () => {
  expect(futureName(961, 3.4e6, "USD")).toBe("Future 962: contribution $3.4m");
  expect(futureName(0, null, "USD")).toBe("Future 1");
  expect(futureNote(12, 1000)).toBe("of 1,000");
  expect(futureNote("bad", 1000)).toBe("one in ten brings you less, of 1,000");
});

test("since when and until when a customer is there, and when a month is paid", () => {
  expect(plain(customerNote("Mid-market", -3, null, "2027-01"))).toBe("Mid-market, since Oct 2026");
  expect(plain(customerNote("Mid-market", 2, 14, "2027-01"))).toBe("Mid-market, Mar 2027 to Mar 2028");
  expect(plain(paidLater(2, 11, "2027-01"))).toBe("Paid in Feb 2028.");
  expect(paidLater(0, 11, "2027-01")).toBe("Paid in the same month.");
});

test("what an address names in vain and why a future stays shut are told apart", () => {
  const strays = (["strategy", "future", "partner", "firm", "customer", "month"] as const).map(strayWords);
  expect(new Set(strays).size).toBe(6);
  const large = traceFailed({ code: "traceTooLarge", customerMonths: 5_000_000, limit: 2_000_000 });
  expect(large.advice).toContain("5,000,000");
  expect(large.title).not.toBe(traceFailed({ code: "engineError" }).title);
});
