/** What holds when a page goes on changing: which article is read, for how long, and what becomes of marks and popovers. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";
import {
  ARTICLE,
  active,
  ask,
  FILLER,
  HEAD,
  heard,
  highlighted,
  isOpen,
  lastReport,
  readPage,
  start,
  waitOpen,
} from "./reader-page";

const pages = testPages();

declare global {
  /** In the page: how often it was looked at as an article. */
  var looks: number;
}

/** Opens a page that counts how often it is looked at. */
async function counted(body: string, head = HEAD): Promise<Page> {
  const page = await pages.open(pageWith(body, head));
  await page.evaluate(() => {
    globalThis.looks = 0;
    const find = document.querySelectorAll.bind(document);
    document.querySelectorAll = ((selector: string) => {
      if (selector.includes("ld+json")) looks += 1;
      return find(selector);
    }) as typeof find;
  });
  await start(page);
  return page;
}

/** Lets a clock beside the article tick until nobody looks any more. */
const tickOn = (page: Page) =>
  page.evaluate(async () => {
    const clock = document.querySelector("#clock") as HTMLElement;
    for (let tick = 1; tick < 20; tick++) {
      const before = looks;
      clock.textContent = `0:${tick}`;
      await entente.until(() => looks > before);
    }
  });

const marksAre = (page: Page, company: string[]) =>
  page.evaluate(
    (company) => entente.until(() => String(entente.highlighted()["entente-company"]) === String(company)),
    company,
  );

const COMPANIES = ["CATL", "Zenith Steel", "CATL", "Zenith\n Steel", "CATL"];

describe("a page on which something ticks", () => {
  test("an article that comes late is read", async () => {
    const page = await counted("<div id=clock>0:00</div><div id=app>Loading</div>");
    await tickOn(page);
    await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      document.querySelector("#app")?.replaceChildren(...parsed.body.childNodes);
    }, ARTICLE);
    await marksAre(page, COMPANIES);
  });

  test("what changes in a shadow root of the article is read, and an article that is drawn anew", async () => {
    const shadow =
      "<div id=host><template shadowrootmode=open><p>Zenith Steel.</p></template></div></article>";
    const page = await counted(`<div id=clock>0:00</div>${ARTICLE.replace("</article>", shadow)}`);
    await marksAre(page, [...COMPANIES, "Zenith Steel"]);
    await tickOn(page);
    await page.evaluate(() =>
      document.querySelector("#host")?.shadowRoot?.firstElementChild?.replaceChildren("CATL."),
    );
    await marksAre(page, [...COMPANIES, "CATL"]);
    await page.evaluate(() => {
      const main = document.querySelector("main");
      main?.replaceWith(main.cloneNode(true));
    });
    await marksAre(page, COMPANIES);
  });
});

