/** Builds what the tests put into their pages, once, and starts the browser that they share. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/browsers.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The script that defines `entente` in a page. */
    script: string;
    /** The page that a popover's frame shows, with its script and styles in it. */
    card: string;
    /** Where the browser listens. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { path, refused } = findChromium();
  if (!path) throw new Error(`No Chromium to test in. ${refused.join("; ")} Run: npm run setup`);
  const server = await chromium.launchServer({ executablePath: path, args: ["--no-sandbox"] });
  project.provide("script", (await bundle("pieces.ts", "fake-browser.ts")).code);
  project.provide("card", await buildCard());
  project.provide("browser", server.wsEndpoint());
  return () => server.close();
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function buildCard(): Promise<string> {
  const { code, styles } = await bundle("../../entrypoints/card/main.tsx", "browser-around.ts");
  return readFileSync(here("../../entrypoints/card/index.html"), "utf8")
    .replace("</head>", () => `<style>${styles}</style></head>`)
    .replace(/<script .*<\/script>/, () => `<script>${code.replaceAll("</script", "<\\/script")}</script>`);
}

/** One script of a module and all it imports, and their styles. There is no extension around it: `browser` stands in. */
async function bundle(entry: string, browser: string): Promise<{ code: string; styles: string }> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: here("../.."),
    oxc: { jsx: { runtime: "automatic", development: false } },
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: {
      alias: [
        { find: "wxt/browser", replacement: here(browser) },
        { find: /^@\//, replacement: here("../../") },
      ],
    },
    build: {
      write: false,
      minify: true,
      lib: { entry: here(entry), formats: ["iife"], name: "entente", cssFileName: "styles" },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    "output" in part ? part.output : [],
  );
  const chunk = outputs.find((output) => output.type === "chunk");
  if (!chunk) throw new Error(`The build of ${entry} gave no script.`);
  const styles = outputs.flatMap((output) =>
    output.type === "asset" && output.fileName.endsWith(".css") ? [output.source] : [],
  );
  return { code: chunk.code, styles: styles.join("\n") };
}
