import { expect, test } from "vitest";
import { type Job, type JobAction, nextJob, reduceJobs } from "@/components/options/import-jobs";
import type { DatasetView, ImportEvent } from "@/components/options/options-api";

const counts = { party: 1, place: 0, release: 0, agreement: 0, evidence: 0 };
const view = (version: string): DatasetView => ({
  info: { id: "d", title: "D", version },
  enabled: true,
  importedAt: "2026-11-24T10:00:00Z",
  counts,
  names: 1,
});
const checked: ImportEvent = { type: "checked", info: view("2").info, counts };
const done: ImportEvent = { type: "done", dataset: view("2") };
const progress: ImportEvent = { type: "progress", phase: "compiling", done: 1, total: 3 };
const content = new Blob([]);

/** Two files, the first started, then the actions on it. */
function run(...actions: JobAction[]): Job[] {
  const start: JobAction[] = [
    {
      type: "add",
      files: [
        { name: "a", content },
        { name: "b", content },
      ],
    },
    { type: "start", id: 1 },
  ];
  return [...start, ...actions].reduce<Job[]>(reduceJobs, []);
}
const event = (what: ImportEvent, before?: DatasetView): JobAction => ({
  type: "event",
  id: 1,
  event: what,
  before,
});
const firstState = (jobs: Job[]) => jobs[0]?.state;

test("files run one after the other", () => {
  expect(nextJob(run())).toBeUndefined();
  expect(nextJob(run(event(checked), event(done)))?.name).toBe("b");
  expect(nextJob(run(event({ type: "failed", message: "", problems: [], total: 0 })))?.name).toBe("b");
});

test("a new dataset is stored at once", () => {
  expect(firstState(run(event(checked)))).toMatchObject({ step: "storing", phase: "writing" });
  expect(firstState(run(event(checked), event(progress)))).toEqual({
    step: "storing",
    phase: "compiling",
    done: 1,
    total: 3,
  });
  expect(firstState(run(event(checked), event(done)))).toEqual({ step: "done", dataset: view("2") });
});

test("one that is there already waits for the user, and the next file waits too", () => {
  const asked = run(event(checked, view("1")));
  expect(firstState(asked)).toMatchObject({ step: "asking", before: view("1") });
  expect(nextJob(asked)).toBeUndefined();
  const replaced = run(event(checked, view("1")), { type: "replace", id: 1 }, event(progress), event(done));
  expect(firstState(replaced)).toMatchObject({ step: "done", replaced: "1" });
});

test("what is over stays over", () => {
  const refused = run(event(checked, view("1")), { type: "cancel", id: 1 });
  expect(firstState(refused)).toEqual({ step: "cancelled" });
  expect(firstState([event(progress), event(done)].reduce<Job[]>(reduceJobs, refused))).toEqual({
    step: "cancelled",
  });
});

test("a running import is cancelled by its own word only, since it may be through already", () => {
  const storing = run(event(checked), { type: "cancel", id: 1 });
  expect(firstState(storing)?.step).toBe("storing");
  expect(firstState(reduceJobs(storing, event({ type: "cancelled" })))?.step).toBe("cancelled");
});

test("only what is over leaves the list, and numbers are not given twice", () => {
  expect(run({ type: "dismiss", id: 1 })).toHaveLength(2);
  const left = run(event(checked), event(done), { type: "dismiss", id: 1 });
  expect(left.map((job) => job.id)).toEqual([2]);
  const more = reduceJobs(left, { type: "add", files: [{ name: "c", content }] });
  expect(more.map((job) => job.id)).toEqual([2, 3]);
});
