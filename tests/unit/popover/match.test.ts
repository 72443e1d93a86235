import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REASON_CODES } from "@/lib/names/ambiguity/reasons";
import { firedWords, lostWords, reasonsFor, reasonWords } from "@/lib/popover/match";
import type { Meaning } from "@/lib/popover/meaning";

const candidate = (more: Partial<Meaning>): Meaning => ({
  ref: "d/party/x",
  kind: "company",
  name: "X",
  dataset: "D",
  score: 0,
  proof: 0,
  reasons: [],
  stands: false,
  rejected: false,
  ...more,
});

test.each<[string, Partial<Meaning>, words: string]>([
  ["the user's word goes first", { rejected: true, stands: true }, "you said: not this one"],
  [
    "then the strongest that speaks against it",
    {
      reasons: [
        { code: "kin-before", weight: -1 },
        { code: "longer-name", weight: -4, detail: "X Town" },
      ],
    },
    "it is part of a longer name (X Town)",
  ],
  ["then that too little speaks for it", {}, "too little speaks for it"],
  [
    "or less than for the other",
    { stands: true, reasons: [{ code: "strong-name", weight: 2 }] },
    "less speaks for it",
  ],
])("why one lost: %s", (_name, more, words) => {
  expect(lostWords(candidate(more))).toBe(words);
});

test("what speaks for it, the strongest first", () => {
  const reasons = [
    { code: "it-says", weight: 0.5 },
    { code: "kin-before", weight: -1 },
    { code: "strong-name", weight: 2 },
  ];
  expect(reasonsFor(candidate({ reasons })).map(({ code }) => code)).toEqual(["strong-name", "it-says"]);
});

test.each([
  [{ text: "X", type: "ticker", weak: false, added: false }, "its ticker in Starter"],
  [
    { text: "X", type: "short", weak: true, added: false },
    "its short name, also an ordinary word, in Starter",
  ],
  [{ text: "X", type: "short", weak: false, added: true }, "a name that you gave it in Starter"],
  [
    { text: "X", type: "short", weak: false, added: false, abroad: true },
    "the country's name in this page's language",
  ],
] as const)("%j is %s", (fired, words) => {
  expect(firedWords(fired, "Starter")).toBe(words);
});

test("every reason that the matcher gives has a sentence of its own", () => {
  const words = REASON_CODES.map((code) => reasonWords({ code, weight: 1 }));
  for (const [i, sentence] of words.entries()) expect(sentence, REASON_CODES[i]).toMatch(/^[a-z“].* \S+/u);
  expect(words).not.toContain("other evidence");
  expect(new Set(words).size).toBe(words.length);
});

test("the list of reasons is what the rules give, no more and no less", () => {
  const folder = new URL("../../../lib/names/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("reasons.ts"))
    .map((file) => readFileSync(new URL(file.replaceAll("\\", "/"), folder), "utf8"))
    .join("\n");
  const given = [...sources.matchAll(/\bgive\(\s*"([a-z-]+)"|\bcode: "([a-z-]+)"/gu)];
  expect([...new Set(given.map(([, a, b]) => a ?? b))].sort()).toEqual([...REASON_CODES].sort());
});

test("what a reason rests on stands behind it", () => {
  expect(reasonWords({ code: "legal-form", weight: 3, detail: "Inc." })).toBe(
    "its legal form follows (Inc.)",
  );
  expect(reasonWords({ code: "legal-form", weight: 3 })).toBe("its legal form follows");
});

test("what is as good as the one that is marked has not lost for lack of evidence", () => {
  expect(lostWords(candidate({ stands: true }), true)).toBe("as much speaks for it; the page does not tell");
  expect(lostWords(candidate({ stands: true, rejected: true }), true)).toBe("you said: not this one");
});
