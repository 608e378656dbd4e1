/** Anything that a browser can keep as the text of a file, for records that nobody can read. */

/** The value as indented JSON; what JSON has no way to say stands there in words. Never throws. */
export function rawText(raw: unknown): string {
  const around: unknown[] = [];
  // Called with what holds the value as `this`: what was gone through before is not around it.
  function plain(this: unknown, _name: string, value: unknown): unknown {
    while (around.length > 0 && around.at(-1) !== this) around.pop();
    if (typeof value === "bigint") return String(value);
    if (typeof value !== "object" || value === null) return value;
    if (around.includes(value)) return "(what it stands in)";
    around.push(value);
    return value;
  }
  try {
    const text = JSON.stringify(raw, plain, 2) as string | undefined;
    return `${text ?? "null"}\n`;
  } catch {
    return '"(nested too deep)"\n';
  }
}
