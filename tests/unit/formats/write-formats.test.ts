/** What all formats that are written have in common, and files of citations. */
import { describe, expect, it } from "vitest";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";
import type { Release } from "@/lib/model";
import { blobOf, problemsOf } from "./sources";
import { demo, written } from "./written";

describe("citations", () => {
  it("have a key of their own each, and as CSL-JSON are one list", async () => {
    const [release] = demo.releases;
    if (!release) throw new Error("The demo has no release.");
    const many = {
      ...demo,
      releases: Array.from({ length: 2_500 }, (_, at) => ({ ...release, id: `r${at}` })),
    };
    const items: { id: string }[] = JSON.parse(await written(many, "csl-json"));
    expect(new Set(items.map(({ id }) => id)).size).toBe(2_500);
    expect((await written(many, "bibtex")).match(/^@misc\{/gm)).toHaveLength(2_500);
    expect((await written(many, "ris")).match(/^ER {2}- \r$/gm)).toHaveLength(2_500);
  });

  it("of nothing are an empty list", async () => {
    expect(JSON.parse(await written({ ...demo, releases: [], evidence: [] }, "csl-json"))).toEqual([]);
  });
});

describe("every format", () => {
  it.each(WRITE_FORMATS.map(({ id }) => id))("%s stops when it is told to", async (format) => {
    const stop = new AbortController();
    const stream = writeDataset(sourceOfDataset(demo), format, { signal: stop.signal });
    stop.abort(new Error("stopped"));
    await expect(blobOf(stream)).rejects.toThrow("stopped");
  });
});

describe("a format of our own", () => {
  it.each(["native-json", "native-lines", "data-package"] as const)(
    "%s is refused for a record that is none",
    async (format) => {
      const release = { id: "bare" } as Release;
      const problems = await problemsOf(() => written({ ...demo, releases: [release] }, format));
      expect(problems).toEqual([
        expect.objectContaining({ field: "title", message: expect.stringContaining("is missing") }),
      ]);
    },
  );
});
