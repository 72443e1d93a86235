import { expect, test } from "vitest";
import { valueText } from "@/entrypoints/options/value-text";

test.each<[field: string, value: unknown, text: string]>([
  ["country", "DE", "Germany"],
  ["form", "definitive-contract", "Contract"],
  ["functions", ["joint-rd", "supply"], "Joint R&D; Supply"],
  [
    "history",
    [
      { status: "announced", date: "2025-03-14" },
      { status: "signed", date: "2025~" },
    ],
    "announced, 14 Mar 2025; signed, about 2025",
  ],
  ["kind", "public-body", "Public body"],
  ["kind", "province", "Province or state"],
  ["effective", "2025-Q1", "Q1 2025"],
  ["binding", false, "no"],
  ["names", [{ text: "Form", lang: "en", type: "short", weak: true }], "Form, en, short, weak"],
  ["related", [{ agreement: "a1", type: "same-as" }], "name of agreement a1, same as"],
  [
    "projects",
    [{ phase: "2", quantities: [{ value: 5, unit: "GWh", qualifier: "planned" }] }],
    "2, 5, GWh, planned",
  ],
  ["parties", [{ party: "m", share: 51 }], "name of party m, 51 %"],
  ["scopePlaces", ["a", "b"], "name of place a; name of place b"],
  ["record", { kind: "agreement", id: "a1" }, "name of agreement a1"],
  ["field", "placeSigned", "Signed in"],
  ["field", "projects.0.site", "Project"],
  ["summary", "DE", "DE"],
  ["form", "of another version", "of another version"],
  ["seat", undefined, ""],
])("%s %j is shown as %s", (field, value, text) => {
  expect(valueText(value, field, (kind, id) => `name of ${kind} ${id}`)).toBe(text);
});

test("a record whose name nobody knows is shown by its id", () => {
  expect(valueText([{ party: "m" }], "parties")).toBe("m");
  expect(valueText({ kind: "agreement", id: "a1" }, "record")).toBe("agreement a1");
});

test("a long value is cut", () => {
  expect(valueText("x".repeat(200), "notes")).toBe(`${"x".repeat(159)}…`);
});
