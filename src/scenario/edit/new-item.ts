/** New items for any list. */
import type { Scenario } from "#engine/index.ts";
import type { Field } from "../fields/kinds.ts";
import { below } from "../path.ts";
import { freshId, freshName, idFromName, nameFrom } from "./fresh.ts";
import { listAt, namedList, type ListAt } from "./lists.ts";
import { mayBeUncertain } from "./paths.ts";
import { startAt, startCase } from "./start.ts";
import { schemaPathOf } from "./start-values.ts";
import { startRange, uncertaintyAt } from "./uncertain.ts";
import { leavesOf } from "./walk.ts";

/** What a new item is to be: which shape of a union, and its name. */
export interface NewItem {
  kind?: string;
  name?: string;
}

/**
 * A plausible new item for a list, valid once it is appended; a tier of a price is then the open one. Null where the
 * list is full, or every partner or uncertain input is in it.
 */
export function freshItem(scenario: Scenario, listPath: string, { kind, name }: NewItem): unknown {
  const list = listAt(scenario, listPath);
  const { field, items, path } = list;
  if (items.length >= field.max) return null;
  const at = below(schemaPathOf(scenario, path), "*");
  if (path === "/uncertainties") return freshUncertainty(scenario);
  if (field.item.type === "reference") {
    return scenario[field.item.to].find(({ id }) => !items.includes(id))?.id ?? null;
  }
  if (field.item.type === "union" && kind !== undefined && Object.hasOwn(field.item.cases, kind)) {
    return startCase(field.item, kind, scenario, at);
  }
  const item = startAt(field.item, scenario, at);
  return namedList(list) === null ? item : named(scenario, list, item as object, name);
}

function named(scenario: Scenario, list: ListAt, item: object, name: string | undefined): object {
  const { path, items } = list;
  const wanted = nameFrom(name ?? "") || path.slice(1, -1);
  const id = freshId(idFromName(wanted) ?? path.slice(1, -1), items);
  const own = { ...item, id, name: freshName(wanted, items) };
  return path === "/strategies" ? { ...own, ...freePair(scenario) } : own;
}

/** The first pair of an offer and a plan that no strategy has yet, else the very first. */
function freePair({ offers, plans, strategies }: Scenario): { offerId: string; planId: string } {
  const pairs = offers.flatMap((offer) => plans.map((plan) => ({ offerId: offer.id, planId: plan.id })));
  const isFree = (pair: (typeof pairs)[number]) =>
    !strategies.some(({ offerId, planId }) => offerId === pair.offerId && planId === pair.planId);
  return pairs.find(isFree) ?? pairs[0]!;
}

/** The first number that may be uncertain and is not yet. */
function freshUncertainty(scenario: Scenario): object | null {
  const free = ({ path, field }: { path: string; field: Field }) =>
    field.type !== "map" && mayBeUncertain(scenario, path) && uncertaintyAt(scenario, path) === null;
  const found = leavesOf(scenario).find(free);
  return found ? { path: found.path, ...startRange(scenario, found.path) } : null;
}
