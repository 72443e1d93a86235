/** The worker of the options page's long tasks: what is done stays done where tidying up after it fails. */
import { expect, test, vi } from "vitest";
import type { FromTaskWorker } from "@/entrypoints/options/library-tasks";

vi.mock("@/lib/store", () => ({
  Library: class {
    sweep = () => Promise.reject(new Error("The disk is full."));
    close = () => undefined;
  },
}));
vi.mock("@/lib/store/backups", () => ({
  Backups: class {
    restore = async () => ({ settings: {}, tables: { rejections: [], addedNames: [] }, datasets: 1 });
    close = () => undefined;
  },
}));

test("a restored backup is told as restored where what it replaced cannot be swept", async () => {
  const worker = new EventTarget();
  vi.stubGlobal("addEventListener", worker.addEventListener.bind(worker));
  const answered = new Promise<FromTaskWorker>((resolve) => vi.stubGlobal("postMessage", resolve));
  await import("@/entrypoints/options/library.worker");
  worker.dispatchEvent(
    new MessageEvent("message", { data: { task: "restore", params: { file: new Blob([]) } } }),
  );
  expect(await answered).toEqual({
    type: "done",
    result: { settings: {}, datasets: 1, corrections: 0 },
  });
});
