import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const told = (behind: string) =>
  partiesIn(`Voltar Ltd has signed a supply agreement with Haili International, ${behind}.`, "2025-03-14");

describe("whose a side is", () => {
  it.each([
    "a subsidiary of Orvane AG",
    "a wholly-owned subsidiary of German utility Orvane AG",
    "the Norwegian unit of Orvane AG",
    "the renewables arm of Orvane AG",
    "a joint venture of Orvane AG and Kestrel AG",
    "an affiliate of Beijing-based Orvane AG",
    "Orvane AG's trading arm",
    "an Orvane AG company",
    "a subsidiary of Orvane AG, to make compressors in India",
  ])("is no side where the words end the sentence or go on: %s", (behind) => {
    expect(told(behind)).toEqual(["Haili International + Voltar Ltd"]);
  });

  it.each([
    ["Kestrel AG and a subsidiary of Orvane AG", "Haili International + Kestrel AG + Orvane AG + Voltar Ltd"],
    ["Kestrel AG, and a unit of Orvane AG", "Haili International + Kestrel AG + Orvane AG + Voltar Ltd"],
  ])("but is where it stands for its part: %s", (behind, parties) => {
    expect(told(behind)).toEqual([parties]);
  });

  it("nor is it what somebody orders from", () => {
    expect(
      partiesIn(
        "Voltar Ltd ordered ten trucks from Haili International, a subsidiary of Orvane AG.",
        "2025-03-14",
      ),
    ).toEqual(["Haili International + Voltar Ltd"]);
  });
});
