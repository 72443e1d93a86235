import { describe, expect, it } from "vitest";
import { formOf, recordOf } from "@/components/review/forms/agreement-form";
import { type Agreement, InputError } from "@/lib/model";
import { confidenceText } from "@/lib/review/evidence/confidence-words";
import { valueAt } from "@/lib/review/evidence/paths";
import { occurrencesOf, paragraphsOf } from "@/lib/review/evidence/segments";
import { isPdf } from "@/lib/review/files/file-sorts";
import { checkSize, checkText, fileRelease, MOST_TEXT } from "@/lib/review/files/file-text";
import { fingerprintOf } from "@/lib/review/files/fingerprint";

const WESTERN =
  "Müller & Söhne AG und die Kölner Werke haben am 14. März 2025 eine Vereinbarung geschlossen – „ein großer Schritt“.";
const RUSSIAN = "Компания Норвейл и завод Кестрел подписали меморандум о сотрудничестве в Москве.";
/** Bytes of every value, in no order that means anything. */
const NOISE = Uint8Array.from({ length: 2_000 }, (_, i) => (i * i * 7 + i * 131 + 0x9d) % 256);

/** Text in an encoding of one byte, found by reading all that there are. */
function inBytes(label: string, text: string): Uint8Array {
  const signs = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (sign) => signs.indexOf(sign));
}
const latin = (text: string) => inBytes("windows-1252", text);
const cyrillic = (text: string) => inBytes("windows-1251", text);
/** 公司与公司签署合作协议，发展战略 in GB 18030, twice. */
const chinese = new Uint8Array(
  Array.from({ length: 2 }, () => [
    0xb9, 0xab, 0xcb, 0xbe, 0xd3, 0xeb, 0xb9, 0xab, 0xcb, 0xbe, 0xc7, 0xa9, 0xca, 0xf0, 0xba, 0xcf, 0xd7,
    0xf7, 0xd0, 0xad, 0xd2, 0xe9, 0xa3, 0xac, 0xb7, 0xa2, 0xd5, 0xb9, 0xd5, 0xbd, 0xc2, 0xd4,
  ]).flat(),
);
const wide = (text: string) =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]));
const swapped = (given: Uint8Array) => given.map((_, i) => given[i ^ 1] ?? 0);
const CHINESE = "公司与公司签署合作协议，发展战略。双方将在储能和绿色电力领域展开合作。";

