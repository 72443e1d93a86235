/** Builds the extension where the build is missing or older than its sources. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./run.mjs";

const BUILD = join(ROOT, ".output/chrome-mv3");
const SOURCES = ["entrypoints", "components", "lib", "public", "wxt.config.ts", "package.json"];

/** The folder of the current build for Chromium. Throws where a build is needed and fails. */
export function builtExtension(): string {
  const built = join(BUILD, "manifest.json");
  if (!existsSync(built) || newest(SOURCES.map((name) => join(ROOT, name))) > statSync(built).mtimeMs) {
    process.stderr.write("Building the extension for Chromium.\n");
    if (run("wxt", ["build"], { toStderr: true }) !== 0)
      throw new Error("The extension could not be built: see the message above.");
  }
  return BUILD;
}

/** When the newest of these files and folders was changed, in ms since 1970. */
function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.map((path) => {
      if (!existsSync(path)) return 0;
      const entry = statSync(path);
      if (!entry.isDirectory()) return entry.mtimeMs;
      return newest(readdirSync(path).map((name) => join(path, name)));
    }),
  );
}
