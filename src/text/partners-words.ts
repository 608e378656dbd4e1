/** Words of the choices of the partners screen. */
export const PARTNERS_WORDS = {
  whose: "Partners looked at",
  allPartners: "All partners",
  counted: "How partners are counted",
  aFirm: "A firm",
  allFirms: "All firms",
} as const;