describe("a file's text", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ["plain text", "a.txt", bytes("Grüße, 你好"), "Grüße, 你好"],
    ["with a byte order mark", "a.txt", bytes("\ufeffHello"), "Hello"],
    ["UTF-16", "a.txt", new Uint8Array([0xff, 0xfe, 0x48, 0, 0x69, 0]), "Hi"],
    ["HTML by its name", "a.html", bytes("<p>One</p><script>no</script>"), "One"],
    ["HTML by its content", "a.txt", bytes("<!doctype html><p>One"), "One"],
    [
      "HTML that says its encoding",
      "a.html",
      new Uint8Array([...bytes('<meta charset="windows-1252"><p>caf'), 0xe9]),
      "café",
    ],
    ["Markdown", "a.md", bytes("# Title\n\nSee [this](https://x.example) **now**"), "Title\n\nSee this now"],
    [
      "Chinese in GB 18030",
      "a.txt",
      chinese,
      "公司与公司签署合作协议，发展战略公司与公司签署合作协议，发展战略",
    ],
    [
      "Chinese in GB 18030 that says it is UTF-8",
      "a.html",
      new Uint8Array([...bytes('<meta charset="utf-8"><p>'), ...chinese]),
      "公司与公司签署合作协议，发展战略公司与公司签署合作协议，发展战略",
    ],
    ["Windows-1252", "a.txt", latin(WESTERN), WESTERN],
    ["Windows-1251", "a.txt", cyrillic(RUSSIAN), RUSSIAN],
    [
      "UTF-16 without a byte order mark",
      "a.txt",
      wide("Norvale and Kestrel sign"),
      "Norvale and Kestrel sign",
    ],
    ["Chinese in UTF-16 without a byte order mark", "a.txt", wide(CHINESE), CHINESE],
    ["the same with its bytes swapped", "a.txt", swapped(wide(CHINESE)), CHINESE],
  ])("%s", async (_, name, given, text) => {
    expect((await fileRelease(name, given)).text.trim()).toBe(text);
  });

  it.each<[string, () => unknown, RegExp]>([
    ["no UTF-8", () => fileRelease("odd.txt", new Uint8Array([0xc3, 0x28, 0xa0])), /odd\.txt.*UTF-8/s],
    [
      "UTF-8 with a byte that is none",
      () => fileRelease("a.txt", new Uint8Array([...bytes("Société Générale\ncaf"), 0xe9, 10])),
      /UTF-8 text with damaged bytes, first in line 2.*paste it/s,
    ],
    ["null characters", () => fileRelease("bin.txt", new Uint8Array(100)), /null characters/],
    [
      "another encoding than it says",
      () => fileRelease("a.html", new Uint8Array([...bytes('<meta charset="utf-8">'), 0xff, 0xe9])),
      /no UTF-8/,
    ],
    [
      "a document that is not read",
      () => fileRelease("a.pages", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)),
      /word processor.*PDF or plain/s,
    ],
    ["an older Word", () => fileRelease("a.txt", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), /word processor/],
    [
      "a packed file",
      () => fileRelease("a.zip", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)),
      /packed file.*Unpack/s,
    ],
    [
      "a picture",
      () => fileRelease("a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13)),
      /picture.*text recognition/s,
    ],
    [
      "Korean that breaks off within a character",
      () => fileRelease("a.txt", Uint8Array.from([...Array(40).fill([0xb0, 0xa1]).flat(), 0xb0])),
      /no UTF-8 text/,
    ],
    ["bytes of no text", () => fileRelease("a.txt", NOISE), /no UTF-8 text/],
    ["too large", () => checkSize("a.txt", 20_000_001), /20 MB large/],
    ["empty", () => checkText("a.txt", " \n…"), /holds no text/],
    ["a scan", () => checkText("a.pdf", ""), /text recognition/],
    ["too long", () => checkText("a.txt", "a".repeat(MOST_TEXT + 1)), /characters long/],
  ])("says what is wrong: %s", async (_, run, words) => {
    const failed = (async () => run())();
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(words);
  });

  it("tells what a page says of itself", async () => {
    const page = bytes(
      '<meta property="og:site_name" content="Wire"><link rel=canonical href="https://wire.example/1"><p>A',
    );
    const about = { publisher: "Wire", url: "https://wire.example/1" };
    expect(await fileRelease("a.html", page)).toEqual({ text: "A", about });
    expect((await fileRelease("a.txt", bytes("A"))).about).toEqual({});
  });

  it("tells what the front matter of Markdown says, which is no text", async () => {
    const note = bytes("---\ntitle: Norvale signs\ndate: 2025-04-02\n---\n# Norvale");
    expect(await fileRelease("a.md", note)).toEqual({
      text: "Norvale",
      about: { title: "Norvale signs", published: "2025-04-02" },
    });
  });

  it("tells a PDF by its first bytes", () => {
    expect(isPdf(bytes("junk %PDF-1.7"))).toBe(true);
    expect(isPdf(bytes("A text about PDF"))).toBe(false);
  });
});

describe("a fingerprint", () => {
  it("is the same however the lines are broken, and another for another text", async () => {
    const one = await fingerprintOf("Acme and Co.\nsign a deal");
    expect(await fingerprintOf("ACME and Co. sign\r\n\r\na deal!")).toBe(one);
    expect(await fingerprintOf("Acme and Co. sign two deals")).not.toBe(one);
  });
});

