import { describe, expect, it } from "vitest";
import { labelsOf, proposeFrom, readRelease } from "@/lib/releases";
import { layOut } from "@/lib/releases/plain/lay-out";
import { CLEAN, FIRST, HEADLINE, laidOut, SECOND, wrapped } from "./plain-release";

const PARAGRAPHS = [HEADLINE, FIRST, SECOND];
const inLines = (width: number) => PARAGRAPHS.map((paragraph) => wrapped(paragraph, width)).join("\n\n");
const LINES = inLines(70).split("\n");

const CHINESE = `云岫能源与北阙集团签约

2024年5月14日，云岫能源有限公司（以下简称“云岫能源”）与北阙集团有限公司在青塘签署战略合作协议，总投资20亿元。

双方将在储能、电动车和绿色电力领域合作：云岫能源供应240MWh储能系统，北阙集团建设厂房，预计2026年投产。`;

/** Quoted-printable, as a mail program sends a text. */
function quotedPrintable(text: string): string {
  const signs = [...new TextEncoder().encode(text)].map((byte) =>
    (byte < 32 && byte !== 10) || byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  let out = "";
  let column = 0;
  for (const sign of signs) {
    if (column + sign.length > 75 && sign !== "\n") {
      out += "=\n";
      column = 0;
    }
    out += sign;
    column = sign === "\n" ? 0 : column + sign.length;
  }
  return out;
}

/** Lines of many lengths. */
function cutByHand(paragraph: string): string {
  const widths = [58, 44, 66, 51];
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length > (widths[lines.length % widths.length] ?? 0)) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/** Lines whose words are pushed apart until they end at one edge. */
function justified(paragraph: string, width: number): string {
  const lines = wrapped(paragraph, width).split("\n");
  const last = lines.pop() ?? "";
  const full = lines.map((line) => {
    const words = line.split(" ");
    const gaps = words.length - 1;
    return words
      .map((word, i) => {
        const missing = width - line.length;
        const wider = i < gaps && i >= gaps - missing ? 1 : 0;
        return i === gaps ? word : word + " ".repeat(1 + wider);
      })
      .join("");
  });
  return [...full, last].join("\n");
}

describe("lines of a text that was pasted", () => {
  it("may have been cut by hand, at no width", () => {
    expect(laidOut(PARAGRAPHS.map(cutByHand).join("\n\n"))).toBe(CLEAN);
  });

  it("may end at one edge, where spaces pushed their words", () => {
    const text = PARAGRAPHS.map((paragraph) => justified(paragraph, 72)).join("\n\n");
    expect(text).toMatch(/\S {2}\S/u);
    expect(laidOut(text)).toBe(CLEAN);
  });

  it.each([
    ["each", (i: number) => String(i + 1).padStart(4)],
    ["every fifth", (i: number) => ((i + 1) % 5 === 0 ? String(i + 1).padStart(4) : "    ")],
  ])("may be numbered, %s", (_, number) => {
    const lines = wrapped(`${FIRST} ${SECOND} ${FIRST}`, 40).split("\n");
    const text = lines.map((line, i) => `${number(i)}  ${line}`).join("\n");
    expect(laidOut(text)).toBe(`${FIRST} ${SECOND} ${FIRST}`);
  });

  it("may be those of subtitles", () => {
    const lines = LINES.filter((line) => line !== "");
    const clock = (i: number) => `00:00:${String(3 * i).padStart(2, "0")},000`;
    const text = lines.map((line, i) => `${i + 1}\n${clock(i)} --> ${clock(i + 1)}\n${line}`).join("\n\n");
    expect(laidOut(text)).toBe(laidOut(lines.join("\n")));
  });

  it("may open with the time at which they are said", () => {
    const lines = LINES.filter((line) => line !== "");
    const text = lines.map((line, i) => `[00:${String(i).padStart(2, "0")}] ${line}`).join("\n");
    expect(laidOut(text)).toBe(laidOut(lines.join("\n")));
  });

  it.each(["|", "//", "#", "*"])("may all stand behind a mark: %s", (mark) => {
    expect(laidOut(LINES.map((line) => `${mark} ${line}`.trimEnd()).join("\n"))).toBe(CLEAN);
  });
});

describe("lines that stay apart", () => {
  it.each([
    [
      "a table with numbered rows",
      Array.from({ length: 8 }, (_, i) => `${i + 1}  Aldbrook Group    12 trains of its own`).join("\n"),
    ],
    [
      "news by the minute",
      "07:00 ALDBROOK SIGNS\n07:01 ALDBROOK, PENHALLOW AGREE ON 12 TRAINS FOR THE COAST\n07:02 SHARES UP\n07:05 ALDBROOK OPENS A WORKS\n07:09 PENHALLOW DECLINES TO COMMENT ON THE PRICE",
    ],
    ["names below each other", "Aldbrook Group\nPenhallow Energy\nZennor University\n".repeat(4)],
    ["items", "* Aldbrook Group builds it\n* Penhallow Energy operates it\n".repeat(4)],
    [
      "a Chinese notice with labels",
      "云岫能源有限公司\n关于签订合同的公告\n合同类型：设备采购，供货\n合同金额：12亿元，含税\n合同期限：三年，可续\n履约地点：青塘，朔方\n合同对方：北阙集团，云岫",
    ],
    [
      "columns that end at one edge",
      "Aldbrook Group    signed    12 trains\nPenhallow plc     ordered   14 trains\nZennor Limited    leases    16 trains",
    ],
  ])("%s", (_, text) => {
    expect(laidOut(text)).toBe(text);
  });
});

describe("a text in the signs of another format", () => {
  const quoted = `${CLEAN}\n\nThe head of “Aldbrook” said: "It’s café weather in our office, and affiliates float first."`;

  it.each([
    ["a string of JSON", JSON.stringify(quoted)],
    ["what stands in one", JSON.stringify(quoted).slice(1, -1)],
    [
      "one with signs by their numbers",
      JSON.stringify(quoted).replace(
        /[\u0080-\uffff]/gu,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    ],
    ["a cell of a table of commas", `"${quoted.replaceAll('"', '""')}"`],
    ["a mail as it is sent", quotedPrintable(quoted)],
    [
      "signs by their names",
      quoted.replaceAll("“", "&ldquo;").replaceAll("”", "&#8221;").replaceAll("’", "&amp;rsquo;"),
    ],
    ["accents apart from their letters", quoted.normalize("NFD")],
    ["ligatures", quoted.replaceAll("fi", "ﬁ").replaceAll("ff", "ﬀ").replaceAll("fl", "ﬂ")],
    ["wide letters", quoted.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ])("is read: %s", (_, text) => {
    expect(text).not.toBe(quoted);
    expect(laidOut(text)).toBe(quoted);
  });

  it("is Chinese in a mail as it is sent", () => {
    expect(laidOut(quotedPrintable(CHINESE))).toBe(CHINESE);
  });

  it("may be the strings of a record, without what they are called by", () => {
    const record = { id: 7, title: HEADLINE, body: `${FIRST}\n\n${SECOND}` };
    expect(laidOut(JSON.stringify(record))).toBe(CLEAN);
    expect(laidOut(JSON.stringify([record], null, 2))).toBe(CLEAN);
  });

  it("is none where only some signs of it are there", () => {
    for (const text of [
      '"We signed," he said. "It was time."',
      "See x=20 and y=3D, or a&b; c:\\new",
      "[Aldbrook]",
    ])
      expect(laidOut(text)).toBe(text);
  });
});

describe("marks of web pages and of Markdown", () => {
  it("are taken out", () => {
    const text = `# ${HEADLINE}\n\n${FIRST.replace("Truro,", "[Truro](https://truro.example/a?b=1),").replace("Aldbrook Group Limited", "**Aldbrook Group Limited**")}\n\n${SECOND.replace("Redruth", "Redruth <https://redruth.example/>").replace("Penhallow Energy", "Penhallow Energy (https://p.example/x)").replace("300 people", "300 people [2]")}`;
    expect(laidOut(text)).toBe(CLEAN);
  });

  it("are tags, also by the names of their signs", () => {
    const page = `<h1>${HEADLINE}</h1><p>${FIRST}</p><p>${SECOND.replace("Redruth", "<b>Redruth</b>")}</p>`;
    expect(
      laidOut(page)
        .trim()
        .replace(/\n{2,}/gu, "\n\n"),
    ).toBe(CLEAN);
    const item = `<description>${page.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</description>`;
    expect(
      laidOut(item)
        .trim()
        .replace(/\n{2,}/gu, "\n\n"),
    ).toBe(CLEAN);
  });

  it("are none where they say something else", () => {
    for (const text of [
      "x < y and y > z",
      "Write to <name>.",
      "AT&T and R&D; costs",
      "# # #",
      "(https://a.example",
    ])
      expect(laidOut(text)).toBe(text);
  });
});

describe("Chinese that was pasted", () => {
  const labels = (text: string) => labelsOf(readRelease({ text, published: "2024-05-15" }));
  const clean = labels(CHINESE);

  it.each([
    ["spaces between all signs", CHINESE.replace(/(?<=[^\n])(?=[\p{Script=Han}，。、：（）“”])/gu, " ")],
    ["spaces beside numbers", CHINESE.replace(/(?<=\d)(?=[年月日亿])|(?<=[年月])(?=\d)/gu, " ")],
    ["wide digits", CHINESE.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ["radicals for signs", CHINESE.replaceAll("日", "⽇").replaceAll("方", "⽅").replaceAll("一", "⼀")],
    [
      "marks of a Latin keyboard",
      CHINESE.replaceAll("，", ",")
        .replaceAll("。", ".")
        .replaceAll("（", "(")
        .replaceAll("）", ")")
        .replaceAll("：", ":")
        .replace(/[“”]/gu, '"'),
    ],
  ])("says the same: %s", (_, text) => {
    expect(clean.agreements).toHaveLength(1);
    const found = labels(text);
    expect(found.entities.map(({ name }) => name)).toEqual(clean.entities.map(({ name }) => name));
    expect(found.agreements.map(({ parties, date, kind }) => ({ parties, date, kind }))).toEqual(
      clean.agreements.map(({ parties, date, kind }) => ({ parties, date, kind })),
    );
  });

  it("is told by marks of a Latin keyboard as by its own", () => {
    const told = labels(
      "康邦连锁药房,云岫能源有限公司今日宣布,与北阙医院共建联合实验室,云岫能源五年内出资5,000万元,医院提供场地,成果双方共有.",
    );
    const own = labels(
      "康邦连锁药房，云岫能源有限公司今日宣布，与北阙医院共建联合实验室，云岫能源五年内出资5,000万元，医院提供场地，成果双方共有。",
    );
    expect(own.agreements).toHaveLength(1);
    expect(told).toEqual(own);
  });

  it("keeps names as they are written there", () => {
    const text = CHINESE.replaceAll("北阙集团有限公司", "北阙(青塘)集团有限公司");
    expect(labels(text).entities.map(({ name }) => name)).toContain("北阙(青塘)集团有限公司");
  });
});

describe("the evidence of a text that was pasted", () => {
  it.each([
    ["a mail as it is sent", quotedPrintable(CLEAN.replaceAll("Penhallow", "Pénhallow"))],
    ["a record of JSON", JSON.stringify({ title: HEADLINE, body: `${FIRST}\n\n${SECOND}` })],
    ["signs by their names", CLEAN.replaceAll("Energy", "Energy&nbsp;&amp; Co")],
    ["links", CLEAN.replaceAll("Penhallow Energy", "[Penhallow Energy](https://p.example/x)")],
  ])("stands in what was given: %s", (_, text) => {
    const { agreements, evidence, spans } = proposeFrom({ text, published: "2024-05-14" });
    expect(agreements).toHaveLength(1);
    for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
    const place = spans[evidence.find(({ field }) => field === "placeSigned")?.id ?? ""];
    expect(text.slice(place?.start, place?.end)).toBe("Truro");
  });

  it("has its amounts with their raised figures, and its names with lowered ones", () => {
    const text =
      "Aldbrook Group has signed a contract with Penhallow CO₂ Storage Ltd to store 5 x 10<sup>6</sup> tonnes of CO<sub>2</sub><sup>1</sup>.";
    const { agreements, evidence, parties, spans } = proposeFrom({ text, published: "2024-05-14" });
    expect(agreements).toHaveLength(1);
    for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
    expect(parties.flatMap(({ names }) => names.map((name) => name.text))).toContain(
      "Penhallow CO₂ Storage Ltd",
    );
    expect(agreements[0]?.projects?.flatMap(({ quantities = [] }) => quantities)).toMatchObject([
      { value: 5e6, unit: "t" },
    ]);
    const amount = spans[evidence.find(({ field }) => field === "projects.0.quantities.0")?.id ?? ""];
    expect(text.slice(amount?.start, amount?.end)).toBe("5 x 10<sup>6</sup> tonnes");
  });

  it("is that of a text that is laid out already, which stays as it is", () => {
    for (const text of [quotedPrintable(CLEAN), JSON.stringify(CLEAN), inLines(50)]) {
      const once = layOut(text).text;
      expect(laidOut(once)).toBe(once);
    }
  });
});
