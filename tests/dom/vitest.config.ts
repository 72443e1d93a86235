import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What knows the DOM, tested in a real Chromium: `vitest run --config tests/dom/vitest.config.ts`. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "") } },
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["**/*.test.ts"],
    environment: "node",
    globalSetup: ["./global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has pages of its own in the one browser, and many wait for a clock: a core would be left idle.
    maxWorkers: "100%",
  },
});
