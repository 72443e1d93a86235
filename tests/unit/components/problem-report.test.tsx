import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ImportJobs } from "@/components/options/ImportJobs";
import type { Job } from "@/components/options/import-jobs";
import { MappingStep } from "@/components/options/MappingStep";
import { ProblemReport } from "@/components/options/ProblemReport";
import { guessMapping } from "@/lib/formats/mapping/guess";
import type { Problem } from "@/lib/model";

/** What stands in the first column of each row. */
function places(problems: readonly Problem[]): string[] {
  const drawn = renderToStaticMarkup(
    <ProblemReport file="a.csv" problems={problems} total={problems.length} />,
  );
  return [...drawn.matchAll(/<span class="problem-where">(.*?)<\/span><span>/gu)].map(([, cell = ""]) =>
    cell.replace(/<[^>]*>/gu, "").trim(),
  );
}

test("what is wrong with a file as a whole says that it is the file", () => {
  const words = { message: "is empty.", advice: "Choose another file." };
  expect(
    places([
      words,
      { ...words, file: "a.csv" },
      { ...words, file: "b.csv" },
      { ...words, line: 3 },
      { ...words, file: "b.csv", line: 3, record: "agreements[0]", field: "form" },
    ]),
  ).toEqual(["the file", "the file", "b.csv", "line 3", "b.csv line 3 agreements[0] form"]);
});

test("what may be meant otherwise is told of an import that is in", () => {
  const counts = { place: 0, party: 2, release: 0, agreement: 1, evidence: 0 };
  const info = { id: "deals", title: "Deals", version: "1" };
  const entry = {
    info,
    counts,
    generation: "g",
    importedAt: "2026-11-30T00:00:00Z",
    names: 2,
    enabled: true,
  };
  const doubt = { file: "a.csv", line: 2, field: "Party 1", message: "may be two.", advice: "Part it." };
  const state = { step: "done", dataset: entry, leftOut: 0, withoutPlace: {}, warnings: [doubt] } as const;
  const job: Job = { id: 1, name: "a.csv", content: new Blob(), problems: [], state };
  const draw = () => undefined;
  const imports = {
    jobs: [job],
    add: draw,
    map: draw,
    preview: draw,
    goOn: draw,
    toColumns: draw,
    keepBoth: draw,
    cancel: draw,
    dismiss: draw,
  };
  const drawn = renderToStaticMarkup(<ImportJobs imports={imports} datasets={[]} />);
  const text = drawn.replace(/<[^>]*>/gu, " ").replace(/\s+/gu, " ");
  expect(text).toContain("1 cell to look at: read as written.");
  expect(text).toContain("What may be wrong");
  expect(text).toContain("line 2 Party 1 may be two. Part it. 1 cell ");
  expect(text).not.toContain("1 problem");
});

test("a table that would replace a dataset says so while another id can be given", () => {
  const info = { id: "deals", title: "Old deals", version: "1" };
  const preview = {
    file: "deals.csv",
    options: { headerRow: true, skipRows: 0, delimiter: ";", encoding: "utf-8", sheet: "" },
    sheets: [],
    header: ["Maker", "Remark"],
    rows: [["Quay AG", "x"]],
    lines: [2],
    decimals: [],
    fingerprint: "f",
  };
  const mapping = { ...guessMapping(preview), dataset: info };
  const draw = (datasets: (typeof info)[]) =>
    renderToStaticMarkup(
      <MappingStep
        preview={preview}
        mapping={mapping}
        remembered={false}
        datasets={datasets}
        onPreview={async () => undefined}
        onMap={async () => undefined}
      />,
    );
  expect(draw([info])).toContain("“Old deals” has this id");
  expect(draw([{ ...info, id: "other" }])).not.toContain("has this id");
});
