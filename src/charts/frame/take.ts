/** What a person takes along of a chart: pictures and figures, as files. */
import { embeddedFace } from "./embed-font.ts";
import { fileStem, save, standalone, toPng, type Caption } from "./export.ts";

/** Saves a figure's drawing; rejects where the browser cannot draw it. */
export async function takePicture(drawing: Element, caption: Caption, kind: "svg" | "png"): Promise<void> {
  const picture = standalone(drawing, { ...caption, face: await embeddedFace("Archivo Variable") });
  const file = kind === "svg" ? new Blob([picture.text], { type: "image/svg+xml" }) : await toPng(picture, 2);
  save(file, `${fileStem(caption.title)}.${kind}`);
}

export { saveTable } from "./save-table.ts";
