/** What is looked up in the datasets before a release is read. */
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { Library } from "@/lib/store";
import { KnownReader } from "@/lib/store/releases/known-reader";
import { dataset, party, place } from "../ties/sample";

const library = new Library();
afterEach(async () => {
  for (const { info } of await library.list()) await library.remove(info.id);
});

const TEXT = `Norvale Bateries Inc. and Kestrel Steel AG sign memorandum

Norvale Bateries Inc. and Kestrel Steel AG signed a memorandum of understanding on March 14, 2025, in Quuxburg.`;

it("finds who is named in the text, who is known under another spelling, and nobody else; one's own dataset first", async () => {
  await library.import(
    dataset("base", {
      places: [place("quuxburg", "Quuxburg")],
      parties: [party("norvale", "Norvale Batteries Inc."), party("osprey", "Osprey Steel")],
    }),
  );
  await library.import(dataset("my-agreements", { parties: [party("kestrel", "Kestrel Steel AG")] }));
  const { revision, slices } = await new KnownReader().known({ text: TEXT, id: "r" });
  expect(revision).toBe((await library.snapshot()).revision);
  expect(
    slices.map(({ dataset: { id }, parties, places }) =>
      [id, parties, places].flat().map((one) => (typeof one === "string" ? one : one.id)),
    ),
  ).toEqual([
    ["my-agreements", "kestrel"],
    ["base", "norvale", "quuxburg"],
  ]);
});
