import { describe, expect, it } from "vitest";
import { metParts } from "@/components/popup/met-words";

/** With brackets round what met the query. */
const shown = (text: string, ...words: string[]) =>
  metParts({ text, words })
    .map((part) => (part.met ? `[${part.text}]` : part.text))
    .join("");
const LONG =
  "The two partners look for a route to rails made of hydrogen and will build a furnace beside the old harbour, which takes its power from the sea";

describe("a text that met a query", () => {
  it.each([
    ["whole where it is short", "green hydrogen", ["hydrogen"], "green [hydrogen]"],
    ["whatever its case and accents", "Ébro Hydrogen", ["ebro"], "[Ébro] Hydrogen"],
    ["not within a longer word", "no hydrogenation", ["hydrogen"], "no hydrogenation"],
    [
      "by pairs of Chinese characters, which are one",
      "熔炼厂采用绿电",
      ["采用", "用绿", "绿电"],
      "熔炼厂[采用绿电]",
    ],
  ])("is shown %s", (_, text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected);
  });

  it.each([
    [
      "from its start",
      ["route"],
      "The two partners look for a [route] to rails made of hydrogen and will build a furnace …",
    ],
    [
      "from a word before the first",
      ["furnace"],
      "… hydrogen and will build a [furnace] beside the old harbour, which takes its power from …",
    ],
    [
      "to its end",
      ["sea"],
      "… and will build a furnace beside the old harbour, which takes its power from the [sea]",
    ],
    [
      "where most of them stand",
      ["partners", "harbour", "power"],
      "… and will build a furnace beside the old [harbour], which takes its [power] from the sea",
    ],
    [
      "from its start without any",
      [],
      "The two partners look for a route to rails made of hydrogen and will build a furnace …",
    ],
  ])("is cut at words round those that did, %s", (_, words, expected) => {
    expect(shown(LONG, ...words)).toBe(expected);
  });

  it("is cut between characters where it has no spaces", () => {
    expect(shown(`${"炉".repeat(100)}绿电${"海".repeat(100)}`, "绿电")).toBe(
      `… ${"炉".repeat(28)}[绿电]${"海".repeat(54)} …`,
    );
  });
});
