import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** What the compiler says about a file of this name and content, held against a tsconfig. */
function diagnostics(config: string, file: string, content: string): string[] {
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const host = ts.createCompilerHost(parsed.options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, content, ts.ScriptTarget.Latest) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], parsed.options, host);
  const source = program.getSourceFile(file);
  return program
    .getSemanticDiagnostics(source)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
}

const ENGINE = join(process.cwd(), "src/engine/tsconfig.json");
const WORKER = join(process.cwd(), "src/worker/tsconfig.json");

describe("what the engine's compiler settings know", () => {
  test.each(["window", "document", "console", "performance", "crypto", "process", "setTimeout", "structuredClone"])(
    "no %s",
    (name) => {
      const said = diagnostics(ENGINE, join(dirname(ENGINE), "probe.ts"), `export const a: unknown = ${name};`);
      expect(said).toEqual([expect.stringMatching(`Cannot find name '${name}'`)]);
    },
  );

  test("the language itself", () => {
    const code = "export const a = Math.max(1, new Float64Array(2)[0] ?? 0);";
    expect(diagnostics(ENGINE, join(dirname(ENGINE), "probe.ts"), code)).toEqual([]);
  });
});

describe("what the worker's compiler settings know", () => {
  test("a worker's world, not a page's", () => {
    const probe = join(dirname(WORKER), "probe.ts");
    expect(diagnostics(WORKER, probe, "export const a: unknown = self.importScripts;")).toEqual([]);
    expect(diagnostics(WORKER, probe, "export const a: unknown = document;")).toHaveLength(1);
  });
});
