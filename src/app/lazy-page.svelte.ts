import type { AddressBar } from "./router.svelte.ts";
import { isLink } from "./routes.ts";

/** A page of its own beside the workspace: follows the address to it and away, and fetches it when it is asked for. */
export abstract class LazyPage<Parts> {
  /** Whether the address names the page. */
  open = $state(false);
  /** What to show, once it is fetched. */
  parts = $state.raw<Parts | null>(null);
  /** Whether it could not be fetched. */
  failed = $state(false);
  readonly #load: () => Promise<Parts>;
  #loading: Promise<Parts> | null = null;
  readonly #bar: AddressBar;
  readonly #follow = () => void this.follow();

  /** `load` fetches the page's code, and text where it has some. */
  constructor(load: () => Promise<Parts>, bar: AddressBar) {
    this.#load = load;
    this.#bar = bar;
    bar.addEventListener("hashchange", this.#follow);
  }

  /** Whether an address names this page; it may note what part of it. */
  protected abstract names(hash: string): boolean;

  /** Reads the address; fetches the page where it is named for the first time. A link to a scenario leads nowhere by itself. */
  async follow(): Promise<void> {
    const { hash } = this.#bar.location;
    if (isLink(hash)) return;
    this.open = this.names(hash);
    if (!this.open || this.parts !== null) return;
    try {
      this.parts = await (this.#loading ??= this.#load());
      this.failed = false;
    } catch {
      this.#loading = null;
      this.failed = true;
    }
  }

  /** Stops listening. */
  dispose(): void {
    this.#bar.removeEventListener("hashchange", this.#follow);
  }
}
