import type { FocusChoice, PartnerResponses } from "#engine/index.ts";
import { questionsOf, type BestResponses, type Question } from "./best-responses.ts";
import type { Crew } from "./crew.ts";
import { Job, type JobOrder, type JobProgress } from "./job.ts";
import { sameFocus, type Ledger } from "./ledger.ts";
import type { RunOutcome, RunProgress, RunRequest } from "./runner.ts";
import { Search } from "./search.ts";

/** Milliseconds without a newer request before a search begins while a person edits: pictures go first. */
const SEARCH_CALM = 120;

/** What runs share: the crew, the responses that were found, and the parts that are at hand. */
export interface Desk {
  crew: Crew;
  /** A person edits: newer requests are likely. */
  editing: boolean;
  known: BestResponses;
  /** The parts at hand. */
  ledger: Ledger | null;
  /** The ledger for an order: the one at hand if it serves. Throws where there can be none. */
  ledgerFor: (order: JobOrder) => Ledger;
}

/**
 * One call of `run`. Where partners follow their own interest, what they do is searched while a job already simulates
 * with what they did last; if something else is found, another job begins anew with that.
 */
export class Pursuit {
  readonly #desk: Desk;
  readonly #request: RunRequest;
  readonly #onProgress: (progress: RunProgress) => void;
  readonly #started = performance.now();
  #job: Job | null = null;
  #search: Search | null = null;
  #responses: PartnerResponses | null = null;
  #adjusting = false;
  #ending = false;

  constructor(desk: Desk, request: RunRequest, onProgress: (progress: RunProgress) => void) {
    this.#desk = desk;
    this.#request = request;
    this.#onProgress = onProgress;
  }

  /** Sets to work, unless it was stopped before. Never rejects. */
  async start(): Promise<RunOutcome> {
    const questions = questionsOf(this.#request.scenario);
    if (questions.length === 0) return this.#simulate(undefined);
    this.#responses = this.#desk.known.answers(questions);
    const outcome = this.#responses ? await this.#simulate(this.#responses.focus) : await this.#seek(questions);
    return this.#complete(outcome);
  }

  /** Hands work to all free lanes: what partners do goes before more runs of what they did. */
  fill(): void {
    this.#search?.fill();
    this.#job?.fill();
  }

  /** No more chunks; what is under way is awaited, then the outcome is `stopped`. */
  stop(): void {
    this.#ending = true;
    this.#search?.end();
    this.#job?.stop();
  }

  /** Ends at once: somebody else needs the crew. */
  supersede(): void {
    this.#ending = true;
    this.#search?.end();
    this.#job?.supersede();
  }

  /** Simulates with what partners did last, until it is found what they do; then with that. */
  async #seek(questions: Question[]): Promise<RunOutcome> {
    const { crew, known, ledger, editing } = this.#desk;
    const focus = ledger?.focusFor(this.#request) ?? known.provisional(questions);
    this.#adjusting = true;
    const simulated = this.#simulate(focus);
    if (editing) await new Promise((resolve) => setTimeout(resolve, SEARCH_CALM));
    const search = new Search(crew, known.open(questions), known);
    this.#search = search;
    if (this.#ending) search.end();
    else search.fill();
    void simulated.then((outcome) => outcome.kind === "failed" && search.end());
    const found = await search.outcome;
    if (found.kind === "failed") this.#job?.supersede();
    if (found.kind === "failed") return found;
    if (found.kind === "ended" || this.#ending) return simulated;
    const responses = known.answers(questions)!;
    this.#responses = responses;
    this.#adjusting = false;
    if (sameFocus(focus, responses.focus)) return simulated;
    this.#job?.supersede();
    return this.#simulate(responses.focus);
  }

  #simulate(focus: FocusChoice | undefined): Promise<RunOutcome> {
    const order = { request: this.#request, focus };
    let ledger: Ledger;
    try {
      ledger = this.#desk.ledgerFor(order);
    } catch (error) {
      return Promise.resolve({ kind: "failed", failure: { code: "workersUnavailable", detail: String(error) } });
    }
    this.#job = new Job(this.#desk.crew, order, ledger, (progress) => this.#report(progress));
    if (this.#ending) this.#job.stop();
    else this.#job.start();
    return this.#job.outcome;
  }

  #report(progress: JobProgress): void {
    const responses = this.#responses;
    this.#onProgress({ ...progress, adjusting: this.#adjusting, ...(responses && { responses }) });
  }

  /** The outcome with the responses; only with them it is done. */
  #complete(outcome: RunOutcome): RunOutcome {
    const responses = this.#responses;
    if (outcome.kind === "failed") return outcome;
    if (outcome.kind === "stopped") return { ...outcome, ...(responses && { responses }) };
    if (responses) return { ...outcome, responses, seconds: (performance.now() - this.#started) / 1000 };
    const { runs } = this.#request;
    return { kind: "stopped", done: runs, total: runs, summary: outcome.summary };
  }
}
