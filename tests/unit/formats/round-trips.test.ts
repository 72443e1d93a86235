import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import { recognise } from "@/lib/formats/recognise";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { type WriteOptions, writeDataset } from "@/lib/formats/write-dataset";
import { WRITE_FORMATS, type WriteFormat } from "@/lib/formats/write-formats";
import type { Dataset } from "@/lib/model";
import { anyDataset } from "./arbitrary";
import { readWholeDataset } from "./read-any";
import { blobOf, sourceOf } from "./sources";

const write = (dataset: Dataset, format: WriteFormat, options?: WriteOptions) =>
  blobOf(writeDataset(sourceOfDataset(dataset), format, options));

const VALID = new URL("../../fixtures/datasets/valid.json", import.meta.url);
const LOSSLESS = WRITE_FORMATS.filter(({ lossless }) => lossless);

describe.each(LOSSLESS)("$label", ({ id, extension }) => {
  it("comes back as it went out, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, fc.boolean(), async (dataset, bom) => {
        const blob = await write(dataset, id, { bom });
        expect(await readWholeDataset(sourceOf(`any.${extension}`, blob))).toEqual(dataset);
      }),
      { numRuns: 40 },
    );
  });

  it("is recognised by its content, and when it is packed with gzip", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const blob = await write(dataset, id);
        expect((await recognise(sourceOf("any.bin", blob))).format).toBe(id);
        if (id === "data-package") return;
        const packed = await blobOf(blob.stream().pipeThrough(new CompressionStream("gzip")));
        expect(await recognise(sourceOf("any.gz", packed))).toMatchObject({
          format: id,
          compression: "gzip",
        });
        expect(await readWholeDataset(sourceOf("any.gz", packed))).toEqual(dataset);
      }),
      { numRuns: 20 },
    );
  });

  it("is read the same at whatever places it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, fc.integer({ min: 1, max: 50 }), async (dataset, size) => {
        const blob = await write(dataset, id);
        expect(await readWholeDataset(sourceOf("any", blob, size))).toEqual(dataset);
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(LOSSLESS)("$label, written again", ({ id }) => {
  afterEach(() => vi.useRealTimers());

  it("has the same bytes, whenever that is: its checksum says whether it is the same", async () => {
    const dataset = parseNativeJson(readFileSync(VALID, "utf8"), "valid.json");
    const writtenIn = async (year: number) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(year, 5, 1) });
      return Buffer.from(await (await write(dataset, id)).arrayBuffer());
    };
    const first = await writtenIn(2024);
    expect(first.equals(await writtenIn(2031))).toBe(true);
  });
});

describe("the native JSON that is written as a stream", () => {
  it("is the very text of the whole writer", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        expect(await (await write(dataset, "native-json")).text()).toBe(writeNativeJson(dataset));
      }),
    );
  });
});
