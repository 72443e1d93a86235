/** A table's encoding is told by its bytes, and its text read. */
import { describe, expect, it } from "vitest";
import { decode, guessEncoding } from "@/lib/formats/decode";
import { recognise } from "@/lib/formats/recognise";
import { readAny } from "./read-any";
import { problemsOf, sourceOf } from "./sources";

const GERMAN = "Partner 1;Partner 2;Datum\nÜberlandwerk;Straßenbau;20.03.2025\n";

const encodings: [label: string, bytes: Buffer<ArrayBuffer>][] = [
  ["utf-8", Buffer.from(GERMAN)],
  ["utf-8", Buffer.from(`\ufeff${GERMAN}`)],
  ["utf-16le", Buffer.from(`\ufeff${GERMAN}`, "utf16le")],
  ["utf-16le", Buffer.from(GERMAN, "utf16le")],
  ["utf-16be", Buffer.from(`\ufeff${GERMAN}`, "utf16le").swap16()],
  ["windows-1252", Buffer.from(`${GERMAN}Müller & Söhne;Köln;21.03.2025\n`, "latin1")],
];

/** A text in an encoding of one and two bytes that engines only read: found by reading all that there is. */
function encodedAs(label: string, text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign <= "\u007f" ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? [0x3f]))),
  );
}

describe("the encoding of a table", () => {
  it.each(encodings)("%s is told and read", async (label, bytes) => {
    const source = sourceOf("t.csv", bytes);
    expect((await recognise(source)).encoding).toBe(label);
    const { parties, agreements } = await readAny(source);
    expect(parties[0]?.names[0]?.text).toBe("Überlandwerk");
    expect(agreements[0]?.history).toEqual([{ status: "announced", date: "2025-03-20" }]);
  });

  it.each([
    [
      "gb18030",
      "合作方1,合作方2,签署日期\n宁德时代,东营市人民政府,2025-03-15\n比亚迪,光伏组件有限公司,2024-03-15\n",
    ],
    [
      "big5",
      "甲方,乙方,簽署日期\n臺灣積體電路製造,高雄市政府,2025-03-15\n鴻海精密工業,聯發科技股份,2024-03-15\n",
    ],
    ["shift_jis", "会社1,会社2,締結日\nトヨタ自動車,パナソニック,2025-03-15\n"],
    ["euc-jp", "会社1,会社2,締結日\nトヨタ自動車,パナソニックエナジー,2025-03-15\n"],
    ["euc-kr", "기업 1,기업 2,날짜\n삼성전자,현대자동차,2025-03-15\n"],
  ])("%s is told and read", async (label, text) => {
    const source = sourceOf("t.csv", encodedAs(label, text));
    expect((await recognise(source)).encoding).toBe(label);
    const { parties, agreements } = await readAny(source);
    expect(parties[0]?.names[0]?.text).toBe(text.split("\n")[1]?.split(",")[0]);
    expect(agreements[0]?.history[0]?.date).toBe("2025-03-15");
  });

  it("UTF-8 with a damaged character is not taken for another encoding, and its line is told", async () => {
    const [before, after] = [
      `${GERMAN}Müller & Söhne;Köln;21.03.2025\nHäfen`,
      `;Süd;21.03.2025\nÖl;Größe;\n`,
    ];
    const bytes = Buffer.concat([Buffer.from(before), Uint8Array.of(0xc3), Buffer.from(after)]);
    const problems = await problemsOf(() => readAny(sourceOf("t.csv", bytes)));
    expect(problems).toMatchObject([{ line: 4, message: "holds bytes that are no text in UTF-8." }]);
  });

  it("JSON in another encoding than Unicode is damaged, and no letters are made up for it", async () => {
    const text =
      '{"format": "entente-dataset/1",\n"dataset": {"id": "a", "title": "Café de la Gare", "version": "1"}}';
    const problems = await problemsOf(() => readAny(sourceOf("latin.json", Buffer.from(text, "latin1"))));
    expect(problems).toMatchObject([{ line: 2, message: "holds bytes that are no text in UTF-8." }]);
  });

  it("UTF-16 of a script without zero bytes is told by its mark", async () => {
    const bytes = Buffer.from("\ufeff合作方，签署日期", "utf16le");
    expect(await guessEncoding(bytes)).toBe("utf-16le");
    expect(await guessEncoding(bytes.swap16())).toBe("utf-16be");
  });

  it("a byte that is no text is told with its line, also where a piece begins within a character", async () => {
    async function* pieces() {
      yield Uint8Array.of(0x0a, 0xc3);
      yield Uint8Array.of(0xa9, 0x0a, 0xff);
    }
    const problems = await problemsOf(async () => {
      for await (const _ of decode(pieces(), "utf-8", "t.csv"));
    });
    expect(problems).toMatchObject([{ file: "t.csv", line: 3 }]);
  });
});
