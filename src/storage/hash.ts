/** A well distributed hash of a text as hexadecimal digits: SHA-256 where the browser has it, else 106 bits. */
export async function hash(text: string): Promise<string> {
  // Pages that did not come over https have no `subtle`.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return plainHash(text);
  const digest = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Two 53-bit hashes with different seeds. */
export function plainHash(text: string): string {
  return [cyrb53(text, 1), cyrb53(text, 2)].map((half) => half.toString(16).padStart(14, "0")).join("");
}

/** Bryc's cyrb53: two interleaved multiplicative hashes of 32 bits, mixed at the end. Public domain. */
function cyrb53(text: string, seed: number): number {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
