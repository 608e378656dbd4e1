/** What a scenario calls the partner and the kind of a customer. */
import type { Scenario } from "#engine/index.ts";

/** The partner profile's name. */
export function partnerName({ partners }: Scenario, id: string): string {
  return partners.find((partner) => partner.id === id)?.name ?? id;
}

/** The segment's name. */
export function segmentName({ segments }: Scenario, id: string): string {
  return segments.find((segment) => segment.id === id)?.name ?? id;
}
