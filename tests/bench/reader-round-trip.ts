/** How long a page waits for the background's answer to 100 KB of text: from a running worker, and from one that must start. */
import type { CDPSession, Page } from "playwright-core";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { readersWorld } from "../../scripts/drive/readers-world";
import { longArticle } from "./harness-article";
import { median } from "./harness-types";

/** In UTF-16 units, which are bytes here. */
const TEXT = 100_000;
const WARM_ROUNDS = 15;
const COLD_ROUNDS = 7;
/** In ms, and how often it is looked whether the worker is gone. */
const GONE_WITHIN = 10_000;
const LOOK_EVERY = 20;

/** Medians in ms, and how many names the answer holds. */
export interface RoundTrips {
  warm: number;
  cold: number;
  found: number;
}

/** Asks as the reader does, from its own world on a page on which it runs already. */
export async function roundTrips(
  browser: ExtensionBrowser,
  page: Page,
  names: readonly string[],
): Promise<RoundTrips> {
  const cdp = await browser.context.newCDPSession(page);
  const world = await readersWorld(cdp, browser.extensionId);
  const blocks = blocksOf(longArticle(TEXT / 4, names));
  const message = JSON.stringify({
    to: "background",
    request: "find",
    params: { page: { url: page.url(), title: "A long article", lang: "en" }, blocks },
  });
  const ask = async () => {
    const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const started = performance.now();
        const reply = await chrome.runtime.sendMessage(${message});
        return { time: performance.now() - started, marks: reply.ok ? reply.value.marks.length : -1 };
      })()`,
    });
    if (exceptionDetails) throw new Error(`The background did not answer: ${exceptionDetails.text}`);
    const { time, marks }: { time: number; marks: number } = result.value;
    if (marks <= 0) throw new Error("The background found nothing in the article, or refused to look.");
    return { time, found: marks / 4 };
  };
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await stopWorker(cdp, browser.extensionId);
    cold.push((await ask()).time);
  }
  const warm: number[] = [];
  let found = 0;
  for (let round = 0; round < WARM_ROUNDS; round++) {
    const one = await ask();
    warm.push(one.time);
    found = one.found;
  }
  return { warm: median(warm), cold: median(cold), found };
}

function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  let units = 0;
  for (const [, text = ""] of html.matchAll(/<p>(.*?)<\/p>/g)) {
    blocks.push(text);
    units += text.length;
    if (units >= TEXT) return blocks;
  }
  throw new Error(`The article has ${units} units, and not ${TEXT}.`);
}

/** Ends the background worker, as the browser does after half a minute without work. */
async function stopWorker(cdp: CDPSession, extensionId: string): Promise<void> {
  const target = async () => {
    const { targetInfos } = await cdp.send("Target.getTargets");
    return targetInfos.find(({ type, url }) => type === "service_worker" && url.includes(extensionId));
  };
  const running = await target();
  if (!running) return;
  await cdp.send("Target.closeTarget", { targetId: running.targetId });
  const end = performance.now() + GONE_WITHIN;
  while ((await target())?.targetId === running.targetId) {
    if (performance.now() > end) throw new Error("The background worker does not stop.");
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
