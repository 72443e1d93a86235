import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlText, labelsOf, proposeFrom, readRelease } from "@/lib/releases";
import { openDocument } from "@/lib/releases/document";
import { isLatinPerson } from "@/lib/releases/zh/names/offices";
import { cutOf, stretchesOf } from "@/lib/releases/zh/stretches";
import { releaseFixtures } from "./fixtures";

const fixtures = releaseFixtures();
const published = "2025-01-31";
const read = (text: string) => labelsOf(readRelease({ text, published, publisher: "Press" }));

describe("hostile texts", () => {
  it.each([
    ["no full stop", "Aldbrook Group signed an agreement with Penhallow Ltd and ".repeat(1_800)],
    ["one word", "A".repeat(100_000)],
    ["capitals", "Aldbrook ".repeat(11_000)],
    ["brackets", "(".repeat(1_000_000)],
    ["brackets in pairs", "(a)".repeat(100_000)],
    ["quotation marks", '"'.repeat(100_000)],
    ["digits", "1".repeat(100_000)],
    ["numbers with commas", "1,000".repeat(20_000)],
    ["spaces", " ".repeat(100_000)],
    ["line ends", "\n".repeat(100_000)],
    ["hyphens", "a-".repeat(50_000)],
    ["null characters", "Aldbrook\0Group\0signed ".repeat(4_000)],
    ["right to left", "وقعت شركة الدبروك اتفاقية مع شركة بنهالو. ".repeat(2_000)],
    ["emoji", "👩‍🚀🚀 signed 🤝 with 🏭 ".repeat(4_000)],
    ["lone surrogates", "\ud800 Aldbrook \udc00 Group ".repeat(4_000)],
    ["mixed scripts", "Aldbrook 与 Пенхаллоу 签署 اتفاقية agreement 協議 ".repeat(2_000)],
    ["Chinese without a full stop", "云岫能源与北阙集团签署协议".repeat(8_000)],
    ["Chinese brackets", "（".repeat(100_000)],
    ["of and for", "Ministry of ".repeat(9_000)],
    ["commas", "A, ".repeat(33_000)],
    [
      "a long table",
      `Buyer  Seller  Type\n${Array.from({ length: 3_000 }, (_, i) => `Aldbrook ${i}  Penhallow ${i}  12 trains\n`).join("")}`,
    ],
    ["column heads alone", "Buyer  Seller  Type\n".repeat(5_000)],
    ["bars", "|".repeat(100_000)],
    ["lines of one width", `${"Aldbrook Group signed with Penhallow and ".repeat(2)}\n`.repeat(1_500)],
    ["words parted at each line end", `${"Aldbrook agreed to ".repeat(3)}agree-\n`.repeat(1_800)],
    ["quoted lines", "> Aldbrook Group signed\n".repeat(15_000)],
    ["marks of quoting", ">".repeat(100_000)],
    ["pages", "Aldbrook\f".repeat(40_000)],
    ["numbers of pages", "Page 1 of 2\n".repeat(30_000)],
    ["tabs", "a\t".repeat(150_000)],
    ["bullets with tabs", "o\t\n".repeat(100_000)],
    ["a string of JSON", JSON.stringify("Aldbrook\n".repeat(14_000))],
    ["a cell of quotation marks", `"${'""'.repeat(150_000)}\n"`],
    ["soft line ends of mails", "Aldbrook=\n".repeat(30_000)],
    ["signs by their names", "&amp;".repeat(60_000)],
    ["beginnings of tags", "<a ".repeat(100_000)],
    ["beginnings of links", "[Aldbrook](https://".repeat(15_000)],
    ["notes", "Aldbrook [1] ".repeat(20_000)],
    ["accents", "e\u0301".repeat(100_000)],
    ["lines of subtitles", "1\n0:01\nAldbrook, signed\n".repeat(12_000)],
    ["lines behind bars", "| Aldbrook, signed\n".repeat(15_000)],
    ["lines with wide gaps", "Aldbrook  signed   with Penhallow\n".repeat(10_000)],
    ["Chinese with spaces", "云 岫 能 源 ".repeat(14_000)],
    ["Chinese between narrow brackets", "云岫(能源".repeat(20_000)],
    ["signs that nobody sees", "a\u00ad".repeat(150_000)],
    [
      "references",
      "The two companies and the company and both banks said that it and they agreed. ".repeat(1_300),
    ],
    ["fields", "on trade and of trade in trade and for trade of the trade and trade ".repeat(1_500)],
    ["percentages", "Aldbrook Group holds 5 percent and ".repeat(3_000)],
    ["Chinese names with hyphens", `项目位于${"克拉斯诺-".repeat(6_000)}`],
    ["Latin initials in Chinese", `云岫能源与${"A.".repeat(50_000)}签署协议`],
    ["a closing line of spaces", `云岫能源与北阙集团签署协议。\n完${" ".repeat(20_000)}x`],
    [
      "Chinese hospitals",
      Array.from(
        { length: 16_000 },
        (_, i) => `${String.fromCharCode(0x4e00 + ((i * 7) % 5000), 0x5e00 + ((i * 13) % 3000))}医院、`,
      ).join(""),
    ],
    ["labels of one side", "Customer: Aldbrook Ltd\n".repeat(4_500)],
    ["a name with its figure", "Aldbrook 3 . ".repeat(60_000)],
    ["sentences of a mark", "'. ".repeat(30_000)],
    ["a place told over and over", `LEEDS, May 5, 2025 -- ${"It was signed in Oslo. ".repeat(8_000)}`],
    ["a firm with an adjective", "Scottish Sparrows won. ".repeat(16_000)],
    ["Chinese share tickers", "云岫公司（纳斯达克：ABCD）。".repeat(6_000)],
    [
      "agreements signed together",
      "Aldbrook Group signed an agreement with Penhallow Ltd. Both contracts were signed at Leeds. ".repeat(
        1_000,
      ),
    ],
    [
      "Chinese words of winning",
      `岚峰路桥中标云桐市滨江大桥加固工程。${`岚峰路桥${"再以综合标已".repeat(18)}付。`.repeat(60)}`,
    ],
    ["Chinese joiners", "与和同向与和同向，".repeat(11_000)],
  ])(
    "%s are read to the end",
    (_, text) => {
      expect(read(text)).toHaveProperty("entities");
    },
    60_000,
  );

  it.each([
    ["terms", "dl", "<dt>Buyer</dt><dd>Aldbrook</dd>"],
    ["captions", "div", '<div class="caption">Aldbrook</div>'],
    ["authors", "div", "<footer>Ann Zemp</footer>"],
  ])(
    "a page with very many %s is read to the end",
    (_, list, item) => {
      expect(htmlText(`<${list}>${item.repeat(80_000)}</${list}>`)).toBeTypeOf("string");
    },
    60_000,
  );

  it("reads what a page with scripts says and nothing of the scripts", () => {
    const html = `<p>Aldbrook Group signed an agreement with Penhallow Ltd.</p><script>${"Evil Corp. signed an agreement with Worse Inc. ".repeat(500)}</script>`;
    expect(read(htmlText(html)).entities.map(({ name }) => name)).toEqual([
      "Aldbrook Group",
      "Penhallow Ltd",
    ]);
  });
});

