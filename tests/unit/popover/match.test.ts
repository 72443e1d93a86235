import { expect, test } from "vitest";
import { firedWords, lostWords, type MatchCandidate, reasonsFor, reasonWords } from "@/lib/popover/match";

const candidate = (more: Partial<MatchCandidate>): MatchCandidate => ({
  ref: "d/party/x",
  kind: "company",
  name: "X",
  dataset: "D",
  reasons: [],
  stands: false,
  rejected: false,
  ...more,
});

test.each<[string, Partial<MatchCandidate>, words: string]>([
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
  [{ text: "X", type: "ticker", weak: false, added: false }, "ticker"],
  [{ text: "X", type: "short", weak: true, added: false }, "short name, an ordinary word too"],
  [{ text: "X", type: "short", weak: false, added: true }, "name that you added"],
] as const)("%j is a %s", (fired, words) => {
  expect(firedWords(fired)).toBe(words);
});

test("a code without words is shown as it is, with what it rests on", () => {
  expect(reasonWords({ code: "some-new-code", weight: 1, detail: "here" })).toBe("some new code (here)");
});
