import { number, union, variant } from "./make.ts";

const toHalf = number(
  "Months to half",
  "months",
  { min: 0, max: 240, typical: [0, 12] },
  "Months of use until half of full usage is reached.",
);
const to90 = number(
  "Months to 90 %",
  "months",
  { min: 0, max: 480, typical: [1, 30] },
  "Months of use until nine tenths of full usage are reached.",
);

/** How usage grows to its full level. */
export const adoptionField = union(
  "Adoption",
  "kind",
  {
    immediate: variant("At once", {}, "Usage is full from the month of going live on."),
    linear: variant(
      "Straight line",
      {
        months: number(
          "Months",
          "months",
          { min: 0.1, max: 240, typical: [1, 24] },
          "Months of use until usage is full; it grows by the same amount each month.",
        ),
      },
      "Usage grows by the same amount each month until it is full.",
    ),
    logistic: variant(
      "S-curve",
      { monthsToHalf: toHalf, monthsTo90: to90 },
      "Slow, fast, slow; the second half mirrors the first.",
      ["curve"],
    ),
    gompertz: variant(
      "Early S-curve",
      { monthsToHalf: toHalf, monthsTo90: to90 },
      "Like the S-curve with a longer tail before usage is full.",
      ["curve"],
    ),
    bass: variant(
      "Word of mouth",
      {
        p: number(
          "Innovation p",
          "per month",
          { min: 1e-6, max: 10, typical: [0.005, 0.3] },
          "Share of those who do not use it yet that starts by itself each month.",
        ),
        q: number(
          "Imitation q",
          "per month",
          { min: 0, max: 10, typical: [0, 0.8] },
          "How strongly those who use it draw in the others, per month.",
        ),
      },
      "Some start by themselves, the others follow them (Bass).",
    ),
  },
  "How usage grows from going live to its full level.",
);
