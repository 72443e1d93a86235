/** Which records of several datasets are one to the reading of a release. */
import { expect, it } from "vitest";
import type { Party } from "@/lib/model";
import { type KnownSlice, knownWorld } from "@/lib/review/known/known";
import { party } from "../ties/sample";

const slice = (id: string, one: Party): KnownSlice => ({
  dataset: { id, title: id },
  parties: [one],
  places: [],
  agreements: [],
  releases: [],
  evidence: [],
});
const numbered = (scheme: string, value: string) => ({ identifiers: [{ scheme, value }] });

it.each<[string, Party, Party, boolean]>([
  [
    "one LEI, whatever their names",
    party("a", "Alpha Works", numbered("lei", "L1")),
    party("b", "Zeta", numbered("lei", "L1")),
    true,
  ],
  [
    "one number of a list, and one name",
    party("a", "Alpha Works", numbered("registration", "1")),
    party("b", "Alpha Works", numbered("registration", "1")),
    true,
  ],
  [
    "one number of a list",
    party("a", "Alpha Works", numbered("registration", "1")),
    party("b", "Zeta Foods", numbered("registration", "1")),
    false,
  ],
])("parties of two datasets with %s", (_what, a, b, isOne) => {
  const world = knownWorld([slice("one", a), slice("two", b)]);
  expect(world.entityOf("two/party/b")?.ref).toBe(isOne ? "one/party/a" : "two/party/b");
});
