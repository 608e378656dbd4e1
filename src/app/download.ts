/** Milliseconds that a download has to begin: some browsers ask a person first. */
const BEGINS = 40_000;

/** Gives a file to the browser to download. */
export function download(name: string, content: string | Blob): void {
  const file = typeof content === "string" ? new Blob([content], { type: "application/json" }) : content;
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), BEGINS);
}
