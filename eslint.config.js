import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import tseslint from "typescript-eslint";
import { layers } from "./scripts/layers.mjs";
import svelteConfig from "./svelte.config.js";

const CHANCE = "Chance comes from random/draw.ts, by key.";
const CLOCK = "The model knows no clock.";

export default defineConfig(
  { ignores: ["dist/", "coverage/", ".cache/", "test-results/", "playwright-report/"] },
  js.configs.recommended,
  tseslint.configs.strict,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // The compiler knows every name, in .ts and .svelte alike.
      "no-undef": "off",
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // Indexed reads within known bounds: `!` says so where a check would cost time and hide nothing.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.ts"],
    languageOptions: {
      // The same extensions for every file: where they differ from one to the next, all projects are loaded anew.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: [".svelte"] },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["*.ts"], languageOptions: { parserOptions: { projectService: false, project: "./tsconfig.node.json" } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
  },
  // In a component a value may be read by a later run of the closure that wrote it.
  { files: ["**/*.svelte"], rules: { "no-useless-assignment": "off" } },
  { files: ["src/**/*.ts", "src/**/*.svelte"], plugins: { layers }, rules: { "layers/walls": "error" } },
  {
    files: ["src/engine/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: CHANCE }],
      "no-restricted-globals": ["error", { name: "Date", message: CLOCK }],
    },
  },
  // Coefficients are written as their authors published them.
  { files: ["src/engine/random/distributions.ts", "tests/bench/floor.mjs"], rules: { "no-loss-of-precision": "off" } },
  {
    files: ["tests/**/*.ts", "tests/**/*.svelte"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^\\.\\./.*src/", message: "Import src by #layer/…." }] },
      ],
    },
  },
  {
    files: ["scripts/**/*.mjs", "tests/**/*.mjs", "*.config.js"],
    languageOptions: { globals: globals.node },
    rules: { "no-console": "off" },
  },
);
