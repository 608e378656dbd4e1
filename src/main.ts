import "./app/trusted-types.ts";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { mount } from "svelte";
import App from "./app/App.svelte";
import { arrivalAt, followLinks, tellOf } from "./app/arriving.ts";
import { Dialogs } from "./app/dialogs.svelte.ts";
import { HomePage } from "./app/home-page.svelte.ts";
import { LearnPage } from "./app/learn-page.svelte.ts";
import { MethodPage } from "./app/method-page.svelte.ts";
import type { Services } from "./app/services.ts";
import { Router, type ViewLoaders } from "./app/router.svelte.ts";
import type { Summary } from "#engine/index.ts";
import { estimateRun } from "#runner/estimate.ts";
import { createPoolRunner } from "#runner/pool-runner.ts";
import type { RunRequest } from "#runner/runner.ts";
import { createPoolTracer } from "#runner/pool-tracer.ts";
import { createScheduler } from "#runner/scheduler.ts";
import { apiVendor } from "#scenario/templates/api-vendor.ts";
import { Choices } from "#state/choices.svelte.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Figures } from "#state/figures.svelte.ts";
import { Library } from "#state/library.svelte.ts";
import { Messages } from "#state/messages.svelte.ts";
import type { MovedResults } from "#state/moved.svelte.ts";
import { OpenEntry } from "#state/open-entry.svelte.ts";
import { RunState } from "#state/run.svelte.ts";
import { Shelf } from "#state/shelf.svelte.ts";
import { Tabs } from "#state/tabs.ts";
import { Theme } from "#state/theme.svelte.ts";
import { Visit } from "#state/visit.svelte.ts";
import { Autosave, flushWhenHidden } from "#storage/autosave.ts";
import { openStores } from "#storage/open-stores.ts";
import { forgetAll, Parting, takeUp } from "#storage/parting.ts";
import { newRevision } from "#storage/revision.ts";
import { createRunMemory } from "#storage/run-memory.ts";
import { ScenarioWriter } from "#storage/writing.ts";
import { measure } from "#text/measures.ts";
import { NOT_LOADED } from "#text/dialog-words.ts";
import { RECOVERED, savedReason } from "#text/saved-words.ts";

const views: ViewLoaders = {
  summary: async () => (await import("#views/summary/SummaryView.svelte")).default,
  revenue: async () => (await import("#views/revenue/RevenueView.svelte")).default,
  partners: async () => (await import("#views/partners/PartnersView.svelte")).default,
  customers: async () => (await import("#views/customers/CustomersView.svelte")).default,
  compare: async () => (await import("#views/compare-strategies/CompareView.svelte")).default,
  report: async () => (await import("#views/report/ReportView.svelte")).default,
  present: async () => (await import("#views/present/PresentView.svelte")).default,
  ledger: async () => (await import("#views/ledger/LedgerView.svelte")).default,
};

// The workers start while the page finds out what to show: the first picture waits for both.
const runner = createPoolRunner();
runner.warm();
const scheduler = createScheduler(runner);
const tracer = createPoolTracer();

/** One lesson or one chart in another page; what is one's own stays out of it. */
const embed = new URLSearchParams(location.search).has("embed")
  ? (await import("./app/embed.ts")).embedOf(location.search)
  : null;
const notepad = embed === null ? memoryOfThePage("localStorage") : null;
const notes = embed === null ? memoryOfThePage("sessionStorage") : null;
const theme = new Theme(document.documentElement, notepad);
if (embed !== null) theme.choose(embed.theme);
const figures = new Figures(notepad, navigator.language);
const router = new Router(views, window);
const method = new MethodPage(async () => {
  const [View, text] = await Promise.all([
    import("#views/method/MethodView.svelte"),
    import("#text/method/load-method.ts"),
  ]);
  return { View: View.default, chapters: await text.loadMethod() };
}, window);
const home = new HomePage(async () => (await import("./app/HomeScreen.svelte")).default, window);
const learn = new LearnPage(async () => {
  const [Screen, state] = await Promise.all([
    import("./app/LearnScreen.svelte"),
    import("#state/lessons/learn-state.ts"),
  ]);
  return { Screen: Screen.default, state: new state.LearnState({ scheduler, tracer, memory: notepad }) };
}, window);
const arrival = await arrivalAt(window, notes);
embed?.settle(location, arrival);
const pageThere = Promise.all([router.follow(), method.follow(), home.follow(), learn.follow()]);
const messages = new Messages();
let saver: Autosave | null = null;
const stores = await openStores({
  lasting: embed === null,
  // That everything was deleted is said with a way on.
  onTrouble: (failure) => failure.code !== "deleted" && messages.tell(savedReason(failure)),
  onRecovered: () => {
    void saver?.flush();
    messages.offer = { ...RECOVERED, act: () => location.reload() };
  },
});
const writer = new ScenarioWriter(stores, nameOfVersion);
const takenUp = stores.failure === null ? await takeUp(notepad, stores, writer) : [];
const library = new Library(stores, writer, autosaver);
const scenario = (await embed?.scenario()) ?? (await library.lastOpened()) ?? apiVendor;
library.know(scenario, scenario.id);
if (library.unreadable !== null) {
  const { name, problems } = library.unreadable;
  const [{ problemLine }, { keptAside }] = await Promise.all([
    import("#text/problems.ts"),
    import("#text/file-words.ts"),
  ]);
  messages.tell(keptAside(name, problems[0] ? problemLine(problems[0]) : ""));
}

