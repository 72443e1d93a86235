import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit tests of pure code and of adapters that run without a page, in plain Node. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    environment: "node",
    setupFiles: ["tests/unit/seed.ts"],
    testTimeout: 60_000,
    // By default a core is left idle, which is half of a machine with two.
    maxWorkers: "100%",
  },
});
