// Child processes, and an end for all of them together.
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** How often to look whether the parent still lives, in milliseconds. */
const PARENT_CHECK_MS = 500;

/** Those under way. @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();

/**
 * Starts a command in the project's folder and waits for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {(text: Buffer) => void} [listen] gets what the command says; without it that goes to this terminal
 * @returns {Promise<number>} the exit code; 1 where it was ended by a signal or could not start
 */
export function run(command, args, listen) {
  return new Promise((resolve) => {
    const output = listen ? "pipe" : "inherit";
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: [listen ? "ignore" : "inherit", output, output],
      shell: command.endsWith(".cmd"),
    });
    children.add(child);
    const end = (/** @type {number} */ code) => {
      children.delete(child);
      resolve(code);
    };
    if (listen) for (const stream of [child.stdout, child.stderr]) stream?.on("data", listen);
    child.once("error", () => end(1));
    child.once("close", (code) => end(code ?? 1));
  });
}

/**
 * From now on a signal ends this process and its children. So does the end of the parent: npm hands a signal to the
 * shell between, and the shell does not hand it on.
 * @param {number} code the exit code then
 * @param {() => Promise<unknown>} [close] what else is to be closed
 */
export function endTogether(code, close) {
  const parent = process.ppid;
  let ending = false;
  async function end() {
    if (ending) return;
    ending = true;
    // The signal of Ctrl+C: the tools close their own servers and browsers on it.
    for (const child of children) child.kill("SIGINT");
    await close?.();
    process.exit(code);
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void end());
  setInterval(() => process.ppid === parent || void end(), PARENT_CHECK_MS).unref();
}
