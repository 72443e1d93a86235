import { describe, expect, it } from "vitest";
import { FeatureSet, NUMBERS } from "@/lib/releases/entities/features/feature-set";
import { BitRows } from "@/lib/releases/text/bit-rows";
import { formOf } from "@/lib/releases/text/forms";
import { tokenize } from "@/lib/releases/text/tokens";
import { WordLists } from "@/lib/releases/text/word-lists";

const textsOf = (text: string) => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  it.each([
    ["Orvex's mill, and/or A/S works", ["Orvex", "'s", "mill", ",", "and", "/", "or", "A/S", "works"]],
    ["Zurich-based Orvex (St. Gallen)", ["Zurich", "-based", "Orvex", "(", "St.", "Gallen", ")"]],
    ["Velsee-founded Orvex, Orva-like", ["Velsee", "-founded", "Orvex", ",", "Orva", "-like"]],
    [
      "J. & W. Zemp and Ets. Orva, S. & P.",
      ["J.", "&", "W.", "Zemp", "and", "Ets.", "Orva", ",", "S", ".", "&", "P", "."],
    ],
    ["Z*EMT and **Orvex** and Zemtek*", ["Z*EMT", "and", "*", "*", "Orvex", "*", "*", "and", "Zemtek", "*"]],
    ["the U.S. and J.P. Zemp", ["the", "U.S.", "and", "J.P.", "Zemp"]],
    ["US$5.2 million\nX-energy's end.", ["US$", "5.2", "million", "X-energy", "'s", "end", "."]],
    ["workers' halls - AT&T+ é!", ["workers", "'", "halls", "-", "AT&T+", "é", "!"]],
  ])("cuts %s", (text, tokens) => {
    expect(textsOf(text)).toEqual(tokens);
  });

  it("gives the same form to a word wherever it stands", () => {
    const [first, , second] = tokenize("Orvex and Orvex");
    expect(first?.form).toBe(second?.form);
    expect(first?.form).toBe(formOf("Orvex"));
  });
});

describe("WordLists", () => {
  const lists = new WordLists({
    plants: /^(?:mills?|yard)$/,
    yard: new Set(["yard"]),
    m: (word) => word.startsWith("m"),
  });
  const { plants, yard, m } = lists.bits;

  it("tells the lists of a token's word, and of none those of an empty word", () => {
    const tokens = tokenize("Mills yard hall");
    expect([0, 1, 2, 3].map((i) => lists.at(tokens, i))).toEqual([plants | m, plants | yard, 0, 0]);
    expect(lists.at(tokens, 0)).toBe(plants | m);
    expect([yard | m, yard].map((some) => lists.has(tokens, 0, some))).toEqual([true, false]);
  });

  it("tells the name of the first of some", () => {
    expect([yard | m, m, plants | m, 0].map((some) => lists.firstOf(some))).toEqual([
      "yard",
      "m",
      "plants",
      undefined,
    ]);
  });

  it("asks words as they are written where that is wanted", () => {
    const written = new WordLists({ MILLS: new Set(["Mills"]) }, true);
    expect(["Mills", "mills"].map((word) => written.ofForm(formOf(word)))).toEqual([1, 0]);
  });
});

describe("BitRows", () => {
  it("numbers the buckets that have rows", () => {
    const rows = new BitRows(128, [0, 31, 32, 70, 127]);
    const into = new Int32Array(6);
    const count = rows.rowsOf([127, 1, 31, 32, 0, 71], 6, into);
    expect([...into.slice(0, count)]).toEqual([4, 1, 2, 0]);
  });
});

describe("FeatureSet", () => {
  it("keeps each bucket once, in order, however many there are", () => {
    const set = new FeatureSet();
    for (let turn = 0; turn < 3; turn++) {
      set.begin();
      for (let i = 0; i < 5_000; i++) for (let again = 0; again < 2; again++) set.add(i * 3);
      expect(set.buckets()).toEqual(Array.from({ length: 5_000 }, (_, i) => NUMBERS + i * 3));
    }
  });
});
