import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelsOf, proposeFrom, readRelease } from "@/lib/releases";
import { layOut } from "@/lib/releases/plain/lay-out";
import { CLEAN, FIRST, HEADLINE, laidOut, SECOND, wrapped } from "./plain-release";

const WRAPPED = [HEADLINE, FIRST, SECOND].map((paragraph) => wrapped(paragraph, 70)).join("\n\n");

describe("a text that was cut into lines", () => {
  it.each([60, 65, 72, 76, 80, 100])("is whole again at %i columns", (width) => {
    const text = [HEADLINE, FIRST, SECOND].map((paragraph) => wrapped(paragraph, width)).join("\n\n");
    expect(laidOut(text)).toBe(CLEAN);
  });

  it("has paragraphs that are told by the indent of their first lines", () => {
    const text = [FIRST, SECOND].map((paragraph) => wrapped(paragraph, 70, "    ")).join("\n");
    expect(laidOut(text)).toBe(`    ${FIRST}\n    ${SECOND}`);
  });

  it("may be double-spaced", () => {
    expect(laidOut(WRAPPED.replaceAll("\n", "\n\n"))).toBe(CLEAN.replaceAll("\n\n", "\n\n\n\n"));
  });

  it("has items, whose further lines hang", () => {
    const list =
      "- the delivery of battery containers for the storage site at Camborne,\n  and their maintenance\n- the training of people";
    expect(laidOut(`${WRAPPED}\n\n${list}`)).toBe(`${CLEAN}\n\n${list.replace("\n  and", " and")}`);
  });

  it("has lines with labels, which stand alone however long the one above is", () => {
    const head =
      "Subject: Aldbrook Group and Penhallow Energy sign a storage agreement\nDate: Tue, 14 May 2024";
    expect(laidOut(`${head}\n\n${WRAPPED}`)).toBe(`${head}\n\n${CLEAN}`);
  });

  it("has words that were parted, and others that have a hyphen", () => {
    const parted = [
      "TRURO, 14 May 2024 - Aldbrook Group Limited today",
      "signed a supply agreement with Penhallow Energy",
      "plc in Truro, under which it will deliver battery",
      "containers with 240 MWh of storage to a public-",
      "private site at Camborne.",
      "",
      "The containers are to be built by Aldbrook Group",
      "in Redruth, where the company employs 300 peo-",
      "ple, and Penhallow Energy will operate the site,",
      "which it expects to open before the winter of",
      "2026.",
    ].join("\n");
    expect(laidOut(parted)).toBe(`${FIRST}\n\n${SECOND}`);
    expect(laidOut(parted.replace("peo-", "peo\u00ad"))).toBe(`${FIRST}\n\n${SECOND}`);
  });

  it.each([
    ["columns", 68],
    ["columns with an odd number", 71],
  ])("is Chinese of so many %s", (_, columns) => {
    const sentence =
      "云岫能源有限公司与北阙集团在青塘签署战略合作协议，双方将在储能、电动车和绿色电力领域展开合作，项目总投资约20亿元。";
    const paragraph = sentence.repeat(3);
    const lines: string[] = [];
    let line = "　　";
    for (const sign of paragraph) {
      if (
        [...line].reduce((sum, one) => sum + (/\d/u.test(one) ? 1 : 2), 2) > columns &&
        !/[，。、]/u.test(sign)
      ) {
        lines.push(line);
        line = "";
      }
      line += sign;
    }
    expect(laidOut([...lines, line].join("\n"))).toBe(`　　${paragraph}`);
  });

  it("is Chinese of so many signs, whatever they are", () => {
    const paragraph =
      "云岫能源（Yunxiu Energy）与北阙集团签署协议，供应 Model Q 车型所用的120MWh储能系统，由 Qingtang 工厂制造，双方并将合作研发。".repeat(
        2,
      );
    const lines = paragraph.match(/.{1,36}/gu) ?? [];
    expect(laidOut(lines.join("\n")).replaceAll(" ", "")).toBe(paragraph.replaceAll(" ", ""));
  });
});

