import { expect, test } from "vitest";
import type { EntityRef } from "@/lib/model";
import { namesOf } from "../../../entrypoints/reader.content/page-names";

const entity = (ref: EntityRef) => ({ ref, kind: "company" as const, name: ref.toUpperCase() });

test("counts marks, the most frequent name first, then in the order of the text", () => {
  const marks = (["a", "b", "c", "b", "b"] as const).map((id) => ({ ref: `d/party/${id}` as const }));
  expect(namesOf(marks, entity)).toEqual([
    { ...entity("d/party/b"), count: 3 },
    { ...entity("d/party/a"), count: 1 },
    { ...entity("d/party/c"), count: 1 },
  ]);
});

test("an entity that is known no longer is left out", () => {
  expect(namesOf([{ ref: "d/party/a" }], () => undefined)).toEqual([]);
});
