/** Checks the sizes of the built extension: what a browser loads on every news page must stay small. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./lib/run.mjs";

interface Budget {
  what: string;
  files: readonly string[];
  most: number;
}

/** Files that are loaded together, with their most bytes after gzip. The only place with budgets. */
const BUDGETS = [
  {
    what: "reader, on every news page",
    files: ["content-scripts/reader.js", "content-scripts/reader.css"],
    most: 20_000,
  },
  { what: "frame, in every frame", files: ["content-scripts/frame.js"], most: 2_000 },
  { what: "popover, on the first hover", files: ["content-scripts/popover.js"], most: 8_000 },
  { what: "popover's frame", files: ["card.html"], most: 109_000 },
  { what: "background", files: ["background.js"], most: 219_000 },
  { what: "popup", files: ["popup.html"], most: 118_000 },
  { what: "options", files: ["options.html"], most: 219_000 },
  { what: "review", files: ["review.html"], most: 224_000 },
  { what: "explorer", files: ["explorer.html"], most: 279_000 },
  { what: "side panel", files: ["sidepanel.html"], most: 130_000 },
  { what: "welcome", files: ["welcome.html"], most: 115_000 },
] as const satisfies readonly Budget[];

/** A text in React's code that shows whether the reader contains it. */
const REACT_MARK = "react.transitional.element";

let broken = 0;
for (const build of ["chrome-mv3", "firefox-mv3"]) {
  const folder = join(ROOT, ".output", build);
  for (const { what, files, most } of BUDGETS) {
    const found = files
      .filter((file) => existsSync(join(folder, file)))
      .flatMap((file) => [file, ...loadedBy(folder, file)]);
    const size = found.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
      0,
    );
    const verdict = found.length === 0 ? "MISSING: build it first" : size > most ? "OVER BUDGET" : "ok";
    if (verdict !== "ok") broken += 1;
    console.log(`${build.padEnd(12)} ${what.padEnd(28)} ${kilo(size)} of ${kilo(most)}  ${verdict}`);
  }
  const reader = join(folder, "content-scripts/reader.js");
  if (existsSync(reader) && readFileSync(reader, "utf8").includes(REACT_MARK)) {
    broken += 1;
    console.log(`${build.padEnd(12)} the reader holds React, which it must not`);
  }
}
process.exitCode = broken > 0 ? 1 : 0;

/** The scripts and styles that a page of the extension loads; Vite also lists those that they import in turn. */
function loadedBy(folder: string, file: string): string[] {
  if (!file.endsWith(".html")) return [];
  const html = readFileSync(join(folder, file), "utf8");
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = ""]) => path);
}

function kilo(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1).padStart(6)} kB`;
}
