/** What is in a card, and what becomes of it once it is pinned. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PopoverRequest } from "@/lib/popover/contract";
import { pageWith, testPages } from "./page";

const pages = testPages();

declare global {
  /** In the page: every popover's shadow root in the order of opening, closed to everyone else. */
  var roots: ShadowRoot[];
  var openCard: (ref?: string, focus?: boolean, selector?: string) => Promise<void>;
}

const BODY = `<main><h1>Test</h1><p style="margin:60px 0 0">One line of text with <b id=name>CATL</b> in it.</p>
<p style="margin:100px 0 0">Another with <b id=second>Zenith Steel</b>.</p>
<p><button id=button>Button</button></p><div style="height:1500px"></div></main>`;

async function page(published?: string, scheme: "light" | "dark" = "light"): Promise<Page> {
  const opened = await pages.open(pageWith(BODY));
  await opened.emulateMedia({ colorScheme: scheme });
  await opened.evaluate((published) => {
    const attach = Element.prototype.attachShadow;
    globalThis.roots = [];
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    };
    const popover = new entente.Popover();
    globalThis.openCard = async (ref = "test/party/catl", focus = false, selector = "#name") => {
      const request: PopoverRequest = {
        ref: ref as "test/party/catl",
        surface: document.querySelector(selector)?.textContent ?? "",
        others: ["test/party/catl", "test/party/zenith"],
        place: () => ({
          page: { url: location.href, title: "", ...(published !== undefined && { published }) },
          blocks: ["CATL"],
          block: 0,
          start: 0,
        }),
        anchor: () => Array.from(document.querySelector(selector)?.getClientRects() ?? []),
        focus,
        onPointer: () => undefined,
        onClose: () => undefined,
      };
      popover.open(request);
      await entente.until(() => {
        const root = roots.at(-1);
        return root?.host.matches(":popover-open") && root.querySelector("[aria-busy=false]");
      });
    };
  }, published);
  return opened;
}

const text = (opened: Page, root = 0) =>
  opened.evaluate((root) => roots[root]?.querySelector("[role=dialog]")?.textContent ?? "", root);
/** Presses the first button whose name begins so. */
const press = (opened: Page, name: string, root = 0) =>
  opened.evaluate(
    ({ name, root }) => {
      const buttons = [...(roots[root]?.querySelectorAll("button") ?? [])];
      const button = buttons.find((one) =>
        (one.getAttribute("aria-label") ?? one.textContent ?? "").startsWith(name),
      );
      if (!button) throw new Error(`no button ${name}`);
      button.click();
      return entente.settled();
    },
    { name, root },
  );
const boxOf = (opened: Page, root = 0) =>
  opened.evaluate((root) => roots[root]?.host.getBoundingClientRect().toJSON() as DOMRect, root);
const openRoots = (opened: Page) =>
  opened.evaluate(() => roots.filter(({ host }) => host.isConnected && host.matches(":popover-open")).length);

