/** Collects all regular expressions in the project's own code. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtWhile } from "./built";
import { readExamples } from "./examples";
import { type Pattern, writtenIn } from "./written";

/** Code that ships, or reads what people give it. */
const FOLDERS = ["lib", "components", "entrypoints", "cli"];

/** Each pattern once, and the calls of `RegExp` that nothing reached, whose patterns are missing. */
export interface Collected {
  patterns: Pattern[];
  unreached: string[];
}

/**
 * Collects all patterns. Literals are read from the sources in all folders. Patterns built from parts exist only at run
 * time: all modules of `lib` are loaded, and examples read, while `RegExp` notes what is built.
 */
export async function collectPatterns(root: string): Promise<Collected> {
  const files = FOLDERS.flatMap((folder) => filesOf(root, folder));
  const { literals, calls } = writtenIn(root, files);
  const built = await builtWhile(root, async () => {
    // What runs in a worker alone listens to it at once.
    for (const file of files)
      if (file.startsWith("lib/") && !file.endsWith(".worker.ts"))
        await import(pathToFileURL(join(root, file)).href);
    await readExamples();
  });
  const reached = new Set(built.map(({ where }) => where));
  return {
    patterns: eachOnce([...literals, ...built]),
    unreached: calls.filter((where) => !reached.has(where)),
  };
}

function filesOf(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .sort();
}

function eachOnce(all: readonly Pattern[]): Pattern[] {
  const first = new Map<string, Pattern>();
  for (const one of all) {
    const key = `${one.flags}/${one.source}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
