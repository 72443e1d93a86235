/** What the extension does to real news pages: each loaded with the extension and without, in the same browser. */
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { ownAddress } from "@/lib/releases";
import { copyForPages } from "../../cli/annotate/reader-build";
import { readDatasetFile } from "../../cli/input";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { servePages } from "../../scripts/drive/saved-pages";
import { builtExtension } from "../../scripts/lib/built-extension";
import { ROOT } from "../../scripts/lib/run.mjs";
import { type BenchResult, type BenchRow, median } from "./harness-types";

/** Real pages belong to their publishers and are no part of the project: they are read where they lie beside it. */
const PAGES = process.env.ENTENTE_PAGES ?? join(ROOT, "../shared/pages");
const ROUNDS = 3;
/** In ms; by then the page and the extension are done. */
const SETTLED_AFTER = 2_000;
/** The first visit only brings the page's process up. */
const VISITED_AFTER = 300;
const LONG_TASK_MS = 50;
/** The same pages under hosts that are on no list: there the extension does not run. */
const ELSEWHERE = ".unread.example";

/** What one load came to; times in ms. */
interface Load {
  errors: number;
  dom: string;
  shift: number;
  longTasks: number;
  longest: number;
  task: number;
  /** The extension's own time on the main thread in all, and the longest stretch of it in one task. */
  own: number;
  ownLongest: number;
  marks: number;
}

export async function run(): Promise<BenchResult> {
  const folder = join(PAGES, "dev");
  if (!existsSync(folder)) {
    const method = `There are no saved pages in ${folder}. Say with ENTENTE_PAGES where they lie.`;
    return { title: "Real news pages: none are here", method, rows: [], ratios: [] };
  }
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(
    files.map(async (file) => {
      const body = await readFile(join(folder, file));
      const url = new URL(
        ownAddress(body.toString("latin1")) ?? `https://www.example-news.com/saved/${file}`,
      );
      const without = new URL(url);
      without.hostname = `${url.hostname}${ELSEWHERE}`;
      return { name: file.slice(0, -".html".length), body, with: url.href, without: without.href };
    }),
  );
  const dataset = await readDatasetFile(join(PAGES, "dataset.json"));
  const copy = await copyForPages(
    builtExtension(),
    dataset,
    pages.map((page) => page.with),
  );
  try {
    const browser = await launchWithExtension({ extension: copy.folder });
    try {
      const saved = await servePages(browser.context);
      for (const { body, with: url, without } of pages)
        for (const address of [url, without]) saved.set(address, { body });
      // The first load brings the dataset in; it does not count.
      const [first] = pages;
      if (first) await load(browser, first.with);
      const rows: BenchRow[] = [];
      for (const page of pages) {
        const loads = { with: [] as Load[], without: [] as Load[] };
        for (let round = 0; round < ROUNDS; round++) {
          loads.without.push(await load(browser, page.without));
          loads.with.push(await load(browser, page.with));
        }
        rows.push({ name: page.name, figures: figuresOf(loads.with, loads.without) });
      }
      return report(rows);
    } finally {
      await browser.close();
    }
  } finally {
    await copy.drop();
  }
}

function figuresOf(withIt: readonly Load[], without: readonly Load[]): Record<string, number> {
  const middle = (list: readonly Load[], key: Exclude<keyof Load, "dom">) =>
    median(list.map((one) => one[key]));
  /** What pages do by chance they do without the extension too, though not in every load. */
  const beyond = (key: "errors" | "shift") =>
    Math.max(0, middle(withIt, key) - Math.max(...without.map((one) => one[key])));
  const dom = new Set(without.map((one) => one.dom));
  // A page whose scripts draw by chance or by the clock differs from itself.
  const isSteady = dom.size === 1;
  return {
    marks: middle(withIt, "marks"),
    "more errors": beyond("errors"),
    "DOM changed": isSteady ? withIt.filter((one) => !dom.has(one.dom)).length : Number.NaN,
    "more layout shift": beyond("shift"),
    "long tasks": middle(withIt, "longTasks"),
    "without it": middle(without, "longTasks"),
    "longest own ms": middle(withIt, "ownLongest"),
    "at worst": Math.max(...withIt.map((one) => one.ownLongest)),
    "own ms": middle(withIt, "own"),
    "page's ms": middle(without, "task"),
  };
}

