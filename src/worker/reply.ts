/** What a worker answers. Failures are data: an error thrown across a worker's border loses its class. */
export type Reply<T> = { ok: true; value: T } | { ok: false; detail: string };

/** The reply of `compute`, whether it returns or throws. */
export function replyOf<T>(compute: () => T): Reply<T> {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    return { ok: false, detail: String(error) };
  }
}
