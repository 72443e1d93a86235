/** What is said of an import. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Job, JobState } from "@/components/options/import-jobs";
import { JobText } from "@/components/options/JobText";
import { perKind } from "@/lib/model";
import { dataset } from "../ties/sample";

const counts = (agreement: number) => perKind((kind) => (kind === "agreement" ? agreement : 0));
const info = (version: string) => ({ ...dataset("set").info, version });

function said(state: JobState): string {
  const job: Job = { id: 1, name: "set.json", content: new Blob(), problems: [], state };
  return renderToStaticMarkup(<JobText job={job} />).replace(/<[^>]+>/g, "");
}

const asked = (version: string, changed: number) =>
  said({
    step: "asking",
    info: info(version),
    counts: counts(2),
    comparison: {
      before: { info: info("1"), counts: counts(1), importedAt: "2025-01-01T00:00:00Z" },
      totals: { added: 0, changed, removed: 0 },
      conflicts: 0,
      rows: [],
    },
  });
const imported = (agreements: number, replaced?: string) => {
  const entry = {
    info: info("1"),
    counts: counts(agreements),
    importedAt: "",
    enabled: true,
    generation: "g",
    names: 0,
  };
  return said({
    step: "done",
    dataset: entry,
    leftOut: 0,
    withoutPlace: {},
    ...(replaced !== undefined && { replaced }),
  });
};

test("a version that takes the place of another is told by its number", () => {
  expect(asked("2", 3)).toContain("Version 1 (1 agreement) will be replaced by version 2 (2 agreements).");
  expect(imported(2, "0.9")).toContain("version 1 (before: 0.9) is in");
});

test("one of the same number is said to be, and how much differs", () => {
  expect(asked("1", 3)).toContain(
    "Both are version 1, but 3 records differ: what is here (1 agreement) will be replaced by what is in the file (2 agreements).",
  );
  expect(asked("1", 1)).toContain("but 1 record differs:");
  expect(asked("1", 0)).toContain("already, as this version: there is nothing to do.");
  expect(imported(2, "1")).toContain("version 1 (before: another version 1) is in");
});

test("a file without records is said to have none", () => {
  expect(imported(0)).toContain("version 1 is in, with no records at all.");
  expect(imported(1)).toContain("with 1 agreement, 0 parties, 0 places and 0 releases.");
});
