/** A dataset of 100,000 agreements through the options page of the built extension, and what comes out of it again. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import type { browser } from "wxt/browser";
import { LIST_OF, NATIVE_FORMAT, RECORD_KINDS } from "@/lib/model";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { builtExtension } from "../../scripts/lib/built-extension";
import { type BenchResult, median } from "./harness-types";
import { HeapWatch } from "./import-heaps";
import { MemoryWatch } from "./import-memory";
import { FIRST_PARTY, RECORD, rowsFor, type Sizes, sizesFor } from "./import-records";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const AGREEMENTS = 100_000;
/** The part of the rows that the peer writes: all of them would take minutes, and it gets slower as it grows. */
const PEER_SHARE = 0.2;
/** Beside the extension: a secure context with an IndexedDB of its own that never reaches the network. */
const ADDRESS = "http://bench.localhost/";
const MOST_MS = 300_000;

export async function run(): Promise<BenchResult> {
  const sizes = sizesFor(Number(process.env.ENTENTE_BENCH_AGREEMENTS ?? AGREEMENTS));
  const rows = rowsFor(sizes);
  const folder = await mkdtemp(join(tmpdir(), "entente-bench-"));
  const extension = await launchWithExtension({ extension: builtExtension() });
  try {
    const file = join(folder, "bench.json");
    await writeDataset(file, sizes);
    // Before and after: a machine that other work slows down for a while slows both.
    const before = await peerRows(extension, sizes);
    const ours = await importAndAsk(extension, file, rows);
    const after = await peerRows(extension, sizes);
    const peer = 2 / (1 / before + 1 / after);
    return {
      title: `Import of ${sizes.agreement.toLocaleString("en")} agreements, ${rows.toLocaleString("en")} rows`,
      method:
        `A native JSON file of ${Math.round((await stat(file)).size / 1e6)} MB chosen on the options page: read, validated, stored and compiled. The page and its workers are heaps and buffers as ` +
        "the engine counts them; the process holds popup and background too, and what the allocator keeps for later. The peer is a bare Dexie bulkAdd of a fifth of the same rows, one table " +
        "a list with four indexes each, which parses, validates and compiles nothing; it runs before and after.",
      rows: [
        { name: "Entente", figures: ours },
        { name: "Dexie rows with four indexes", figures: { "rows/s": peer } },
      ],
      ratios: [
        { name: "rows a second, all included, against rows", value: (ours["rows/s"] ?? Number.NaN) / peer },
      ],
    };
  } finally {
    await extension.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeDataset(file: string, sizes: Sizes): Promise<void> {
  const out = createWriteStream(file);
  const put = (text: string) =>
    out.write(text) ? undefined : new Promise((resolve) => out.once("drain", () => resolve(undefined)));
  await put(
    `{"format":${JSON.stringify(NATIVE_FORMAT)},"dataset":{"id":"bench","title":"Bench","version":"1"}`,
  );
  for (const kind of RECORD_KINDS) {
    await put(`,\n"${LIST_OF[kind]}":[\n`);
    for (let i = 0; i < sizes[kind]; i++)
      await put(`${i === 0 ? "" : ",\n"}${JSON.stringify(RECORD[kind](i, sizes))}`);
    await put("\n]");
  }
  await put("}\n");
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

async function importAndAsk(
  extension: ExtensionBrowser,
  file: string,
  rows: number,
): Promise<Record<string, number>> {
  const options = await extension.openPage("options.html");
  const popup = await extension.openPage("popup.html#/search");
  await options.getByRole("switch").first().waitFor();
  const memory = new MemoryWatch(extension.profile);
  const before = memory.read().now;
  const job = options.getByRole("list", { name: "Imports" }).getByRole("listitem");
  const heaps = await HeapWatch.of(options);
  const begun = performance.now();
  await options.getByLabel("Dataset files").setInputFiles(file);
  const over = job.getByText(/is in, with|Not imported/).waitFor({ timeout: MOST_MS });
  const during = await searchesUntil(popup, over);
  const ms = performance.now() - begun;
  if ((await job.getByText("is in, with").count()) === 0)
    throw new Error((await job.textContent()) ?? "The import ended in silence.");
  const page = await heaps.stop();
  const { peak } = memory.read();
  memory.stop();

  const cards: number[] = [];
  for (let i = 0; i < 15; i++) cards.push(await cardMs(popup, `bench/party/party-${i}`));
  const search = await searchMs(popup, FIRST_PARTY);
  const removal = await removeMs(options);
  return {
    "s in all": ms / 1_000,
    "rows/s": rows / (ms / 1_000),
    "page and its workers at most, MB": page,
    "whole process at most, MB": peak,
    "before, MB": before,
    "searches meanwhile": during.length,
    "slowest of them, ms": Math.max(...during),
    "card cold, ms": cards[0] ?? Number.NaN,
    "card, ms": median(cards.slice(1)),
    "search, ms": search,
    "removed, ms": removal,
  };
}

/** Searches as the popup does, again and again while something runs; each in ms. */
async function searchesUntil(popup: Page, over: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const ended = over.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    times.push(await searchMs(popup, "catl"));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await ended;
  return times;
}

function searchMs(popup: Page, query: string): Promise<number> {
  return askMs(popup, "search", { query, limit: 20 });
}

function cardMs(popup: Page, ref: string): Promise<number> {
  return askMs(popup, "describe", { ref, others: [], limit: 20 });
}

function askMs(popup: Page, request: string, params: object): Promise<number> {
  return popup.evaluate(
    async ([request, params]) => {
      const begun = performance.now();
      const reply: unknown = await chrome.runtime.sendMessage({ to: "background", request, params });
      if (typeof reply !== "object" || reply === null || !("ok" in reply) || reply.ok !== true)
        throw new Error(`No answer to ${request}: ${JSON.stringify(reply)}`);
      return performance.now() - begun;
    },
    [request, params] as const,
  );
}

/** From the click to a list without it. */
async function removeMs(options: Page): Promise<number> {
  // A tab behind another is drawn and woken only now and then.
  await options.bringToFront();
  await options.getByRole("button", { name: "Remove Bench" }).click();
  const confirm = options.getByRole("alertdialog").getByRole("button", { name: "Remove" });
  await confirm.waitFor();
  const begun = performance.now();
  await confirm.click();
  await options.getByRole("switch", { name: "Use Bench" }).waitFor({ state: "detached" });
  return performance.now() - begun;
}

async function peerRows({ context }: ExtensionBrowser, sizes: Sizes): Promise<number> {
  const page = await context.newPage();
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bench</title>" }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: await bundle() });
  const rate = await page.evaluate(([sizes, share]) => globalThis.benchRows(sizes, share), [
    sizes,
    PEER_SHARE,
  ] as const);
  await page.close();
  return rate;
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
