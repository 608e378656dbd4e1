/** Texts that are as large, as deep or as awkward as a file that is still read may be. */

/** So many letters a file may have; without the long suites a tenth, which shows what grows faster than the file. */
const FULL = process.env["DRAWDOWN_LONG"] === "1" ? 4_990_000 : 499_000;

const filled = (piece: string): string => piece.repeat(Math.floor(FULL / piece.length));

/** Joined by commas, as many as fit. */
const listed = (piece: (i: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0, i = 0; ; i++) {
    const part = piece(i);
    length += part.length + 1;
    if (length > FULL) return parts.join(",");
    parts.push(part);
  }
};

const nested = (open: string, shut: string, levels: number): string => open.repeat(levels) + "1" + shut.repeat(levels);

/** What a whole file is: each by its name. */
export const GIANTS: Record<string, () => string> = {
  "100,000 lists deep": () => nested("[", "]", 100_000),
  "100,000 objects deep": () => nested('{"a":', "}", 100_000),
  "100,000 times __proto__ deep": () => nested('{"__proto__":', "}", 100_000),
  "lists that never end": () => filled("["),
  "objects that never end": () => filled('{"a":'),
  "a text of 5 MB": () => `"${filled("x")}"`,
  "a text that never ends": () => `"${filled("x")}`,
  "a text of escapes": () => `"${filled("\\n")}"`,
  "a text of escapes that never ends": () => `"${filled("\\n")}`,
  "a text of quotes": () => filled('"'),
  "a number of 5 MB": () => filled("9"),
  "a number of 5 MB after the point, then a letter": () => `0.${filled("9")}x`,
  "a list of numbers": () => `[${listed(() => "0")}]`,
  "a list of empty objects": () => `[${listed(() => "{}")}]`,
  "an object of as many names": () => `{${listed((i) => `"n${i}":0`)}}`,
  "space alone": () => filled(" "),
  "lines alone": () => filled("\n"),
  "lines, then something wrong": () => `{${filled("\n")}?`,
  "the same name again and again": () => `{${listed(() => '"schemaVersion":1')}}`,
  "a scenario with a million strategies": () => `{"schemaVersion":1,"strategies":[${listed(() => "{}")}]}`,
  "a scenario with as many fields": () => `{"schemaVersion":1,"simulation":{${listed((i) => `"run${i}":0`)}}}`,
  "a scenario with as many notes": () => `{"schemaVersion":1,"notes":{${listed((i) => `"/n${i}":"x"`)}}}`,
  "a scenario with notes of long names": () =>
    `{"schemaVersion":1,"notes":{${listed((i) => `"/${"a/".repeat(500)}${i}":0`)}}}`,
  "a scenario whose name is 5 MB": () => `{"schemaVersion":1,"name":"${filled("=")}"}`,
  "a scenario whose every id is 5 MB": () => `{"schemaVersion":1,"baselineStrategyId":"${filled("a-")}"}`,
  "a scenario that doubts a path of 5 MB": () =>
    `{"schemaVersion":1,"uncertainties":[{"path":"${filled("/~1")}","p10":1,"p90":2}]}`,
  "more than 5 MB": () => "é".repeat(2_600_000),
};
