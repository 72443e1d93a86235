import { describe, expect, it } from "vitest";
import { BY_WORDS } from "@/lib/releases/agreements/event";
import calibration from "@/lib/releases/calibration.json";
import { confidenceOf } from "@/lib/releases/confidence";
import { heldFacts } from "../../../scripts/lib/held-facts";
import { inputOf, readingOf, releaseFixtures } from "./fixtures";

const facts = releaseFixtures().flatMap((fixture) =>
  heldFacts(inputOf(fixture), fixture.label, readingOf(fixture)),
);
const shareHeld = (from: number, to: number) => {
  const some = facts.filter(({ confidence }) => confidence >= from && confidence < to);
  return some.filter(({ held }) => held).length / some.length;
};

describe("confidence", () => {
  it("is a share for every field and rule", () => {
    for (const value of [...Object.values(calibration.field), ...Object.values(calibration.rule)]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });

  it("holds for nine in ten of the facts given at 0.9 or more", () => {
    expect(facts.filter(({ confidence }) => confidence >= 0.9).length).toBeGreaterThan(100);
    expect(shareHeld(0.9, 1.01)).toBeGreaterThanOrEqual(0.9);
  });

  it("of a guess by the words alone is less than that of one that they make likely", () => {
    const of = (rule: string) => confidenceOf("agreement", rule);
    expect(of(BY_WORDS.perhaps)).toBeLessThan(of(BY_WORDS.surely) - 0.1);
    const told = facts.filter(({ fact }) => fact === "agreement");
    for (const rule of Object.values(BY_WORDS))
      expect(told.filter((one) => one.rule === rule).length).toBeGreaterThan(20);
  });

  it("rises with what holds", () => {
    const shares = [shareHeld(0, 0.5), shareHeld(0.5, 0.8), shareHeld(0.8, 0.9), shareHeld(0.9, 1.01)];
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });
});