describe("another address", () => {
  const linked = (headline: string, day: string) =>
    JSON.stringify({ "@type": "NewsArticle", headline, datePublished: day });

  test("the same elements filled with another article some time later: its own day and title count", async () => {
    const head = `<script type="application/ld+json">${linked("Old", "2020-01-02")}</script>`;
    const page = await counted(ARTICLE, head);
    await page.evaluate(async () => {
      const before = looks;
      history.pushState({}, "", "/business/2026/06/another.html");
      await entente.until(() => looks > before);
    });
    await page.evaluate(
      (data) => {
        (document.querySelector("#one") as HTMLElement).textContent = "In Changzhou the two met again.";
        (document.querySelector("script[type*=json]") as HTMLElement).textContent = data;
      },
      linked("New", "2026-06-01"),
    );
    await marksAre(page, ["CATL", "Zenith Steel", "CATL"]);
    const finds = (await heard(page, "find")) as { page: object }[];
    expect(finds.at(-1)?.page).toMatchObject({ title: "New", published: "2026-06-01" });
  });

  test("another address over the same text is asked about, since what was said of names may hold for one page alone", async () => {
    const page = await readPage(pages);
    await page.evaluate(() => {
      history.pushState({}, "", "/business/2026/06/another.html");
      document.querySelector("nav")?.append("CATL");
    });
    await expect.poll(async () => (await heard(page, "find")).length, { timeout: 10_000 }).toBe(2);
    const finds = (await heard(page, "find")) as { page: { url: string } }[];
    expect(finds.at(-1)?.page.url).toContain("another.html");
    await marksAre(page, COMPANIES);
  });

  test("a page that is read once stays so where it writes another address over its own, and not where it goes on", async () => {
    const page = await readPage(pages, ARTICLE, HEAD, "http://www.test-news.example/");
    await ask(page, "readOnce", {});
    await marksAre(page, COMPANIES);
    // One that stays is reported again with each mark that comes.
    const states = async () =>
      ((await heard(page, "report")) as { state: string }[])
        .map(({ state }) => state)
        .filter((state, i, all) => state !== all[i - 1]);
    await page.evaluate(() => {
      history.replaceState({}, "", "/?page=2");
      document.querySelector("#two")?.append(" CATL.");
    });
    await marksAre(page, [...COMPANIES, "CATL"]);
    // The side panel counts them.
    await expect.poll(async () => (await heard(page, "report")).length).toBe(3);
    expect(await states()).toEqual(["not-article", "on"]);
    await page.evaluate(async () => {
      history.pushState({}, "", "/?page=3");
      await entente.until(() => !CSS.highlights.has("entente-company"));
    });
    await expect.poll(states, { timeout: 10_000 }).toEqual(["not-article", "on", "not-article"]);
    // Nor where its site is switched off.
    await ask(page, "readOnce", {});
    await marksAre(page, [...COMPANIES, "CATL"]);
    await page.evaluate(async () => {
      entente.fake.store({ "settings.sites": { "test-news.example": "off" } });
      await entente.until(() => !CSS.highlights.has("entente-company"));
    });
    // One of a site that is off already stays where something else is set.
    await ask(page, "readOnce", {});
    await marksAre(page, [...COMPANIES, "CATL"]);
    const reports = (await heard(page, "report")).length;
    await page.evaluate(() => entente.fake.store({ "settings.rest": "long" }));
    await expect
      .poll(async () => (await heard(page, "report")).length, { timeout: 10_000 })
      .toBeGreaterThan(reports);
    expect(await lastReport(page)).toEqual({ state: "on", names: 4 });
  });

  test("a page that is read once stays so after a link within it, and not where it goes on from there", async () => {
    const page = await readPage(pages, ARTICLE, HEAD, "http://www.test-news.example/");
    await ask(page, "readOnce", {});
    await marksAre(page, COMPANIES);
    await page.evaluate(() => {
      location.hash = "two";
      history.replaceState({}, "", "/?page=2#two");
      document.querySelector("#two")?.append(" CATL.");
    });
    await marksAre(page, [...COMPANIES, "CATL"]);
    await page.evaluate(async () => {
      history.pushState({}, "", "/?page=3#two");
      await entente.until(() => !CSS.highlights.has("entente-company"));
    });
  });
});

describe("a page that comes back from the browser's memory", () => {
  const comeBack = (page: Page) =>
    page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });

  test("tells the badge again", async () => {
    const page = await readPage(pages);
    await comeBack(page);
    const on = { state: "on", names: 4 };
    await expect.poll(() => heard(page, "report"), { timeout: 10_000 }).toEqual([on, on]);
    expect((await highlighted(page))["entente-company"]).toEqual(COMPANIES);
  });

  test("datasets that were changed meanwhile", async () => {
    const page = await readPage(pages);
    await page.evaluate(() => {
      entente.fake.datasets = 0;
    });
    await comeBack(page);
    await page.evaluate(() => entente.until(() => !CSS.highlights.has("entente-company")));
  });

  test("settings that were changed meanwhile", async () => {
    const page = await readPage(pages);
    await page.evaluate(() => entente.fake.store({ "settings.enabled": false }, false));
    await comeBack(page);
    await page.evaluate(() => entente.until(() => !CSS.highlights.has("entente-company")));
    expect(await ask(page, "pageNames", {})).toMatchObject({ state: "off" });
  });
});

