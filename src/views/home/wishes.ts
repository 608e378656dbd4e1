import type { Scenario } from "#engine/index.ts";
import { type TemplateEntry, TEMPLATES } from "#scenario/templates/index.ts";
import type { Preview, Wish } from "#state/previews.svelte.ts";
import type { ShelfRow } from "#state/shelf.svelte.ts";
import { strategySlots } from "#text/strategy-slots.ts";

/** What a preview is to hold. */
export type Series = Omit<Wish, "scenario">;

/** What the row of a scenario shows of its results. */
export const ROW_SERIES: Series = { metrics: [], ranged: ["contribution"] };

/** What a template's picture shows. */
export function seriesOf({ picture }: TemplateEntry): Series {
  return picture.kind === "fan" ? { metrics: [], ranged: [picture.metric] } : { metrics: picture.metrics, ranged: [] };
}

/**
 * What is to be pictured, in the order in which it is looked at: templates that are there, then what is kept. The open
 * scenario has its own results.
 */
export function wishesFor(ready: ReadonlyMap<string, Scenario>, rows: readonly ShelfRow[], open: Scenario): Wish[] {
  const ofTemplates = TEMPLATES.flatMap((template) => {
    const scenario = ready.get(template.id);
    return scenario ? [{ scenario, ...seriesOf(template) }] : [];
  });
  const ofRows = rows.flatMap(({ found }) =>
    found?.kind === "scenario" ? [{ scenario: found.scenario, ...ROW_SERIES }] : [],
  );
  return [...ofTemplates, ...ofRows].filter(({ scenario }) => scenario !== open);
}

/** The strategy that leaves the vendor most in the middle of all futures, month by month and at the end. */
export interface Best {
  slot: number;
  values: Float64Array;
  total: number;
}

/** The best strategy of a preview; null where none has a figure. */
export function bestOf(scenario: Scenario, preview: Preview): Best | null {
  const slots = strategySlots(scenario.strategies);
  let best: Best | null = null;
  scenario.strategies.forEach(({ id }, index) => {
    const values = preview.strategies[id]?.cumulative["contribution"]?.p50;
    const total = values?.at(-1) ?? NaN;
    if (values && Number.isFinite(total) && !(best && best.total >= total))
      best = { slot: slots[index]!, values, total };
  });
  return best;
}
