import type { ChangeFeed, StoreChange } from "./store.ts";

/** Tells other tabs what this one keeps, and hears what they keep. */
export class ChangeChannel implements ChangeFeed {
  #channel: BroadcastChannel | null;
  readonly #heard = new Set<(change: StoreChange) => void>();

  /** The channel's name: pages with the same hear one another. Without `BroadcastChannel` nobody hears anything. */
  constructor(name: string) {
    this.#channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const change = changeIn(data);
      if (change !== null) for (const heard of this.#heard) heard(change);
    });
  }

  listen(heard: (change: StoreChange) => void): () => void {
    this.#heard.add(heard);
    return () => void this.#heard.delete(heard);
  }

  /** Tells the other tabs; nobody once it is closed. */
  tell(change: StoreChange): void {
    this.#channel?.postMessage(change);
  }

  /** Hears and tells no more. */
  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

/** What another tab told; null where it has another version and tells what this one does not know. */
function changeIn(data: unknown): StoreChange | null {
  if (typeof data !== "object" || data === null || !("kind" in data)) return null;
  if (data.kind === "everythingDeleted") return { kind: data.kind };
  if (data.kind === "versions" && "scenarioId" in data && typeof data.scenarioId === "string")
    return { kind: data.kind, scenarioId: data.scenarioId };
  if (data.kind !== "scenarios" || !("ids" in data) || !Array.isArray(data.ids)) return null;
  return { kind: data.kind, ids: data.ids.filter((id) => typeof id === "string") };
}
