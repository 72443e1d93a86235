import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { quickCheck } from "@/lib/formats/quick-check";
import { QUICK_CHECKS, RECORD_SCHEMAS } from "@/lib/formats/record-schemas";
import { LIST_OF, RECORD_KINDS, type RecordKind } from "@/lib/model";
import { anyDataset } from "./arbitrary";

/** Puts something wrong somewhere into a JSON value: what is odd at one place may be right at another. */
const ODD: readonly unknown[] = [
  "",
  " padded ",
  "a b/c",
  "\ud800",
  "x".repeat(1_001),
  "javascript:alert(1)",
  "2025-02-30",
  -1,
  101,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
  true,
  [],
  {},
  ["text"],
  { id: "x" },
];

function spoiled(value: unknown, place: number, odd: unknown): unknown {
  const places: { around: object; key: string }[] = [];
  const copy: unknown = structuredClone(value);
  const walk = (around: unknown) => {
    if (typeof around !== "object" || around === null) return;
    for (const key of Object.keys(around)) {
      places.push({ around, key });
      walk(Reflect.get(around, key));
    }
    if (!Array.isArray(around)) places.push({ around, key: "unknownField" });
  };
  walk(copy);
  const at = places[place % places.length];
  if (at) Reflect.set(at.around, at.key, odd);
  return copy;
}

function isSure(kind: RecordKind, value: unknown): boolean {
  return QUICK_CHECKS[kind](value);
}

describe("the quick check of a schema", () => {
  it("is sure of every right record", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        for (const kind of RECORD_KINDS)
          for (const record of dataset[LIST_OF[kind]]) {
            const parsed = v.parse(RECORD_SCHEMAS[kind], record);
            expect(isSure(kind, parsed)).toBe(true);
          }
      }),
      { numRuns: 50 },
    );
  });

  it("is never sure of what the schema refuses or changes", () => {
    fc.assert(
      fc.property(anyDataset, fc.nat(), fc.constantFrom(...ODD), (dataset, place, odd) => {
        for (const kind of RECORD_KINDS)
          for (const record of dataset[LIST_OF[kind]].slice(0, 3)) {
            const value = spoiled(record, place, odd);
            if (!isSure(kind, value)) continue;
            expect(v.parse(RECORD_SCHEMAS[kind], value)).toEqual(value);
          }
      }),
      { numRuns: 300 },
    );
  });

  it("does not take a list for an object, even where no field is required", () => {
    const agreement = {
      id: "a",
      form: "memorandum",
      parties: [{ party: "p" }],
      history: [{ status: "signed" }],
    };
    expect(isSure("agreement", { ...agreement, projects: [{}] })).toBe(true);
    expect(isSure("agreement", { ...agreement, projects: [[]] })).toBe(false);
  });

  it("does not take a key of the prototype for a field", () => {
    const value: unknown = JSON.parse(
      '{"id":"p","kind":"city","names":[{"text":"A","type":"short"}],"__proto__":1}',
    );
    expect(isSure("place", value)).toBe(false);
    expect(isSure("place", { id: "p", kind: "city", names: [{ text: "A", type: "short" }] })).toBe(true);
  });

  it("is sure of nothing where it does not know a schema", () => {
    const check = quickCheck(v.strictObject({ when: v.union([v.string(), v.number()]) }));
    expect(check({ when: "now" })).toBe(false);
  });
});