it("asks only once of each Chinese block whether it is a part of the news", () => {
  const stepsOf = (lines: number) => {
    const text = "云岫能源签约。\n".repeat(lines);
    const document = openDocument({ text });
    let steps = 0;
    const get = (blocks: typeof document.blocks, key: PropertyKey) => {
      steps += 1;
      return Reflect.get(blocks, key) as unknown;
    };
    const blocks = new Proxy(document.blocks, { get });
    const isCut = cutOf({ ...document, blocks }, stretchesOf(document));
    for (let at = 0; at < text.length; at += 4) isCut(at);
    return steps;
  };
  expect(stepsOf(400)).toBeLessThan(3 * stepsOf(200));
});

it("looks for a person before Latin letters sign by sign", () => {
  expect(isLatinPerson(`${"a".repeat(34)}，Zemp`, 39)).toBe(false);
  expect(isLatinPerson("董事长Ida Zemp", 8)).toBe(true);
});

describe("any text", () => {
  const words = fc.constantFrom(
    "Aldbrook Group",
    "Penhallow Ltd",
    "signed",
    "an agreement",
    "with",
    "and",
    "(",
    ")",
    '"',
    ",",
    ".",
    "\n",
    "on March 3",
    "in Oslo",
    "$5 million",
    "the two companies",
    "它",
    "与",
    "签署",
    "协议",
    "。",
    "’s",
    "™",
    "%",
    "between",
    "holds 51 percent",
    "the two companies",
    "one with",
    "by",
    "Buyer  Seller  Type\n",
    "a joint venture",
    "our",
    "we",
    ":",
    "1.",
  );

  it("gives labels whose references all exist", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: "grapheme" })), { maxLength: 80 }), (parts) => {
        const { entities, agreements, presence } = read(parts.join(" "));
        const ids = new Set(entities.map(({ id }) => id));
        for (const { parties, signedAt, projects } of agreements) {
          expect(new Set(parties).size).toBe(parties.length);
          for (const id of [
            ...parties,
            ...(signedAt === null ? [] : [signedAt]),
            ...projects.flatMap(({ site }) => (site === null ? [] : [site])),
          ])
            expect(ids).toContain(id);
        }
        for (const { entity, place } of presence)
          expect([ids.has(entity), ids.has(place)]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });

  it("gives evidence that quotes the text, wherever a fixture is cut and joined", () => {
    fc.assert(
      fc.property(
        fc.nat(fixtures.length - 1),
        fc.nat(fixtures.length - 1),
        fc.nat(600),
        fc.nat(600),
        (a, b, from, to) => {
          const text = `${fixtures[a]?.text.slice(from) ?? ""}\n${fixtures[b]?.text.slice(0, to) ?? ""}`;
          for (const { quote, start, end } of proposeFrom({ text, published, id: "x" }).evidence)
            expect(text.slice(start, end)).toBe(quote);
        },
      ),
      { numRuns: 100 },
    );
  });
});
