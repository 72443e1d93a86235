import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";
import { ARTICLE, ask, FILLER, HEAD, heard, highlighted, lastReport, readPage, start } from "./reader-page";

const pages = testPages();

describe("changes", () => {
  async function change(
    page: Page,
    source: string,
    until: (marks: Record<string, string[]>) => boolean,
  ): Promise<void> {
    await page.evaluate(source);
    await page.evaluate(`entente.until(() => (${until})(entente.highlighted()))`);
  }

  test("late content is marked, and what was marked stays the same", async () => {
    const page = await readPage(pages);
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
    await expect.poll(() => lastReport(page), { timeout: 10_000 }).toEqual({ state: "on", names: 4 });
  });

  test("marks go with their text, and come with other text", async () => {
    const page = await readPage(pages);
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
    const page = await readPage(pages, `<article><h1>Many</h1>${many}</article>`);
    await page.evaluate(() => {
      for (const p of document.querySelectorAll(".one"))
        if (p.firstChild) p.firstChild.nodeValue += " CATL came.";
      return entente.until(() => entente.highlighted()["entente-company"]?.length);
    });
    expect(await ask(page, "pageNames", {})).toMatchObject({ names: [{ count: 700 }] });
  });

  test("text that is shown later", async () => {
    const page = await readPage(pages, ARTICLE.replace("<p id=two>", "<p id=two style='display:none'>"));
    expect((await highlighted(page))["entente-company"]).toHaveLength(4);
    await change(
      page,
      "const p = document.querySelector('#two'); p.style.display = ''; p.className = 'shown'",
      (marks) => marks["entente-company"]?.length === 5,
    );
  });

  test.each<[string, string, string, string]>([
    ["by its own style", "", "style='display:none'", "document.querySelector('#two').style.display = ''"],
    [
      "by a class of what the article stands in",
      "body:not(.all) #two{display:none}",
      "",
      "document.body.className = 'all'",
    ],
  ])("text that is shown %s alone, of which nobody is told", async (_how, rule, attribute, script) => {
    const page = await readPage(
      pages,
      ARTICLE.replace("<p id=two>", `<p id=two ${attribute}>`),
      `${HEAD}<style>${rule}</style>`,
    );
    expect((await highlighted(page))["entente-company"]).toHaveLength(4);
    await change(page, script, (marks) => marks["entente-company"]?.length === 5);
  });

  test("text that scrolling alone shows is marked when the page comes to rest", async () => {
    const page = await readPage(
      pages,
      `${ARTICLE.replace("<p id=two>", "<p id=two style='opacity:0'>")}<div style="height:3000px"></div>`,
      // Without the reader's look every few seconds.
      `${HEAD}<script>setInterval = () => 0</script>`,
    );
    expect((await highlighted(page))["entente-company"]).toHaveLength(4);
    await change(
      page,
      "document.querySelector('#two').style.opacity = 1; scrollBy(0, 9)",
      (marks) => marks["entente-company"]?.length === 5,
    );
  });

  test("what stays costs the page nothing: no live range is made for a name that is marked already", async () => {
    const page = await readPage(pages);
    const made = await page.evaluate(async () => {
      const create = document.createRange;
      let ranges = 0;
      document.createRange = () => {
        ranges += 1;
        return create.call(document);
      };
      document.querySelector("#two")?.append(" And Zenith Steel.");
      await entente.until(() => entente.fake.heard.filter(({ request }) => request === "find").length > 1);
      await entente.settled();
      return ranges;
    });
    expect((await highlighted(page))["entente-company"]).toHaveLength(6);
    expect(made).toBe(1);
  });

  test("a shadow root that is attached late, with no other change", async () => {
    const page = await readPage(pages, ARTICLE.replace("<p id=two>", "<x-late></x-late><p id=two>"));
    await change(
      page,
      "document.querySelector('x-late').attachShadow({ mode: 'open' }).innerHTML = '<p>CATL once more.</p>'",
      (marks) => marks["entente-company"]?.length === 6,
    );
  });

  test("an article that comes after the page", async () => {
    const page = await readPage(pages, "<div id=app>Loading</div>");
    expect(await highlighted(page)).toEqual({});
    await page.evaluate(async (html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      document.querySelector("#app")?.replaceWith(...parsed.body.childNodes);
      await entente.until(() => CSS.highlights.has("entente-company"));
    }, ARTICLE);
    await expect.poll(() => lastReport(page), { timeout: 10_000 }).toEqual({ state: "on", names: 4 });
  });

  test("single-page navigation to another article, then to a front page", async () => {
    const page = await readPage(pages);
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
    await expect
      .poll(() => lastReport(page), { timeout: 10_000 })
      .toEqual({ state: "not-article", names: 0 });
  });

  test("a hidden page: nothing is asked before it is shown, nor while it is hidden again", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    const asked = await page.evaluate(async () => {
      let state = "hidden";
      Object.defineProperty(document, "visibilityState", { get: () => state });
      const turn = (to: string) => {
        state = to;
        document.dispatchEvent(new Event("visibilitychange"));
      };
      const late = () => document.querySelector("#two")?.append(" CATL.");
      const counts: number[] = [];
      await entente.readerScript.main({} as never);
      await new Promise((resolve) => setTimeout(resolve, 500));
      counts.push(entente.fake.heard.length);
      turn("visible");
      await entente.until(() => entente.highlighted()["entente-company"]?.length === 5);
      turn("hidden");
      const before = entente.fake.heard.length;
      late();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      counts.push(entente.fake.heard.length - before);
      turn("visible");
      await entente.until(() => entente.highlighted()["entente-company"]?.length === 6);
      return counts;
    });
    expect(asked).toEqual([0, 0]);
  });

  test("other datasets: everything is asked again", async () => {
    const page = await readPage(pages);
    await page.evaluate(async () => {
      entente.fake.revision = 2;
      entente.fake.datasets = 0;
      entente.fake.tellOfChange();
      await entente.until(() => !CSS.highlights.has("entente-company"));
    });
    await expect
      .poll(() => lastReport(page), { timeout: 10_000 })
      .toEqual({ state: "no-datasets", names: 0 });
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

  test("after two failures it tells of them, and is quiet until something changes", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(async () => {
      entente.fake.failures = 2;
      await entente.readerScript.main({} as never);
      await entente.until(() => entente.fake.heard.length === 3);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(await heard(page, "find")).toHaveLength(2);
    await page.evaluate(async () => {
      document.querySelector("#two")?.append(" CATL.");
      await entente.until(() => CSS.highlights.has("entente-company"));
    });
    expect((await highlighted(page))["entente-company"]).toHaveLength(6);
  });

  test("where nothing could be looked up it says so, and not that the page is no article", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(async () => {
      entente.fake.failures = 2;
      await entente.readerScript.main({} as never);
      await entente.until(() => entente.fake.heard.length === 3);
    });
    expect(await ask(page, "pageNames", {})).toMatchObject({ state: "failed", names: [] });
    expect(await lastReport(page)).toEqual({ state: "failed", names: 0 });
    await page.evaluate(() => entente.fake.tellOfChange());
    await expect.poll(() => ask(page, "pageNames", {}), { timeout: 10_000 }).toMatchObject({ state: "on" });
  });

  test("where nothing changes it asks again by itself after a while", async () => {
    const page = await pages.open(pageWith(ARTICLE, HEAD));
    await page.evaluate(async () => {
      const waits: number[] = [];
      const wait = setTimeout;
      const later = (act: () => void, ms = 0) => {
        if (ms >= 2_000) waits.push(ms);
        return wait(act, ms);
      };
      Object.assign(globalThis, { waits, setTimeout: later });
      // Asked twice, told twice, asked once more.
      entente.fake.failures = 5;
      await entente.readerScript.main({} as never);
      await entente.until(() => CSS.highlights.has("entente-company"));
    });
    expect(await heard(page, "find")).toHaveLength(4);
    expect((await highlighted(page))["entente-company"]).toHaveLength(5);
    // All is forgiven: the next failure counts as the first.
    await expect.poll(() => lastReport(page), { timeout: 10_000 }).toEqual({ state: "on", names: 4 });
    const waits = await page.evaluate(async () => {
      const { waits } = globalThis as unknown as { waits: number[] };
      const before = waits.length;
      entente.fake.failures = 2;
      document.querySelector("#two")?.append(" CATL.");
      await entente.until(() => waits.length > before);
      return waits;
    });
    expect(waits.filter((ms) => ms !== 2_000)).toEqual([]);
  });

  test("a report that nobody heard is made again", async () => {
    const page = await readPage(pages);
    const before = (await heard(page, "report")).length;
    await page.evaluate(() => {
      entente.fake.failures = 2;
      entente.fake.store({ "settings.enabled": false });
    });
    // Twice in vain, then once more.
    await expect
      .poll(async () => (await heard(page, "report")).slice(before), { timeout: 10_000 })
      .toEqual(Array(3).fill({ state: "off", names: 0 }));
  });

  test("when the extension is updated its marks go, and it is quiet", async () => {
    const page = await readPage(pages);
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

  test("a second copy takes over from the first, and leaves when it is told to", async () => {
    const page = await readPage(pages);
    await page.evaluate(async () => {
      await entente.readerScript.main({} as never);
      await entente.until(
        () => entente.fake.heard.filter(({ request }) => request === "report").length === 2,
      );
    });
    expect((await highlighted(page))["entente-company"]).toHaveLength(5);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(4);
    // The first has ended: what changes from here on is read once.
    const asked = await page.evaluate(async () => {
      const before = entente.fake.heard.length;
      const since = () => entente.fake.heard.slice(before).map(({ request }) => request);
      document.querySelector("#two")?.append(" CATL.");
      await entente.until(() => since().includes("find"));
      await new Promise((resolve) => setTimeout(resolve, 500));
      return since();
    });
    expect(asked.filter((request) => request === "find")).toHaveLength(1);
    await ask(page, "leave", {});
    await page.evaluate(() => entente.until(() => CSS.highlights.size === 0));
  });
});
