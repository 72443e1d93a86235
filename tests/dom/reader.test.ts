import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

const FILLER =
  "What follows is enough running text for a page to be taken for an article, which it would not be otherwise.";
const ARTICLE = `<main><article><h1>CATL and Zenith Steel</h1><p class=byline>By CATL</p>
<p id=one>In Changzhou the battery maker CATL met <b>Zenith</b>\n Steel, and then the government of Dongying. ${FILLER}</p>
<p id=two>CATL again. ${FILLER}</p><p>${FILLER}</p></article></main><nav>CATL</nav>`;
const HEAD = '<meta property="og:type" content="article">';

/** Opens an article and starts the reader as the browser does. */
async function read(body = ARTICLE, head = HEAD, address?: string): Promise<Page> {
  const page = await pages.open(pageWith(body, head), address);
  await start(page);
  return page;
}

async function start(page: Page): Promise<void> {
  await page.evaluate(async () => {
    entente.fake.loadPopover = () => {
      Object.assign(globalThis, { [entente.POPOVER_KEY]: new entente.Popover() });
    };
    await entente.readerScript.main({} as never);
    await entente.until(() => entente.fake.heard.some(({ request }) => request === "report"));
  });
}

const highlighted = (page: Page) => page.evaluate(() => entente.highlighted());
const heard = (page: Page, request: string) =>
  page.evaluate(
    (wanted) => entente.fake.heard.filter((one) => one.request === wanted).map(({ params }) => params),
    request,
  );
const ask = (page: Page, request: string, params: unknown) =>
  page.evaluate(
    async ([request, params]) => {
      const reply = (await entente.fake.ask(request as string, params)) as { ok: boolean; value: unknown };
      return reply?.value;
    },
    [request, params] as const,
  );

