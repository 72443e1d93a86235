import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Package } from "datapackage";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { openZip } from "@/lib/formats/zip";
import type { Dataset } from "@/lib/model";
import { anyDataset } from "./arbitrary";
import { blobOf } from "./sources";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-package-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Unpacks the package of a dataset and has the Frictionless library read it: the description, every cell, every reference. */
async function validated(dataset: Dataset): Promise<{ errors: string[]; rows: Record<string, number> }> {
  const zip = await blobOf(writeDataset(sourceOfDataset(dataset), "data-package", { bom: false }));
  for (const [name, entry] of await openZip({ name: "any.zip", content: zip })) {
    const pieces: Uint8Array[] = [];
    for await (const piece of entry.bytes()) pieces.push(piece);
    await writeFile(join(folder, name), Buffer.concat(pieces));
  }
  const described = await Package.load(join(folder, "datapackage.json"), { basePath: folder });
  const errors = described.errors.map(String);
  const rows: Record<string, number> = {};
  for (const resource of described.resources)
    try {
      rows[resource.name] = (await resource.read({ relations: true })).length;
    } catch (error) {
      const { errors: inner = [] } = error as { errors?: unknown[] };
      errors.push(`${resource.name}: ${String(error)} ${inner.map(String).join("; ")}`);
    }
  return { errors, rows };
}

describe("a data package", () => {
  it.each(["valid.json", "demo.json"])(
    "of %s is valid for the Frictionless library, with all its rows and references",
    async (file) => {
      const dataset = parseNativeJson(
        readFileSync(new URL(`../../fixtures/datasets/${file}`, import.meta.url), "utf8"),
        file,
      );
      const { errors, rows } = await validated(dataset);
      expect(errors).toEqual([]);
      expect(rows).toMatchObject({
        parties: dataset.parties.length,
        "agreement-parties": dataset.agreements.flatMap(({ parties }) => parties).length,
        evidence: dataset.evidence.length,
      });
    },
  );

  it("of any dataset is valid for the Frictionless library", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        expect((await validated(dataset)).errors).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("with a reference that leads nowhere is not", async () => {
    const dataset = parseNativeJson(
      readFileSync(new URL("../../fixtures/datasets/valid.json", import.meta.url), "utf8"),
      "valid.json",
    );
    const [party] = dataset.parties;
    if (party) party.seat = "nowhere";
    expect((await validated(dataset)).errors).toEqual([expect.stringContaining("parties")]);
  });

  it("with the mark that Excel needs is the same but for that mark", async () => {
    const dataset = parseNativeJson(readFileSync(DEMO, "utf8"), "demo.json");
    const texts = async (bom: boolean) => {
      const zip = await blobOf(writeDataset(sourceOfDataset(dataset), "data-package", { bom }));
      const files = new Map<string, string>();
      for (const [name, entry] of await openZip({ name: "any.zip", content: zip })) {
        let text = "";
        const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
        for await (const piece of entry.bytes()) text += decoder.decode(piece, { stream: true });
        files.set(name, text);
      }
      return files;
    };
    const plain = await texts(false);
    for (const [name, text] of await texts(true))
      expect(text).toBe(name.endsWith(".csv") ? `\ufeff${plain.get(name)}` : plain.get(name));
  });
});
