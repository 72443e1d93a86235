/** Strong names that a page has as a word. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "tempo", names: ["Tempo"] },
  { id: "relay", names: ["Relay", "Relay Holdings"] },
  { id: "ridge", kind: "place", names: ["Ridge"] },
]);

const CASES: readonly [what: string, blocks: readonly string[], ...found: string[]][] = [
  [
    "a word that opens a sentence, and stands in another",
    ["Tempo matters. At a tempo of 180, injuries are rare."],
  ],
  ["in another paragraph too", ["Her prose has a slow tempo.", "Tempo is all."]],
  [
    "a capital within a sentence",
    ["Tempo matters. At a tempo of 180, all run.", "They met Tempo."],
    "Tempo=tempo",
    "Tempo=tempo",
  ],
  ["what a firm does", ["Tempo said so. At a tempo of 180, all run."], "Tempo=tempo"],
  ["what a firm has", ["Tempo’s app counts. At a tempo of 180, all run."], "Tempo=tempo"],
  ["words of business", ["Tempo is up, as its shares rose at a slow tempo."], "Tempo=tempo"],
  [
    "a full name elsewhere",
    ["Relay is tired. Phones relay it. Tell Relay Holdings."],
    "Relay=relay",
    "Relay Holdings=relay",
  ],
  ["alone in a cell", ["Tempo", "4.1", "At a tempo of 180, all run."], "Tempo=tempo"],
  ["a place too", ["Ridge walks are hard, ridge by ridge.", "Ridge is a fine word."]],
  ["a place within a sentence", ["Ridge is far. A ridge rose over Ridge."], "Ridge=ridge", "Ridge=ridge"],
  ["no such word on the page", ["Tempo matters. Tempos are rare; contempo is not."], "Tempo=tempo"],
];

it("leaves a list of many names as it is", () => {
  const many = Array.from(
    { length: 60 },
    (_, i) => `Wo${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}rd`,
  );
  const firms = indexOf(many.map((name, i) => ({ id: String(i), names: [name] })));
  const blocks = many.map((name) => `${name} matters, and a ${name.toLowerCase()} as well.`);
  expect(mentionsIn(firms, blocks)).toHaveLength(60);
  expect(mentionsIn(firms, blocks.slice(0, 9))).toHaveLength(0);
});

it("is told of places in English only: others write so what is of a land", () => {
  const land = indexOf([{ id: "andara", kind: "place", names: ["Andara"] }]);
  const blocks = ["Andara crece. La industria andara crece también."];
  expect(mentionsIn(land, blocks, { lang: "es" })).toEqual(["Andara=andara"]);
  expect(mentionsIn(land, blocks, { lang: "en" })).toEqual([]);
});

it("is a word of the page's language there, whatever else the page says", () => {
  const nine = indexOf([
    { id: "nine", names: ["NIO", "Nio"] },
    { id: "own", kind: "place", names: ["Oman"] },
  ]);
  const on = (lang: string, ...blocks: string[]) => mentionsIn(nine, blocks, { lang });
  expect(on("sv", "Nio skadade", "Nio personer fördes till sjukhus.")).toEqual([]);
  expect(on("fi", "Oman kodin osto", "Oman auton voi myydä.")).toEqual([]);
  expect(on("sv", "Nio växer", "Firman Nio växer.")).toEqual(["Nio=nine", "Nio=nine"]);
  expect(on("fi", "Oman ja muut", "Maa nimeltä Oman vie kaasua.")).toEqual(["Oman=own", "Oman=own"]);
  expect(on("en", "Nio grows. Oman too.")).toEqual(["Nio=nine", "Oman=own"]);
});

describe("a strong name that opens sentences", () => {
  it.each(CASES)("%s", (_what, blocks, ...found) => {
    expect(mentionsIn(index, blocks)).toEqual(found);
  });
});
