import { defineConfig } from "@playwright/test";

/** End-to-end tests of the built extension: each starts a browser of its own, so two at a time are enough. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".artifacts/e2e",
  reporter: "list",
  // A browser that hangs is worth a second one; Playwright's summary tells of a test that needed it as flaky.
  retries: 1,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { viewport: { width: 1280, height: 900 } },
});
