import { expect, test } from "vitest";
import { scenarioField, type Field } from "#scenario/fields.ts";
import { readScenarioFile, scenarioFileName, writeScenarioFile } from "#scenario/file.ts";
import { parseScenario } from "#scenario/parse.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { PARAGRAPHS, PAYLOADS, UNFIT } from "./payloads.ts";
import { filled, isFree, refused, textsOf } from "./scenarios.ts";

const FILLED = filled(0);

test("at least a hundred different payloads, all of which fit into a name", () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
  for (const payload of PAYLOADS) {
    expect(parseScenario({ ...FILLED, name: payload }), payload).toMatchObject({ ok: payload.trim() !== "" });
  }
});

/** The places of the schema that hold a text, as `sitesOf` names them. */
function textPlaces(field: Field, at = ""): string[] {
  switch (field.type) {
    case "text":
      return [at];
    case "nullable":
      return textPlaces(field.field, at);
    case "list":
      return textPlaces(field.item, `${at}/*`);
    case "map":
      return textPlaces(field.value, `${at}/*`);
    case "object":
      return Object.entries(field.fields).flatMap(([name, part]) => textPlaces(part, `${at}/${name}`));
    case "union":
      return Object.entries(field.cases).flatMap(([kind, { fields }]) =>
        Object.entries(fields).flatMap(([name, part]) => textPlaces(part, `${at}/${kind}/${name}`)),
      );
    default:
      return [];
  }
}

test("the scenarios of payloads have a text at every place of the schema that holds one", () => {
  const filledPlaces = new Set(textsOf(FILLED).map(({ at }) => at));
  expect([...filledPlaces].sort()).toEqual([...new Set(textPlaces(scenarioField))].sort());
});

test("a payload is a text: every one, at every place that takes it, comes back letter by letter", () => {
  for (let from = 0; from < PAYLOADS.length; from += 25) {
    const scenario = filled(from);
    const text = writeScenarioFile(scenario);
    expect(readScenarioFile(text)).toEqual({ ok: true, scenario });
    expect(scenarioFileName(scenario)).toMatch(/^drawdown-[a-z0-9-]{1,40}\.json$/);
  }
});

test("letters that nobody sees are in no text, and payloads in no id, month, currency or path", () => {
  const seen = new Set<string>();
  for (const site of textsOf(FILLED)) {
    if (seen.has(site.at) || readAt(FILLED, site.path) === undefined) continue;
    seen.add(site.at);
    const tried = isFree(site)
      ? UNFIT.filter((text) => /[^\P{Cc}\t\n\r]/u.test(text))
      : PARAGRAPHS.filter((_, i) => i % 8 === 0);
    const ids = site.field.format === "id" ? /^(?!constructor$)[a-z0-9-]{1,40}$/ : /^\0$/;
    for (const text of tried.filter((each) => !ids.test(each))) {
      expect(parseScenario(writeAt(FILLED, site.path, text)).ok, `${site.path}: ${text}`).toBe(false);
    }
  }
});

test("files with payloads where no text may be are refused", () => {
  for (const from of [0, 40, 80]) {
    for (const wrong of refused(from)) expect(readScenarioFile(JSON.stringify(wrong)).ok).toBe(false);
  }
});
