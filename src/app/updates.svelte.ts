import type { Order, Question } from "#service-worker/protocol.ts";
import type { Library } from "#state/library.svelte.ts";
import type { Messages } from "#state/messages.svelte.ts";
import type { RunState } from "#state/run.svelte.ts";
import { UPDATE_WORDS } from "#text/update-words.ts";
import { isGone } from "./worker-gone.ts";

const WORKER = "./service-worker.js";

/** Milliseconds after which a page that comes to sight again looks for a new version. */
const CHECK_AFTER = 3_600_000;

/** Milliseconds that a new version has to take over before the page is loaded again anyway. */
const TAKE_OVER = 5000;

/** What updates need of the page. */
export interface UpdatePage {
  library: Pick<Library, "flush" | "saved" | "volatile">;
  messages: Messages;
  run: Pick<RunState, "phase">;
  /** Loads the page again. */
  reload: () => void;
}

/** Keeps the app for visits without network, and offers new versions. Returns once that is begun, or cannot be. */
export async function followUpdates(container: ServiceWorkerContainer, page: UpdatePage): Promise<void> {
  const former = await container.getRegistration().catch(() => undefined);
  const known = isOurs(former?.active);
  // The first visit has better things to do than to fetch all files.
  if (!known) await once(() => page.run.phase !== "waiting" && page.run.phase !== "running");
  const registered = container.register(WORKER, { updateViaCache: "none" });
  const registration = await registered.catch(() => null);
  if (registration !== null) new Updates(container, registration, page).follow(known);
}

/** Whether a worker is this app's: another app at the same address before may have left one. */
function isOurs(worker: ServiceWorker | null | undefined): boolean {
  return worker?.scriptURL === new URL(WORKER, location.href).href;
}

/** Resolves once something holds that is made of the page's state. */
function once(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        if (!holds()) return;
        resolve();
        queueMicrotask(stop);
      });
    });
  });
}

class Updates {
  readonly #container: ServiceWorkerContainer;
  readonly #registration: ServiceWorkerRegistration;
  readonly #page: UpdatePage;
  #checkedAt = performance.now();
  /** Whether some version answers this page's requests. */
  #controlled: boolean;

  constructor(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration, page: UpdatePage) {
    this.#container = container;
    this.#registration = registration;
    this.#page = page;
    this.#controlled = container.controller !== null;
  }

  /** `known`: whether a former visit registered the worker, so that there may be a newer one. */
  follow(known: boolean): void {
    this.#container.addEventListener("message", (event: MessageEvent<Question>) => {
      if (event.data === "mainScript") event.ports[0]?.postMessage(mainScript());
    });
    this.#container.startMessages();
    this.#container.addEventListener("controllerchange", () => {
      // At the first visit that is the version of this page; later another tab has reloaded with a newer one.
      if (this.#controlled) this.#offer();
      this.#controlled = true;
    });
    this.#registration.addEventListener("updatefound", () => this.#watch(this.#registration.installing));
    this.#watch(this.#registration.installing);
    if (this.#registration.waiting) this.#greet(this.#registration.waiting);
    else this.#registration.active?.postMessage("tidy" satisfies Order);
    if (known) void this.#check();
    document.addEventListener("visibilitychange", () => {
      const late = performance.now() - this.#checkedAt > CHECK_AFTER;
      if (late && document.visibilityState === "visible") void this.#check();
    });
  }

  #watch(worker: ServiceWorker | null): void {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && this.#registration.active) this.#greet(worker);
    });
  }

  /** Offers the version that waits; what another app left is replaced at once. */
  #greet(waiting: ServiceWorker): void {
    if (isOurs(this.#registration.active)) return this.#offer();
    this.#controlled = false;
    waiting.postMessage("takeOver" satisfies Order);
  }

  async #check(): Promise<void> {
    this.#checkedAt = performance.now();
    if (!navigator.onLine) return;
    try {
      await this.#registration.update();
    } catch {
      // The host does not answer, for example; but where the host has the app no more, what is kept must not stand in its place.
      if (await isGone(WORKER)) await this.#registration.unregister();
    }
  }

  /**
   * After any other offer, of which each is about somebody's work; and never where reloading would lose what is in memory
   * only: the next visit has the new version.
   */
  #offer(): void {
    const { library, messages } = this.#page;
    const { ready, reload } = UPDATE_WORDS;
    if (library.volatile !== null) return;
    void once(() => messages.offer === null).then(() => {
      messages.offer = { text: ready, label: reload, act: () => void this.#reload() };
    });
  }

  async #reload(): Promise<void> {
    const { library, messages, reload } = this.#page;
    await library.flush();
    if (library.saved.kind === "failed") {
      messages.tell(UPDATE_WORDS.notReloaded);
      return this.#offer();
    }
    if (this.#registration.waiting) await this.#takeOver(this.#registration.waiting);
    reload();
  }

  #takeOver(waiting: ServiceWorker): Promise<void> {
    return new Promise((resolve) => {
      this.#controlled = false;
      this.#container.addEventListener("controllerchange", () => resolve(), { once: true });
      setTimeout(resolve, TAKE_OVER);
      waiting.postMessage("takeOver" satisfies Order);
    });
  }
}

/** The address of the script that the page began with: it tells versions apart. */
function mainScript(): string {
  return document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
}
