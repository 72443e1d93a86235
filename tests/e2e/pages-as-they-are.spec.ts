/** What pages do while they are read, and what kinds of pages there are. */
import type { browser } from "wxt/browser";
import { readMarks } from "../../scripts/drive/marks";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { setEnabled } from "./set-enabled";
import { FILLER, isMarked, MARKED, marked, OTHER, OTHER_MARKED, pageOf, STORY } from "./stories";

/** In the extension's worker, where functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("single-page navigation: the next article is read, and the one before is let go", async ({
  openArticle,
}) => {
  const { page } = await openArticle(pageOf(`<main id="app">${STORY}</main>`));
  await isMarked(page, MARKED);
  await page.evaluate((html) => {
    history.pushState(null, "", "/business/2025/04/another.html");
    const app = document.querySelector("#app");
    if (app) app.innerHTML = html;
  }, OTHER);
  await isMarked(page, OTHER_MARKED);
  // The address may change long before anything is drawn for it.
  await page.evaluate(() => history.back());
  await page.evaluate((html) => {
    setTimeout(() => {
      const app = document.querySelector("#app");
      if (app) app.innerHTML = html;
    }, 900);
  }, STORY);
  await isMarked(page, MARKED);
});

test("client rendering that draws the same again: every name is marked, and answers", async ({
  openArticle,
}) => {
  const { page, popover } = await openArticle(pageOf(`<main id="app">${STORY}</main>`));
  await isMarked(page, MARKED);
  await page.evaluate(() => {
    const app = document.querySelector("#app");
    const copy = app?.cloneNode(true);
    if (app && copy) app.replaceChildren(...copy.childNodes);
  });
  await isMarked(page, MARKED);
  expect(await popover.hover("CATL")).toMatch(/^CATL/);
});

test("paragraphs that come as the reader scrolls are read", async ({ openArticle }) => {
  const more = `<div id="more"></div><div id="end" style="height:1px"></div><script>
    let part = 0;
    const end = document.querySelector("#end");
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting) || part > 5) return;
      part += 1;
      document.querySelector("#more").insertAdjacentHTML("beforeend", "<p style='min-height:120vh'>Part " + part + ": Huawei and SSAB. ${FILLER}</p>");
      // Scrolled on within the frame, the end would never leave the view, and the observer would say no more.
      observer.unobserve(end);
      observer.observe(end);
    }).observe(end);
  </script>`;
  const { page } = await openArticle(pageOf(STORY.replace("</article>", `${more}</article>`)));
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(MARKED.length);
  for (const part of [2, 3, 4]) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect
      .poll(async () => (await marked(page)).filter((text) => text === "SSAB").length)
      .toBeGreaterThanOrEqual(part);
  }
});

test("a live ticker beside the article changes nothing of its marks, and one within it is read", async ({
  openArticle,
}) => {
  const ticker = `<aside><b id="beside">1</b></aside><script>
    let n = 0;
    setInterval(() => { document.querySelector("#beside").textContent = "CATL " + n; document.querySelector("#within").textContent = n += 1; }, 50);
  </script>`;
  const { page } = await openArticle(
    pageOf(
      STORY.replace("</article>", `<p>SSAB stands at <b id="within">0</b> crowns.</p></article>`) + ticker,
    ),
  );
  await isMarked(page, [...MARKED, "SSAB"]);
  await page.evaluate(() =>
    document.querySelector("article")?.insertAdjacentHTML("beforeend", "<p>Sweden watches.</p>"),
  );
  await isMarked(page, [...MARKED, "SSAB", "Sweden"]);
});

test("a paywall that comes late takes the marks with the text", async ({ openArticle }) => {
  const { page } = await openArticle(
    pageOf(STORY.replace("</article>", `<p class="rest">SSAB and Sweden. ${FILLER}</p></article>`)),
  );
  await isMarked(page, [...MARKED, ...OTHER_MARKED]);
  await page.evaluate(() => {
    document.querySelector(".rest")?.remove();
    document.body.insertAdjacentHTML(
      "beforeend",
      "<div style='position:fixed;inset:50% 0 0;background:#fff'>Subscribe to read on</div>",
    );
  });
  await isMarked(page, MARKED);
});

test("a document that is written anew is read, and answers", async ({ openArticle }) => {
  const { page, popover } = await openArticle(pageOf(STORY));
  await isMarked(page, MARKED);
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, pageOf(OTHER));
  await isMarked(page, OTHER_MARKED);
  // Its listeners went with the document before; the reader comes back some seconds later.
  await expect(async () => expect(await popover.hover("SSAB", 0, 1_000)).toMatch(/^SSAB/)).toPass();
});

test("a reader mode of the page's own, in the place of the page, is read", async ({ openArticle }) => {
  const { page } = await openArticle(pageOf(`<div id="page"><nav>Menu</nav>${STORY}</div>`));
  await isMarked(page, MARKED);
  await page.evaluate(() => {
    const text = document.querySelector("article")?.innerHTML ?? "";
    document.querySelector("#page")?.remove();
    document.body.insertAdjacentHTML(
      "beforeend",
      `<div class="reader-view"><div class="content">${text}</div></div>`,
    );
  });
  await isMarked(page, MARKED);
});

test("an AMP page, which shows itself only when its scripts are done", async ({ openArticle }) => {
  const boilerplate =
    "<style amp-boilerplate>body{animation:-amp-start 1s steps(1,end) 0s 1 normal both}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style>";
  const { page } = await openArticle(
    pageOf(
      `<amp-sidebar hidden>Menu</amp-sidebar>${STORY.replace("<p>", "<amp-img width=9 height=9></amp-img><p>")}`,
      boilerplate,
      "amp lang=en",
    ),
  );
  await isMarked(page, MARKED);
});

test("very long pages: 1 MB of text is marked from its first to its last paragraph", async ({
  openArticle,
}) => {
  const many = Array.from(
    { length: 4_500 },
    (_, n) => `<p>Paragraph ${n}: CATL and others. ${FILLER}</p>`,
  ).join("");
  expect(many.length).toBeGreaterThan(1_000_000);
  const { page, popover } = await openArticle(pageOf(`<article><h1>Long</h1>${many}</article>`));
  const drawn = () =>
    page.evaluate(() => {
      const [first, last] = ["p:first-of-type", "p:last-of-type"].map((p) => document.querySelector(p));
      const ranges = [...(CSS.highlights.get("entente-company") ?? [])];
      return [first, last].map((p) => ranges.some(({ startContainer }) => p?.contains(startContainer)));
    });
  // Of so many only those near the view are drawn.
  await expect.poll(drawn, { timeout: 30_000 }).toEqual([true, false]);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(drawn).toEqual([false, true]);
  expect(await popover.hover("CATL", (await marked(page)).length - 1)).toMatch(/^CATL/);
});

test("a strict policy of the page keeps nothing out: marks, and a popover with its styles", async ({
  openArticle,
  saved,
}) => {
  saved.set(ARTICLE_URL, { body: pageOf(STORY) });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`;
  const { page, popover } = await openArticle(pageOf(STORY, policy));
  await isMarked(page, MARKED);
  expect(await popover.hover("CATL")).toMatch(/^CATL/);
  const box = await popover.rectOf(".popover");
  expect(box?.width).toBeGreaterThan(300);
});

test("in vertical writing the popover stands beside the line, and the rest of it can be read", async ({
  openArticle,
}) => {
  const style = "<style>article{writing-mode:vertical-rl;height:560px;margin-left:420px}</style>";
  const { page, popover } = await openArticle(pageOf(STORY, style));
  await isMarked(page, MARKED);
  expect(await popover.hover("Zenith Steel")).toMatch(/^Zenith Steel/);
  const [mark] = (await readMarks(page)).filter(({ text }) => text === "Zenith Steel");
  const card = await page.evaluate(() => {
    const { left = 0, right = 0 } = document.querySelector(":popover-open")?.getBoundingClientRect() ?? {};
    return { left, right };
  });
  const [line] = mark?.rects ?? [];
  if (!line) throw new Error("Zenith Steel stands in no line.");
  expect(card.right <= line.x || card.left >= line.x + line.width).toBe(true);
  expect(card.right - card.left).toBeGreaterThan(300);
});

test("a translator's elements around every word, and its other text", async ({ openArticle }) => {
  const { page, popover } = await openArticle(pageOf(STORY));
  await isMarked(page, MARKED);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      if (text.data.trim() === "") continue;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      outer.style.verticalAlign = "inherit";
      inner.textContent = text.data.replace("the battery maker", "der Hersteller");
      outer.append(inner);
      text.replaceWith(outer);
    }
    document.documentElement.lang = "de";
    document.documentElement.className = "translated-ltr";
  });
  await isMarked(page, MARKED);
  expect(await popover.hover("Zenith Steel")).toMatch(/^Zenith Steel/);
});

test("what a corrector and a darkener put into pages is neither read nor in the way", async ({
  openArticle,
}) => {
  const { page } = await openArticle(pageOf(STORY));
  await isMarked(page, MARKED);
  await page.evaluate(() => {
    const desktop = document.createElement("grammarly-desktop-integration");
    desktop.attachShadow({ mode: "open" }).innerHTML = "<div role=tabpanel>CATL in Sweden</div>";
    document.documentElement.append(desktop);
    for (const p of document.querySelectorAll("p")) p.setAttribute("data-gramm", "false");
    const style = document.createElement("style");
    style.className = "darkreader darkreader--user-agent";
    style.textContent = "html,body{background:#181a1b!important;color:#e8e6e3!important}";
    document.head.append(style);
    document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
    document.querySelector("article")?.insertAdjacentHTML("beforeend", "<p>SSAB is last.</p>");
  });
  await isMarked(page, [...MARKED, "SSAB"]);
});

test.describe("in a browser of its own", () => {
  test.use({ ownBrowser: true });

  test("an extension that goes away under an open page goes quiet, leaves nothing behind, and marks it when it is back", async ({
    openArticle,
    extension,
  }) => {
    const { page, popover } = await openArticle(pageOf(STORY));
    await isMarked(page, MARKED);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await popover.hover("CATL");
    expect(await page.evaluate(() => document.querySelectorAll(":popover-open").length)).toBe(1);
    await setEnabled(extension, false);
    await expect
      .poll(
        () => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith("entente"))),
        {
          timeout: 20_000,
        },
      )
      .toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    // What happens on the page from now on is none of its business, and no error in the page's console.
    await page.evaluate(() =>
      document.querySelector("article")?.insertAdjacentHTML("beforeend", "<p>SSAB in Sweden.</p>"),
    );
    await page.mouse.move(300, 300, { steps: 5 });
    await page.keyboard.press("Escape");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    expect(await marked(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll(":popover-open").length)).toBe(0);
    await test.step("switched on again, it marks the page that stayed open", async () => {
      await setEnabled(extension, true);
      await page.bringToFront();
      await isMarked(page, [...MARKED, "SSAB", "Sweden"]);
    });
  });
});
