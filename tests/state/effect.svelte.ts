/** Runs what a component does in an effect, until the function that it gives is called. */
export function inEffect(what: () => void): () => void {
  return $effect.root(() => {
    $effect(what);
  });
}
