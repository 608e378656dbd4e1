import { expect, test } from "vitest";
import { readAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { outlineOf } from "#text/ui-words-outline.ts";

const lines = (heading: string, scenario = apiVendor): [string, string][] => {
  const section = outlineOf(scenario).find((found) => found.heading === heading)!;
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  return section.entries.map(({ name, line }) => [plain(name), plain(line)]);
};

test("seven sections, and every entry leads to its place in the scenario", () => {
  const sections = outlineOf(apiVendor);
  expect(sections).toHaveLength(7);
  for (const { entries } of sections) {
    for (const { path, line } of entries) {
      expect(readAt(apiVendor, path), path).toBeDefined();
      expect(line).not.toMatch(/undefined|NaN|null/);
    }
  }
});

test("customers by their share of deals and their use", () => {
  expect(lines("Customers")[1]).toEqual(["Mid-market", "51 % · 800 · one in ten above 2,600"]);
});

test("offers by price and promise", () => {
  expect(lines("Offers")).toEqual([
    ["Seats, annual", "$38 a seat and month · 12 months"],
    ["Annual commitment with overage", "60 % of expected use · $3.20 to $2.60"],
  ]);
});

test("strategies by offer and plan, with their slots in order", () => {
  const { entries } = outlineOf(apiVendor).find(({ heading }) => heading === "Strategies")!;
  expect(entries.map(({ slot }) => slot)).toEqual([0, 1, 2, 3]);
  expect(entries[0]!.line).toMatch(/the baseline$/);
});

test("customer success by how it works", () => {
  const success = (mode: "reactive" | "continuous", csms: number) =>
    lines("Customer success", { ...apiVendor, customerSuccess: { ...apiVendor.customerSuccess, mode, csms } })[0]!;
  expect(success("continuous", 1)).toEqual(["Watches usage every month", "1 person · $120k a year each · saves 35 %"]);
  expect(success("reactive", 0)).toEqual(["Acts when a renewal is due", "nobody"]);
});

test("simulation by its horizon, start, futures and rate", () => {
  expect(lines("Simulation")).toEqual([["36 months from January 2027", "1,000 futures · seed 2027 · 10 % a year"]]);
});
