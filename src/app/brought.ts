/** What a paste or a drop brings, taken while its event lasts. */
export interface Brought {
  files: File[];
  /** Names of folders: they cannot be read as files are. */
  folders: string[];
  text: string;
  /** Addresses of links, a line each. */
  links: string;
}

/** What an event brings. */
export function broughtBy(data: DataTransfer | null): Brought {
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const files = [...(data?.files ?? [])].filter(({ name }) => !folders.includes(name));
  return { files, folders, text: data?.getData("text/plain") ?? "", links: data?.getData("text/uri-list") ?? "" };
}

/** Whether an event goes to a field that takes text: that is the field's. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest("input, textarea, select, [contenteditable]");
  return field instanceof HTMLInputElement ? !NO_TEXT.includes(field.type) : field !== null;
}

/** Inputs that take no text. */
const NO_TEXT = ["range", "checkbox", "radio", "button", "file", "color"];
