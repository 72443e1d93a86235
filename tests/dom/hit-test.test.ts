import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

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
    [
      "broken from column to column",
      "<div style='columns:5;column-fill:auto;height:1lh;orphans:1;widows:1;word-spacing:100vw'>The government of Dongying spoke</div>",
      "",
      { marks: 1, lines: 3 },
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

  const TEXT =
    "<p>CATL met Zenith Steel, and CATL was glad.</p><p>Then <b>Zen</b><i>ith</i> Steel met CATL.</p>";
  const OVER = "position:absolute;inset:0;z-index:1";
  const EMPTY = `<a href=x style="${OVER}"></a>`;
  const LINK = "<a href=x class=cover>Read the update</a>";
  const SHADOW = `<div><template shadowrootmode=open>${TEXT}</template></div>`;
  test.each<[string, string]>([
    ["the link of a heading", `<h2>${LINK}</h2>${TEXT}`],
    ["a link behind the text", `${TEXT}${LINK}`],
    ["a link in the text", `<b>CATL</b> met Zenith Steel, and CATL was glad. ${LINK}`],
    ["an empty link before the text", `${EMPTY}${TEXT}`],
    ["an empty link behind the text", `${TEXT}${EMPTY}`],
    ["an empty link in the text", `CATL met Zenith Steel, and CATL was glad. ${EMPTY}`],
    ["a layer of words that cannot be seen", `<div style="${OVER};opacity:0">No, CAT</div>${TEXT}`],
    ["two layers", `<div style="${OVER}"><i></i></div>${TEXT}${EMPTY}`],
    ["a link before a shadow root", `${EMPTY}${SHADOW}`],
    ["a link behind a shadow root", `${SHADOW}${EMPTY}`],
    [
      "a link in a shadow root",
      `<div style="position:relative"><template shadowrootmode=open>${TEXT}${EMPTY}</template></div>`,
    ],
    ["a link over many lines", `${"CATL met Zenith Steel.<br>".repeat(20)}${EMPTY}`],
    [
      "a link over columns",
      `<div style="columns:3">${"<p>CATL met Zenith Steel.</p>".repeat(9)}</div>${EMPTY}`,
    ],
  ])("under what is stretched over the text: %s", async (_name, box) => {
    const around = `<p>First CATL.</p><section style="position:relative">${box}</section><p>Last CATL.</p>`;
    const found = await hits(around, "<style>.cover::after{content:'';position:absolute;inset:0}</style>");
    expect(found.marks).toBeGreaterThan(4);
    expect(found).toMatchObject({ missed: [], wrong: [] });
  });

  test("under what is stretched over the text and can be seen there is no mark", async () => {
    const page = await pages.shared(
      pageWith(
        `<section style="position:relative">${TEXT}${EMPTY}<p style="${OVER};margin:0;background:white">Menu</p>${EMPTY}</section>`,
      ),
    );
    const hits = await page.evaluate(() => {
      const marks = entente.marksFor(["CATL", "Zenith Steel"]);
      return marks.map((mark) => {
        const [line] = entente.lineBoxes(mark);
        return line && entente.markAt(marks, line.left + 5, line.top + 5)?.surface;
      });
    });
    expect(hits).toEqual(Array(5).fill(undefined));
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

  const within = (text: string) => `<template shadowrootmode="open">${text}</template>`;
  test.each<[string, string]>([
    [
      "in shadow roots within one",
      `<div>${within(["Zenith Steel", "CATL", "CATL again", "Zenith Steel"].map((name) => `<div>${within(`<p>${name}</p>`)}</div>`).join(""))}</div>`,
    ],
    [
      "given to a slot between texts of the shadow root",
      `<div>${within("<p>CATL</p><slot></slot><p>Zenith Steel and CATL, and CATL again</p>")}<p>CATL</p><p>Zenith Steel</p></div>`,
    ],
    [
      "given to slots in another order",
      `<div>${within("<slot name=first></slot><slot name=then></slot><slot></slot>")}<p slot=then>CATL, Zenith Steel</p><p>Zenith Steel, CATL</p><p slot=first>CATL</p></div>`,
    ],
  ])("%s", async (_name, body) => {
    const page = await pages.open(pageWith(`<p>CATL before</p>${body}<p>CATL after</p>`));
    const seen = await page.evaluate(() => {
      const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
      for (const root of roots)
        roots.push(...[...root.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []));
      const marks = entente.marksFor(["CATL", "Zenith Steel"]);
      const missed = marks.filter((mark) => {
        const [line] = entente.lineBoxes(mark);
        if (!line) return true;
        const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
        return entente.markAt(marks, x, y, roots) !== mark;
      });
      return { marks: marks.length, missed: missed.map(({ surface }) => surface) };
    });
    expect(seen.marks).toBeGreaterThan(5);
    expect(seen.missed).toEqual([]);
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

  test.each<[string, string, string, string, string | undefined]>([
    ["what lies over the text hides it", "", "background:white", "", undefined],
    ["what lies over it and is not seen does not", "", "background:white;opacity:0", "", "CATL"],
    ["it was faded out meanwhile", "opacity:0", "display:none", "", undefined],
    ["it sticks out of its box", "width:1px", "display:none", "background:white", "CATL"],
    [
      "its box cuts it off",
      "width:1px",
      "display:none",
      "background:white;overflow:clip;width:1px",
      undefined,
    ],
  ])("%s", async (_name, text, over, around, expected) => {
    const page = await pages.shared(
      pageWith("<div id=around><p>CATL</p></div><div id=over style='position:fixed;inset:0'>Cookies?</div>"),
    );
    const hit = await page.evaluate(
      ([text, over, around]) => {
        const marks = entente.marksFor(["CATL"]);
        (document.querySelector("p") as HTMLElement).style.cssText = text;
        (document.querySelector("#over") as HTMLElement).style.cssText += over;
        (document.querySelector("#around") as HTMLElement).style.cssText = around;
        const [line] = marks[0] ? entente.lineBoxes(marks[0]) : [];
        return line ? entente.markAt(marks, line.left + 5, line.top + 5)?.surface : "no line";
      },
      [text, over, around] as const,
    );
    expect(hit).toBe(expected);
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
