/** Builds what the tests put into their pages, once, and starts the browser that they share. */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/browsers.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The script that defines `entente` in a page. */
    script: string;
    /** Where the browser listens. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { path, refused } = findChromium();
  if (!path) throw new Error(`No Chromium to test in. ${refused.join("; ")} Run: npm run setup`);
  const server = await chromium.launchServer({ executablePath: path, args: ["--no-sandbox"] });
  project.provide("script", await buildScript());
  project.provide("browser", server.wsEndpoint());
  return () => server.close();
}

async function buildScript(): Promise<string> {
  const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: here("../.."),
    oxc: { jsx: { runtime: "automatic", development: false } },
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: {
      alias: [
        // The page has no extension around it: a small background of the tests' own answers.
        { find: "wxt/browser", replacement: here("./fake-browser.ts") },
        { find: /^@\//, replacement: here("../../") },
      ],
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: here("./pieces.ts"), formats: ["iife"], name: "entente" },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    "output" in part ? part.output : [],
  );
  const chunk = outputs.find((output) => output.type === "chunk");
  if (!chunk) throw new Error("The build of the tests' pieces gave no script.");
  return chunk.code;
}
