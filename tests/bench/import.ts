/** How fast datasets go into the store and come out of it, in a real Chromium on a fresh profile. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, type Rolldown } from "vite";
import { findChromium } from "../../scripts/browsers.mjs";
import type { BenchResult } from "./harness-types";
import type { ImportFigures } from "./import-page";

const SIZES = [10_000, 100_000];
/** A secure context, as an extension's pages are, that never reaches the network. */
const ADDRESS = "http://bench.localhost/";

/** Imports made-up datasets of two sizes. Repeats differ by 15 to 30 % for IndexedDB. */
export async function run(): Promise<BenchResult> {
  const script = await bundle();
  const runs: { size: number; figures: ImportFigures }[] = [];
  for (const size of SIZES) runs.push({ size, figures: await onFreshProfile(script, size) });
  return {
    title: "Import of a dataset, and what comes out of it",
    method:
      "Headless Chromium, fresh profile, one run a size. Ours writes chunks of 1,000 records and compiles ties, names and " +
      "search; the peer writes up to 20,000 agreements as Dexie rows with four indexes, and compiles nothing.",
    rows: runs.flatMap(({ size, figures }) => [
      { name: `Entente, ${size.toLocaleString("en")} records`, figures: figures.ours },
      { name: "Dexie rows, the same agreements", figures: figures.peer },
    ]),
    ratios: runs.flatMap(({ size, figures }) => {
      const peer = figures.peer["records/s"] ?? Number.NaN;
      const whole = size / ((figures.ours["with look-ups, ms"] ?? Number.NaN) / 1_000);
      const sized = `${size.toLocaleString("en")} records`;
      return [
        { name: `writing against rows, ${sized}`, value: (figures.ours["records/s"] ?? Number.NaN) / peer },
        { name: `writing and compiling all look-ups against rows, ${sized}`, value: whole / peer },
      ];
    }),
  };
}

async function onFreshProfile(script: string, records: number): Promise<ImportFigures> {
  const { path } = findChromium();
  const profile = await mkdtemp(join(tmpdir(), "entente-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    ...(path !== undefined && { executablePath: path }),
  });
  try {
    const page = await context.newPage();
    await page.route(ADDRESS, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bench</title>" }),
    );
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: script });
    return await page.evaluate((count) => globalThis.benchImport(count), records);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "@": root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, "tests/bench/import-page.ts"), formats: ["iife"], name: "bench" },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== "chunk") throw new Error("The bench's page was not bundled.");
  return chunk.code;
}