describe("a text that was not cut into lines", () => {
  it.each([
    ["paragraphs", CLEAN],
    ["paragraphs without empty lines", CLEAN.replaceAll("\n\n", "\n")],
    [
      "a table",
      "Buyer  Seller  Type\nAldbrook  Penhallow  12 trains\nZennor  Morvah  4 trains\nTruro  Redruth  7 buses",
    ],
    [
      "facts",
      "Buyer: Aldbrook Group Limited\nSeller: Penhallow Energy plc\nPlace: Truro\nValue: 85 million pounds",
    ],
    [
      "titles",
      `${HEADLINE}\nZennor University to study old batteries with Penhallow Energy\nAldbrook Group opens its second storage site at Camborne today`,
    ],
    ["an end that looks like a page", `${CLEAN}\n\n-30-\n`],
    ["links with marks", `${CLEAN}\n\nSee also\n> Questions and answers\n> More about storage`],
  ])("stays as it is: %s", (_, text) => {
    expect(laidOut(text)).toBe(text);
  });
});

describe("what stands between the lines of a text", () => {
  it.each([
    ["line ends of two signs", CLEAN.replaceAll("\n", "\r\n")],
    ["line ends of old machines", CLEAN.replaceAll("\n", "\r")],
    ["line separators", CLEAN.replaceAll("\n", "\u2028")],
    [
      "signs that nobody sees",
      `\ufeff${CLEAN.replaceAll("er", "e\u200br").replaceAll("ment", "\u00adment").replaceAll("\n\n", "\u200d\n\n")}`,
    ],
    ["marks of a quoted mail", WRAPPED.replace(/^/gmu, "> ")],
    ["marks of a mail quoted twice", WRAPPED.replace(/^/gmu, ">> ")],
    [
      "the number of a page",
      WRAPPED.replace("supply\n", "supply\n\n                 1\n\f").replace(
        "operate the\n",
        "operate the\n\n2\n\f\n",
      ),
    ],
    [
      "numbers without page ends",
      WRAPPED.replace("supply\n", "supply\n\nPage 1 of 2\n\n").replace(
        "operate the\n",
        "operate the\n\nPage 2 of 2\n\n",
      ),
    ],
    [
      "running heads",
      WRAPPED.replace("supply\n", "supply\n\fAldbrook Group, news\n\n").replace(
        "operate the\n",
        "operate the\n\fAldbrook Group, news\n",
      ),
    ],
  ])("is taken out: %s", (_, text) => {
    expect(laidOut(text)).toBe(CLEAN);
  });

  it("is a tab behind the bullets of word processors, and between the cells of a table", () => {
    expect(laidOut("o\tthe first\n·\tthe second\n§\tthe third\n1.\tthe last")).toBe(
      "•\tthe first\n·\tthe second\n•\tthe third\n1.\tthe last",
    );
    expect(laidOut("Buyer\tSeller\nAldbrook\tPenhallow")).toBe("Buyer  Seller\nAldbrook  Penhallow");
  });
});

describe("the evidence of a text that is laid out", () => {
  const mail = `From: Press Office\r\n\r\n${WRAPPED.replace(/^/gmu, "> ").replaceAll("\n", "\r\n").replace("Penhallow", "Pen\u00adhallow")}`;

  it("stands in the text that was given", () => {
    const { agreements, evidence, spans, parties } = proposeFrom({ text: mail, published: "2024-05-14" });
    expect(agreements).toHaveLength(1);
    expect(parties.map(({ names }) => names[0]?.text)).toContain("Penhallow Energy plc");
    for (const { quote, start, end } of evidence) expect(mail.slice(start, end)).toBe(quote);
    const told = evidence.find(({ record, field }) => record.kind === "agreement" && field === undefined);
    expect(told?.quote).toMatch(/^Aldbrook Group Limited today signed.+Camborne\.$/su);
    const span = spans[evidence.find(({ field }) => field === "placeSigned")?.id ?? ""];
    expect(mail.slice(span?.start, span?.end)).toBe("Truro");
  });

  it("is the same as that of the clean text", () => {
    const labels = (text: string) => labelsOf(readRelease({ text, published: "2024-05-14" }));
    expect(labels(WRAPPED)).toEqual(labels(CLEAN));
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "Aldbrook ",
    "云岫",
    "\n",
    "\r\n",
    "> ",
    "\u00ad",
    "\f",
    "\t",
    "o\t",
    "- ",
    "12\n",
    "Page 2\n",
    " ",
    "agree-\n",
    ".",
  );
  it("knows where each sign that is left stood", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const text = pieces.join("");
        const { text: laid, from } = layOut(text);
        let before = 0;
        for (let at = 0; at < laid.length; at++) {
          const there = from(at);
          expect(there).toBeGreaterThanOrEqual(before);
          expect(there).toBeLessThan(text.length);
          if (/[\p{L}\p{N}]/u.test(laid[at] ?? "")) expect(text[there]).toBe(laid[at]);
          before = there;
        }
      }),
    );
  });
});
