/** The page's own type, written into exported pictures, which cannot load anything. */

/** The latin face of a family as a rule with its bytes inside; empty where the page has no such face or cannot read it. */
export async function embeddedFace(family: string): Promise<string> {
  const found = faceOf(family);
  if (!found) return "";
  try {
    const bytes = new Uint8Array(await (await fetch(found.url)).arrayBuffer());
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const { style } = found.rule;
    const kept = ["font-weight", "font-stretch"].map((name) => `${name}:${style.getPropertyValue(name)}`);
    return `@font-face{font-family:"${family}";${kept.join(";")};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  } catch {
    return "";
  }
}

function faceOf(family: string): { rule: CSSFontFaceRule; url: URL } | null {
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue("font-family").includes(family)) continue;
      if (!/U\+0+-0*FF\b/i.test(rule.style.getPropertyValue("unicode-range"))) continue;
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (address) return { rule, url: new URL(address, sheet.href ?? document.baseURI) };
    }
  }
  return null;
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
