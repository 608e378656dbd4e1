import {
  test as base,
  expect,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
} from "@playwright/test";
import { knownResults } from "./known-results.ts";
import { firstPicture } from "./ready.ts";
import { variant } from "./scenario-files.ts";
import { finished, kept, visit, visitWith } from "./workspace.ts";

/** What tests choose: `test.use({ known: false })`. */
export interface HouseOptions {
  /** Whether the ready scenario's results are there when a page opens. Without them it computes, as at a first visit. */
  known: boolean;
  /** Whether pages keep the app for visits without network, as they do for people. By default they have not that to do. */
  keepsFiles: boolean;
  /** What pages may complain of, because the tests bring it about. */
  pardoned: RegExp | null;
}

/** A page that is handed from test to test, and what it complained of so far. */
interface SharedPage {
  page: Page;
  offences: string[];
}

/** What the tests of a worker share. */
interface WorkerFixtures {
  /** A visitor with a small scenario computed and kept, for tests that only look. */
  onlooker: SharedPage;
  /** Gives the script that puts the known results into a page. */
  knownScript: () => Promise<string>;
}

/** What the tests may say about their pages' surroundings. */
interface HouseFixtures extends HouseOptions {
  /** Origins that count as the own one; a test that starts a server of its own adds its address. */
  ownOrigins: Set<string>;
  /** Fails a test at its end where a page complained or asked another origin for anything. */
  quiet: undefined;
  /**
   * A page with the ready scenario's copy `LOOKED_AT`, computed and kept, loaded anew on its summary. For tests that
   * change nothing that is kept: they share the visitor, which saves opening and computing.
   */
  looked: Page;
  /** Opens a page of another visitor, who has nothing stored yet and is watched like the first. */
  newVisitor: () => Promise<Page>;
}

/** Runs in a page. */
function withoutServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
}

/** Collects what a browser context must never do. */
function watch(context: BrowserContext, ownOrigins: Set<string>): string[] {
  const offences: string[] = [];
  const complaint = (message: ConsoleMessage) => {
    if (!["error", "warning"].includes(message.type())) return;
    offences.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  };
  const request = (asked: Request) => {
    const { origin, protocol } = new URL(asked.url());
    if (protocol === "data:" || protocol === "blob:" || ownOrigins.has(origin)) return;
    offences.push(`request to another origin: ${asked.url()}`);
  };
  context.on("console", complaint);
  context.on("weberror", (error) => offences.push(`uncaught: ${error.error().stack ?? String(error.error())}`));
  context.on("request", request);
  context.on("requestfailed", (asked) => {
    // A page that goes away drops what it was loading; that is no fault.
    if (asked.failure()?.errorText === "net::ERR_ABORTED") return;
    offences.push(`request failed: ${asked.url()} (${asked.failure()?.errorText})`);
  });
  return offences;
}

/** What `looked` looks at. */
const LOOKED_AT = variant("looked", { runs: 60 });

/** Playwright's test, in a context where any console error or warning and any request that leaves the origin fails it. */
export const test = base.extend<HouseFixtures, WorkerFixtures>({
  known: [true, { option: true }],
  keepsFiles: [false, { option: true }],
  pardoned: [null, { option: true }],
  knownScript: [
    async ({ browser }, use, { project }) => {
      let script: Promise<string> | undefined;
      await use(() => (script ??= knownResults(browser, project.use.baseURL!)));
    },
    { scope: "worker" },
  ],
  onlooker: [
    async ({ browser, knownScript }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const context = await browser.newContext({ baseURL: baseURL!, viewport: viewport! });
      await context.addInitScript(withoutServiceWorker);
      await context.addInitScript(await knownScript());
      const offences = watch(context, new Set([new URL(baseURL!).origin]));
      const page = await context.newPage();
      await visitWith(page, LOOKED_AT);
      await kept(page);
      await use({ page, offences });
      await context.close();
    },
    { scope: "worker" },
  ],
  looked: async ({ onlooker: { page, offences }, viewport }, use) => {
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    await page.setViewportSize(viewport!);
    await page.goto("about:blank");
    await visit(page);
    await finished(page, LOOKED_AT.simulation.runs);
    const before = offences.length;
    await use(page);
    expect(offences.slice(before), "console messages and requests").toEqual([]);
  },
  context: async ({ context, known, keepsFiles, knownScript }, use) => {
    if (!keepsFiles) await context.addInitScript(withoutServiceWorker);
    if (known) await context.addInitScript(await knownScript());
    await use(context);
  },
  ownOrigins: async ({ baseURL }, use) => {
    await use(new Set(baseURL ? [new URL(baseURL).origin] : []));
  },
  quiet: [
    async ({ context, ownOrigins, pardoned }, use) => {
      const offences = watch(context, ownOrigins);
      await use(undefined);
      const left = offences.filter((offence) => !pardoned?.test(offence));
      expect(left, "console messages and requests").toEqual([]);
    },
    { auto: true },
  ],
  newVisitor: async (
    { browser, ownOrigins, contextOptions, baseURL, viewport, known, keepsFiles, knownScript },
    use,
  ) => {
    const others: { context: BrowserContext; offences: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }), viewport });
      if (!keepsFiles) await context.addInitScript(withoutServiceWorker);
      if (known) await context.addInitScript(await knownScript());
      others.push({ context, offences: watch(context, ownOrigins) });
      return context.newPage();
    });
    for (const { context, offences } of others) {
      await context.close();
      expect(offences, "console messages and requests of another visitor").toEqual([]);
    }
  },
});

export { expect, firstPicture };
