import { defineConfig } from "@playwright/test";

/** End-to-end tests of the built extension: each worker keeps browsers of its own open, so two workers are enough. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".artifacts/e2e",
  reporter: "list",
  // A machine that stalls for seconds must not fail a run; what passes only then is reported as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 2,
  // A worker that goes from one browser to the other is started anew. The few long tests come first, so that none runs alone.
  projects: [
    { name: "firefox", testMatch: "firefox*.spec.ts" },
    { name: "chromium", testIgnore: "firefox*.spec.ts" },
  ],
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { viewport: { width: 1280, height: 900 } },
});
