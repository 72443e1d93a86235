/** The compact forms in a search index: lists of documents as differences, numbers in two parts, shared readings. */
import { describe, expect, it } from "vitest";
import { pack, Unpacked } from "@/lib/names/pack";
import { packSplit, SplitNumbers } from "@/lib/search/columns";
import { compileSearch } from "@/lib/search/compile";
import { Postings, packPostings } from "@/lib/search/postings";
import { entity, tie } from "./entries";

const unpacked = (...sections: Parameters<typeof pack>[2]) => new Unpacked(pack(1, 1, sections).buffer, 1, 1);

describe("lists of documents", () => {
  // Around each number of bytes that a difference can take.
  const lists = [
    [0, 1, 127, 128, 255],
    [],
    [128, 16_511, 32_895],
    [2 ** 21 - 1, 2 ** 22, 2 ** 28, 2 ** 29 + 5],
  ];
  const sections = packPostings(lists.length, (visit) => {
    lists.forEach((list, token) => {
      list.forEach((document, i) => {
        visit(token, document - (list[i - 1] ?? 0));
      });
    });
  });
  const postings = new Postings(unpacked(...sections));

  const read = (token: number, least?: number) => {
    const found: number[] = [];
    postings.each(token, (document, list) => list.push(document), found, least);
    return found;
  };

  it("come back as they were", () => {
    expect(lists.map((_, token) => read(token))).toEqual(lists);
  });

  it("begin where the caller says", () => {
    expect(read(0, 127)).toEqual([127, 128, 255]);
  });

  it("are none of a token that is not there", () => {
    expect(read(-1)).toEqual([]);
    expect(read(lists.length)).toEqual([]);
  });

  it("take as few bytes as will do", () => {
    expect(lists.map((_, token) => postings.sizeOf(token))).toEqual([5, 0, 7, 16]);
  });
});

it.each([
  [[0, 65_535, 65_536, 2 ** 24 - 1], 3],
  [[2 ** 24, 2 ** 32 - 1], 4],
])("numbers up to %j come back, in %d bytes each", (numbers, bytes) => {
  const sections = packSplit(Uint32Array.from(numbers));
  const split = new SplitNumbers(unpacked(...sections));
  expect(numbers.map((_, i) => split.at(i))).toEqual(numbers);
  expect(sections.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(bytes * numbers.length);
});

it("agreements with the same words share how these are written", () => {
  const words = ["Strategic cooperation on many things of many sorts in many places", "signed and sealed"];
  const size = (count: number, texts: string[]) =>
    compileSearch([
      entity("volt", ["Volt"], 1),
      ...Array.from({ length: count }, (_, i) => tie(`a${i}`, ["volt"], texts, "2025")),
    ]).length;
  const each = (texts: string[]) => (size(301, texts) - size(101, texts)) / 200;
  // A byte for each of the words, and three for each of the texts.
  expect(each(words) - each(["Many"])).toBeLessThan(20);
});
