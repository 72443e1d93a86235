import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";
import { ARTICLE, ask, FILLER, HEAD, heard, highlighted, lastReport, readPage, start } from "./reader-page";

const pages = testPages();

describe("an article", () => {
  test("is marked in title and text, and nowhere else", async () => {
    const page = await readPage(pages);
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
    const page = await readPage(pages);
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
    const day = '<meta property="article:published_time" content="2025-03-20T08:00Z">';
    const page = await pages.open(pageWith(ARTICLE, HEAD + day));
    // At once: the answer waits until the page is read.
    const names = await page.evaluate(async () => {
      await entente.readerScript.main({} as never);
      return ((await entente.fake.ask("pageNames", { each: true })) as { value: unknown }).value;
    });
    expect(names).toMatchObject({
      state: "on",
      published: "2025-03-20",
      names: [
        { ref: "test/party/catl", kind: "company", name: "CATL", count: 3 },
        { ref: "test/party/zenith", count: 2 },
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
    expect(await ask(page, "pageNames", {})).toMatchObject({ names: [{ count: 3_000 }] });
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
    const addParagraph = (text: string) =>
      page.evaluate(async (text) => {
        const p = document.createElement("p");
        p.textContent = text;
        document.querySelector("article")?.append(p);
        p.scrollIntoView();
        const isMarked = ({ startContainer }: AbstractRange) => p.contains(startContainer);
        await entente.until(() => [...(CSS.highlights.get("entente-company") ?? [])].some(isMarked));
      }, text);
    await addParagraph("One more on CATL.");
    expect((await sent()).slice(first)).toEqual(["One more on CATL."]);
    await page.evaluate(() => entente.fake.kept.clear());
    await addParagraph("The last one on CATL.");
    // The new one, then all that was lost with it.
    expect((await sent()).length).toBe(first + 1 + 1 + 1_502);
    expect(await ask(page, "pageNames", {})).toMatchObject({ names: [{ count: 1_502 }] });
  });

  test("its names are explained, with what stands around them", async () => {
    const page = await readPage(pages);
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
  });
});

describe("everything on a page", () => {
  test("is marked where the user wants it, articles and others, and the article alone again afterwards", async () => {
    const page = await readPage(pages);
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
    const page = await readPage(pages, body, HEAD, address);
    expect(await highlighted(page)).toEqual({});
    expect(await heard(page, "report")).toEqual([report]);
    expect(await heard(page, "find")).toEqual([]);
    expect(await ask(page, "pageNames", {})).toMatchObject({
      state: (report as { state: string }).state,
      names: [],
    });
  });

  test("a PDF, which the browser shows in a page of its own, whatever is asked", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(() => Object.defineProperty(document, "contentType", { value: "application/pdf" }));
    await start(page);
    await ask(page, "readOnce", {});
    expect(await ask(page, "pageNames", {})).toMatchObject({ state: "pdf", names: [] });
    expect(await heard(page, "find")).toEqual([]);
  });

  test("without text, which says nothing of the datasets", async () => {
    const page = await pages.open(pageWith("<article><img src='data:,' alt=''></article>"));
    await page.evaluate(() => entente.fake.store({ "settings.sites": { "test-news.example": "on" } }));
    await start(page);
    expect(await heard(page, "report")).toEqual([{ state: "on", names: 0 }]);
    // Datasets are switched off: that is told of such a page too.
    await page.evaluate(() => {
      entente.fake.datasets = 0;
      entente.fake.tellOfChange();
    });
    await expect
      .poll(() => lastReport(page), { timeout: 10_000 })
      .toEqual({ state: "no-datasets", names: 0 });
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
    const page = await readPage(pages);
    await page.evaluate(async (changes) => {
      entente.fake.store(changes);
      await entente.until(() => !CSS.highlights.has("entente-company"));
    }, off);
    expect(await ask(page, "pageNames", {})).toMatchObject({ state: "off", names: [] });
    await page.evaluate(async (changes) => {
      entente.fake.store(changes);
      await entente.until(() => CSS.highlights.has("entente-company"));
    }, on);
    const states = async () => (await heard(page, "report")).map((report) => report.state);
    await expect.poll(states, { timeout: 10_000 }).toEqual(["on", "off", "on"]);
  });

  test("a site that the user switched on is read whatever its pages look like", async () => {
    const page = await readPage(pages, "<p>CATL</p>");
    await page.evaluate(async () => {
      entente.fake.store({ "settings.sites": { "test-news.example": "on" } });
      await entente.until(() => CSS.highlights.has("entente-company"));
    });
    expect((await highlighted(page))["entente-company"]).toEqual(["CATL"]);
  });
});
