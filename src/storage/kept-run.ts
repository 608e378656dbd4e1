import { HEADLINE_TOTALS } from "#engine/index.ts";
import type { ResultRequest } from "./result-key.ts";
import type { KeptRun } from "./store.ts";

/** Says whether something is as it should be. */
type Check = (value: unknown) => boolean;

/**
 * Whether what stands under a request's key is a run that answers it. Screens draw what they are given: one that was
 * written by another program, or in part, must not reach them. Looks at shapes and names, not at numbers.
 */
export function answers(kept: unknown, request: ResultRequest): kept is KeptRun {
  const { scenario, runs, metrics, quantiles, pairs = [] } = request;
  const months = scenario.horizonMonths;
  const byMonth = having(STATISTICS, floats(months));
  const paired = both(byMonth, having(SHARES, floats(months)));
  const strategy = like({
    mean: both(each(floats(months)), having(metrics, any)),
    monthly: both(each(byMonth), having(quantiles, any)),
    cumulative: each(byMonth),
    totals: both(each(having(STATISTICS, number)), having(HEADLINE_TOTALS, any)),
    perRun: both(each(floats(runs)), having(HEADLINE_TOTALS, any)),
    predictability: having(["revenue", "partnerResult"], number),
    correlations: each(each(number)),
  });
  const ids = scenario.strategies.map(({ id }) => id);
  const compared = having(HEADLINE_TOTALS, having([...STATISTICS, ...SHARES], number));
  const others: Check = (of) => isObject(of) && Object.keys(of).length === ids.length - 1 && each(compared)(of);
  const difference = like({ monthly: paired, cumulative: (value) => value === null || paired(value) });
  const summary = like({
    engineVersion: text,
    runs: (value) => value === runs,
    months: (value) => value === months,
    partnerFirms: number,
    inputs: each(floats(runs)),
    focus: FOCUSES,
    strategies: both(each(strategy), having(ids, any)),
    comparisons: having(ids, others),
    differences: both(each(each(each(difference))), asked(pairs)),
  });
  return like({ summary, seconds: number })(kept) && (!("responses" in (kept as object)) || responses(kept));
}

const STATISTICS = ["count", "mean", "standardError", "p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;
const SHARES = ["shareGreater", "shareEqual"] as const;

const any: Check = () => true;
const number: Check = (value) => typeof value === "number";
const text: Check = (value) => typeof value === "string";

const FOCUS = having(["sell", "activate", "grow"], number);
const FOCUSES = each(each(FOCUS));
const TRIED: Check = (value) => Array.isArray(value) && value.every(like({ focus: FOCUS, value: number }));

const responses: Check = like({
  responses: like({ focus: FOCUSES, best: each(each(like({ focus: FOCUS, value: number, tried: TRIED }))) }),
});

/** The pairs that were asked for have their differences. */
function asked(pairs: NonNullable<ResultRequest["pairs"]>): Check {
  return (differences) =>
    pairs.every(({ a, b, metric }) => having([a], having([b], having([metric], any)))(differences));
}

function floats(length: number): Check {
  return (value) => value instanceof Float64Array && value.length === length;
}

/** Every value of an object is so. */
function each(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

/** An object has all these, and each is so. */
function having(names: readonly string[], check: Check): Check {
  return (value) => isObject(value) && names.every((name) => Object.hasOwn(value, name) && check(value[name]));
}

/** An object has each of these, and it is as it should be. */
function like(parts: Record<string, Check>): Check {
  const names = Object.entries(parts);
  return (value) => isObject(value) && names.every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));
}

function both(one: Check, other: Check): Check {
  return (value) => one(value) && other(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
