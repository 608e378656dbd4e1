/*
 * Imported first by main.ts, for its effect: lets workers of the own origin start under
 * `require-trusted-types-for 'script'`. Browsers without Trusted Types are left as they are.
 */

/** The part of the Trusted Types factory that is used here; TypeScript's DOM library does not know it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * The address itself if it is of the app's folder, else null: the browser then refuses to load it as a script. Others may
 * have folders of the same origin, and a `blob:` address has that origin too, but holds whatever a page put there.
 */
export function ownScript(address: string, base: string): string | null {
  const script = new URL(address, base);
  const page = new URL(base);
  const folder = new URL(".", page).pathname;
  const own = script.origin === page.origin && script.protocol === page.protocol && script.pathname.startsWith(folder);
  return own ? address : null;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
trustedTypes?.createPolicy("default", { createScriptURL: (address) => ownScript(address, location.href) });
