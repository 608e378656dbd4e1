// A trace as JSON, customer by customer: as a whole it may be longer than a text can be.

/** @typedef {Awaited<ReturnType<typeof import("./headless-modules.mjs").headlessModules>>} Modules */
/** @typedef {import("../src/engine/index.ts").Scenario} Scenario */
/** @typedef {import("../src/engine/index.ts").CustomerTrace} CustomerTrace */
/** @typedef {import("../src/engine/index.ts").FirmMonth} FirmMonth */
/** @typedef {import("../src/text/ledger/context.ts").LedgerContext} LedgerContext */

/**
 * The JSON of one run of a strategy, in parts. Lines of partners' statements carry their sentence.
 * @param {Scenario} scenario @param {string} strategyId @param {number} run @param {Modules} modules
 * @returns {Generator<string, void>}
 */
export function* traceParts(scenario, strategyId, run, { engine, ledger }) {
  const { partners, ...head } = engine.trace(scenario, strategyId, run);
  const context = { scenario: engine.scenarioOfRun(scenario, run) };
  yield `${JSON.stringify(head).slice(0, -1)},"partners":[`;
  for (const [p, { firms, ...partner }] of partners.entries()) {
    yield `${p > 0 ? "," : ""}${JSON.stringify(partner).slice(0, -1)},"firms":[`;
    for (const [f, { customers, months, ...firm }] of firms.entries()) {
      yield `${f > 0 ? "," : ""}${JSON.stringify(firm).slice(0, -1)},"customers":[`;
      for (const [c, customer] of customers.entries()) {
        yield (c > 0 ? "," : "") + JSON.stringify(customerWithSentences(customer, context, ledger));
      }
      yield `],"months":${JSON.stringify(months.map((month) => firmMonthWithSentences(month, context, ledger)))}}`;
    }
    yield "]}";
  }
  yield "]}\n";
}

/** @param {CustomerTrace} customer @param {LedgerContext} context @param {Modules["ledger"]} ledger */
function customerWithSentences(customer, context, { explainIncentive }) {
  const months = customer.months.map((month) => {
    const told = month.incentives.map((line) => ({ ...line, sentence: plain(explainIncentive(line, month, context)) }));
    return { ...month, incentives: told };
  });
  return { ...customer, months };
}

/** @param {FirmMonth} month @param {LedgerContext} context @param {Modules["ledger"]} ledger */
function firmMonthWithSentences(month, context, { explainFirmLine }) {
  const told = month.lines.map((line) => ({
    ...line,
    sentence: plain(explainFirmLine(line, month.month, context)),
  }));
  return { ...month, lines: told };
}

/** Without the no-break spaces of screens. @param {string} sentence */
function plain(sentence) {
  return sentence.replaceAll("\u00a0", " ");
}
