/** Runs one import in a worker of its own. */
import type { ImportEvent, ImportRun } from "@/components/options/options-api";
import type { FromWorker, ToWorker } from "./import-protocol";

/**
 * Starts reading at once. While the file is read the worker hears nothing, so cancelling ends it outright; while it
 * stores, it is told to stop and cleans up.
 */
export function runImport(name: string, content: Blob, onEvent: (event: ImportEvent) => void): ImportRun {
  const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
  const say = (message: ToWorker) => worker.postMessage(message);
  let isWriting = false;
  let isOver = false;

  const hear = (event: ImportEvent) => {
    if (isOver) return;
    if (event.type === "done" || event.type === "failed" || event.type === "cancelled") {
      isOver = true;
      worker.terminate();
    }
    onEvent(event);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => hear(data));
  // Out of memory, or a script that could not be loaded: the worker itself can say nothing.
  worker.addEventListener("error", (event) => {
    const message =
      event.message || "The import stopped unexpectedly; the file may be too large for this machine.";
    hear({ type: "failed", message, problems: [], total: 0 });
  });
  say({ type: "read", name, content });

  return {
    write: () => {
      isWriting = true;
      say({ type: "write" });
    },
    cancel: () => (isWriting ? say({ type: "cancel" }) : hear({ type: "cancelled" })),
  };
}
