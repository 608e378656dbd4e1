/** What a person takes along of a chart: pictures and figures, as files. */
import { embeddedFace } from "./embed-font.ts";
import { fileStem, save, standalone, toPng, type Caption } from "./export.ts";
import { delimited, type TableData } from "./table.ts";

/** Saves a figure's drawing; rejects where the browser cannot draw it. */
export async function takePicture(drawing: Element, caption: Caption, kind: "svg" | "png"): Promise<void> {
  const picture = standalone(drawing, { ...caption, face: await embeddedFace("Archivo Variable") });
  const file = kind === "svg" ? new Blob([picture.text], { type: "image/svg+xml" }) : await toPng(picture, 2);
  save(file, `${fileStem(caption.title)}.${kind}`);
}

/** Saves a chart's figures as CSV. */
export function takeTable(table: TableData, title: string): void {
  save(new Blob([delimited(table)], { type: "text/csv" }), `${fileStem(title)}.csv`);
}