describe("opening", () => {
  test("it is seen with its answer, and keeps its size", async () => {
    const opened = await page();
    const sizes = await opened.evaluate(async () => {
      const heights: number[] = [];
      const opening = openCard();
      const look = () => {
        const host = roots[0]?.host;
        if (host?.matches(":popover-open")) heights.push(host.getBoundingClientRect().height);
      };
      for (let frame = 0; frame < 20; frame++) {
        await new Promise(requestAnimationFrame);
        look();
      }
      await opening;
      return heights;
    });
    expect(sizes.length).toBeGreaterThan(5);
    expect(new Set(sizes).size).toBe(1);
  });

  test("a name inside keeps the card before in sight until its own is there", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const seen = await opened.evaluate(async () => {
      const root = roots[0];
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
    expect(await opened.evaluate(() => roots[0]?.querySelector(".skeleton"))).toBeNull();
  });
});

test("what is shown next is never shorter, so that the pointer stays inside", async () => {
  const opened = await page();
  await opened.evaluate(() => openCard());
  const { height } = await boxOf(opened);
  await press(opened, "Why this match?");
  await opened.evaluate(() => entente.until(() => roots[0]?.querySelector(".reasons")));
  expect((await boxOf(opened)).height).toBe(height);
  await press(opened, "Back to its agreements");
  await press(opened, "government of Dongying");
  await opened.evaluate(() =>
    entente.until(() => roots[0]?.querySelector("h2")?.textContent?.startsWith("government")),
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
      Array.from(roots[0]?.querySelectorAll(".partner-group") ?? [], (group) => [
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
    expect(await opened.evaluate(() => roots[0]?.querySelectorAll(".tie.later").length)).toBe(later);
    expect((await text(opened)).includes("after this article")).toBe(said);
  });

  test("evidence opens with quote, what it is for, release, publisher, date and copies", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Evidence");
    const panel = await opened.evaluate(() => roots[0]?.querySelector(".panel:not([hidden])")?.textContent);
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
    expect(await opened.evaluate(() => roots[0]?.querySelector(".panel:not([hidden])"))).toBeNull();
  });

  test("a citation goes to the clipboard, and the page cannot see it", async () => {
    const opened = await page();
    await opened.evaluate(() => {
      globalThis.told = [];
      document.addEventListener("copy", () => told.push("copy"), true);
      openCard();
      return entente.until(() => roots[0]?.querySelector("[aria-busy=false]"));
    });
    await opened.evaluate(() => openCard());
    await press(opened, "Cite");
    const cdp = await opened.context().newCDPSession(opened);
    await cdp.send("Runtime.evaluate", {
      expression: `[...roots[0].querySelectorAll(".choices button")].find((one) => one.textContent === "BibTeX").click()`,
      userGesture: true,
    });
    await opened.evaluate(() => entente.until(() => roots[0]?.querySelector(".said")?.textContent));
    expect(await opened.evaluate(() => roots[0]?.querySelector(".said")?.textContent)).toBe("BibTeX copied");
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
    expect(await opened.inputValue("#paste")).toMatch(/^@misc\{catl2025cooperation,/);
  });
});

describe("why this match", () => {
  test("the name, its dataset, the reasons, and why the others lost", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Why this match?");
    await opened.evaluate(() => entente.until(() => roots[0]?.querySelector(".reasons")));
    const said = await text(opened);
    expect(said).toContain("“CATL” matches “CATL”, short name of CATL, in Test.");
    expect(said).toContain("the name means nothing else");
    expect(said).toMatch(/Could also be.*Zenith Steel \(Test\): it is part of a longer name \(CATL Steel\)/);
    await press(opened, "Back to its agreements");
    expect(await opened.evaluate(() => roots[0]?.querySelector(".match"))).toBeNull();
  });

  test("“not this one” is told where, and can be undone", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Why this match?");
    await press(opened, "on test-news.example");
    await opened.evaluate(() =>
      entente.until(() => roots[0]?.querySelector(".match .said")?.textContent?.includes("no longer")),
    );
    expect(
      await opened.evaluate(() => entente.fake.heard.find(({ request }) => request === "reject")),
    ).toMatchObject({
      params: { ref: "test/party/catl", name: "CATL", surface: "CATL", scope: "site" },
    });
    await press(opened, "Undo");
    await opened.evaluate(() =>
      entente.until(() => roots[0]?.querySelector(".match .said")?.textContent?.includes("Taken back")),
    );
    expect(await opened.evaluate(() => entente.fake.heard.at(-1))).toMatchObject({
      request: "undoReject",
      params: { id: "reject of test/party/catl" },
    });
  });

  test("a name opened from inside was not matched, and does not say why", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Zenith Steel");
    await opened.evaluate(() =>
      entente.until(() => roots[0]?.querySelector("h2")?.textContent === "Zenith Steel"),
    );
    expect(await text(opened)).not.toContain("Why this match?");
  });
});

