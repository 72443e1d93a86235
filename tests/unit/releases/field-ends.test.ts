import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const fieldsOf = (text: string) =>
  labelsOf(readRelease({ text, published: "2026-01-05" })).agreements.flatMap(({ fields }) => fields);

describe("where a field begins", () => {
  it("is behind the day on which it was agreed", () => {
    const fields = fieldsOf(
      "BERLIN, 24 November 2026 – Norvale Batteries Inc. and Kestrel Steel AG signed a supply agreement in Berlin on Monday for 20 MW of storage near Porto. Under the contract Kestrel will deliver casings for three years.",
    );
    expect(fields).toContain("storage");
    expect(fields.filter((field) => /Monday|MW/.test(field))).toEqual([]);
  });
});

describe("where a field ends", () => {
  it.each([
    [
      "Alder Energy signed a contract with Brightwater Ltd on Monday to build battery storage near Hamburg and a substation outside Leipzig.",
      ["battery storage", "substation"],
    ],
    [
      "Alder Energy and Brightwater Ltd have agreed to cooperate on battery storage near Hamburg, pipes along the Rhine and grid services.",
      ["battery storage", "pipes", "grid services"],
    ],
  ])("before what tells where it is: %s", (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
});
