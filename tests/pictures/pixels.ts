import { Transformer } from "@napi-rs/image";
import type { Browser } from "@playwright/test";

/** Where two pictures differ. */
export interface PixelDifference {
  /** Pixels with any difference of colour; all of them where the sizes differ. */
  count: number;
  /** Left, top, width, height in px of what holds them all. */
  box: [left: number, top: number, width: number, height: number];
}

/** The same picture as lossless WebP, which takes less than half the room of a PNG. Throws where a pixel would change. */
export async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const webp = await new Transformer(png).webpLossless();
  const difference = await pixelDifference(browser, webp, png);
  if (difference !== null) throw new Error(`${difference.count} pixels would change`);
  return webp;
}

/** Compares two pictures, PNG or WebP, pixel by pixel, smoothed edges included; null where they are the same. */
export async function pixelDifference(browser: Browser, a: Buffer, b: Buffer): Promise<PixelDifference | null> {
  if (a.equals(b)) return null;
  const page = await browser.newPage();
  const found = await page.evaluate(compareInPage, [a.toString("base64"), b.toString("base64")] as const);
  await page.close();
  return found.count > 0 ? found : null;
}

async function compareInPage(both: readonly [string, string]): Promise<PixelDifference> {
  async function pixelsOf(base64: string): Promise<ImageData> {
    const bitmap = await createImageBitmap(await (await fetch(`data:;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  }
  const [a, b] = [await pixelsOf(both[0]), await pixelsOf(both[1])];
  if (a.width !== b.width || a.height !== b.height) {
    return { count: a.width * a.height, box: [0, 0, Math.max(a.width, b.width), Math.max(a.height, b.height)] };
  }
  const [coloursA, coloursB] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)];
  let [count, left, top, right, bottom] = [0, a.width, a.height, -1, -1];
  coloursA.forEach((colour, at) => {
    if (colour === coloursB[at]) return;
    const [x, y] = [at % a.width, Math.floor(at / a.width)];
    count++;
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  });
  return { count, box: [left, top, right - left + 1, bottom - top + 1] };
}
