import { compileModel } from "../model.ts";
import { byId, own } from "../lookup.ts";
import type { Partner, Scenario } from "../scenario.ts";
import { FirmValue } from "./firm-value.ts";
import type { BestResponse, FocusChoice, PartnerResponses } from "./response-types.ts";
import { played, responds } from "./played.ts";
import { firstCandidates, search } from "./search.ts";

/**
 * The split of its time that pays a firm of a profile most under a strategy, all others staying at theirs (domain §9),
 * whatever its responsiveness. Throws on unknown ids, and a RangeError for a profile of type direct: nothing pays it.
 */
export function bestResponse(scenario: Scenario, strategyId: string, partnerId: string): BestResponse {
  byId(scenario.strategies, strategyId);
  const partner = byId(scenario.partners, partnerId);
  if (partner.type === "direct") throw new RangeError(`${partnerId} is direct: no plan pays it`);
  return bestResponses(scenario, [strategyId], partner)[strategyId]!;
}

/**
 * What the profiles with a responsiveness over 0 do under each strategy (default: all), to be handed to `simulate` as
 * `focus`, with all that was tried. The same for any number of runs. Throws on unknown ids.
 */
export function partnerResponses(scenario: Scenario, strategies?: string[]): PartnerResponses {
  const ids = strategies ?? scenario.strategies.map(({ id }) => id);
  const responses: PartnerResponses = { focus: {}, best: {} };
  for (const id of ids) {
    responses.focus[id] = {};
    responses.best[id] = {};
  }
  for (const partner of scenario.partners.filter(responds)) {
    const found = bestResponses(scenario, ids, partner);
    for (const id of ids) {
      responses.best[id]![partner.id] = found[id]!;
      responses.focus[id]![partner.id] = played(partner, found[id]!.focus);
    }
  }
  return responses;
}

/** `focus` with the response of every profile that follows its own interest and is not in it yet. */
export function withResponses(scenario: Scenario, strategies: string[], focus: FocusChoice = {}): FocusChoice {
  const open = strategies.filter((id) =>
    scenario.partners.some((partner) => responds(partner) && !own(own(focus, id), partner.id)),
  );
  if (open.length === 0) return focus;
  const { focus: found } = partnerResponses(scenario, open);
  const complete = { ...focus };
  for (const id of open) complete[id] = { ...found[id], ...own(focus, id) };
  return complete;
}

/** One profile's response under several strategies. Those of one world share their trials. */
function bestResponses(scenario: Scenario, ids: string[], partner: Partner): Record<string, BestResponse> {
  const p = scenario.partners.indexOf(partner);
  const together = new FirmValue(scenario, ids, p);
  firstCandidates(partner.focus).forEach((focus) => together.of(focus));
  const found: Record<string, BestResponse> = {};
  for (const siblings of worldsOf(scenario, ids)) {
    const apart = siblings.length === ids.length ? together : new FirmValue(scenario, siblings, p, together);
    for (const id of siblings) found[id] = search(partner.focus, (focus) => apart.of(focus).get(id)!);
  }
  return found;
}

/** The strategies in groups in which customers use and pay the same. */
function worldsOf(scenario: Scenario, ids: string[]): string[][] {
  const { groups } = compileModel(scenario, ids);
  return groups.flatMap(({ worlds }) => worlds.map(({ strategies }) => strategies.map(({ id }) => id)));
}
