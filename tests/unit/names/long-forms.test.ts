import { expect, test } from "vitest";
import { LongForms } from "@/lib/names/ambiguity/long-forms";

const of = (letters: string, label: string, ...blocks: string[]) =>
  new LongForms(blocks).ofAnother(letters, label);

test.each([
  [
    "SEC",
    "Southern Electric",
    "He left the Securities and Exchange Commission.",
    "Securities and Exchange Commission",
  ],
  ["SEC", "Securities Trust", "He left the Securities and Exchange Commission.", undefined],
  // Within a longer row, and a row that another follows.
  ["BRT", "Borva", "The Great Bus Rapid Transit Plan of Norde", "Bus Rapid Transit"],
  ["NRT", "Borva", "In Norde Rapid. Transit", undefined],
  ["ACE", "Borva", "The Alliance of the Cities of Elva met.", "Alliance of the Cities of Elva"],
  ["ACE", "Borva", "The Alliance of all the Cities of Elva met.", undefined],
  ["ACE", "Borva", "TheAlliance Cities Elva", undefined],
  ["AC", "Borva", "The Alliance Cities met.", undefined],
] as const)("what %s stands for, beside %s, in “%s”: %s", (letters, label, text, form) => {
  expect(of(letters, label, text)).toBe(form);
  expect(of(letters, label, "Another Block", `${text}`, "Yet Another")).toBe(form);
});

test("no form goes from one block to the next", () => {
  expect(of("ABC", "Borva", "Alda Belo", "Cavo")).toBeUndefined();
});

test("the first of several on the page tells, unless one of them is its own", () => {
  const text = ["Alda Belo Cavo", "Amra Bora Cina"];
  expect(of("ABC", "Dorn", ...text)).toBe("Alda Belo Cavo");
  expect(of("ABC", "Cina Works", ...text)).toBeUndefined();
});
