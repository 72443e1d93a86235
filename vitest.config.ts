import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Folders and files whose tests put something else in the place of a module or of a global: each file has a world of its own. */
const ISOLATED = [
  "background",
  "components/decision-line",
  "components/draw-graph",
  "components/keep-asking",
  "messages",
  "options",
  "popup",
  "reader",
  "settings",
  "sidepanel",
  "sites/granted-sites",
  "store",
  "subscriptions/download",
];
const isolated = ISOLATED.map(
  (where) => `tests/unit/${where}${where.includes("/") ? ".test.ts" : "/**/*.test.{ts,tsx}"}`,
);

/** Unit tests of pure code and of adapters that run without a page, in plain Node. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    setupFiles: ["tests/unit/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default a core is left idle, which is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "pure", include: ["tests/unit/**/*.test.{ts,tsx}"], exclude: isolated, isolate: false },
      },
      { extends: true, test: { name: "isolated", include: isolated } },
    ],
  },
});
