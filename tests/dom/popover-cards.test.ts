/** How a card opens, and what is in it. */
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { boxOf, cardPage, press, text } from "./popover-page";

const pages = testPages();
const page = (published?: string) => cardPage(pages, published);

describe("opening", () => {
  test("it is seen with its answer, and keeps its size", async () => {
    const opened = await page();
    const sizes = await opened.evaluate(async () => {
      const heights: number[] = [];
      const opening = openCard();
      while (heights.length < 20) {
        await new Promise(requestAnimationFrame);
        const host = roots[0]?.host;
        if (host && entente.isSeen(host)) heights.push(host.getBoundingClientRect().height);
      }
      await opening;
      return heights;
    });
    expect(new Set(sizes).size).toBe(1);
  });

  test("an answer that takes long is waited for in a card of the size that it keeps", async () => {
    const opened = await page();
    const look = () =>
      opened.evaluate(() => {
        const [root] = roots;
        const [card] = cards;
        const box = (one: Element | null | undefined) => JSON.stringify(one?.getBoundingClientRect());
        return {
          card: box(root?.host),
          close: box(card?.querySelector("[aria-label=Close]")),
          waits: card?.querySelector(".skeleton") !== null,
        };
      });
    await opened.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      entente.fake.held = promise;
      Object.assign(globalThis, { answer: resolve });
      void openCard();
      return entente.until(() => roots[0] && entente.isSeen(roots[0].host));
    });
    const before = await look();
    expect(before.waits).toBe(true);
    await opened.evaluate(() => {
      (globalThis as unknown as { answer(): void }).answer();
      return entente.until(() => cards[0]?.querySelector("[aria-busy=false]"));
    });
    expect(await look()).toEqual({ ...before, waits: false });
    // The next one has the size of its own again.
    await opened.evaluate(() => openCard("test/party/zenith", false, "#second"));
    expect((await look()).card).not.toBe(before.card);
    expect(await opened.evaluate(() => cards[0]?.querySelector(".waiting"))).toBeNull();
  });

  test("a name inside keeps the card before in sight until its own is there", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const seen = await opened.evaluate(async () => {
      const root = cards[0];
      const button = [...(root?.querySelectorAll("button") ?? [])].find(
        (one) => one.textContent === "Zenith Steel",
      );
      const seen: string[] = [];
      const watch = new MutationObserver(() => seen.push(root?.querySelector("h2")?.textContent ?? ""));
      if (root)
        watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      button?.click();
      await entente.until(() => root?.querySelector("h2")?.textContent === "Zenith Steel");
      return [...new Set(seen)];
    });
    expect(seen).toEqual(["CATL", "Zenith Steel"]);
    expect(await opened.evaluate(() => cards[0]?.querySelector(".skeleton"))).toBeNull();
  });
});

test("what is shown next is never shorter, so that the pointer stays inside", async () => {
  const opened = await page();
  await opened.evaluate(() => openCard());
  const { height } = await boxOf(opened);
  await press(opened, "Why this match?");
  await opened.evaluate(() => entente.until(() => cards[0]?.querySelector(".reasons")));
  expect((await boxOf(opened)).height).toBe(height);
  await press(opened, "Back to its agreements");
  await press(opened, "government of Dongying");
  await opened.evaluate(() =>
    entente.until(() => cards[0]?.querySelector("h2")?.textContent?.startsWith("government")),
  );
  expect((await boxOf(opened)).height).toBe(height);
  await opened.setViewportSize({ width: 800, height: 400 });
  await opened.evaluate(() => entente.settled());
  const lower = await boxOf(opened);
  expect(lower.bottom).toBeLessThanOrEqual(392);
});

