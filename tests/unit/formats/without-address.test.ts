import { describe, expect, it } from "vitest";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";
import { mergeDatasets } from "@/lib/merging/merge-datasets";
import type { Dataset, Release } from "@/lib/model";
import { datasetOfProposals, proposeFrom } from "@/lib/releases";
import { TEXT } from "../review/sample";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";

const INFO = { id: "test", title: "Test", version: "1" };
const proposed = datasetOfProposals([proposeFrom({ text: TEXT, published: "2025-03-14" })], INFO);
const written = async (format: (typeof WRITE_FORMATS)[number]["id"]) =>
  (await blobOf(writeDataset(sourceOfDataset(proposed), format))).text();
/** As older versions wrote it. */
const former: Dataset = {
  ...proposed,
  releases: proposed.releases.map((release) => ({
    ...release,
    url: `https://release.invalid/${release.id}`,
  })),
};

describe("a release without a web address", () => {
  it("has none in any format, nor in a citation", async () => {
    expect(proposed.releases).toHaveLength(1);
    expect(proposed.releases[0]).not.toHaveProperty("url");
    for (const { id, extension } of WRITE_FORMATS)
      if (extension !== "zip") expect(await written(id), id).not.toMatch(/release\.invalid|https?:\/\/"/);
    const [release] = proposed.releases;
    expect(JSON.parse(await written("csl-json"))).toEqual([
      expect.objectContaining({ title: release?.title, issued: { "date-parts": [[2025, 3, 14]] } }),
    ]);
    expect(await written("bibtex")).not.toContain("url");
    expect(await written("ris")).not.toContain("UR  -");
  });

  it("comes back from a table and from FollowTheMoney with its title", async () => {
    const essence = ({ title, url, published }: Release) => ({ title, url, published });
    for (const [format, file] of [
      ["csv-agreements", "a.csv"],
      ["csv-participants", "p.csv"],
      ["csv-projects", "q.csv"],
      ["ftm-lines", "x.ftm.json"],
    ] as const) {
      const { releases, evidence } = await readAny(sourceOf(file, await written(format)));
      expect(releases.map(essence), format).toEqual(proposed.releases.map(essence));
      expect(evidence.length, format).toBeGreaterThan(0);
    }
  });

  it("is read without the address that older versions gave it", async () => {
    const text = writeNativeJson(former);
    expect(text).toContain("release.invalid");
    expect(parseNativeJson(text, "old.json")).toEqual(proposed);
    expect(await readAny(sourceOf("old.json", text))).toEqual(proposed);
  });

  it("is not taken for another one without", () => {
    const other = {
      ...proposed,
      info: { ...INFO, id: "other" },
      releases: proposed.releases.map((release) => ({ ...release, title: "Another" })),
    };
    const { dataset } = mergeDatasets(proposed, other);
    expect(dataset.releases.map(({ title }) => title)).toEqual([proposed.releases[0]?.title, "Another"]);
  });

  it("is one release in the merge of two datasets that have it", () => {
    const { dataset, report } = mergeDatasets(proposed, { ...proposed, info: { ...INFO, id: "other" } });
    expect(dataset.releases).toHaveLength(1);
    expect(report.shared).toContainEqual(
      expect.objectContaining({ kind: "release", why: "the same title, publisher and day" }),
    );
  });
});
