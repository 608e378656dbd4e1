/** Where another app soon stands at the same address: somebody's own machine. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether the host says that there is no such script any more; without an answer it does not. */
export async function isGone(script: string): Promise<boolean> {
  const answer = await fetch(script, { cache: "no-store" }).catch(() => null);
  return answer !== null && saysGone(answer.status, answer.headers.get("content-type") ?? "", location.hostname);
}

/**
 * Whether an answer means that the app has gone. A page instead of a script may come from a network that wants a word
 * first; on one's own machine it comes from the server of another app.
 */
export function saysGone(status: number, type: string, host: string): boolean {
  if (status === 404 || status === 410) return true;
  return status === 200 && type.startsWith("text/html") && LOOPBACK.test(host);
}
