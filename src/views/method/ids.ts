import { methodAddress } from "#text/terms.ts";

/** The id of a section's heading: its address without the `#`, so that the browser itself finds it. */
export function idOf(anchor: string): string {
  return methodAddress(anchor).slice(1);
}
