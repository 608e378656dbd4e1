// The walls between the layers of src/, as a lint rule. The same table with its reasons: docs/architecture.md.
import { posix } from "node:path";

/**
 * What a layer may import besides its own files.
 * @typedef {object} Wall
 * @property {string[]} layers whole layers
 * @property {string[]} types layers or single files whose types alone may be imported
 * @property {string[]} packages packages with all their entry points
 */

/** @type {Record<string, Wall>} */
export const WALLS = {
  engine: { layers: [], types: [], packages: ["d3-array"] },
  text: { layers: [], types: ["engine", "scenario"], packages: [] },
  scenario: { layers: ["engine"], types: [], packages: ["valibot"] },
  worker: { layers: ["engine", "scenario", "analysis"], types: [], packages: ["comlink"] },
  "service-worker": { layers: [], types: [], packages: [] },
  runner: { layers: ["engine", "worker"], types: [], packages: ["comlink"] },
  storage: { layers: ["engine", "scenario"], types: [], packages: ["idb"] },
  analysis: { layers: ["engine", "scenario"], types: ["runner/runner.ts"], packages: [] },
  charts: { layers: ["text", "ui"], types: ["engine"], packages: ["d3", "svelte"] },
  ui: { layers: ["text"], types: [], packages: ["svelte"] },
  state: {
    layers: ["engine", "scenario", "analysis", "text"],
    types: ["runner/runner.ts", "storage/store.ts"],
    packages: ["svelte"],
  },
  views: {
    layers: ["state", "charts", "ui", "scenario", "text"],
    types: ["engine"],
    packages: ["svelte", "write-excel-file", "fflate"],
  },
  lessons: { layers: ["state", "scenario"], types: ["engine"], packages: [] },
};

/** The composition root may import every layer, but the engine too only by its public face. */
const ROOT_LAYER = "app";

/** The one file of the engine that others import. */
const ENGINE_FACE = "index.ts";

/**
 * A file of src/: its layer and its path in it. A file in src/ itself, `main.ts`, belongs to the composition root.
 * @param {string} path with forward slashes
 * @returns {{ layer: string, file: string } | undefined} undefined outside of src/
 */
function place(path) {
  const inside = /(?:^|\/)src\/(.+)$/.exec(path)?.[1];
  if (inside === undefined) return undefined;
  const slash = inside.indexOf("/");
  if (slash === -1) return { layer: ROOT_LAYER, file: inside };
  return { layer: inside.slice(0, slash), file: inside.slice(slash + 1) };
}

/**
 * What an import names: a file of a layer, or a package.
 * @param {string} specifier
 * @param {string} from the importing file, with forward slashes
 * @returns {{ layer: string, file: string, relative: boolean } | { name: string } | undefined}
 */
function target(specifier, from) {
  const path = /^#([^/]+)\/(.+)$/.exec(specifier);
  if (path?.[1] && path[2]) return { layer: path[1], file: path[2].replace(/\?.*$/, ""), relative: false };
  if (specifier.startsWith(".")) {
    const found = place(posix.join(posix.dirname(from), specifier));
    return found ? { ...found, relative: true } : undefined;
  }
  return { name: specifier };
}

/**
 * What is wrong with an import, if anything.
 * @param {string} from the importing file
 * @param {string} specifier what stands after `from`
 * @param {boolean} typeOnly whether nothing of it is left at run time
 * @returns {string | undefined} a sentence for the developer; undefined where the import is allowed
 */
export function importProblem(from, specifier, typeOnly) {
  const path = from.replaceAll("\\", "/");
  const here = place(path);
  const there = target(specifier, path);
  if (here === undefined) return undefined;
  if (there === undefined) return `src/ may not import ${specifier}: it is outside of src/.`;
  const wall = WALLS[here.layer];
  if (wall === undefined && here.layer !== ROOT_LAYER)
    return `src/${here.layer} is not a layer: see docs/architecture.md.`;
  if ("name" in there) return wall && packageProblem(here.layer, wall, there.name);
  if (there.layer === here.layer) {
    return there.relative ? undefined : `Inside ${here.layer}, import by a relative path instead of ${specifier}.`;
  }
  if (there.relative) return `Import other layers by #${there.layer}/… instead of ${specifier}.`;
  if (there.layer === "engine" && there.file !== ENGINE_FACE)
    return `Import the engine by #engine/${ENGINE_FACE} only.`;
  return wall && layerProblem(here.layer, wall, there, typeOnly);
}

/** @param {string} layer @param {Wall} wall @param {string} name */
function packageProblem(layer, wall, name) {
  const allowed = wall.packages.some((pack) => name === pack || name.startsWith(`${pack}/`));
  return allowed ? undefined : `${layer} may not import the package ${name}.`;
}

/** @param {string} layer @param {Wall} wall @param {{ layer: string, file: string }} there @param {boolean} typeOnly */
function layerProblem(layer, wall, there, typeOnly) {
  if (wall.layers.includes(there.layer)) return undefined;
  const asType = wall.types.includes(there.layer) || wall.types.includes(`${there.layer}/${there.file}`);
  if (!asType) return `${layer} may not import ${there.layer}/${there.file}.`;
  return typeOnly ? undefined : `${layer} may import ${there.layer}/${there.file} as types only.`;
}

/**
 * Whether an import or export declaration leaves nothing at run time.
 * @param {any} node
 * @returns {boolean}
 */
function isTypeOnly(node) {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const kinds = (node.specifiers ?? []).map((/** @type {any} */ each) => each.importKind ?? each.exportKind);
  return kinds.length > 0 && kinds.every((/** @type {unknown} */ kind) => kind === "type");
}

/** The lint rule: every way to name another module is held against the table. @type {import("eslint").Rule.RuleModule} */
const walls = {
  meta: { type: "problem", schema: [], messages: { wall: "{{problem}}" } },
  create(context) {
    /** @param {any} node @param {any} source @param {boolean} typeOnly */
    function check(node, source, typeOnly) {
      if (typeof source?.value !== "string") return;
      const problem = importProblem(context.filename, source.value, typeOnly);
      if (problem) context.report({ node, messageId: "wall", data: { problem } });
    }
    /** @param {any} node */
    const declaration = (node) => check(node, node.source, isTypeOnly(node));
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (/** @type {any} */ node) => check(node, node.source, false),
      TSImportType: (/** @type {any} */ node) => check(node, node.source ?? node.argument?.literal, true),
    };
  },
};

/** The ESLint plugin with the rule `layers/walls`. */
export const layers = { rules: { walls } };
