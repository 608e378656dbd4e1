/** Texts packed small for an address: zlib, whose checksum tells of damage, in letters that no address has to escape. */

/** Why bytes cannot be unpacked. */
type Unpackable = "unsupported" | "damaged" | "tooLarge";

/** A packed text; null where the platform cannot pack. */
export async function pack(text: string): Promise<string | null> {
  if (typeof CompressionStream === "undefined") return null;
  const stream = new CompressionStream("deflate");
  const packed = readAll(stream.readable, Infinity);
  await feed(stream.writable, new TextEncoder().encode(text));
  return lettersOf((await packed)!);
}

/** What was packed, if it is of at most `limit` bytes: what would be longer is given up there. Never rejects. */
export async function unpack(
  letters: string,
  limit: number,
): Promise<{ ok: true; text: string } | { ok: false; why: Unpackable }> {
  if (typeof DecompressionStream === "undefined") return { ok: false, why: "unsupported" };
  const packed = bytesOf(letters);
  if (packed === null) return { ok: false, why: "damaged" };
  const stream = new DecompressionStream("deflate");
  const unpacking = readAll(stream.readable, limit).then(
    (bytes) => ({ bytes, damaged: false }),
    () => ({ bytes: null, damaged: true }),
  );
  await feed(stream.writable, packed);
  const { bytes, damaged } = await unpacking;
  if (bytes === null) return { ok: false, why: damaged ? "damaged" : "tooLarge" };
  const text = textOf(bytes);
  return text === null ? { ok: false, why: "damaged" } : { ok: true, text };
}

/** Gives bytes and their end to a stream. What is wrong with them the reading end tells. */
async function feed(writable: WritableStream<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = writable.getWriter();
  const ignore = (): void => {};
  writer.closed.catch(ignore);
  await writer.write(bytes).catch(ignore);
  await writer.close().catch(ignore);
}

/** Everything that a stream gives; null, and the stream stopped, where that is more than `limit` bytes. */
async function readAll(readable: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes in the letters of base64url, without an end mark. */
function lettersOf(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes that letters of base64url stand for; null where the last letter is one too few. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> | null {
  if (letters.length % 4 === 1) return null;
  return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