function report(rows: readonly BenchRow[]): BenchResult {
  const sum = (column: string) =>
    rows.reduce(
      (total, { figures }) => total + (Number.isNaN(figures[column] ?? 0) ? 0 : (figures[column] ?? 0)),
      0,
    );
  return {
    title: `Real news pages (${rows.length})`,
    method:
      `Medians of ${ROUNDS} loads of each page in turn under its site's name, where the extension reads it, and under a ` +
      'name where it does not; nothing else is reached. "more" is what goes beyond the worst load without. "own" is the ' +
      "time of the extension's own code on the main thread by Chromium's CPU profiler, \"longest own\" the longest stretch " +
      'of it without a pause, "at worst" that of the worst load, in which a busy machine may have done other things. ' +
      `Long tasks are those over ${LONG_TASK_MS} ms. Where a page's own scripts draw it otherwise each time, "DOM changed" is empty.`,
    rows: [...rows],
    ratios: [
      { name: "errors more with the extension, all pages", value: sum("more errors") },
      { name: "loads with a changed DOM, all pages", value: sum("DOM changed") },
      { name: "layout shift more, all pages", value: sum("more layout shift") },
      {
        name: "pages where the extension alone takes a long task",
        value: rows.filter(({ figures }) => (figures["longest own ms"] ?? 0) > LONG_TASK_MS).length,
      },
      { name: "the extension's time to the pages' own", value: sum("own ms") / sum("page's ms") },
    ],
  };
}

async function load(browser: ExtensionBrowser, url: string): Promise<Load> {
  const page = await browser.context.newPage();
  let errors = 0;
  page.on("pageerror", () => {
    errors += 1;
  });
  try {
    await page.addInitScript(watchLoad);
    const cdp = await browser.context.newCDPSession(page);
    await page.goto(url, { waitUntil: "commit" });
    // The profiler does not cross over to another process, so the page is on its site before.
    await page.waitForTimeout(VISITED_AFTER);
    await cdp.send("Performance.enable", { timeDomain: "timeTicks" });
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.setSamplingInterval", { interval: 200 });
    const before = await taskTime(cdp);
    errors = 0;
    await cdp.send("Profiler.start");
    await page.reload({ waitUntil: "commit" });
    await page.waitForTimeout(SETTLED_AFTER);
    const { profile } = await cdp.send("Profiler.stop");
    const task = (await taskTime(cdp)) - before;
    const seen = await page.evaluate(() => ({
      ...globalThis.ententeBench,
      dom: document.documentElement.outerHTML,
    }));
    const own = ownTime(profile, `chrome-extension://${browser.extensionId}/`);
    const marks = (await readMarks(page)).length;
    return {
      ...seen,
      dom: withoutHost(seen.dom),
      errors,
      task,
      own: own.sum,
      ownLongest: own.longest,
      marks,
    };
  } finally {
    await page.close();
  }
}

declare global {
  /** In the page: what was seen of its load. */
  var ententeBench: { shift: number; longTasks: number; longest: number };
}

/** Runs in the page before its own scripts. */
function watchLoad(): void {
  globalThis.ententeBench = { shift: 0, longTasks: 0, longest: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      globalThis.ententeBench.longTasks += 1;
      globalThis.ententeBench.longest = Math.max(globalThis.ententeBench.longest, duration);
    }
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      globalThis.ententeBench.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Pages write their own host into themselves, and tokens made of the time. */
function withoutHost(dom: string): string {
  return dom.replaceAll(ELSEWHERE, "").replace(/\b\d{10,}\b/g, "");
}

interface CpuProfile {
  nodes: { id: number; children?: number[]; callFrame: { url: string; functionName: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** The time of code from one origin with everything that it called, in ms: in all, and the longest without a pause. */
function ownTime(profile: CpuProfile, origin: string): { sum: number; longest: number } {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)),
  );
  const isOwn = (id: number | undefined): boolean =>
    id !== undefined &&
    ((nodes.get(id)?.callFrame.url.startsWith(origin) ?? false) || isOwn(parents.get(id)));
  const deltas = profile.timeDeltas ?? [];
  let sum = 0;
  let longest = 0;
  let stretch = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) {
    // A delta is the time before its sample: it belongs to the sample before.
    const time = (deltas[at + 1] ?? 0) / 1_000;
    if (isOwn(id)) {
      sum += time;
      stretch += time;
      longest = Math.max(longest, stretch);
    } else if (nodes.get(id)?.callFrame.functionName !== "(garbage collector)") stretch = 0;
  }
  return { sum, longest };
}
