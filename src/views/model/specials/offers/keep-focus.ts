import type { Attachment } from "svelte/attachments";

/**
 * On the group of a list (with `data-path`): where an item is removed together with the button that had the focus, the
 * focus goes to the button that adds an item.
 */
export const keepFocus: Attachment<HTMLElement> = (group) => {
  const keep = (): void => {
    if (document.activeElement !== document.body) return;
    group.querySelector<HTMLElement>(`[data-add="${CSS.escape(group.dataset["path"] ?? "")}"]`)?.focus();
  };
  const later = (): void => void setTimeout(keep);
  group.addEventListener("click", later);
  return () => group.removeEventListener("click", later);
};
