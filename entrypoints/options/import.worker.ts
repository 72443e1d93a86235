/** Reads, checks and stores one dataset away from the page, so that the page stays responsive. */
import { readDataset } from "@/lib/formats/read-dataset";
import { type Dataset, InputError, LIST_OF, RECORD_KINDS, type RecordKind } from "@/lib/model";
import { Library } from "@/lib/store";
import { type FromWorker, MOST_PROBLEMS, type ToWorker } from "./import-protocol";

const cancelled = new AbortController();
let checked: Dataset | undefined;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "read":
      void read(data.name, data.content);
      break;
    case "write":
      if (checked) void write(checked);
      break;
    case "cancel":
      cancelled.abort();
      break;
  }
});

function tell(event: FromWorker): void {
  postMessage(event);
}

async function read(name: string, content: Blob): Promise<void> {
  try {
    checked = readDataset(await content.text(), name);
    tell({ type: "checked", info: checked.info, counts: countsOf(checked) });
  } catch (error) {
    tellFailure(error);
  }
}

async function write(dataset: Dataset): Promise<void> {
  const library = new Library();
  try {
    const entry = await library.import(dataset, {
      signal: cancelled.signal,
      onProgress: (progress) => tell({ type: "progress", ...progress }),
    });
    tell({ type: "done", dataset: entry });
  } catch (error) {
    if (cancelled.signal.aborted) tell({ type: "cancelled" });
    else tellFailure(error);
  } finally {
    library.close();
  }
}

function tellFailure(error: unknown): void {
  const problems = error instanceof InputError ? error.problems : [];
  tell({
    type: "failed",
    message: error instanceof Error ? error.message : String(error),
    problems: problems.slice(0, MOST_PROBLEMS),
    total: problems.length,
  });
}

function countsOf(dataset: Dataset): Record<RecordKind, number> {
  const counts = RECORD_KINDS.map((kind) => [kind, dataset[LIST_OF[kind]].length]);
  return Object.fromEntries(counts) as Record<RecordKind, number>;
}
