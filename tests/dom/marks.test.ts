import { describe, expect, test } from "vitest";
import type { Span } from "@/lib/page/mark";
import { pageWith, testPages } from "./page";

const pages = testPages();
const ARTICLE =
  "<p id=first>In Changzhou the battery maker <b>CATL</b> met <i>Zenith</i>\n Steel<br>and others.</p><p>CATL again.</p>";

describe("marking", () => {
  test("registers one highlight a kind and takes everything away again, or draws it in another style", async () => {
    const page = await pages.open(pageWith(ARTICLE));
    const seen = await page.evaluate(() => {
      const [block, last] = new entente.TextReader().read({ elements: [document.body] }) ?? [];
      const marks = new entente.PageMarks();
      if (!block || !last) return [];
      const mark = (span: Span) => {
        const spot = entente.spotOf(block, span);
        return spot && entente.markOf(spot);
      };
      const company = mark({ start: 31, end: 35, ref: "t/party/catl", kind: "company" });
      const place = mark({ start: 3, end: 12, ref: "t/place/cz", kind: "place" });
      if (!company || !place) return [];
      marks.show([place, company]);
      const shown = entente.highlighted();
      marks.activate(company);
      const active = entente.highlighted();
      const isAbove =
        (CSS.highlights.get("entente-active")?.priority ?? 0) >
        (CSS.highlights.get("entente-company")?.priority ?? 0);
      marks.show([company]);
      const fewer = entente.highlighted();
      marks.activate(undefined);
      marks.clear();
      const none = entente.highlighted();
      marks.show([place]);
      const again = entente.highlighted();
      marks.use("tint");
      const tinted = entente.highlighted();
      marks.print(true);
      // The reader looks every few seconds whether the page took them away, and a preview may be open for long.
      marks.restore();
      const printed = entente.highlighted();
      marks.print(false);
      return [shown, active, isAbove, fewer, none, again, tinted, printed, entente.highlighted()];
    });
    const all = {
      "entente-company": ["CATL"],
      "entente-body": [],
      "entente-place": ["Changzhou"],
      "entente-active": [],
    };
    const tinted = {
      "entente-company-tint": [],
      "entente-body-tint": [],
      "entente-place-tint": ["Changzhou"],
      "entente-active": [],
    };
    expect(seen).toEqual([
      all,
      { ...all, "entente-active": ["CATL"] },
      true,
      { ...all, "entente-place": [], "entente-active": ["CATL"] },
      {},
      { ...all, "entente-company": [] },
      tinted,
      {},
      tinted,
    ]);
  });

  test.each([
    ["the same name for another meaning", "CATL", ["CATL"]],
    ["another name alone", "Zenith Steel", []],
  ])("what stands out stays so where it is marked anew: %s", async (_what, name, active) => {
    const page = await pages.open(pageWith(ARTICLE));
    const seen = await page.evaluate((name) => {
      const marks = new entente.PageMarks();
      const first = entente.marksFor(["CATL"])[0];
      if (!first) throw new Error("nothing is marked");
      marks.show([first]);
      marks.activate(first);
      marks.show(entente.marksFor([name]).slice(0, 1));
      const again = entente.highlighted()["entente-active"];
      marks.activate(undefined);
      return [again, entente.highlighted()["entente-active"]];
    }, name);
    expect(seen).toEqual([active, []]);
  });

  test("leaves highlights of others alone, and those of a newer copy", async () => {
    const page = await pages.open(pageWith(ARTICLE));
    const left = await page.evaluate(() => {
      const old = new entente.PageMarks();
      old.show(entente.marksFor(["CATL"]));
      CSS.highlights.set("of-the-page", new Highlight());
      const newer = new entente.PageMarks();
      newer.show(entente.marksFor(["Zenith Steel"]));
      old.clear();
      return entente.highlighted();
    });
    expect(left["of-the-page"]).toEqual([]);
    expect(left["entente-company"]).toEqual(["Zenith\n Steel"]);
  });

  test("of very many, draws those near the view, and nothing anew for a pointer that is on none", async () => {
    const page = await pages.open(pageWith('<p style="height:99px">CATL</p>'.repeat(400)));
    const seen = await page.evaluate(async () => {
      const marks = new entente.PageMarks();
      marks.show(entente.marksFor(["CATL"]));
      const drawn = () => CSS.highlights.get("entente-company") ?? new Highlight();
      const isDrawn = (at: number) => drawn().has(marks.list.at(at)?.range ?? document.createRange());
      await entente.until(() => isDrawn(0));
      const above = [drawn().size < 200, isDrawn(-1)];
      scrollTo(0, document.body.scrollHeight);
      await entente.until(() => isDrawn(-1));
      const below = [drawn().size < 200, isDrawn(0)];
      marks.show(marks.list.slice(0, 100));
      const few = drawn().size;
      let cleared = 0;
      Highlight.prototype.clear = () => {
        cleared += 1;
      };
      marks.activate(undefined);
      return { above, below, few, cleared, listed: marks.list.length };
    });
    expect(seen).toEqual({ above: [true, false], below: [true, false], few: 100, cleared: 0, listed: 100 });
  });

  test("changes neither the DOM nor the layout", async () => {
    const page = await pages.open(
      pageWith(ARTICLE, "<style>::highlight(entente-company){text-decoration:underline}</style>"),
    );
    const { same, shifts, mutations } = await page.evaluate(async () => {
      const html = document.documentElement.outerHTML;
      const boxes = () =>
        JSON.stringify(Array.from(document.querySelectorAll("*"), (e) => e.getBoundingClientRect()));
      const before = boxes();
      let shifts = 0;
      new PerformanceObserver((list) => {
        shifts += list.getEntries().length;
      }).observe({ type: "layout-shift" });
      let mutations = 0;
      const observer = new MutationObserver((records) => {
        mutations += records.length;
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      const marks = new entente.PageMarks();
      marks.show(entente.marksFor(["CATL", "Zenith Steel"]));
      await entente.settled();
      marks.activate(marks.list[0]);
      await entente.settled();
      const same = html === document.documentElement.outerHTML && before === boxes();
      marks.clear();
      return { same, shifts, mutations };
    });
    expect({ same, shifts, mutations }).toEqual({ same: true, shifts: 0, mutations: 0 });
  });

  test.each<[string, (element: Element) => void, string[]]>([
    ["text before it grows", (p) => p.firstChild?.before("More text. "), ["CATL"]],
    ["its node is split", (p) => (p.querySelector("b")?.firstChild as Text | null)?.splitText(2), ["CATL"]],
    ["its text is taken away", (p) => p.querySelector("b")?.remove(), []],
    ["its text is replaced", (p) => ((p.querySelector("b")?.firstChild as Text).data = "Someone"), []],
    ["the paragraph is taken away", (p) => p.remove(), []],
  ])("a mark follows its text: %s", async (_name, change, expected) => {
    const page = await pages.open(pageWith(ARTICLE));
    const marks = await page.evaluateHandle(() => entente.marksFor(["CATL"]));
    await page.evaluate(`void (${change})(document.querySelector("#first"))`);
    const lines = await marks.evaluate(([mark]) => {
      if (!mark) return ["no mark"];
      return entente.lineBoxes(mark).length > 0 ? [`${mark.range}`] : [];
    });
    expect(lines).toEqual(expected);
  });

  test("a span that the page has shortened meanwhile is passed over", async () => {
    const page = await pages.open(pageWith(ARTICLE));
    const mark = await page.evaluate(() => {
      const blocks = new entente.TextReader().read({ elements: [document.body] }) ?? [];
      (document.querySelector("b")?.firstChild as Text).data = "X";
      return entente.marksFor(["CATL"], blocks.slice(0, 1)).length;
    });
    expect(mark).toBe(0);
  });
});

test.each<[string, string]>([
  ["the page", "<div style='height:3000px'></div><p>CATL</p><div style='height:3000px'></div>"],
  [
    "a box within it, whatever the page says of smooth scrolling",
    "<div style='height:2000px'></div><div style='height:200px;overflow:auto;scroll-behavior:smooth'><div style='height:900px'></div><p>CATL</p><div style='height:900px'></div></div><div style='height:2000px'></div>",
  ],
])("scrolling to a mark: %s", async (_name, body) => {
  const page = await pages.open(pageWith(body, "<style>html{scroll-behavior:smooth}</style>"));
  const offset = await page.evaluate(() => {
    const [mark] = entente.marksFor(["CATL"]);
    if (!mark) return Number.NaN;
    entente.scrollToRange(mark.range);
    const line = mark.range.getClientRects()[0];
    return line ? Math.abs(line.top + line.height / 2 - innerHeight / 2) : Number.NaN;
  });
  expect(offset).toBeLessThan(4);
});

test.each<[string, string, boolean]>([
  [
    "a wide box",
    "<div style='overflow-x:auto'><p style='width:3000px;text-align:right'>CATL</p></div>",
    true,
  ],
  [
    "a wide box from right to left",
    "<div dir=rtl style='overflow-x:auto'><p style='width:3000px;text-align:left'>CATL</p></div>",
    true,
  ],
  ["a wide page", "<p style='width:3000px;text-align:right'>CATL</p>", true],
  ["a box that cuts nothing off", "<div style='overflow:hidden'><p>CATL</p></div>", true],
  ["what sticks out of a low box", "<div style='height:0;overflow-x:clip'><p>CATL</p></div>", true],
  ["a low body", "<style>body{height:50px;overflow:hidden auto}p{margin-top:900px}</style><p>CATL</p>", true],
  ["not displayed", "<div style='display:none'><p>CATL</p></div>", false],
  ["not visible", "<div style='visibility:hidden'><p>CATL</p></div>", false],
  ["until found", "<div hidden=until-found><p>CATL</p></div>", false],
  ["closed", "<div style='height:0;overflow:hidden'><p>CATL</p></div>", false],
  [
    "behind “read more”",
    "<div style='height:90px;overflow:hidden'><p style='margin-top:200px'>CATL</p></div>",
    false,
  ],
  [
    "closed, for what was given to a slot",
    "<div><template shadowrootmode=open><div style='height:0;overflow:clip'><slot></slot></div></template><p>CATL</p></div>",
    false,
  ],
  [
    "placed out of a closed box",
    "<div style='height:0;overflow:hidden'><p style='position:absolute'><b>CATL</b></p></div>",
    true,
  ],
  [
    "fixed out of a closed box",
    "<div style='height:0;overflow:hidden'><p style='position:fixed;top:9px'>CATL</p></div>",
    true,
  ],
  [
    "placed in a closed box that it is placed by",
    "<div style='position:relative;height:0;overflow:hidden'><p style='position:absolute;top:90px'>CATL</p></div>",
    false,
  ],
  [
    "placed by what moves in a closed box",
    "<div style='height:0;overflow:hidden'><div style='transform:translateX(0)'><p style='position:absolute'>CATL</p></div></div>",
    false,
  ],
  ["beside the page", "<p style='position:absolute;left:-9999px'>CATL</p>", false],
])("scrolling tells what can be seen: %s", async (_name, body, isSeen) => {
  const page = await pages.open(pageWith(`<div style="height:2000px"></div>${body}`));
  const told = await page.evaluate(() => {
    const range = document.createRange();
    const text = document
      .createTreeWalker(document.querySelector("p") ?? document, NodeFilter.SHOW_TEXT)
      .nextNode();
    if (!text) throw new Error("no text");
    range.selectNodeContents(text);
    const isSeen = entente.scrollToRange(range);
    const { left = -1, right = -1, top = -1, bottom = -1 } = range.getClientRects()[0] ?? {};
    const isIn = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    return { isSeen, isIn: isSeen && isIn };
  });
  expect(told).toEqual({ isSeen, isIn: isSeen });
});