describe("marks on a text", () => {
  it("are cut where they overlap, the shortest first", () => {
    const text = "Acme Steel signs\n\nwith Volt";
    const paragraphs = paragraphsOf(text, [
      { start: 0, end: 16, item: "agreement/a" },
      { start: 0, end: 10, item: "party/acme" },
      { start: 23, end: 27, item: "party/volt" },
    ]);
    expect(
      paragraphs.map(({ segments }) =>
        segments.map(({ start, end, items }) => [text.slice(start, end), items]),
      ),
    ).toEqual([
      [
        ["Acme Steel", ["party/acme", "agreement/a"]],
        [" signs", ["agreement/a"]],
      ],
      [
        ["with ", []],
        ["Volt", ["party/volt"]],
      ],
    ]);
  });

  it("go over the end of a line, and never beyond the text", () => {
    const paragraphs = paragraphsOf("one\ntwo", [
      { start: 2, end: 6, item: "a" },
      { start: 5, end: 99, item: "b" },
    ]);
    expect(
      paragraphs.flatMap(({ segments }) => segments.filter(({ items }) => items.length > 0)),
    ).toHaveLength(2);
  });

  it("stand on whole words, the longer name first, and anywhere in Chinese", () => {
    const spans = (text: string, names: string[]) =>
      occurrencesOf(text, names).map(({ start, end }) => text.slice(start, end));
    expect(spans("Volt, Volta and Volt Steel", ["Volt", "Volt Steel"])).toEqual(["Volt", "Volt Steel"]);
    expect(spans("中天钢铁集团", ["中天钢铁"])).toEqual(["中天钢铁"]);
    expect(spans("Cafe\u0301 and Cafe", ["Cafe"])).toEqual(["Cafe"]);
    expect(spans("भारतीय, भारत", ["भारत"])).toEqual(["भारत"]);
    expect(spans("\u{1d400}cme, acme", ["cme"])).toEqual([]);
  });
});

describe("the form of an agreement", () => {
  const record: Agreement = {
    id: "a",
    title: "A deal",
    form: "joint-venture",
    functions: ["supply"],
    binding: true,
    parties: [{ party: "x", role: "buyer", share: 51 }, { party: "y" }],
    history: [{ status: "signed", date: "2025-Q1" }],
    effective: "2025",
    ends: "2030~",
    placeSigned: "p",
    scopePlaces: ["q"],
    fields: ["cells", "steel"],
    projects: [
      {
        site: "p",
        name: "One",
        phase: "II",
        product: "cells",
        quantities: [{ value: 1.5, unit: "GWh", what: "capacity", per: "year", qualifier: "planned" }],
      },
    ],
    summary: "In short",
    related: [{ agreement: "b", type: "amends" }],
  };

  it("loses nothing on the way there and back", () => {
    expect(recordOf(record, formOf(record))).toEqual(record);
  });

  it("leaves out what is emptied, and passes on what is wrong to the schema", () => {
    const form = { ...formOf(record), title: " ", fields: "\n", summary: "" };
    const emptied = recordOf(record, form) as Agreement;
    expect(emptied).not.toHaveProperty("title");
    expect(emptied).not.toHaveProperty("fields");
    const wrong = recordOf(record, {
      ...form,
      parties: [{ party: "x", role: "", share: "half" }],
    }) as Agreement;
    expect(wrong.parties[0]?.share).toBeNaN();
  });
});

describe("words", () => {
  it.each([
    [0.97, "sure, 97%"],
    [0.9, "sure, 90%"],
    [0.8, "likely, 80%"],
    [0.5, "unsure, 50%"],
    [0.35, "a guess, 35%"],
  ])("%d is %s", (confidence, text) => {
    expect(confidenceText(confidence)).toBe(text);
  });

  it("finds the value at a path, and nothing beyond it", () => {
    expect(valueAt({ a: [{ b: 1 }] }, "a.0.b")).toBe(1);
    expect(valueAt({ a: [] }, "a.0.b")).toBeUndefined();
    expect(valueAt({}, "constructor")).toBeUndefined();
  });
});
