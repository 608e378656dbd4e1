/** Formulas as readable text: `x_{…}` is set low, `x^{…}` high, a letter alone in italics. */

/** A piece of a formula and how it is set. */
export interface FormulaPart {
  as: "text" | "letter" | "low" | "high";
  text: string;
}

const PARTS = /([_^])\{([^}]*)\}|(?<![\p{L}\p{N}’-])(\p{L})(?![\p{L}\p{N}’-])/gu;

/** The pieces of a formula in order; put together they are its text without the marks. */
export function formulaParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let from = 0;
  const add = (as: FormulaPart["as"], text: string): void => {
    if (text !== "") parts.push({ as, text });
  };
  for (const match of formula.matchAll(PARTS)) {
    add("text", formula.slice(from, match.index));
    const [whole, mark, set, letter] = match;
    if (letter !== undefined) add(letter === "a" ? "text" : "letter", letter);
    else add(mark === "_" ? "low" : "high", set ?? "");
    from = match.index + whole.length;
  }
  add("text", formula.slice(from));
  return parts;
}
