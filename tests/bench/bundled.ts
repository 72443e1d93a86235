/** Code of ours as it is shipped: a development loader slows closures down. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

let copies = 0;

/** Bundles a file of this folder and imports it, a new copy each time: what one size taught the compiler is no other's. */
export async function bundled<T>(entry: string): Promise<T> {
  const source = `${await bundledCode(entry)}\n// copy ${copies++}`;
  return import(`data:text/javascript;base64,${Buffer.from(source).toString("base64")}`);
}

/** The code of a file of this folder and of what it imports. */
export async function bundledCode(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "@": ROOT } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, "tests/bench", entry), formats: ["es"], fileName: "bundled" },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== "chunk") throw new Error(`${entry} was not bundled.`);
  return chunk.code;
}
