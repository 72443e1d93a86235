import { describe, expect, it } from "vitest";
import type { Comparison, ImportEvent } from "@/components/options/import-events";
import { type Job, type JobAction, nextJob, reduceJobs } from "@/components/options/import-jobs";
import type { DatasetEntry } from "@/lib/store";

const counts = { party: 1, place: 0, release: 0, agreement: 0, evidence: 0 };
const view = (version: string): DatasetEntry => ({
  info: { id: "d", title: "D", version },
  generation: version,
  enabled: true,
  importedAt: "2026-11-24T10:00:00Z",
  counts,
  names: 1,
});
const { info } = view("2");
const comparison: Comparison = {
  before: view("1"),
  totals: { added: 1, changed: 0, removed: 0 },
  conflicts: 0,
  rows: [],
};
const reading: ImportEvent = {
  type: "reading",
  progress: { bytes: 1, total: 2, records: 3, seconds: 4 },
};
const problem = { message: "is missing.", advice: "Add it." };
const found: ImportEvent = { type: "problems", problems: [problem] };
const faulty: ImportEvent = { type: "faulty", info, counts, problems: 1, hasColumns: true };
const compared: ImportEvent = { type: "compared", info, counts, comparison };
const compiling: ImportEvent = { type: "working", phase: "compiling", done: 1, total: 3 };
const done: ImportEvent = { type: "done", dataset: view("2"), leftOut: 0, withoutPlace: {}, replaced: "1" };
const mapping: ImportEvent = {
  type: "mapping",
  preview: {
    file: "a",
    options: { encoding: "utf-8", delimiter: ",", sheet: "", skipRows: 0, headerRow: true },
    sheets: [],
    first: [],
    header: ["A"],
    rows: [["1"]],
    lines: [2],
    decimals: [],
    fingerprint: "f",
  },
  mapping: {
    layout: "names",
    columns: [{ field: "party" }],
    dates: "ymd",
    decimal: ".",
    separator: ";",
    dataset: info,
  },
  remembered: false,
};
const content = new Blob([]);

/** Two files, the first started, then what happened to it. */
function run(...happened: (ImportEvent | "goOn" | "toColumns" | "cancel" | "dismiss")[]): Job[] {
  const files = [
    { name: "a", content },
    { name: "b", content },
  ];
  const actions: JobAction[] = [
    { type: "add", files },
    { type: "start", id: 1 },
    ...happened.map(
      (one): JobAction =>
        typeof one === "string" ? { type: one, id: 1 } : { type: "event", id: 1, event: one },
    ),
  ];
  return actions.reduce<Job[]>(reduceJobs, []);
}
const stateOf = (jobs: Job[]) => jobs[0]?.state;

describe("the queue", () => {
  it("runs one file after the other", () => {
    expect(nextJob(run())).toBeUndefined();
    expect(nextJob(run(done))?.name).toBe("b");
    expect(nextJob(run({ type: "failed", message: "", problems: [], total: 0 }))?.name).toBe("b");
  });

  it("waits while the user is asked", () => {
    for (const question of [mapping, faulty, compared]) expect(nextJob(run(question))).toBeUndefined();
  });

  it("lets only what is over leave the list, and gives no number twice", () => {
    expect(run("dismiss")).toHaveLength(2);
    const left = run(done, "dismiss");
    expect(left.map((job) => job.id)).toEqual([2]);
    const more = reduceJobs(left, { type: "add", files: [{ name: "c", content }] });
    expect(more.map((job) => job.id)).toEqual([2, 3]);
  });
});

describe("an import", () => {
  it("tells how far it is", () => {
    expect(stateOf(run(reading))).toMatchObject({ step: "reading", progress: { records: 3 } });
    expect(stateOf(run(compiling))).toEqual({ step: "working", phase: "compiling", done: 1, total: 3 });
    expect(run({ type: "recognised", what: "Table (CSV)" })[0]?.what).toBe("Table (CSV)");
  });

  it.each([
    [mapping, "mapping", "reading"],
    [faulty, "faulty", "working"],
    [compared, "asking", "working"],
  ])("asks, and goes on when the user says so (%#)", (question, step, then) => {
    expect(stateOf(run(question))?.step).toBe(step);
    expect(stateOf(run(question, "goOn"))?.step).toBe(then);
    expect(stateOf(run(question, "cancel"))).toEqual({ step: "cancelled" });
  });

  it("keeps all problems that were found on the way", () => {
    const jobs = run(found, found, faulty);
    expect(jobs[0]?.problems).toEqual([problem, problem]);
    expect(stateOf(jobs)).toMatchObject({ total: 1 });
  });

  it("forgets the problems where the columns are said anew", () => {
    const jobs = run(found, faulty, "toColumns");
    expect(jobs[0]).toMatchObject({ problems: [], state: { step: "reading" } });
    expect(run(found, faulty, "toColumns", mapping, "goOn", found)[0]?.problems).toEqual([problem]);
    expect(stateOf(run(compared, "toColumns"))?.step).toBe("asking");
  });

  it("has the problems of the failure where it brings its own", () => {
    const other = { message: "is no JSON.", advice: "Correct it." };
    const failed: ImportEvent = { type: "failed", message: "m", problems: [other], total: 1 };
    expect(run(failed)[0]?.problems).toEqual([other]);
    expect(run(found, { ...failed, problems: [] })[0]?.problems).toEqual([problem]);
  });

  it("says what it replaced and left out", () => {
    const warnings = [{ message: "may be two.", advice: "Look." }];
    const left = { leftOut: 3, withoutPlace: { Person: 2 }, warnings };
    expect(stateOf(run({ ...done, ...left }))).toMatchObject({ step: "done", replaced: "1", ...left });
  });

  it("is cancelled by its own word only while it works, since it may be through already", () => {
    expect(stateOf(run(compiling, "cancel"))?.step).toBe("working");
    expect(stateOf(run(compiling, "cancel", { type: "cancelled" }))?.step).toBe("cancelled");
  });

  it("hears nothing once it is over", () => {
    expect(stateOf(run({ type: "cancelled" }, compiling, done))).toEqual({ step: "cancelled" });
  });
});