/** Milliseconds after which other things begin even if the first results are not there. */
const LONGEST_WAIT = 10_000;
let calm = false;

const choices = new Choices();
const memory = createRunMemory(stores.results);
let moved: MovedResults | null = null;
const run = new RunState({
  scheduler,
  memory,
  estimate: (request) => estimateRun(request, machine()),
  setEditing: (editing) => runner.setEditing(editing),
  onWhole: (request, summary) => {
    void compareWithFormer(request, summary);
    whenCalm();
  },
});
const draft = new Draft(scenario, () => performance.now());
const tabs = new Tabs({
  stores,
  writer,
  library,
  draft,
  messages,
  nameVersion: nameOfVersion,
  showVersions: () => void services.dialogs.open("versions"),
  reload: () => location.reload(),
  onAllDeleted: () => forgetAll(notepad),
});
writer.onHeard = (from, written, merge) => tabs.heard(from, written, merge);
const onStays = (name: string): void => tabs.tell((notices, page) => notices.tellStays(page, name));
const shelf = new Shelf({ stores, writer, library, draft, example: apiVendor, onStays });
const visit = new Visit({
  draft,
  library,
  shelf,
  notes,
  example: apiVendor,
  onKept: (kept, act) => void import("./app/share.ts").then(({ tellOfEdit }) => tellOfEdit(services, kept, act)),
});
if (arrival?.kind === "scenario") await visit.open(arrival.scenario, arrival.link);
if (learn.computes) run.giveWay();
else void run.open(draft.scenario, { metric: measure(choices.measure).metric });
await pageThere;

/** For what is computed beside the open scenario, on one core. */
const aside = {
  begin: () => createPoolRunner({ cores: 1 }),
  estimate: (request: RunRequest) => estimateRun(request, { ...machine(), cores: 1 }),
};
const services: Services = {
  draft,
  entry: new OpenEntry(draft),
  run,
  library,
  shelf,
  visit,
  previews: null,
  previewServices: { ...aside, memory },
  asides: aside,
  messages,
  get moved() {
    return moved;
  },
  theme,
  figures,
  choices,
  router,
  tracer,
  method,
  learn,
  home,
  dialogs: new Dialogs(
    {
      versions: () => import("./app/VersionsDialog.svelte"),
      storage: () => import("./app/StorageDialog.svelte"),
      moved: () => import("./app/MovedDialog.svelte"),
    },
    () => messages.tell(NOT_LOADED),
  ),
  stores,
  writer,
  embedded: embed !== null,
};
const target = document.getElementById("app")!;
if (embed === null) mount(App, { target, props: { services } });
else mount(await embed.root(), { target, props: { services, embed } });
void library.refresh();
if (scenario !== apiVendor)
  void import("#state/storage-promise.svelte.ts")
    .then((promise) => promise.askWhenWorkGoesOn({ keeping: stores.keeping, library, notepad }))
    .catch(() => {});
tabs.follow(window);
if (takenUp.includes("conflict")) tabs.tell((notices, page) => notices.tellConflict(page, scenario));
followLinks(services, window);
tellOf(services, arrival);
setTimeout(whenCalm, LONGEST_WAIT);

function autosaver(onState: ConstructorParameters<typeof Autosave>[1]): Autosave {
  const autosave = new Autosave((edited, from) => writer.write(edited, from), onState);
  const parting = new Parting(notepad, newRevision());
  flushWhenHidden(autosave, window, (unkept) =>
    parting.leave(unkept.map((edited) => ({ scenario: edited, onto: writer.known(edited.id) }))),
  );
  saver = autosave;
  return autosave;
}

/** What a version is called that a conflict with another tab leaves. */
async function nameOfVersion(side: "ours" | "theirs"): Promise<string> {
  const words = await import("#text/tab-words.ts").catch(() => null);
  return words?.conflictVersion(side) ?? "";
}

/** Tells what an update of the engine changed of a result. */
async function compareWithFormer(request: RunRequest, summary: Summary): Promise<void> {
  const parts = await import("#state/moved.svelte.ts").catch(() => null);
  if (parts === null) return;
  moved ??= new parts.MovedResults(memory, messages, () => void services.dialogs.open("moved"));
  await moved.look(request, summary);
}

/** The first results are there, or take long: from now on there is time for what no picture waits for. */
function whenCalm(): void {
  if (import.meta.env.PROD && !calm && embed === null)
    (window.requestIdleCallback ?? setTimeout)(() => void stayCurrent());
  calm = true;
}

/** Keeps the app for visits without network and offers new versions, where the browser can. */
async function stayCurrent(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) return;
  const updates = await import("./app/updates.svelte.ts").catch(() => null);
  // Beside a lesson the open scenario waits for as long as somebody learns.
  const calmed = {
    get phase() {
      return learn.computes ? "done" : run.phase;
    },
  } as const;
  await updates?.followUpdates(serviceWorker, { library, messages, run: calmed, reload: () => location.reload() });
}

function machine(): { cores: number; memoryGigabytes: number | null } {
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return { cores: navigator.hardwareConcurrency || 2, memoryGigabytes: deviceMemory ?? null };
}

/** What outlives the page or its tab, which some browsers refuse with an exception. */
function memoryOfThePage(which: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[which];
  } catch {
    return null;
  }
}
