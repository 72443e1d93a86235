/** What a new version changes, in words: labels of fields, and names of what they refer to. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { compareWithStored } from "@/entrypoints/options/compare-versions";
import type { Agreement, Dataset } from "@/lib/model";
import { Library, Overlay } from "@/lib/store";
import { dataset, party } from "../ties/sample";

const parties = [party("m-1", "Maker"), party("q-1", "Quay"), party("n-1", "Norde")];
const places = [{ id: "p-1", kind: "city" as const, names: [{ text: "Zeven", type: "short" as const }] }];
const agreement = (id: string, rest: Partial<Agreement> = {}): Agreement => ({
  id,
  form: "memorandum",
  parties: [{ party: "m-1" }, { party: "q-1" }],
  history: [{ status: "signed", date: "2025-03" }],
  ...rest,
});
const version = (agreements: Agreement[]): Dataset => dataset("set", { parties, places, agreements });

test("fields have labels, and other records their names", async () => {
  const library = new Library("compare");
  await library.import(version([agreement("a-1"), agreement("a-2")]));
  const [before] = await library.list();
  if (!before) throw new Error("Nothing was imported.");
  const staging = await library.stage();
  const after = version([
    agreement("a-1"),
    agreement("a-2", {
      parties: [{ party: "m-1", role: "buyer", share: 51 }, { party: "n-1" }, { party: "gone" }],
      placeSigned: "p-1",
      related: [{ agreement: "a-1", type: "amends" }],
    }),
  ]);
  await staging.add("place", after.places);
  await staging.add("party", after.parties);
  await staging.add("agreement", after.agreements);
  const { rows } = await compareWithStored(
    { library, overlay: new Overlay("compare") },
    before,
    await staging.toVersion(after.info),
    { most: 10, signal: new AbortController().signal },
  );
  await staging.discard();
  expect(rows.flatMap(({ fields }) => fields)).toEqual([
    { label: "Parties", before: "Maker; Quay", after: "Maker, buyer, 51 %; Norde; gone" },
    { label: "Signed in", before: "", after: "Zeven" },
    { label: "Related", before: "", after: "Maker – Quay, amends" },
  ]);
});
