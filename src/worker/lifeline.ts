/**
 * Holds the lock `name` until this worker dies: who waits for the same lock learns of the death, however it
 * came (terminated or closed workers send no event). Resolves with true once the lock is held, with false
 * where there are no locks (insecure contexts, Node).
 */
export function holdLifeline(name: string): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve(false);
  return new Promise((resolve) => {
    locks
      .request(name, () => {
        resolve(true);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}