describe("the popover of a mark", () => {
  const opensAt = async (page: Page, steps: number) => {
    for (let n = 0; n < steps; n++) await ask(page, "step", { direction: 1 });
    await waitOpen(page);
  };

  test("closes when all marks are switched off", async () => {
    const page = await readPage(pages);
    await opensAt(page, 1);
    await page.evaluate(() => entente.fake.store({ "settings.enabled": false }));
    await waitOpen(page, false);
  });

  test("closes when its name is marked no more, though it still stands there", async () => {
    const page = await readPage(pages);
    await opensAt(page, 1);
    await page.evaluate(() => {
      entente.fake.datasets = 0;
      entente.fake.tellOfChange();
    });
    await waitOpen(page, false);
  });

  test("closes when another text is drawn", async () => {
    const page = await readPage(pages);
    await opensAt(page, 3);
    await page.evaluate((filler) => {
      (document.querySelector("#one") as HTMLElement).textContent = `Zenith Steel alone. ${filler}`;
    }, FILLER);
    await waitOpen(page, false);
  });

  /** What ticks stands in the name's paragraph, before it: `draw` is called in the page with the price that comes next. */
  const CHANGES: [string, string, (price: string) => void][] = [
    [
      "in an element of its own",
      "<b class=price>+1.2%</b> CATL rose, and again CATL.",
      (price) => document.querySelector(".price")?.replaceChildren(price),
    ],
    [
      "in the name's own text",
      "+1.2% CATL rose, and again CATL.",
      (price) => {
        const text = document.querySelector("#tick")?.firstChild as Text;
        text.data = text.data.replace(/^\S+/, price);
      },
    ],
    [
      "and the paragraph is drawn anew for it",
      "+1.2% CATL rose, and again CATL.",
      (price) => {
        const paragraph = document.querySelector("#tick") as HTMLElement;
        paragraph.outerHTML = paragraph.outerHTML.replace("+1.2%", price);
      },
    ],
  ];
  test.each(CHANGES)("stays beside its name where a price ticks %s", async (_, text, draw) => {
    const page = await readPage(pages, ARTICLE.replace("<p id=two>", `<p id=tick>${text}</p><p id=two>`));
    await opensAt(page, 8);
    const places = () =>
      page.evaluate(() => {
        const [active] = CSS.highlights.get("entente-active") ?? [];
        const name = (active as Range).getBoundingClientRect();
        const card = document.querySelector("[popover]")?.getBoundingClientRect();
        return { text: String(active), name: name.left, apart: (card?.left ?? 0) - name.left };
      });
    const before = await places();
    const finds = (await heard(page, "find")).length;
    await page.evaluate(draw, "+100,000,000%");
    await expect
      .poll(async () => (await heard(page, "find")).length, { timeout: 10_000 })
      .toBeGreaterThan(finds);
    await page.evaluate(() => entente.settled());
    expect(await isOpen(page)).toBe(true);
    const after = await places();
    expect(after).toMatchObject({ text: "CATL", apart: before.apart });
    expect(after.name).toBeGreaterThan(before.name);
    await ask(page, "step", { direction: 1 });
    expect(await active(page)).toEqual(["CATL"]);
    expect((await places()).name).toBeLessThan(after.name);
  });

  /** Draws a paragraph anew with the same text, and one more above it: the page grows, and the name moves down. */
  const drawAgain = async (page: Page, fresh: string[]) => {
    await page.evaluate((filler) => {
      const one = document.querySelector("#one") as HTMLElement;
      one.outerHTML = `<p>12:01 One more line by CATL.</p>${one.outerHTML}<p>${filler}</p>`;
    }, FILLER);
    await marksAre(page, fresh);
    await page.evaluate(() => entente.settled());
  };
  const AGAIN = ["CATL", "Zenith Steel", "CATL", "Zenith\n Steel", "CATL", "CATL"];

  test("stays with its name, and the keys go on from there, when the page draws the same text again", async () => {
    const page = await readPage(pages);
    await opensAt(page, 4);
    const top = () => page.evaluate(() => document.querySelector("[popover]")?.getBoundingClientRect().top);
    const before = await top();
    await drawAgain(page, AGAIN);
    expect(await isOpen(page)).toBe(true);
    expect(await top()).toBeGreaterThan(before ?? 0);
    await ask(page, "step", { direction: 1 });
    expect(await active(page)).toEqual(["Zenith\n Steel"]);
  });

  test("a paragraph that comes back beside the one that stood for it is marked as well", async () => {
    const page = await readPage(pages);
    await page.evaluate(() => {
      const two = document.querySelector("#two") as HTMLElement;
      Object.assign(globalThis, { two });
      two.replaceWith(two.cloneNode(true));
    });
    await expect.poll(async () => (await heard(page, "find")).length, { timeout: 10_000 }).toBe(2);
    await marksAre(page, COMPANIES);
    await page.evaluate(() =>
      document.querySelector("#two")?.after((globalThis as { two?: Element }).two ?? ""),
    );
    await marksAre(page, [...COMPANIES, "CATL"]);
  });

  test("the place of the keys is kept without a popover too", async () => {
    const page = await readPage(pages);
    await opensAt(page, 4);
    await page.keyboard.press("Escape");
    await waitOpen(page, false);
    await drawAgain(page, AGAIN);
    await ask(page, "step", { direction: 1 });
    expect(await active(page)).toEqual(["Zenith\n Steel"]);
  });
});