describe("an article", () => {
  test("is marked in title and text, and nowhere else", async () => {
    const page = await read();
    expect(await highlighted(page)).toEqual({
      "entente-company": ["CATL", "Zenith Steel", "CATL", "Zenith\n Steel", "CATL"],
      "entente-body": ["government of Dongying"],
      "entente-place": ["Changzhou"],
      "entente-active": [],
    });
    expect(await heard(page, "report")).toEqual([{ state: "on", names: 4 }]);
  });

  test("stays as it is", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await start(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test("the background is told the page and its blocks", async () => {
    const page = await read();
    const [find] = (await heard(page, "find")) as { page: unknown; blocks: string[] }[];
    expect(find?.page).toEqual({
      url: "http://www.test-news.example/business/2025/03/an-article.html",
      title: "Test",
      lang: "en",
    });
    expect(find?.blocks).toHaveLength(4);
    expect(find?.blocks[1]).toMatch(/^In Changzhou the battery maker CATL met Zenith Steel, and then/);
  });

  test("pageNames lists the names, and each mark in the order of the text", async () => {
    const page = await read();
    const names = await ask(page, "pageNames", { each: true });
    expect(names).toMatchObject({
      state: "on",
      names: [
        { ref: "test/party/catl", kind: "company", name: "CATL", count: 3 },
        { ref: "test/party/zenith", count: 2, surfaces: [{ text: "Zenith Steel", count: 2 }] },
        { ref: "test/place/changzhou", kind: "place", count: 1 },
        { ref: "test/party/dongying-gov", kind: "body", count: 1 },
      ],
    });
    expect((names as { each: { surface: string }[] }).each.map(({ surface }) => surface)).toEqual([
      "CATL",
      "Zenith Steel",
      "Changzhou",
      "CATL",
      "Zenith Steel",
      "government of Dongying",
      "CATL",
    ]);
    expect(await ask(page, "pageNames", {})).not.toHaveProperty("each");
  });

  test("a long one is asked in pieces, the part in view first", async () => {
    const long = Array.from({ length: 3_000 }, (_, n) => `<p>Paragraph ${n} about CATL. ${FILLER}</p>`).join(
      "",
    );
    const page = await pages.open(pageWith(`<article><h1>Long</h1>${long}</article>`, HEAD));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await start(page);
    const finds = (await heard(page, "find")) as { blocks: string[] }[];
    expect(finds).toHaveLength(1);
    expect(finds[0]?.blocks[0]).toMatch(/^Paragraph 1[45]\d\d /);
    const pieces = (await heard(page, "keepText")) as { blocks: string[] }[];
    expect(pieces.length).toBeGreaterThan(2);
    for (const { blocks } of [...finds, ...pieces])
      expect(blocks.join("").length).toBeLessThanOrEqual(100_000);
    expect(pieces.flatMap(({ blocks }) => blocks)).toHaveLength(3_001);
    const [whole] = (await heard(page, "findInKept")) as { order: number[] }[];
    expect(new Set(whole?.order).size).toBe(3_001);
    expect((await highlighted(page))["entente-company"]).toHaveLength(3_000);
  });

  test("of a long one only what is new goes out again, unless the background was stopped", async () => {
    const long = Array.from({ length: 1_500 }, (_, n) => `<p>Paragraph ${n} about CATL. ${FILLER}</p>`).join(
      "",
    );
    const page = await pages.open(pageWith(`<article><h1>Long</h1>${long}</article>`, HEAD));
    await start(page);
    const sent = async () =>
      ((await heard(page, "keepText")) as { blocks: string[] }[]).flatMap((one) => one.blocks);
    const first = (await sent()).length;
    const addParagraph = (text: string, marks: number) =>
      page.evaluate(
        async ({ text, marks }) => {
          const p = document.createElement("p");
          p.textContent = text;
          document.querySelector("article")?.append(p);
          await entente.until(() => entente.highlighted()["entente-company"]?.length === marks);
        },
        { text, marks },
      );
    await addParagraph("One more on CATL.", 1_501);
    expect((await sent()).slice(first)).toEqual(["One more on CATL."]);
    await page.evaluate(() => entente.fake.kept.clear());
    await addParagraph("The last one on CATL.", 1_502);
    // The new one, then all that was lost with it.
    expect((await sent()).length).toBe(first + 1 + 1 + 1_502);
  });

  test("its names are explained, with what stands around them", async () => {
    const page = await read();
    const all = (await ask(page, "explain", {})) as { surface: string; counts: boolean }[];
    expect(all.map(({ surface }) => surface)).toEqual([
      "CATL",
      "Zenith Steel",
      "Changzhou",
      "CATL",
      "Zenith Steel",
      "government of Dongying",
      "CATL",
    ]);
    expect(all[3]).toMatchObject({
      before: "In Changzhou the battery maker ",
      marked: true,
      counts: true,
      meanings: [{ ref: "test/party/catl", name: "CATL", reasons: [{ code: "strong-name", weight: 2 }] }],
    });
    const counted = async (params: object) =>
      ((await ask(page, "explain", params)) as { counts: boolean }[]).map(({ counts }) => counts);
    expect(await counted({ within: ["h1", "#two"] })).toEqual([true, true, false, false, false, false, true]);
    expect(await counted({ except: ["#one"] })).toEqual([true, true, false, false, false, false, true]);
    expect(await counted({ ref: "test/party/zenith" })).toEqual([true, true]);
  });
});

describe("everything on a page", () => {
  test("is marked where the user wants it, articles and others, and the article alone again afterwards", async () => {
    const page = await read();
    const companies = async () => (await highlighted(page))["entente-company"]?.length;
    expect(await companies()).toBe(5);
    await page.evaluate(async () => {
      entente.fake.store({ "settings.reach": "page" });
      await entente.until(() => entente.highlighted()["entente-company"]?.length === 7);
    });
    await page.evaluate(async () => {
      entente.fake.store({ "settings.reach": "article" });
      await entente.until(() => entente.highlighted()["entente-company"]?.length === 5);
    });
    const front = await pages.open(pageWith("<nav>CATL</nav>", HEAD), "http://www.test-news.example/");
    await front.evaluate(() => entente.fake.store({ "settings.reach": "page" }));
    await start(front);
    expect((await highlighted(front))["entente-company"]).toEqual(["CATL"]);
  });

  test("is read on a page that the user switched on, where nothing looks like an article", async () => {
    const page = await pages.open(pageWith("<nav><a href=x>CATL</a></nav>"));
    await page.evaluate(() => entente.fake.store({ "settings.sites": { "test-news.example": "on" } }));
    await start(page);
    expect((await highlighted(page))["entente-company"]).toEqual(["CATL"]);
  });
});

describe("not read", () => {
  test.each<[string, string, string | undefined, object]>([
    ["a page that is no article", "<p>CATL</p>", undefined, { state: "not-article", names: 0 }],
    ["a front page", ARTICLE, "http://www.test-news.example/", { state: "not-article", names: 0 }],
  ])("%s", async (_name, body, address, report) => {
    const page = await read(body, HEAD, address);
    expect(await highlighted(page)).toEqual({});
    expect(await heard(page, "report")).toEqual([report]);
    expect(await heard(page, "find")).toEqual([]);
    expect(await ask(page, "pageNames", {})).toMatchObject({
      state: (report as { state: string }).state,
      names: [],
    });
  });

  test("with no dataset switched on", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(() => {
      entente.fake.datasets = 0;
    });
    await start(page);
    expect(await highlighted(page)).toEqual({});
    expect(await heard(page, "report")).toEqual([{ state: "no-datasets", names: 0 }]);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["all", { "settings.enabled": false }, { "settings.enabled": true }],
    ["the site", { "settings.sites": { "test-news.example": "off" } }, { "settings.sites": {} }],
  ])("switched off for %s, and on again", async (_name, off, on) => {
    const page = await read();
    await page.evaluate(async (changes) => {
      entente.fake.store(changes);
      await entente.until(() => !CSS.highlights.has("entente-company"));
    }, off);
    expect(await ask(page, "pageNames", {})).toMatchObject({ state: "off", names: [] });
    await page.evaluate(async (changes) => {
      entente.fake.store(changes);
      await entente.until(() => CSS.highlights.has("entente-company"));
    }, on);
    expect((await heard(page, "report")).map((report) => report.state)).toEqual(["on", "off", "on"]);
  });

  test("a site that the user switched on is read whatever its pages look like", async () => {
    const page = await read("<p>CATL</p>");
    await page.evaluate(async () => {
      entente.fake.store({ "settings.sites": { "test-news.example": "on" } });
      await entente.until(() => CSS.highlights.has("entente-company"));
    });
    expect((await highlighted(page))["entente-company"]).toEqual(["CATL"]);
  });
});

describe("changes", () => {
  async function change(
    page: Page,
    source: string,
    until: (marks: Record<string, string[]>) => boolean,
  ): Promise<void> {
    await page.evaluate(
      async ([source, until]) => {
        new Function(source)();
        const holds = new Function("marks", `return (${until})(marks)`);
        await entente.until(() => holds(entente.highlighted()));
      },
      [source, until.toString()] as const,
    );
  }

  test("late content is marked, and what was marked stays the same", async () => {
    const page = await read();
    await page.evaluate(() => {
      Object.assign(globalThis, { before: [...(CSS.highlights.get("entente-company") ?? [])] });
    });
    await change(
      page,
      "const p = document.createElement('p'); p.textContent = 'Late: Changzhou and CATL.'; document.querySelector('h1').after(p)",
      (marks) => marks["entente-place"]?.length === 2,
    );
    const kept = await page.evaluate(() => {
      const { before } = globalThis as unknown as { before: AbstractRange[] };
      const now = CSS.highlights.get("entente-company");
      return before.filter((range) => now?.has(range)).length;
    });
    expect(kept).toBe(5);
    expect((await highlighted(page))["entente-company"]).toHaveLength(6);
    expect((await heard(page, "report")).at(-1)).toEqual({ state: "on", names: 4 });
  });

  test("marks go with their text, and come with other text", async () => {
    const page = await read();
    await change(
      page,
      "document.querySelector('#one').remove()",
      (marks) => marks["entente-place"]?.length === 0,
    );
    expect((await highlighted(page))["entente-company"]).toEqual(["CATL", "Zenith Steel", "CATL"]);
    await change(
      page,
      "document.querySelector('#two').textContent = 'Now Changzhou.'",
      (marks) => marks["entente-place"]?.length === 1,
    );
    expect((await highlighted(page))["entente-company"]).toEqual(["CATL", "Zenith Steel"]);
  });

  test("very many at once: all of it is read again", async () => {
    const many = Array.from({ length: 700 }, (_, n) => `<p class=one>Paragraph ${n}. ${FILLER}</p>`).join("");
    const page = await read(`<article><h1>Many</h1>${many}</article>`);
    await page.evaluate(async () => {
      for (const p of document.querySelectorAll(".one"))
        if (p.firstChild) p.firstChild.nodeValue += " CATL came.";
      await entente.until(() => entente.highlighted()["entente-company"]?.length === 700);
    });
  });

  test("text that is shown later", async () => {
    const page = await read(ARTICLE.replace("<p id=two>", "<p id=two style='display:none'>"));
    expect((await highlighted(page))["entente-company"]).toHaveLength(4);
    await change(
      page,
      "const p = document.querySelector('#two'); p.style.display = ''; p.className = 'shown'",
      (marks) => marks["entente-company"]?.length === 5,
    );
  });

  test("an article that comes after the page", async () => {
    const page = await read("<div id=app>Loading</div>");
    expect(await highlighted(page)).toEqual({});
    await page.evaluate(async (html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      document.querySelector("#app")?.replaceWith(...parsed.body.childNodes);
      await entente.until(() => CSS.highlights.has("entente-company"));
    }, ARTICLE);
    expect((await heard(page, "report")).at(-1)).toEqual({ state: "on", names: 4 });
  });

  test("single-page navigation to another article, then to a front page", async () => {
    const page = await read();
    await page.evaluate(async (filler) => {
      history.pushState({}, "", "/business/2025/04/another.html");
      const article = document.querySelector("article") as HTMLElement;
      const parsed = new DOMParser().parseFromString(
        `<h1>Changzhou</h1><p>Changzhou. ${filler}</p><p>${filler}</p><p>${filler}</p>`,
        "text/html",
      );
      article.replaceChildren(...parsed.body.childNodes);
      await entente.until(() => entente.highlighted()["entente-place"]?.length === 2);
    }, FILLER);
    expect((await highlighted(page))["entente-company"]).toEqual([]);
    const finds = (await heard(page, "find")) as { page: { url: string } }[];
    expect(finds.at(-1)?.page.url).toBe("http://www.test-news.example/business/2025/04/another.html");

    await page.evaluate(async () => {
      history.pushState({}, "", "/");
      document.querySelector("article")?.append("");
      await entente.until(() => !CSS.highlights.has("entente-place"));
    });
    expect((await heard(page, "report")).at(-1)).toEqual({ state: "not-article", names: 0 });
  });

  test("other datasets: everything is asked again", async () => {
    const page = await read();
    await page.evaluate(async () => {
      entente.fake.revision = 2;
      entente.fake.datasets = 0;
      await entente.fake.ask("refresh", {});
      await entente.until(() => !CSS.highlights.has("entente-company"));
    });
    expect((await heard(page, "report")).at(-1)).toEqual({ state: "no-datasets", names: 0 });
  });
});

describe("faults", () => {
  test("a message that fails is sent once more", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(() => {
      entente.fake.failures = 1;
    });
    await start(page);
    expect(await heard(page, "find")).toHaveLength(2);
    expect((await highlighted(page))["entente-company"]).toHaveLength(5);
  });

  test("after two failures it is quiet until something changes", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(async () => {
      entente.fake.failures = 2;
      await entente.readerScript.main({} as never);
      await entente.until(() => entente.fake.heard.length === 2);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(await heard(page, "find")).toHaveLength(2);
    await page.evaluate(async () => {
      document.querySelector("#two")?.append(" CATL.");
      await entente.until(() => CSS.highlights.has("entente-company"));
    });
    expect((await highlighted(page))["entente-company"]).toHaveLength(6);
  });

  test("when the extension is updated its marks go, and it is quiet", async () => {
    const page = await read();
    await page.evaluate(() => entente.fake.update());
    await page.mouse.move(300, 300);
    await page.evaluate(() => entente.until(() => !CSS.highlights.has("entente-company")));
    const before = (await page.evaluate(() => entente.fake.heard.length)) as number;
    await page.evaluate(async () => {
      document.querySelector("#two")?.append(" CATL.");
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(await page.evaluate(() => entente.fake.heard.length)).toBe(before);
  });

  test("a second copy takes over from the first", async () => {
    const page = await read();
    await page.evaluate(async () => {
      await entente.readerScript.main({} as never);
      await entente.until(
        () => entente.fake.heard.filter(({ request }) => request === "report").length === 2,
      );
    });
    expect((await highlighted(page))["entente-company"]).toHaveLength(5);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(4);
  });
});

describe("hovering and stepping", () => {
  let page: Page;
  beforeEach(async () => {
    page = await read(`${ARTICLE}<div style="height:3000px"></div><button id=last>Last</button>`);
  });

  const middle = (index: number, kind = "company") =>
    page.evaluate(
      ([index, kind]) => {
        const range = [...(CSS.highlights.get(`entente-${kind}`) ?? [])][index as number] as Range;
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      },
      [index, kind] as const,
    );
  const isOpen = () =>
    page.evaluate(() => document.querySelector("[popover]")?.matches(":popover-open") ?? false);
  const waitOpen = (open = true) =>
    page.evaluate(
      (open) =>
        entente.until(
          () => (document.querySelector("[popover]")?.matches(":popover-open") ?? false) === open,
        ),
      open,
    );

  test("the pointer's rest opens the popover, and leaving closes it", async () => {
    const { x, y } = await middle(2);
    await page.mouse.move(x, y);
    await waitOpen();
    expect(await heard(page, "loadPopover")).toHaveLength(1);
    expect(await heard(page, "describe")).toEqual([
      {
        ref: "test/party/catl",
        others: ["test/party/catl", "test/party/zenith", "test/place/changzhou", "test/party/dongying-gov"],
        limit: 6,
      },
    ]);
    expect((await highlighted(page))["entente-active"]).toEqual(["CATL"]);
    await page.mouse.move(5, 590);
    await waitOpen(false);
    expect((await highlighted(page))["entente-active"]).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test("the popover can be reached, and stays while the pointer is in it", async () => {
    const { x, y } = await middle(2);
    await page.mouse.move(x, y);
    await waitOpen();
    const box = await page.evaluate(() =>
      document.querySelector("[popover]")?.getBoundingClientRect().toJSON(),
    );
    await page.mouse.move(box.left + 30, box.top + 30, { steps: 8 });
    await page.mouse.move(box.left + 60, box.top + 60, { steps: 3 });
    await page.waitForTimeout(700);
    expect(await isOpen()).toBe(true);
  });

  test("Escape closes it, and it does not open again under the still pointer", async () => {
    const { x, y } = await middle(2);
    await page.mouse.move(x, y);
    await waitOpen();
    await page.keyboard.press("Escape");
    expect(await isOpen()).toBe(false);
    await page.mouse.move(x + 1, y);
    await page.waitForTimeout(500);
    expect(await isOpen()).toBe(false);
  });

  test("nothing opens over selected text, or for events that the page makes up", async () => {
    const { x, y } = await middle(2);
    await page.evaluate(
      ([x, y]) => {
        document.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, bubbles: true }));
      },
      [x, y] as const,
    );
    await page.waitForTimeout(500);
    expect(await heard(page, "loadPopover")).toEqual([]);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#one") as Element));
    await page.mouse.move(x, y);
    await page.waitForTimeout(500);
    expect(await heard(page, "loadPopover")).toEqual([]);
  });

  test("a click outside closes it", async () => {
    const { x, y } = await middle(2);
    await page.mouse.move(x, y);
    await waitOpen();
    await page.mouse.click(5, 590);
    await waitOpen(false);
  });

  test("steps go round the marks in both directions and open the popover with the focus in it", async () => {
    const refs: string[] = [];
    const step = async (direction: 1 | -1) => {
      expect(await ask(page, "step", { direction })).toEqual({ found: true });
      refs.push((await highlighted(page))["entente-active"]?.[0]?.replace(/\s+/, " ") ?? "none");
    };
    await step(1);
    // It shows itself, and takes the focus, once its content is drawn.
    const inPopover = () => page.evaluate(() => document.activeElement?.hasAttribute("popover"));
    await expect.poll(inPopover, { timeout: 10_000 }).toBe(true);
    for (let n = 0; n < 3; n++) await step(1);
    await step(-1);
    expect(refs).toEqual(["CATL", "Zenith Steel", "Changzhou", "CATL", "Changzhou"]);
    for (let n = 0; n < 3; n++) await step(-1);
    expect(refs.slice(5)).toEqual(["Zenith Steel", "CATL", "CATL"]);
  });

  test("closing gives the focus back to where it was", async () => {
    await page.focus("#last", {});
    await ask(page, "step", { direction: 1 });
    await waitOpen();
    await ask(page, "step", { direction: 1 });
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 })
      .toBe("last");
  });

  test("a step begins at the selection, else at what can be seen", async () => {
    await page.evaluate(() => {
      const two = document.querySelector("#two") as HTMLElement;
      getSelection()?.setBaseAndExtent(two, 0, two.firstChild as Text, 1);
    });
    await ask(page, "step", { direction: -1 });
    expect((await highlighted(page))["entente-active"]).toEqual(["government of Dongying"]);
  });

  test("scrollTo brings a mark into view and sets it off", async () => {
    await page.evaluate(() => scrollTo(0, 3000));
    expect(await ask(page, "scrollTo", { ref: "test/party/catl", index: 4 })).toEqual({ found: true });
    const { y } = await middle(2);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(600);
    expect((await highlighted(page))["entente-active"]).toEqual(["CATL"]);
    expect(await ask(page, "scrollTo", { ref: "test/party/nobody", index: 0 })).toEqual({ found: false });
  });

  test("the popover goes when its mark is scrolled away or leaves the page", async () => {
    await ask(page, "step", { direction: 1 });
    await waitOpen();
    await page.mouse.wheel(0, 2500);
    await waitOpen(false);
    await page.evaluate(() => scrollTo(0, 0));
    await ask(page, "step", { direction: 1 });
    await waitOpen();
    await page.evaluate(() => document.querySelector("main")?.remove());
    await waitOpen(false);
  });
});
