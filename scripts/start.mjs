/** `npm start`: sets up what is missing, builds the extension, and shows it on the demo article. */
import { run } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

try {
  setUp();
  console.log("Building the extension for Chromium.");
  if (run("wxt", ["build"], { toStderr: true }) !== 0)
    throw new Error("The build failed: see its message above.");
  process.exitCode = run("tsx", ["scripts/demo/show.ts", ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
