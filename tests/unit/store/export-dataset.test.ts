/** A dataset as a file, or what a search finds in it: all of that, and as a dataset of its own. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";
import { Library } from "@/lib/store";
import { exportDataset } from "@/lib/store/tasks/export-dataset";
import { batteryDataset, dataset, party } from "../ties/sample";

let count = 0;
let library: Library;

interface Written {
  dataset: { id: string; title: string; version: string };
  parties: unknown[];
  agreements: { id: string }[];
}

async function written(id: string, query: string, agreements?: string[]): Promise<Written> {
  const request = { dataset: id, format: "native-json", query, ...(agreements && { agreements }) };
  const { content } = await exportDataset(library, request, () => undefined);
  return JSON.parse(await content.text());
}

beforeEach(async () => {
  library = new Library(`export-${count++}`);
  await library.import(batteryDataset());
});
afterEach(() => library.close());

describe("what a search finds", () => {
  test("is saved whole, however much it is", async () => {
    const parties = Array.from({ length: 10_050 }, (_, i) => party(`p${i}`, `Werk ${i.toString(36)}`));
    await library.import(dataset("large", { parties }));
    expect((await written("large", "kind:company")).parties).toHaveLength(parties.length);
    // Nor does a large dataset leave less of a small one.
    const all = await written("battery", "");
    const found = await written("battery", "kind:company");
    expect(found.agreements.map(({ id }) => id).sort()).toEqual(all.agreements.map(({ id }) => id).sort());
  });

  test("is saved where it is agreements alone", async () => {
    const found = await written("battery", 'kind:agreement with:"Harbour Steel"');
    expect(found.agreements.map(({ id }) => id).sort()).toEqual(["cars-steel", "volt-steel"]);
  });

  test("is a dataset of its own, which takes no other's place", async () => {
    expect((await written("battery", "")).dataset).toMatchObject({ id: "battery", title: "Dataset battery" });
    expect((await written("battery", "in:Harbour City")).dataset).toMatchObject({
      id: expect.stringMatching(/^battery-in-Harbour-City-[\da-f]{8}$/),
      title: "Dataset battery (in:Harbour City)",
      version: "1",
    });
    const [first] = (await written("battery", "")).agreements;
    expect((await written("battery", "", [first?.id ?? ""])).dataset).toMatchObject({
      id: expect.stringMatching(/^battery-part-[\da-f]{8}$/),
      title: "Dataset battery (a part)",
    });
  });

  test("is the same dataset for the same part, and another for another", async () => {
    const idOf = async (query: string, agreements?: string[]) =>
      (await written("battery", query, agreements)).dataset.id;
    const [first, second] = (await written("battery", "")).agreements.map(({ id }) => id);
    const parts = [[first ?? ""], [second ?? ""], [first ?? "", second ?? ""]];
    const ids = await Promise.all(parts.map((part) => idOf("", part)));
    expect(new Set(ids).size).toBe(parts.length);
    expect(await idOf("", parts[2]?.toReversed())).toBe(ids[2]);
    // As names of files these are one.
    expect(await idOf("in:Harbour City")).not.toBe(await idOf("in:Harbour  City"));
  });
});

test("the tables of one dataset have names of their own", async () => {
  const nameOf = async (format: string) =>
    (await exportDataset(library, { dataset: "battery", format, query: "" }, () => undefined)).name;
  const names = await Promise.all(WRITE_FORMATS.map(({ id }) => nameOf(id)));
  expect(new Set(names).size).toBe(WRITE_FORMATS.length);
  expect(names).toContain("battery-1-participants.csv");
});

test("a part is no file of the whole by its name", async () => {
  const nameOf = async (query: string, agreements?: string[]) => {
    const request = { dataset: "battery", format: "native-json", query, ...(agreements && { agreements }) };
    return (await exportDataset(library, request, () => undefined)).name;
  };
  const [first] = (await written("battery", "")).agreements;
  expect(await nameOf("")).toBe("battery-1.json");
  expect(await nameOf("", [first?.id ?? ""])).toMatch(/^battery-1-part-[\da-f]{8}\.json$/);
  expect(await nameOf("kind:company")).toBe("battery-1-kind-company.json");
});