describe("pinned", () => {
  test("it stays where it is, and the next mark opens another", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const before = await boxOf(opened);
    await press(opened, "Pin");
    await opened.mouse.click(2, 2);
    await opened.keyboard.press("Escape");
    await opened.evaluate(() => {
      scrollTo(0, 900);
      return entente.settled();
    });
    expect(await openRoots(opened)).toBe(1);
    const after = await boxOf(opened);
    expect([after.left, after.top]).toEqual([before.left, before.top]);

    await opened.evaluate(() => scrollTo(0, 0));
    await opened.evaluate(() => openCard("test/party/zenith", false, "#second"));
    await press(opened, "Pin", 1);
    await opened.evaluate(() => openCard());
    expect(await openRoots(opened)).toBe(3);
    await opened.keyboard.press("Escape");
    expect(await openRoots(opened)).toBe(2);
  });

  test("the pointer drags it by its header, never out of the window", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Pin");
    await opened.setViewportSize({ width: 800, height: 1000 });
    const before = await boxOf(opened);
    const grip = { x: before.left + 150, y: before.top + 6 };
    await opened.mouse.move(grip.x, grip.y);
    await opened.mouse.down();
    await opened.mouse.move(grip.x + 120, grip.y + 40, { steps: 4 });
    const moved = await boxOf(opened);
    expect([moved.left - before.left, moved.top - before.top].map(Math.round)).toEqual([120, 40]);
    await opened.mouse.move(-500, -500);
    const kept = await boxOf(opened);
    expect([kept.left, kept.top]).toEqual([8, 8]);
    await opened.mouse.up();
    await opened.mouse.move(400, 300);
    expect((await boxOf(opened)).left).toBe(8);
  });

  test("the keyboard pins it, moves it and closes it, and the focus comes back", async () => {
    const opened = await page();
    await opened.focus("#button");
    await opened.evaluate(() => openCard(undefined, true));
    const focused = () => opened.evaluate(() => roots[0]?.activeElement?.getAttribute("aria-label") ?? "");
    for (let n = 0; n < 10 && (await focused()) !== "Pin"; n++) await opened.keyboard.press("Tab");
    await opened.keyboard.press("Enter");
    await expect.poll(focused).toBe("Move with the arrow keys");
    await opened.setViewportSize({ width: 800, height: 1000 });
    const before = await boxOf(opened);
    await opened.keyboard.press("ArrowRight");
    await opened.keyboard.press("ArrowDown");
    const after = await boxOf(opened);
    expect([after.left - before.left, after.top - before.top]).toEqual([24, 24]);
    await opened.keyboard.press("Escape");
    expect(await openRoots(opened)).toBe(0);
    expect(await opened.evaluate(() => document.activeElement?.id)).toBe("button");
  });

  test("all of them go with the extension", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Pin");
    await press(opened, "Unpin and close");
    expect(await openRoots(opened)).toBe(0);
    expect(await opened.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(0);
  });
});

test("focus that comes to lie under it closes it", async () => {
  const opened = await page();
  await opened.evaluate(() => openCard());
  const card = await boxOf(opened);
  await opened.evaluate(({ left, top }) => {
    const hidden = document.createElement("button");
    hidden.style.cssText = `position:absolute;left:${left + 20}px;top:${top + 20}px;width:40px;height:20px`;
    document.body.append(hidden);
    hidden.focus();
  }, card);
  expect(await openRoots(opened)).toBe(0);
});

describe("accessible", () => {
  test.each(["light", "dark"] as const)("axe finds nothing in the open twin, %s", async (scheme) => {
    const opened = await page("2025-03-01", scheme);
    await opened.evaluate(() => openCard());
    await press(opened, "Evidence");
    await opened.addScriptTag({ content: axe.source });
    const found = () =>
      opened.evaluate(async () => {
        // Tools cannot enter a closed root: what is in it is shown in an open one, with the same styles.
        const twin = document.createElement("div");
        const open = twin.attachShadow({ mode: "open" });
        const root = roots[0];
        if (!root) throw new Error("no popover");
        open.adoptedStyleSheets = root.adoptedStyleSheets;
        open.append(...Array.from(root.childNodes, (node) => node.cloneNode(true)));
        document.querySelector("main")?.replaceChildren(document.createElement("h1"), twin);
        const heading = document.querySelector("h1");
        if (heading) heading.textContent = "Test";
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const result = await axe.run(document);
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
    expect(await found()).toEqual([]);
  });

  test("the browser's accessibility tree reads it in order, and every target is large enough", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    const cdp = await opened.context().newCDPSession(opened);
    const { nodes } = await cdp.send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (id: string): string[] => {
      const node = byId.get(id);
      const role: unknown = node?.role?.value;
      const line =
        node && !node.ignored && typeof role === "string" ? [`${role} ${node.name?.value ?? ""}`] : [];
      return [...line, ...(node?.childIds ?? []).flatMap(read)];
    };
    const dialog = nodes.find((node) => node.role?.value === "dialog");
    expect(dialog?.name?.value).toBe("CATL");
    const lines = read(dialog?.nodeId ?? "").map((line) => line.toLowerCase());
    const order = [
      "heading catl",
      "heading also in this article",
      "button zenith steel",
      "link wire, 21 mar 2025",
      "heading latest elsewhere",
      "button open",
    ].map((line) => lines.indexOf(line));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));

    const small = await opened.evaluate(() =>
      [...(roots[0]?.querySelectorAll("button:not(.name), input, select") ?? [])]
        .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([name, { width, height }]) => `${name}: ${width} × ${height}`),
    );
    expect(small).toEqual([]);
  });
});
