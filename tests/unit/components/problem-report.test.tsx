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

const DRAW = () => undefined;
/** The text and the buttons of an import that asks whether to replace version 2. */
function asking(version: string, changed: number): string {
  const counts = { place: 0, party: 2, release: 0, agreement: 1, evidence: 0 };
  const info = { id: "deals", title: "Deals", version };
  const before = { info: { ...info, version: "2.0" }, counts, importedAt: "2026-11-30T00:00:00Z" };
  const comparison = { before, totals: { added: 0, changed, removed: 0 }, conflicts: 0, rows: [] };
  const job: Job = {
    id: 1,
    name: "a.json",
    content: new Blob(),
    problems: [],
    state: { step: "asking", info, counts, comparison },
  };
  const imports = {
    jobs: [job],
    add: DRAW,
    map: DRAW,
    preview: DRAW,
    goOn: DRAW,
    toColumns: DRAW,
    keepBoth: DRAW,
    cancel: DRAW,
    dismiss: DRAW,
  };
  const drawn = renderToStaticMarkup(<ImportJobs imports={imports} datasets={[]} />);
  return drawn.replace(/<[^>]*>/gu, "").replace(/\s+/gu, " ");
}

test("a file that brings nothing new asks nothing", () => {
  const text = asking("2.0", 0);
  expect(text).toContain("there is nothing to do");
  expect(text).toContain("Close");
  expect(text).not.toMatch(/Replace|Keep/u);
});

test("an older version says that it is", () => {
  expect(asking("1.10", 3)).toContain("(1 agreement), which is older than what is here.");
  expect(asking("2.0.1", 3)).not.toContain("older");
  expect(asking("draft", 3)).not.toContain("older");
  expect(asking("2.1", 0)).toContain("Replace");
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

test("a table says where it begins, and that it would replace a dataset while another id can be given", () => {
  const info = { id: "deals", title: "Old deals", version: "1" };
  const preview = {
    file: "deals.csv",
    options: { headerRow: true, skipRows: 0, delimiter: ";", encoding: "utf-8", sheet: "" },
    sheets: [],
    first: [
      { above: 0, line: 1, text: "List of deals" },
      { above: 2, line: 3, text: "Maker · Remark" },
    ],
    header: ["Maker", "Remark", "No."],
    rows: [["Quay AG", "x", "?"]],
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
  expect(draw([info])).toContain("is imported: Maker, No.</p>");
  expect(draw([info])).toContain(
    '<option value="0" selected="">line 1: List of deals</option><option value="2">line 3: Maker · Remark</option>',
  );
  expect(draw([info])).toContain("“Old deals” has this id");
  expect(draw([{ ...info, id: "other" }])).not.toContain("has this id");
});
