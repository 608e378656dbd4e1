/**
 * Does tasks one at a time over all tabs, by the Web Locks API; within this page where a browser has none (pages that did
 * not come over https). A task must not begin another and wait for it.
 */
export function oneAtATime(name: string): <T>(task: () => Promise<T>) => Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (locks) return <T>(task: () => Promise<T>) => locks.request(name, task) as Promise<T>;
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>) => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };
}
