/**
 * Does tasks one at a time over all tabs, by the Web Locks API; within this page where a browser has none (pages that did
 * not come over https) or refuses them. A task must not begin another and wait for it.
 */
export function oneAtATime(name: string): <T>(task: () => Promise<T>) => Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  const here = inThisPage();
  if (!locks) return here;
  return async <T>(task: () => Promise<T>): Promise<T> => {
    let begun: Promise<T> | null = null;
    try {
      await locks.request(name, () => (begun = task()));
    } catch {
      // Refused, or the task's own exception: that is told below.
    }
    return begun ?? here(task);
  };
}

/** One task after another. */
function inThisPage(): <T>(task: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>) => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };
}
