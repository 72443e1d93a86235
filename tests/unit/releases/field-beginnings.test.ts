/** Where a field begins, and phrases that are none. */
import { describe, expect, it } from "vitest";
import { isNoField } from "@/lib/releases/agreements/fields/no-field";
import { trimmedField } from "@/lib/releases/agreements/fields/trim-field";

const begun = (text: string) => trimmedField({ text, start: 10, end: 10 + text.length, weight: 0.3 });

describe("where a field begins", () => {
  it.each([
    ["km of cables", "cables"],
    ["square metres of its façade panels", "façade panels"],
    ["kV array cable", "array cable"],
    ["- megawatt electrolyser", "electrolyser"],
    ["renewed its feed contract", "feed contract"],
    ["ordered a catamaran", "catamaran"],
    ["won the duty-free concession", "duty-free concession"],
    ["replace the packet core", "replace the packet core"],
    ["feed the grid", "feed the grid"],
    ["tonnes", "tonnes"],
    ["bln cell plant", "cell plant"],
    ["million USD cell plant", "cell plant"],
    ["billion of grants", "billion of grants"],
  ])("%s", (text, expected) => {
    expect(begun(text).text).toBe(expected);
  });

  it.each([
    ["green ammonia a year", "green ammonia"],
    ["nickel per month", "nickel"],
    ["battery systems of up", "battery systems"],
    ["vaccine doses annually", "vaccine doses"],
    ["school years", "school years"],
  ])("it ends before how often and how far: %s", (text, expected) => {
    expect(begun(text)).toMatchObject({ text: expected, end: 10 + expected.length });
  });

  it("moves with its words", () => {
    expect(begun("km of cables").start).toBe(16);
    expect(begun("- megawatt electrolyser").start).toBe(20);
  });
});

describe("no field", () => {
  it.each([
    "following agreements",
    "ready for delivery",
    "another four years",
    "scope comprises",
    "agreement concerning",
    "GWh/yr",
    "letter",
    "Norvale Mills extend",
    "extended",
    "presence",
  ])("%s", (text) => {
    expect(isNoField(text, 0.1)).toBe(true);
  });

  it.each([
    "strategic cooperation framework agreement",
    "set up a joint venture",
    "venture agreement",
    "annual capacity",
    "term of three years",
    "ten years",
    "undisclosed sum",
    "official visit",
    "acquire a 24.9",
  ])("however likely: %s", (text) => {
    expect(isNoField(text, 0.9)).toBe(true);
  });

  it.each(["power purchase agreement", "reinsurance capacity", "open days", "phase 2", "visit centre"])(
    "but %s is one",
    (text) => {
      expect(isNoField(text, 0.9)).toBe(false);
    },
  );
});
