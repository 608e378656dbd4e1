import { played, type BestResponse, type FocusChoice, type Partner } from "#engine/index.ts";
import type { PartnerResponses, Scenario } from "#engine/index.ts";

/** What one search is about: what pays a firm of a profile most under a strategy. */
export interface Question {
  scenario: Scenario;
  strategyId: string;
  partner: Partner;
  /** The same for all questions that have the same answer. */
  key: string;
}

/** So many answers are remembered: those of a few large scenarios. */
const MOST_KEPT = 400;

/** The questions to be answered before a scenario's runs count: none where nobody follows their own interest. */
export function questionsOf(scenario: Scenario): Question[] {
  const partners = scenario.partners.filter(({ responsiveness, type }) => responsiveness > 0 && type !== "direct");
  if (partners.length === 0) return [];
  return scenario.strategies.flatMap(({ id: strategyId }) => {
    const model = JSON.stringify(modelOf(scenario, strategyId), withoutNames);
    return partners.map((partner) => ({ scenario, strategyId, partner, key: `${partner.id} ${model}` }));
  });
}

/**
 * What the answers for a strategy depend on: its offers and plans, and everything about customers and partners. Not on
 * other strategies, on how many runs there are, nor on how far a profile follows the answer.
 */
function modelOf(scenario: Scenario, strategyId: string): Scenario {
  const strategies = scenario.strategies.filter(({ id }) => id === strategyId);
  const used = strategies.flatMap(({ offerId, planId, before }) => [offerId, planId, before?.offerId, before?.planId]);
  return {
    ...scenario,
    id: "",
    notes: {},
    baselineStrategyId: strategyId,
    simulation: { ...scenario.simulation, runs: 0 },
    offers: scenario.offers.filter(({ id }) => used.includes(id)),
    plans: scenario.plans.filter(({ id }) => used.includes(id)),
    partners: scenario.partners.map((partner) => ({ ...partner, responsiveness: 0 })),
    strategies,
  };
}

/** Leaves out names and descriptions of what has an id; a mix may have a segment of that name. */
function withoutNames(this: { id?: unknown }, key: string, value: unknown): unknown {
  return typeof value === "string" && typeof this.id === "string" && WORDS.has(key) ? undefined : value;
}

const WORDS: ReadonlySet<string> = new Set(["name", "description"]);

/** The best responses that were found, the newest used ones; and what to play before an answer is there. */
export class BestResponses {
  /** By key, the least lately used first. */
  readonly #found = new Map<string, BestResponse>();
  /** The newest answer by strategy and partner id, whatever the scenario. */
  readonly #newest = new Map<string, BestResponse>();

  /** The questions that were not answered yet. The others' answers count as used now, so that they stay. */
  open(questions: readonly Question[]): Question[] {
    return questions.filter((question) => {
      const best = this.#found.get(question.key);
      if (best !== undefined) this.keep(question, best);
      return best === undefined;
    });
  }

  /** Remembers an answer. */
  keep(question: Question, best: BestResponse): void {
    this.#found.delete(question.key);
    this.#found.set(question.key, best);
    this.#newest.set(nameOf(question), best);
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST_KEPT && oldest !== undefined) this.#found.delete(oldest);
  }

  /** The answers to all questions; null where one is open. */
  answers(questions: readonly Question[]): PartnerResponses | null {
    const responses: PartnerResponses = { focus: {}, best: {} };
    for (const question of questions) {
      const best = this.#found.get(question.key);
      if (best === undefined) return null;
      this.keep(question, best);
      const { strategyId, partner } = question;
      (responses.focus[strategyId] ??= {})[partner.id] = played(partner, best.focus);
      (responses.best[strategyId] ??= {})[partner.id] = best;
    }
    return responses;
  }

  /** What to play until all answers are there: as was found last under the same names, else the profile's own focus. */
  provisional(questions: readonly Question[]): FocusChoice {
    const choice: FocusChoice = {};
    for (const question of questions) {
      const { strategyId, partner } = question;
      const last = this.#newest.get(nameOf(question));
      (choice[strategyId] ??= {})[partner.id] = last ? played(partner, last.focus) : partner.focus;
    }
    return choice;
  }
}

function nameOf({ strategyId, partner }: Question): string {
  return `${strategyId} ${partner.id}`;
}