describe("what it says", () => {
  test("several agreements with one partner stand under its name", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const groups = await opened.evaluate(() =>
      Array.from(cards[0]?.querySelectorAll(".partner-group") ?? [], (group) => [
        group.getAttribute("aria-label"),
        group.querySelectorAll("article").length,
      ]),
    );
    expect(groups).toEqual([["government of Dongying", 2]]);
  });

  test.each<[published: string | undefined, later: number, said: boolean]>([
    [undefined, 0, false],
    ["2025-03-21", 0, false],
    ["2025-03-01", 3, true],
  ])("an article of %s: %i came later", async (published, later, said) => {
    const opened = await page(published);
    await opened.evaluate(() => openCard());
    expect(await opened.evaluate(() => cards[0]?.querySelectorAll(".tie.later").length)).toBe(later);
    expect((await text(opened)).includes("after this article")).toBe(said);
  });

  test("evidence opens with quote, what it is for, release, publisher, date and copies", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Evidence");
    const panel = await opened.evaluate(() => cards[0]?.querySelector(".panel:not([hidden])")?.textContent);
    for (const part of [
      "The two sign",
      "Wire",
      "21 Mar 2025",
      "and 2 copies",
      "“signed in the morning”",
      "Status",
    ])
      expect(panel).toContain(part);
    await press(opened, "Evidence");
    expect(await opened.evaluate(() => cards[0]?.querySelector(".panel:not([hidden])"))).toBeNull();
  });

  test("a citation goes to the clipboard, and the page cannot see it", async () => {
    const opened = await page();
    await opened.evaluate(() => {
      globalThis.told = [];
      document.addEventListener("copy", () => told.push("copy"), true);
      openCard();
      return entente.until(() => cards[0]?.querySelector("[aria-busy=false]"));
    });
    await opened.evaluate(() => openCard());
    await press(opened, "Cite");
    await opened.evaluate(() => entente.until(() => cards[0]?.querySelector(".choices button")));
    const host = await boxOf(opened);
    const button = await opened.evaluate(() => {
      const all = [...(cards[0]?.querySelectorAll(".choices button") ?? [])];
      return all
        .find((one) => one.textContent === "BibTeX")
        ?.getBoundingClientRect()
        .toJSON() as DOMRect;
    });
    await opened.mouse.click(host.x + button.x + 5, host.y + button.y + 5);
    await opened.evaluate(() => entente.until(() => cards[0]?.querySelector(".said")?.textContent));
    expect(await opened.evaluate(() => cards[0]?.querySelector(".said")?.textContent)).toBe("BibTeX copied");
    expect(await opened.evaluate(() => told)).toEqual([]);
    await opened.evaluate(() => {
      const field = document.createElement("textarea");
      field.id = "paste";
      document.body.prepend(field);
      field.focus();
    });
    await opened.keyboard.press("Escape");
    await opened.focus("#paste");
    await opened.keyboard.press("Control+V");
    expect(await opened.inputValue("#paste")).toMatch(/^@misc\{catl[a-z]*\d*cooperation,/);
  });
});

test("what failed is said, and asked again when the user wants it", async () => {
  const opened = await page();
  await opened.evaluate(() => {
    // Asked twice by itself, since the worker may just have been starting.
    entente.fake.failures = 2;
    return openCard();
  });
  expect(await text(opened)).toContain("Entente could not look this up");
  await press(opened, "Try again");
  expect(await text(opened)).toContain("Also in this article");
  expect(await text(opened)).not.toContain("could not");
});

test("of a name in a modal dialog it can be used, and afterwards of one on the page again", async () => {
  const opened = await cardPage(pages);
  await opened.evaluate(async () => {
    const dialog = document.createElement("dialog");
    dialog.innerHTML = "<p style='height:300px'>A story about <b id=inside>CATL</b>.</p>";
    document.body.append(dialog);
    await openCard();
    dialog.showModal();
    await openCard("test/party/catl", false, "#inside");
  });
  const isOnTop = () =>
    opened.evaluate(() => {
      const { host } = roots.at(-1) as ShadowRoot;
      const { left, top } = host.getBoundingClientRect();
      const tree = host.getRootNode() as Document | ShadowRoot;
      return tree.elementFromPoint(left + 20, top + 20) === host;
    });
  expect(await isOnTop()).toBe(true);
  // A dialog that the document does not list.
  await opened.evaluate(async () => {
    document.querySelector("dialog")?.close();
    const div = document.createElement("div");
    div.setHTMLUnsafe(
      "<section><template shadowrootmode=open><dialog><slot></slot></dialog></template><p style='height:300px'>Of <b id=slotted>CATL</b>.</p></section>",
    );
    document.body.append(div);
    div.firstElementChild?.shadowRoot?.querySelector("dialog")?.showModal();
    await openCard("test/party/catl", false, "#slotted");
  });
  expect(await isOnTop()).toBe(true);
  await opened.evaluate(async () => {
    document.querySelector("section")?.shadowRoot?.querySelector("dialog")?.close();
    await openCard();
  });
  expect(await isOnTop()).toBe(true);
});
