/** Where the glossary is, for links that come from anywhere. */
import type { TermName } from "../terms.ts";

const GLOSSARY_HOME = "#/glossary";

/** The link of a help mark to the glossary. */
export const GLOSSARY_LINK = "In the glossary";

/** The address of one of its terms. */
export function glossaryAddress(id: string): string {
  return `${GLOSSARY_HOME}/${id}`;
}

/** What a help mark's term is called in addresses: "idle-spend". */
export function termId(name: TermName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
