import { defineConfig } from "@playwright/test";

/** End-to-end tests of the built extension: each worker keeps browsers of its own open, so two workers are enough. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".artifacts/e2e",
  reporter: "list",
  retries: 0,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { viewport: { width: 1280, height: 900 } },
});
