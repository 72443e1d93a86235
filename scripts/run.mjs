/** `node scripts/run.mjs FILE ARGS…`: sets up what is missing, then runs a TypeScript program on the project's own Node. */
import { run } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node scripts/run.mjs FILE ARGS…");
  process.exitCode = 2;
} else {
  try {
    setUp({ browser: false, quiet: true });
    process.exitCode = run("tsx", [file, ...args]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
