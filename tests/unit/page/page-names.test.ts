import { expect, test } from "vitest";
import type { EntityRef } from "@/lib/model";
import { namesOf } from "../../../entrypoints/reader.content/page-names";

const entity = (ref: EntityRef) => ({ ref, kind: "company" as const, name: ref.toUpperCase() });

test("counts marks and spellings, the most frequent first, then in the order of the text", () => {
  const marks = [
    { ref: "d/party/a", surface: "A" },
    { ref: "d/party/b", surface: "B Inc" },
    { ref: "d/party/c", surface: "C" },
    { ref: "d/party/b", surface: "B" },
    { ref: "d/party/b", surface: "B" },
  ] as const;
  expect(namesOf(marks, entity)).toEqual([
    {
      ...entity("d/party/b"),
      count: 3,
      surfaces: [
        { text: "B", count: 2 },
        { text: "B Inc", count: 1 },
      ],
    },
    { ...entity("d/party/a"), count: 1, surfaces: [{ text: "A", count: 1 }] },
    { ...entity("d/party/c"), count: 1, surfaces: [{ text: "C", count: 1 }] },
  ]);
});

test("an entity that is known no longer is left out", () => {
  expect(namesOf([{ ref: "d/party/a", surface: "A" }], () => undefined)).toEqual([]);
});
