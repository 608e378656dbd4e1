/** Reads the figures of a sentence back and computes its amount anew: from the words alone, as a reader would. */

const MONEY = String.raw`(−?€[\d,]+(?:\.\d+)?)`;
const NUMBER = String.raw`([\d,]+(?:\.\d+)?)`;

/** What a sentence says in the end, in cents and all. */
export function shownAmount(sentence: string): number {
  const match = /: (−?)€([\d,]+\.\d\d)\.$/.exec(plain(sentence));
  if (!match) throw new Error(`no amount at the end: ${sentence}`);
  return (match[1] ? -1 : 1) * number(match[2]!);
}

/** The amount of a line of a partner's statement, computed from the rest of its sentence. */
export function recomputedIncentive(sentence: string): number {
  const text = plain(sentence).replace(/: −?€[\d,]+\.\d\d\.$/, "");
  if (text.includes("taken back:")) return -clawback(text);
  if (text.startsWith("Cut by the yearly cap"))
    return money(text, /left of/, "before") - money(text, /earned/, "before");
  if (text.startsWith("Attainment bonus")) return attainment(text);
  if (text.startsWith("Retainer")) return money(text, /for a live customer/, "before") * gate(text);
  return deal(text) * gate(text);
}

function deal(text: string): number {
  const shared = match(text, new RegExp(`${NUMBER} % of ${MONEY}`));
  const fixed = match(text, new RegExp(`${MONEY} for the deal`));
  const free = (shared ? (signed(shared, 0) / 100) * signed(shared, 1) : 0) + (fixed ? signed(fixed, 0) : 0);
  const told = match(text, new RegExp(`which is ${MONEY}`));
  if (told) near(signed(told, 0), free, text);
  const decay = /\(([\d.,]+) % less ([\d.,]+) % for (?:1|each of (\d+)) full years?/.exec(text);
  if (decay && shared) {
    const fallen = number(decay[1]!) * (1 - number(decay[2]!) / 100) ** Number(decay[3] ?? 1);
    near((fallen / 100) * signed(shared, 1), free, text);
  }
  const cap = match(text, new RegExp(`capped at ${MONEY}`));
  return cap ? Math.min(signed(cap, 0), free) : free;
}

function gate(text: string): number {
  const limited = /only ([\d.]+) % of the commitment paced so far is used \(under ([\d.]+) %\)/.exec(text);
  if (limited && Number(limited[1]) >= Number(limited[2])) throw new Error(`not under its limit: ${text}`);
  if (text.includes(", halved because")) return 0.5;
  if (text.includes(", not paid because")) return 0;
  return Number(/, times ([\d.]+) because/.exec(text)?.[1] ?? 1);
}

function clawback(text: string): number {
  const fee = money(text, /fee of/, "after");
  const months = /(\d+) of (\d+) months of the fee/.exec(text);
  const share = /so ([\d.,]+) % of the fee/.exec(text);
  const part = months ? Number(months[1]) / Number(months[2]) : share ? number(share[1]!) / 100 : 1;
  const told = match(text, new RegExp(`\\(${MONEY}\\), of which`));
  if (told) near(signed(told, 0), fee * part, text);
  const paid = /, of which ([\d.,]+) % was paid/.exec(text);
  return fee * part * (paid ? number(paid[1]!) / 100 : 1);
}

function attainment(text: string): number {
  if (text.includes("earns nothing")) return 0;
  const all = match(text, new RegExp(`${NUMBER} % of all ${MONEY}`));
  if (all) return (signed(all, 0) / 100) * signed(all, 1);
  const bands = [
    ...text.matchAll(new RegExp(`${NUMBER} % of (?:the first )?${MONEY}(?: beyond €[\\d,.]+)? \\(${MONEY}\\)`, "g")),
  ];
  let sum = 0;
  let total = 0;
  for (const [, paid, part, amount] of bands) {
    near(number(amount!), (number(paid!) / 100) * number(part!), text);
    sum += number(amount!);
    total += number(part!);
  }
  if (text.includes("of the first")) near(money(text, /bonus: of/, "after"), total, text);
  return sum;
}

/** The amount beside a word. */
function money(text: string, word: RegExp, where: "before" | "after"): number {
  const amount = String.raw`(−?€[\d,]+\.\d+)`;
  const found = new RegExp(where === "before" ? `${amount}[^€]*?${word.source}` : `${word.source} ${amount}`).exec(
    text,
  );
  if (!found) throw new Error(`no amount ${where} ${word.source}: ${text}`);
  return number(found[1]!);
}

function match(text: string, pattern: RegExp): string[] | null {
  return pattern.exec(text)?.slice(1) ?? null;
}

const signed = (figures: string[], index: number): number => number(figures[index]!);

/** A figure as it is written: "−€1,240.00", "2.953". */
export function number(figure: string): number {
  return Number(figure.replace("−", "-").replace(/[€,]/g, ""));
}

/** A sentence with plain spaces. */
export function plain(sentence: string): string {
  return sentence.replaceAll("\u00a0", " ");
}

/** Two figures that are the same but for the rounding of what they were made from: `figures` of them, in cents. */
export function near(found: number, expected: number, where: string, figures = 2): void {
  const slack = 0.005 * (figures + 1) + 1e-4;
  if (Math.abs(found - expected) > slack) throw new Error(`${found} is not ${expected}: ${where}`);
}
