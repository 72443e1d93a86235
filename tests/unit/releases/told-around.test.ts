/** Agreements told around what may come of them: "a plant could come to X under a memorandum that A and B have signed". */
import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

const agreements = (text: string) => statusesIn(text, "2025-03-14");

describe("what may come of an agreement", () => {
  it.each([
    "Ships could soon be built in Peru by Zemtekor and Orvexa Marine. They have signed a memorandum of understanding to create a yard there.",
    "Zemtekor and Orvexa Marine might build ships in Peru. They signed a memorandum of understanding on Monday.",
    "A large factory may come to Ohio under a memorandum of understanding that Zemtekor and Orvexa Marine have signed.",
    "A large factory may come to Ohio under a Memorandum of Understanding (MOU) that Zemtekor and Orvexa Marine, which belongs to Key Tools Inc., have signed.",
  ])("leaves it signed: %s", (text) => {
    expect(agreements(text)).toEqual(["signed: Orvexa Marine + Zemtekor"]);
  });

  it("leaves it reached", () => {
    expect(
      agreements("Trade could double under an agreement reached by Zemtekor and Orvexa Marine on Monday."),
    ).toEqual(["announced: Orvexa Marine + Zemtekor"]);
  });

  it.each([
    "Zemtekor could win the work under a contract that Orvexa Marine might sign.",
    "Zemtekor might sign a contract with Orvexa Marine.",
    "Zemtekor and Orvexa Marine might build ships in Peru. They have spoken of a memorandum of understanding.",
  ])("makes none: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("plain ways of telling", () => {
  it.each([
    ["a text of one line", "Zemtekor inks pact with Orvexa Power", "signed: Orvexa Power + Zemtekor"],
    [
      "a text of one line that tells a sale",
      "Zemtekor lands deal to supply turbines to Orvexa Power",
      "announced: Orvexa Power + Zemtekor",
    ],
    [
      "a republic by its people",
      "Zemtekor has signed two contracts with the Gabonese Republic on 5 March.",
      "signed: Gabonese Republic + Zemtekor",
    ],
    [
      "a contract that has run out",
      "Orvexa Power's contract with Zemtekor has run out.",
      "ended: Orvexa Power + Zemtekor",
    ],
  ])("%s", (_, text, told) => {
    expect(agreements(text)).toEqual([told]);
  });

  it("one contract for each of two", () => {
    expect(
      agreements("Zemtekor has awarded a 5G contract to Orvexa Power and another to Penhallow Ltd."),
    ).toEqual(["announced: Orvexa Power + Zemtekor", "announced: Penhallow Ltd + Zemtekor"]);
  });
});
