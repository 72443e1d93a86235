import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();
const ARTICLE =
  "<p id=first>In Changzhou the battery maker <b>CATL</b> met <i>Zenith</i>\n Steel<br>and others.</p><p>CATL again.</p>";

describe("marking", () => {
  test("registers one highlight a kind and takes everything away again", async () => {
    const page = await pages.open(pageWith(ARTICLE));
    const seen = await page.evaluate(() => {
      const [block, last] = new entente.TextReader().read({ elements: [document.body] }) ?? [];
      const marks = new entente.PageMarks();
      if (!block || !last) return [];
      const company = entente.markOf(block, { start: 31, end: 35, ref: "t/party/catl", kind: "company" });
      const place = entente.markOf(block, { start: 3, end: 12, ref: "t/place/cz", kind: "place" });
      if (!company || !place) return [];
      marks.show([place, company]);
      const shown = entente.highlighted();
      marks.activate(company);
      const active = entente.highlighted();
      marks.show([company]);
      const fewer = entente.highlighted();
      marks.activate(undefined);
      marks.clear();
      return [shown, active, fewer, entente.highlighted()];
    });
    const all = {
      "entente-company": ["CATL"],
      "entente-body": [],
      "entente-place": ["Changzhou"],
      "entente-active": [],
    };
    expect(seen).toEqual([
      all,
      { ...all, "entente-active": ["CATL"] },
      { ...all, "entente-place": [], "entente-active": ["CATL"] },
      {},
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
    const lines = await page.evaluate((source) => {
      const [mark] = entente.marksFor(["CATL"]);
      if (!mark) return ["no mark"];
      const apply = new Function("p", `return (${source})(p)`) as (element: Element | null) => void;
      apply(document.querySelector("#first"));
      return entente.lineBoxes(mark).length > 0 ? [`${mark.range}`] : [];
    }, change.toString());
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

describe("hit-testing", () => {
  /** Looks at the middle of every line of every mark, and at points beside them. */
  async function hits(body: string, head = "", names = ["CATL", "Zenith Steel", "government of Dongying"]) {
    const page = await pages.shared(pageWith(body, head));
    return page.evaluate((names) => {
      const roots = [
        document.body,
        ...Array.from(document.querySelectorAll("*"), (e) => e.shadowRoot ?? []),
      ].flat();
      const marks = entente.marksFor(names);
      const shadowRoots = roots.filter((root) => root instanceof ShadowRoot);
      const missed: string[] = [];
      const wrong: string[] = [];
      for (const mark of marks) {
        for (const line of entente.lineBoxes(mark)) {
          const y = (line.top + line.bottom) / 2;
          for (const x of [line.left + 1, (line.left + line.right) / 2, line.right - 1]) {
            if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) continue;
            if (entente.markAt(marks, x, y, shadowRoots) !== mark)
              missed.push(`${mark.surface} at ${x},${y}`);
          }
          for (const [x, dy] of [
            [line.left - 12, 0],
            [line.right + 12, 0],
            [line.left + 2, 400],
          ] as const) {
            const other = entente.markAt(marks, x, y + dy, shadowRoots);
            if (other === mark) wrong.push(`${mark.surface} beside ${x},${y + dy}`);
          }
        }
      }
      return {
        marks: marks.length,
        lines: marks.flatMap((mark) => entente.lineBoxes(mark)).length,
        missed,
        wrong,
      };
    }, names);
  }

  test.each<[string, string, string, { marks: number; lines: number }]>([
    ["in a line", "<p>The CATL plant</p>", "", { marks: 1, lines: 1 }],
    ["first and last in the line", "<p>CATL</p><p>and CATL</p>", "", { marks: 2, lines: 2 }],
    ["over inline elements", "<p>The <b>Zen</b><i>ith</i> Steel plant</p>", "", { marks: 1, lines: 1 }],
    ["after an inline element's edge", "<p>The <b>CATL</b><i>CATL</i></p>", "", { marks: 2, lines: 2 }],
    [
      "over several lines",
      // A word a line, whatever the fonts of the machine.
      "<p style='word-spacing:100vw'>The government of Dongying spoke</p>",
      "",
      { marks: 1, lines: 3 },
    ],
    ["touching one another", "<p>CATLCATLCATL</p>", "", { marks: 3, lines: 3 }],
    ["in a link", "<p><a href=x>The CATL plant</a></p>", "", { marks: 1, lines: 1 }],
    [
      "scaled",
      "<p>The CATL plant</p>",
      "<style>body{transform:scale(1.7);transform-origin:0 0}</style>",
      { marks: 1, lines: 1 },
    ],
    [
      "rotated a little",
      "<p>The CATL plant</p>",
      "<style>p{transform:rotate(3deg);transform-origin:0 0}</style>",
      { marks: 1, lines: 1 },
    ],
    ["zoomed", "<p>The CATL plant</p>", "<style>html{zoom:1.5}</style>", { marks: 1, lines: 1 }],
    [
      "in columns",
      "<div style='columns:3'><p>One CATL</p><p>Two CATL</p><p>Three CATL</p></div>",
      "",
      { marks: 3, lines: 3 },
    ],
    ["from right to left", "<p dir=rtl>CATL أعلنت اليوم</p>", "", { marks: 1, lines: 1 }],
    [
      "vertical",
      "<p style='writing-mode:vertical-rl;height:200px'>The CATL plant</p>",
      "",
      { marks: 1, lines: 1 },
    ],
    ["not selectable", "<p style='user-select:none'>The CATL plant</p>", "", { marks: 1, lines: 1 }],
    [
      "in a box that scrolls",
      "<div style='height:40px;overflow:auto'><p>CATL one</p></div>",
      "",
      { marks: 1, lines: 1 },
    ],
  ])("%s", async (_name, body, head, expected) => {
    expect(await hits(body, head)).toEqual({ ...expected, missed: [], wrong: [] });
  });

  test("in an open shadow root", async () => {
    const page = await pages.open(pageWith("<p>CATL before</p><div id=host></div><p>CATL after</p>"));
    const found = await page.evaluate(() => {
      const shadow = (document.querySelector("#host") as HTMLElement).attachShadow({ mode: "open" });
      shadow.append("Within: Zenith Steel and CATL");
      const marks = entente.marksFor(["CATL", "Zenith Steel"]);
      return marks.map((mark) => {
        const [line] = entente.lineBoxes(mark);
        if (!line) return undefined;
        const hit = entente.markAt(marks, (line.left + line.right) / 2, (line.top + line.bottom) / 2, [
          shadow,
        ]);
        return hit === mark ? mark.surface : `missed ${mark.surface}`;
      });
    });
    expect(found).toEqual(["CATL", "Zenith Steel", "CATL", "CATL"]);
  });

  test("in a field with letters of its own there is no mark", async () => {
    const page = await pages.open(
      pageWith(`<p>CATL</p><textarea>CATL ${"x ".repeat(40)}</textarea><input value="CATL and more">`),
    );
    const hits = await page.evaluate(() => {
      const marks = entente.marksFor(["CATL"]);
      return Array.from(document.querySelectorAll("textarea, input"), (field) => {
        const { left, top, width, height } = field.getBoundingClientRect();
        return [0.1, 0.5, 0.9].map(
          (part) => entente.markAt(marks, left + width * part, top + height / 2)?.surface,
        );
      }).flat();
    });
    expect(hits).toEqual(Array(6).fill(undefined));
  });

  test("what lies over the text hides it", async () => {
    const page = await pages.open(
      pageWith("<p>CATL</p><div style='position:fixed;inset:0;background:white'>Cookies?</div>"),
    );
    const hit = await page.evaluate(() => {
      const marks = entente.marksFor(["CATL"]);
      const [line] = marks[0] ? entente.lineBoxes(marks[0]) : [];
      return line ? entente.markAt(marks, line.left + 5, line.top + 5)?.surface : "no line";
    });
    expect(hit).toBeUndefined();
  });

  test("among ten thousand", async () => {
    const many = Array.from(
      { length: 2_000 },
      (_, n) => `<p>${n} CATL and CATL and CATL and CATL and CATL</p>`,
    );
    const page = await pages.open(pageWith(many.join("")));
    const found = await page.evaluate(() => {
      const marks = entente.marksFor(["CATL"]);
      scrollTo(0, document.documentElement.scrollHeight / 2);
      const inView = marks.filter((mark) => {
        const [line] = entente.lineBoxes(mark);
        return line && line.top > 0 && line.bottom < innerHeight;
      });
      const right = inView.filter((mark) => {
        const [line] = entente.lineBoxes(mark);
        return line && entente.markAt(marks, line.left + 4, line.top + 4) === mark;
      });
      return { marks: marks.length, seen: inView.length > 20, all: right.length === inView.length };
    });
    expect(found).toEqual({ marks: 10_000, seen: true, all: true });
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
