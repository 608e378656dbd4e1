// Draws the icons that installed apps have from public/icon.svg: `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { losslessCompressPng } from "@napi-rs/image";
import { chromium } from "playwright";
import { CHROMIUM_FLAGS, ensureChromium } from "./find-chromium.mjs";
import { ROOT } from "./processes.mjs";

const PUBLIC = join(ROOT, "public");
const PAPER = "#fcfbf9";

/**
 * Every icon: its size in pixels, and how much of it the drawing takes. Systems cut a maskable icon into their own
 * shape: its drawing stays within the inner circle, on paper that reaches the edges.
 * @type {Record<string, { size: number, share: number, paper: string }>}
 */
const ICONS = {
  "icon-192.png": { size: 192, share: 1, paper: "transparent" },
  "icon-512.png": { size: 512, share: 1, paper: "transparent" },
  "icon-maskable-512.png": { size: 512, share: 0.76, paper: PAPER },
  "icon-touch-180.png": { size: 180, share: 0.9, paper: PAPER },
};

const drawing = readFileSync(join(PUBLIC, "icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage({ colorScheme: "light" });
for (const [name, { size, share, paper }] of Object.entries(ICONS)) {
  await page.setViewportSize({ width: size, height: size });
  const style = `margin:0;height:100vh;display:grid;place-items:center;background:${paper}`;
  await page.setContent(`<body style="${style}"><div style="width:${share * size}px">${drawing}</div></body>`);
  const picture = await page.screenshot({ omitBackground: true });
  writeFileSync(join(PUBLIC, name), await losslessCompressPng(picture));
}
await browser.close();
