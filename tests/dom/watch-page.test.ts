import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

declare global {
  /** In the page: what the watcher told, a line each. */
  var told: string[];
  var ending: AbortController;
}

const BODY = "<article><p id=a>One</p><p id=b>Two</p></article><div id=far>Far</div>";

async function watched(): Promise<Page> {
  const page = await pages.open(pageWith(BODY));
  await page.evaluate(() => {
    globalThis.told = [];
    globalThis.ending = new AbortController();
    const name = (node: Node) => (node instanceof Element && node.id ? `#${node.id}` : node.nodeName);
    const watcher = new entente.PageWatcher(document, {
      signal: ending.signal,
      onChange: ({ nodes, navigated }) => {
        told.push([...Array.from(nodes, name).sort(), ...(navigated ? ["navigated"] : [])].join(" "));
      },
    });
    watcher.watch(document.querySelectorAll("article"));
  });
  return page;
}

describe("what is told", () => {
  test.each<[string, string, string]>([
    ["text that is replaced", "document.querySelector('#a').textContent = 'New'", "#a"],
    ["text that is edited in place", "document.querySelector('#a').firstChild.data = 'New'", "#text"],
    [
      "a paragraph that comes late",
      "document.querySelector('article').append(document.createElement('p'))",
      "ARTICLE",
    ],
    [
      "changes that belong together",
      "a.textContent = '1'; b.textContent = '2'; far.textContent = '3'",
      "#a #b #far",
    ],
    ["what is shown and hidden in the article", "a.hidden = true; b.className = 'open'", "#a #b"],
    ["a new address", "history.pushState({}, '', '/other')", "navigated"],
    [
      "a new address with its content",
      "history.pushState({}, '', '/other'); a.textContent = 'x'",
      "#a navigated",
    ],
  ])("%s", async (_name, change, expected) => {
    const page = await watched();
    await page.evaluate(change);
    await page.evaluate(() => entente.until(() => told.length > 0));
    expect(await page.evaluate(() => told)).toEqual([expected]);
  });

  test("a fragment is no other page, also behind one, and attributes elsewhere are no change", async () => {
    const page = await watched();
    await page.evaluate(async () => {
      history.pushState({}, "", "/other");
      await entente.until(() => told.length > 0);
      history.pushState({}, "", "#part");
      (document.querySelector("#far") as HTMLElement).className = "x";
      (document.querySelector("#a") as HTMLElement).title = "x";
      // What counts comes after it, and is told alone.
      (document.querySelector("#b") as HTMLElement).textContent = "x";
      await entente.until(() => told.length > 1);
    });
    expect(await page.evaluate(() => told)).toEqual(["navigated", "#b"]);
  });

  test("a flood of changes is told as one", async () => {
    const page = await watched();
    await page.evaluate(async () => {
      const article = document.querySelector("article") as HTMLElement;
      for (let n = 0; n < 2_000; n++) {
        const p = document.createElement("p");
        article.append(p);
        p.append(`${n}`);
      }
      await entente.until(() => told.length > 0);
    });
    const [first = "", ...rest] = await page.evaluate(() => told);
    expect(first).toContain("#document");
    expect(first.split(" ").length).toBeLessThanOrEqual(501);
    expect(rest).toEqual([]);
  });

  test("a page that never stops changing is told of all the same", async () => {
    const page = await watched();
    const count = await page.evaluate(async () => {
      const timer = setInterval(() => {
        (document.querySelector("#a") as HTMLElement).textContent = `${performance.now()}`;
      }, 20);
      await entente.until(() => told.length >= 2);
      clearInterval(timer);
      return told.length;
    });
    expect(count).toBeGreaterThanOrEqual(2);
  });
});

test("a hidden page is left alone until it is looked at", async () => {
  const page = await watched();
  const counts = await page.evaluate(async () => {
    let state = "hidden";
    Object.defineProperty(document, "visibilityState", { get: () => state, configurable: true });
    (document.querySelector("#a") as HTMLElement).textContent = "Changed";
    await new Promise((resolve) => setTimeout(resolve, 600));
    const whileHidden = told.length;
    state = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    await entente.until(() => told.length > 0);
    return [whileHidden, told.length];
  });
  expect(counts).toEqual([0, 1]);
});

test("nothing is told after the signal, nor heard", async () => {
  const page = await watched();
  const counts = await page.evaluate(async () => {
    const disconnect = MutationObserver.prototype.disconnect;
    let ends = 0;
    MutationObserver.prototype.disconnect = function () {
      ends += 1;
      disconnect.call(this);
    };
    (document.querySelector("#a") as HTMLElement).textContent = "Changed";
    await Promise.resolve();
    ending.abort();
    (document.querySelector("#b") as HTMLElement).textContent = "Changed";
    history.pushState({}, "", "/other");
    await new Promise((resolve) => setTimeout(resolve, 600));
    return [told.length, ends];
  });
  expect(counts).toEqual([0, 1]);
});
