/** Lets a person choose JSON files; `take` gets them. Nothing comes of it where none is chosen. */
export function chooseFiles(multiple: boolean, take: (files: File[]) => void): void {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    accept: ".json,application/json",
    multiple,
    hidden: true,
  });
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    take([...(input.files ?? [])]);
  });
  // Some browsers forget a field that stands nowhere before it can tell.
  document.body.append(input);
  input.click();
}
