import type { ChangeFeed, StoreChange } from "./store.ts";

/** Tells other tabs what this one keeps, and hears what they keep. */
export class ChangeChannel implements ChangeFeed {
  readonly #channel: BroadcastChannel | null;
  readonly #heard = new Set<(change: StoreChange) => void>();

  /** The channel's name: pages with the same hear one another. Without `BroadcastChannel` nobody hears anything. */
  constructor(name: string) {
    this.#channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<StoreChange>) => {
      for (const heard of this.#heard) heard(data);
    });
  }

  listen(heard: (change: StoreChange) => void): () => void {
    this.#heard.add(heard);
    return () => void this.#heard.delete(heard);
  }

  /** Tells the other tabs. */
  tell(change: StoreChange): void {
    this.#channel?.postMessage(change);
  }

  /** Hears and tells no more. */
  close(): void {
    this.#channel?.close();
  }
}
