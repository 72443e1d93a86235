/** Firms of one name that are told apart by a number behind their legal form. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";
import { endsInForm, formLength, withoutForm } from "@/lib/releases/text/legal-form";
import { partiesIn } from "./agreements-in";

const DAY = "2026-11-01";
const entities = (text: string) => recognise(openDocument({ text, published: DAY })).entities;

describe("firms with a number", () => {
  it.each([
    [
      "Ashbrook Acquisition Corp. II has signed a merger agreement with Orvex Motors Ltd.",
      "Ashbrook Acquisition Corp. II + Orvex Motors Ltd",
    ],
    [
      "Orvex Motors Ltd has signed a merger agreement with Ashbrook Acquisition Corp. IX.",
      "Ashbrook Acquisition Corp. IX + Orvex Motors Ltd",
    ],
    [
      "Orvex Motors Ltd signed a lease with Ashbrook Property Limited V (NYSE: ASHV) on Monday.",
      "Ashbrook Property Limited V + Orvex Motors Ltd",
    ],
  ])("%s", (text, parties) => {
    expect(partiesIn(text, DAY)).toEqual([parties]);
  });

  it("are as many as there are numbers", () => {
    const found = entities(
      "Ashbrook Acquisition Corp. II and Ashbrook Acquisition Corp. III have signed a loan agreement. Ashbrook Acquisition III will pay Ashbrook Acquisition II in May.",
    );
    expect(found.map(({ name, forms }) => [name, [...forms.keys()]])).toEqual([
      ["Ashbrook Acquisition Corp. II", ["Ashbrook Acquisition Corp. II", "Ashbrook Acquisition II"]],
      ["Ashbrook Acquisition Corp. III", ["Ashbrook Acquisition Corp. III", "Ashbrook Acquisition III"]],
    ]);
    expect(found.map(({ type }) => type)).toEqual(["company", "company"]);
  });

  it("keep their number without their form", () => {
    expect(formLength("Orvex Corp. II, the", 5)).toBe(9);
    expect(withoutForm("Orvex Acquisition Corp. II")).toBe("Orvex Acquisition II");
    expect(endsInForm("Orvex Acquisition Corp. II")).toBe(true);
    expect(endsInForm("Orvex Fund II")).toBe(false);
  });

  it("are not made of other letters", () => {
    expect(formLength("Orvex Corp. V. Zemtek", 5)).toBe(6);
    expect(formLength("Orvex AG X Zemtek AG", 5)).toBe(3);
    expect(formLength("Orvex AG IIb", 5)).toBe(3);
    expect(formLength("Orvex AG I", 5)).toBe(3);
  });
});

it.each(["plc", "inc", "Inc", "Ltd"])(
  "a full stop behind %s at a sentence's end is no part of the name",
  (form) => {
    const text = `Orvex Motors Ltd signed a lease with Melbrook ${form}. Under the lease, rent is due in May.`;
    expect(entities(text).map(({ name }) => name)).toContain(`Melbrook ${form}`);
  },
);
