import { describe, expect, it } from "vitest";
import { type BytesOptions, readBytes } from "@/lib/formats/bytes";
import { Intake } from "@/lib/formats/intake";
import { openList } from "@/lib/formats/package/list-rows";
import { LIST_TABLES } from "@/lib/formats/package/tables";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { LIMITS } from "@/lib/formats/source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { openZip } from "@/lib/formats/zip";
import { many } from "./many";
import { packageFiles, zipOf } from "./packages";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";

describe("a data package whose tables were edited", () => {
  it("is read as well where a Mac packed it again, with files of its own beside them", async () => {
    const files = new Map<string, string | Uint8Array>();
    for (const [name, text] of await packageFiles()) {
      files.set(`valid/${name}`, text);
      files.set(`__MACOSX/valid/._${name}`, Uint8Array.of(0, 5, 22, 7));
    }
    const read = async (some: typeof files) => readAny({ name: "valid.zip", content: await zipOf(some) });
    expect(await read(files)).toEqual(await read(await packageFiles()));
  });

  it("keeps quantities with the project whose number they have, whatever projects were taken out", async () => {
    const files = await packageFiles();
    files.set(
      "agreement-projects.csv",
      "agreement,number,name\r\nmaker-port-2025,3,Third\r\nmaker-port-2025,2,Second\r\n",
    );
    files.set(
      "project-quantities.csv",
      "agreement,project,value,unit\r\nmaker-port-2025,2,20,GWh\r\nmaker-port-2025,3,30,GWh\r\n",
    );
    const { agreements } = await readAny(sourceOf("edited.zip", await zipOf(files)));
    expect(agreements[0]?.projects).toEqual([
      { name: "Second", quantities: [{ value: 20, unit: "GWh" }] },
      { name: "Third", quantities: [{ value: 30, unit: "GWh" }] },
    ]);
  });
});

describe("a list table", () => {
  const list = LIST_TABLES.find(({ table }) => table === "agreement-parties");
  it.each([
    ["in the order of its records", false],
    ["sorted otherwise", true],
  ])(
    "that is large and %s gives each record its rows, and those of none in the end",
    async (_what, isSorted) => {
      const dataset = many(50);
      const zip = await blobOf(writeDataset(sourceOfDataset(dataset), "data-package"));
      const entry = (await openZip({ name: "many.zip", content: zip })).get("agreement-parties.csv");
      if (!entry || !list) throw new Error("There is no such table.");
      const source = sourceOf("many.zip", zip);
      const reading = {
        source,
        bytes: (how: BytesOptions) => readBytes(source, "none", how),
        encoding: "utf-8",
        intake: new Intake(),
        limits: LIMITS,
        signal: undefined,
        onBytes: () => undefined,
        info: () => dataset.info,
      };
      const known = dataset.agreements.filter(({ id }) => id !== "a7");
      const order = new Map(known.map(({ id }, at) => [id, isSorted ? 50 - at : at]));
      const rows = await openList({
        reading,
        entry,
        list,
        onBytes: () => undefined,
        order: async () => order,
        held: 0,
      });
      for (const { id, parties } of isSorted ? known.toReversed() : known)
        expect((await rows.take(id)).map(({ values }) => values.get("party"))).toEqual(
          parties.map(({ party }) => party),
        );
      expect((await rows.rest()).map(({ values }) => values.get("agreement"))).toEqual(["a7", "a7"]);
    },
  );
});
