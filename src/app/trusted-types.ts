/*
 * Imported first by main.ts, for its effect: lets workers of the own origin start under
 * `require-trusted-types-for 'script'`. Browsers without Trusted Types are left as they are.
 */

/** The part of the Trusted Types factory that is used here; TypeScript's DOM library does not know it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * The address itself if it is served by the own origin, else null: the browser then refuses to load it as a script.
 * A `blob:` address has the own origin too, but holds whatever a page put there.
 */
export function ownScript(address: string, base: string): string | null {
  const script = new URL(address, base);
  const page = new URL(base);
  return script.origin === page.origin && script.protocol === page.protocol ? address : null;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
trustedTypes?.createPolicy("default", { createScriptURL: (address) => ownScript(address, location.href) });
