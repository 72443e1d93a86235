/** The compiled index holds what it was given, at the edges of its format too. */
import { describe, expect, it } from "vitest";
import { compileNames } from "@/lib/names/compile";
import { openNames } from "@/lib/names/name-index";
import { scan } from "@/lib/names/scan";
import { candidatesOf } from "@/lib/names/sightings";
import { indexOf, mentionsIn, sourcesOf } from "./build-index";

/** What a text that is one spelling may mean, as `id/number of the name`. */
function meanings(index: ReturnType<typeof indexOf>, text: string): string[] {
  const out: number[] = [];
  scan(index, text, out);
  const [start = 0, end = 0, key = 0] = out;
  return out.length === 0
    ? []
    : candidatesOf(index, text, start, end, key).map(
        ({ entity, name }) => `${index.entities.ref(entity).split("/").at(-1)}/${name}`,
      );
}

describe("a compiled index", () => {
  it("finds nothing where it holds nothing", () => {
    expect(mentionsIn(indexOf([]), ["Zenith Steel and 中国 in one line."])).toEqual([]);
  });

  it("has no name of signs alone: the dash of an empty cell would be found everywhere", () => {
    const index = indexOf(
      ["—", "-", "?", "…", "A—"].map((name, i) => ({ id: String(i), names: [`=${name}`] })),
    );
    expect(mentionsIn(index, ["Zenith — a maker… of? steel - and A— more."])).toHaveLength(1);
  });

  it("tells twenty thousand characters apart, of which most take several bytes", () => {
    const chars = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + i));
    // Every character begins a name, stands in its middle and ends one; the first are the most frequent.
    const names = chars.map(
      (char, i) => char + (chars[(i + 7) % chars.length] ?? "") + (chars[i % 50] ?? ""),
    );
    const index = indexOf(names.map((name, i) => ({ id: String(i), names: [`=${name}`] })));
    const out: number[] = [];
    for (let i = 0; i < names.length; i += 97) {
      out.length = 0;
      scan(index, `。${names[i]}。`, out);
      expect([names[i], out.slice(0, 2)]).toEqual([names[i], [1, 4]]);
      expect(meanings(index, names[i] ?? "")).toEqual([`${i}/0`]);
    }
  });

  it("gives no more meanings of a spelling than can be weighed with one another, and more than there are lands", () => {
    const namesakes = (count: number) =>
      indexOf(Array.from({ length: count }, (_, i) => ({ id: String(i), names: ["Ministry of Works"] })));
    expect(meanings(namesakes(250), "Ministry of Works")).toHaveLength(250);
    expect(meanings(namesakes(5_000), "Ministry of Works")).toEqual(
      Array.from({ length: 300 }, (_, i) => `${i}/0`),
    );
  });

  it("ends a tail within the bytes of a character, and not before", () => {
    const chars = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const filler = chars.map((char, i) => ({ id: `f${i}`, names: [`=${char.repeat(2)}甲`] }));
    const [rare = "", other = ""] = ["龍", "龎"];
    const index = indexOf([
      ...filler,
      { id: "a", names: [`=乙${rare}丙`] },
      { id: "b", names: [`=乙${other}丙`] },
    ]);
    expect(meanings(index, `乙${rare}丙`)).toEqual(["a/0"]);
    expect(meanings(index, `乙${other}丙`)).toEqual(["b/0"]);
    expect(meanings(index, `乙${rare}`)).toEqual([]);
  });

  it("keeps more ways of writing capitals than fit a byte", () => {
    const word = (bits: number) =>
      Array.from("abcdefghij", (letter, i) => (bits & (1 << i) ? letter.toUpperCase() : letter)).join("");
    const spellings = Array.from({ length: 600 }, (_, bits) => word(bits));
    const index = indexOf(spellings.map((name, i) => ({ id: String(i), names: [`=${name}`] })));
    for (const bits of [0, 1, 254, 255, 256, 257, 599])
      expect(meanings(index, word(bits))).toContain(`${bits}/0`);
  });

  it("keeps which of a record's names was found, and homonyms in the order of their records", () => {
    const names = Array.from({ length: 300 }, (_, i) => `=Zenith ${String.fromCharCode(65 + (i % 26))}${i}`);
    const index = indexOf([
      { id: "many", names },
      { id: "second", names: ["=Other", "=Zenith B1"] },
    ]);
    expect(meanings(index, "Zenith A0")).toEqual(["many/0"]);
    expect(meanings(index, "Zenith B1")).toEqual(["many/1", "second/1"]);
    // From 255 on the number is not told.
    expect(meanings(index, names[299]?.slice(1) ?? "")).toEqual(["many/255"]);
  });

  it("holds names longer than a byte can count", () => {
    const long = `Zenith ${"Steel ".repeat(100)}Works`;
    const index = indexOf([
      { id: "long", names: [`=${long}`] },
      { id: "short", names: ["=Zenith Steel"] },
    ]);
    expect(meanings(index, long)).toEqual(["long/0"]);
    expect(meanings(index, "Zenith Steel Steel")).toEqual(["short/0"]);
  });

  it("refuses bytes of another version, and bytes that are none of its own", () => {
    const bytes = compileNames(sourcesOf([{ id: "a", names: ["=Zenith"] }]));
    const older = bytes.slice();
    new DataView(older.buffer).setUint32(4, 1, true);
    expect(() => openNames(older.buffer)).toThrow(RangeError);
    expect(() => openNames(new ArrayBuffer(64))).toThrow(RangeError);
  });
});
