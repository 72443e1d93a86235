/** Runs one import in workers of its own. */
import type { ImportEvent, ImportRun } from "@/components/options/import-events";
import type { ImportSource } from "@/components/options/import-jobs";
import type { FromWorker, ToWorker } from "./import-protocol";
import { rememberedMapping, rememberMapping } from "./remembered-mappings";

/** How long a worker may take to stop and clean up by itself: while it parses or compiles it receives no messages. */
const GRACE_MS = 1_500;

interface Handlers {
  onEvent: (event: ImportEvent) => void;
  /** The import has ended, however: what it replaced or left behind can be swept. */
  onEnded: () => void;
}

/** Starts reading at once. Cancelling always works: a worker that does not stop in time is terminated. */
export function runImport({ name, content }: ImportSource, { onEvent, onEnded }: Handlers): ImportRun {
  const workers: Worker[] = [];
  let isOver = false;
  let isCancelled = false;
  /** What to tell once nothing can be cancelled any more. */
  let inPlace: ImportEvent | undefined;
  let fingerprint: string | undefined;

  const say = (message: ToWorker) => workers.at(-1)?.postMessage(message);
  const end = () => {
    isOver = true;
    for (const worker of workers) worker.terminate();
    onEnded();
  };
  const hear = async (event: ImportEvent) => {
    if (isOver) return;
    if (event.type === "done" || event.type === "failed" || event.type === "cancelled") end();
    if (event.type !== "mapping") return onEvent(event);
    fingerprint = event.preview.fingerprint;
    // What was just said of the table counts as it is.
    if (event.isBack) return onEvent(event);
    // If the browser's storage cannot be read, the user is asked about the guess.
    const mapping = await rememberedMapping(event.preview, event.mapping).catch(() => undefined);
    if (!isOver) onEvent({ ...event, mapping: mapping ?? event.mapping, remembered: mapping !== undefined });
  };
  const begin = (message: ToWorker) => {
    const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "staged") {
        // A worker told to stop too late may still hand over its staging: nobody must commit it.
        if (isCancelled) void hear({ type: "cancelled" });
        else begin({ ...data, type: "commit" });
      }
      // Its lock passes to the waiting worker, and the memory of reading is freed.
      else if (data.type === "queued") workers.shift()?.terminate();
      else if (data.type === "inPlace") {
        inPlace = data.done;
        if (isCancelled) void hear(inPlace);
      } else void hear(data);
    });
    // Out of memory, or a script that could not be loaded: the worker itself cannot report it.
    worker.addEventListener("error", ({ message: said }) => {
      const why = said && ` (${said})`;
      const message = `The import stopped unexpectedly${why}; the file may be too large for this machine.`;
      void hear(inPlace ?? { type: "failed", message, problems: [], total: 0 });
    });
    workers.push(worker);
    worker.postMessage(message);
  };
  begin({ type: "read", name, content });

  return {
    preview: (rows) => say({ type: "preview", rows }),
    map: (mapping, rows) => {
      if (fingerprint !== undefined) rememberMapping(fingerprint, mapping).catch(() => undefined);
      say({ type: "map", mapping, rows });
    },
    goOn: () => say({ type: "goOn" }),
    toColumns: () => say({ type: "toColumns" }),
    keepBoth: () => say({ type: "keepBoth" }),
    cancel: () => {
      isCancelled = true;
      if (inPlace) return void hear(inPlace);
      say({ type: "cancel" });
      setTimeout(() => {
        void hear({ type: "cancelled" });
      }, GRACE_MS);
    },
  };
}
