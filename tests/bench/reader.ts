/** What the reader costs a page: its main-thread time on a long article, how long it waits for the background's answer, and how its popovers come into sight. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { servePages } from "../../scripts/drive/saved-pages";
import { builtExtension } from "../../scripts/lib/built-extension";
import { ROOT } from "../../scripts/lib/run.mjs";
import { longArticle } from "./harness-article";
import { type BenchResult, median } from "./harness-types";
import { type Openings, openings } from "./reader-openings";
import { type RoundTrips, roundTrips } from "./reader-round-trip";

const WORDS = 10_000;
const ROUNDS = 7;
/** In ms; by then everything about the page is done, with the extension and without. */
const SETTLED_AFTER = 2_000;
const WITH = "https://www.example-news.com/bench/long-article.html";
/** On no list, so the extension does not run there: same browser, same page, no reader. */
const WITHOUT = "https://bench.example/bench/long-article.html";

/** Main-thread times of one page load, in ms. */
interface Load {
  task: number;
  script: number;
  style: number;
  layout: number;
  longest: number;
  marks: number;
}

export async function run(): Promise<BenchResult> {
  const names = await starterNames();
  const html = longArticle(WORDS, names);
  const browser = await launchWithExtension({ extension: builtExtension() });
  try {
    const saved = await servePages(browser.context);
    for (const url of [WITH, WITHOUT]) saved.set(url, { body: html });
    const loads = { with: [] as Load[], without: [] as Load[] };
    const own: number[] = [];
    // The first round warms the browser and brings the starter dataset in; it does not count.
    for (let round = 0; round <= ROUNDS; round++) {
      const measured = { without: await load(browser, WITHOUT), with: await load(browser, WITH) };
      const reader = await readerTime(browser);
      if (round === 0) continue;
      loads.without.push(measured.without);
      loads.with.push(measured.with);
      own.push(reader);
    }
    if (loads.with.some(({ marks }) => marks === 0) || loads.without.some(({ marks }) => marks > 0))
      throw new Error("The reader did not mark the article where it should, or did where it should not.");
    return report(loads, own, await onePage(browser, names));
  } finally {
    await browser.close();
  }
}

/** What is measured on a page on which the reader runs: the popovers, then round trips. */
async function onePage(
  browser: ExtensionBrowser,
  names: readonly string[],
): Promise<{ popovers: Openings; trips: RoundTrips }> {
  const page = await browser.context.newPage();
  try {
    await page.goto(WITH);
    await page.waitForTimeout(SETTLED_AFTER);
    return { popovers: await openings(browser, page), trips: await roundTrips(browser, page, names) };
  } finally {
    await page.close();
  }
}

function report(
  loads: Record<"with" | "without", Load[]>,
  own: readonly number[],
  { popovers, trips: { warm, cold, found } }: { popovers: Openings; trips: RoundTrips },
): BenchResult {
  const middle = (list: readonly Load[], key: keyof Load) => median(list.map((one) => one[key]));
  const figures = (list: readonly Load[]) => ({
    "main thread ms": middle(list, "task"),
    "script ms": middle(list, "script"),
    "style ms": middle(list, "style"),
    "layout ms": middle(list, "layout"),
    "longest task ms": middle(list, "longest"),
    marks: middle(list, "marks"),
  });
  const reader = median(own);
  return {
    title: `The reader on an article of ${WORDS.toLocaleString("en")} words`,
    method:
      `Medians of ${ROUNDS} loads of the same page in the same browser, in turn, with the reader and without. "reader" is ` +
      "the time of the extension's own code on the main thread by Chromium's CPU profiler, in loads of its own. " +
      "The longest task counts only where it is over 50 ms. A round trip is from the reader's message to the answer in its hands; " +
      "with the worker stopped, the browser has to start it, and it to open its database and index. A popover's frames are " +
      "counted from the background's answer, 1 being the very next; one that jumped changed its size in its first 30 frames; " +
      "a late one had its answer only after it was shown, and counts for neither.",
    rows: [
      { name: "without the extension", figures: figures(loads.without) },
      { name: "with the extension", figures: figures(loads.with) },
      { name: "reader", figures: { "main thread ms": reader } },
      { name: "100 KB to the worker and back, warm", figures: { "round trip ms": warm, found } },
      {
        name: "100 KB to the worker and back, worker stopped before",
        figures: { "round trip ms": cold, found },
      },
      {
        name: `popovers of ${popovers.count} names`,
        figures: {
          "frames from answer": popovers.frames,
          "at most": popovers.framesAtMost,
          jumped: popovers.jumped,
          late: popovers.late,
        },
      },
    ],
    ratios: [
      {
        name: "main thread, with to without",
        value: middle(loads.with, "task") / middle(loads.without, "task"),
      },
      { name: "reader to the page without it", value: reader / middle(loads.without, "task") },
    ],
  };
}

/** Loads the page once and reads Chromium's own sums of what the main thread did. */
async function load(browser: ExtensionBrowser, url: string): Promise<Load> {
  const page = await browser.context.newPage();
  try {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          const longest = Number(document.documentElement.dataset.longest ?? 0);
          document.documentElement.dataset.longest = String(Math.max(longest, duration));
        }
      }).observe({ type: "longtask", buffered: true });
    });
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send("Performance.enable");
    await page.goto(url);
    await page.waitForTimeout(SETTLED_AFTER);
    const { metrics } = await cdp.send("Performance.getMetrics");
    const milliseconds = (name: string) =>
      1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return {
      task: milliseconds("TaskDuration"),
      script: milliseconds("ScriptDuration"),
      style: milliseconds("RecalcStyleDuration"),
      layout: milliseconds("LayoutDuration"),
      longest: Number(await page.evaluate(() => document.documentElement.dataset.longest ?? 0)),
      marks: (await readMarks(page)).length,
    };
  } finally {
    await page.close();
  }
}

/** How long the extension's code was on the main thread, in ms, with everything that it called. */
async function readerTime(browser: ExtensionBrowser): Promise<number> {
  const page: Page = await browser.context.newPage();
  try {
    const cdp: CDPSession = await browser.context.newCDPSession(page);
    // The profiler does not cross over to another process, so the page is on its site before.
    await page.goto(WITH);
    await page.waitForTimeout(SETTLED_AFTER);
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.setSamplingInterval", { interval: 100 });
    await cdp.send("Profiler.start");
    await page.reload();
    await page.waitForTimeout(SETTLED_AFTER);
    const { profile } = await cdp.send("Profiler.stop");

    const own = `chrome-extension://${browser.extensionId}/`;
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const parents = new Map(
      profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)),
    );
    const isOwn = (id: number | undefined): boolean =>
      id !== undefined && ((nodes.get(id)?.callFrame.url.startsWith(own) ?? false) || isOwn(parents.get(id)));
    const samples = profile.samples ?? [];
    const deltas = profile.timeDeltas ?? [];
    // A delta is the time before its sample: it belongs to the sample before.
    return samples.reduce((sum, id, at) => sum + (isOwn(id) ? (deltas[at + 1] ?? 0) : 0), 0) / 1_000;
  } finally {
    await page.close();
  }
}

/** The first spelling of every party and place of the starter dataset. */
async function starterNames(): Promise<string[]> {
  const starter = JSON.parse(await readFile(join(ROOT, "public/starter.json"), "utf8"));
  return [...starter.parties, ...starter.places].map(
    (record: { names: { text: string }[] }) => record.names[0]?.text ?? "",
  );
}
