import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataset } from "@/lib/formats/read-dataset";
import { readWholeDataset } from "@/lib/formats/read-records";
import type { Source } from "@/lib/formats/source";
import { InputError, type Problem } from "@/lib/model";

const FOLDER = new URL("../../fixtures/datasets/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

/** A source whose bytes come in pieces of the given size. */
function inPieces(name: string, content: string, size: number): Source {
  const blob = new Blob([content]);
  const bytes = new TextEncoder().encode(content);
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
  return { name, content: Object.assign(blob, { stream }) };
}

async function problemsOf(read: () => unknown): Promise<readonly Problem[]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const INVALID = readdirSync(FOLDER).filter((name) => name.startsWith("invalid-"));

describe("a native file read as a stream", () => {
  it.each(INVALID)("%s gives the very problems that the whole text gives", async (name) => {
    const expected = await problemsOf(() => readDataset(text(name), name));
    expect(expected).not.toEqual([]);
    for (const size of [1, 7, 1_000_000]) {
      const given = await problemsOf(() => readWholeDataset(inPieces(name, text(name), size)));
      expect(given).toEqual(expected);
    }
  });

  it.each(["valid.json", "demo.json"])("%s gives the dataset that the whole text gives", async (name) => {
    const read = await readWholeDataset(inPieces(name, text(name), 11));
    expect(read).toEqual(readDataset(text(name), name));
  });

  it("gives the same at whatever places the text is cut", async () => {
    const whole = readDataset(text("valid.json"), "valid.json");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await readWholeDataset(inPieces("valid.json", text("valid.json"), size))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});
