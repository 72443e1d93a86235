import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { asWritten } from "@/lib/releases/agreements/fields/best-fields";
import { isNoField } from "@/lib/releases/agreements/fields/no-field";

const fieldsOf = (text: string) =>
  labelsOf(readRelease({ text, published: "2026-01-05" })).agreements.flatMap(({ fields }) => fields);

it("a phrase of one word again and again is read to its end", () => {
  expect(isNoField(`${"multi-year ".repeat(60)}wheat`, 0.9)).toBe(false);
  expect(isNoField(`${"multi-year ".repeat(60)}agreement`, 0.9)).toBe(true);
});

describe("a field is no half of a clause", () => {
  it.each([
    [
      "a participle that goes with what follows",
      "Norvale Minerals Ltd has signed an offtake agreement with Kestrel Trading AG for lithium concentrate produced from its northern quarry.",
      "lithium concentrate",
    ],
    [
      "the first half of a noun phrase",
      "Norvale Minerals Ltd has signed an agreement with Kestrel Trading AG to expand the nickel project in the coming weeks.",
      "nickel project",
    ],
    [
      "one of two words of the same noun",
      "Alder Development Bank and Brightwater Bank have signed an agreement to promote green and inclusive growth.",
      "green and inclusive growth",
    ],
    [
      "an adverb",
      "Norvale Gas Ltd has signed an agreement with Kestrel Trading AG for the supply of natural gas annually to its plants.",
      "natural gas",
    ],
  ])("nor does it end in %s", (_, text, field) => {
    const fields = fieldsOf(text);
    expect(fields.some((one) => one.endsWith(field))).toBe(true);
    expect(fields.filter((one) => /(?:produced|coming|green|annually)$/u.test(one))).toEqual([]);
  });

  it.each([
    "agreement accommodates",
    "rail facility contributes",
    "healthy relationship",
    "important step",
    "continued trust and support",
    "directly",
    "389MW",
    "supply of 50,000 tonnes",
    "binding term sheet",
    "heads of agreement",
    "leading battery manufacturer",
  ])("nor what says nothing: %s", (text) => {
    expect(isNoField(text, 0.9)).toBe(true);
  });

  it.each([
    "technical support",
    "climate change",
    "contract research",
    "project costs",
    "assembly",
    "animal feed",
    "phase 3",
    "steel supply",
  ])("but %s is one", (text) => {
    expect(isNoField(text, 0.9)).toBe(false);
  });

  it("and it is told as the text writes it", () => {
    const text = "a 40% interest in K-9 models";
    const field = { text: "40 % interest", start: 2, end: 14, weight: 1 };
    expect(asWritten(field, text).text).toBe("40% interest");
    expect(asWritten({ ...field, text: "interest" }, text).text).toBe("interest");
  });
});
