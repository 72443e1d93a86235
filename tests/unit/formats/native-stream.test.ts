import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNativeJson } from "@/lib/formats/native-json";
import { readWholeDataset } from "./read-any";
import { problemsOf, sourceOf } from "./sources";

const FOLDER = new URL("../../fixtures/datasets/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

const inPieces = (name: string, size: number) => sourceOf(name, text(name), size);

const INVALID = readdirSync(FOLDER).filter((name) => name.startsWith("invalid-"));

describe("a native file read as a stream", () => {
  it.each(INVALID)("%s gives the very problems in pieces that it gives in one", async (name) => {
    const expected = await problemsOf(() => readWholeDataset(sourceOf(name, text(name))));
    expect(expected).not.toEqual([]);
    for (const size of [1, 7]) {
      const given = await problemsOf(() => readWholeDataset(inPieces(name, size)));
      expect(given).toEqual(expected);
    }
  });

  it.each(["valid.json", "demo.json"])("%s gives the dataset that the whole text gives", async (name) => {
    const read = await readWholeDataset(inPieces(name, 11));
    expect(read).toEqual(parseNativeJson(text(name), name));
  });

  it("gives the same at whatever places the text is cut", async () => {
    const whole = parseNativeJson(text("valid.json"), "valid.json");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await readWholeDataset(inPieces("valid.json", size))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});
