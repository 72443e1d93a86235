/** Restoring a backup: what is in place is never said to have failed or to have been cancelled. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Restored } from "@/components/options/StorageSection";
import { backupTasks } from "@/entrypoints/options/backup-tasks";
import type { FinishedRestore } from "@/lib/messages/replies";

const held = vi.hoisted(() => ({
  /** What the worker comes to. */
  worker: Promise.resolve({ datasets: 2, corrections: 1 }),
  /** What the background finds in place. */
  finish: async (): Promise<FinishedRestore | null> => null,
  cancel: (): void => undefined,
}));

vi.mock("wxt/browser", () => ({ browser: {} }));
vi.mock("@/lib/messages/ask", () => ({ askBackground: () => held.finish() }));
vi.mock("@/lib/store/tasks/run-task", () => ({
  runTask: () => ({ result: held.worker, cancel: () => held.cancel() }),
}));

const onReplaced = vi.fn();
const restore = () => backupTasks(onReplaced).restore(new Blob([]), () => undefined);
const IN_PLACE = { datasets: 2, corrections: 1 };

beforeEach(() => {
  onReplaced.mockClear();
  held.worker = Promise.resolve(IN_PLACE);
  held.finish = async () => IN_PLACE;
  held.cancel = () => undefined;
});

describe("restoring a backup", () => {
  test("has its settings put in place, and tells that datasets were replaced", async () => {
    expect(await restore().result).toEqual(IN_PLACE);
    expect(onReplaced).toHaveBeenCalledOnce();
  });

  test("says which part failed behind the datasets", async () => {
    held.finish = async () => ({ ...IN_PLACE, settingsProblem: "The disk is full." });
    expect(renderToStaticMarkup(Restored(await restore().result))).toContain(
      "Restored: 2 datasets, 1 correction, but not the settings and subscriptions: restore the backup again. The disk is full.",
    );
    held.finish = () => Promise.reject(new Error("The background has gone."));
    expect(await restore().result).toEqual({ ...IN_PLACE, settingsProblem: "The background has gone." });
    expect(onReplaced).toHaveBeenCalledTimes(2);
  });

  test("that is cancelled when it is in place is finished, and says so", async () => {
    const { promise, reject } = Promise.withResolvers<typeof IN_PLACE>();
    held.worker = promise;
    held.cancel = () => reject(new Error("Cancelled."));
    const run = restore();
    run.cancel();
    const restored = await run.result;
    expect(restored).toEqual({ ...IN_PLACE, tooLate: true });
    expect(onReplaced).toHaveBeenCalledOnce();
    expect(renderToStaticMarkup(Restored(restored))).toContain(
      "It was in place before it could be cancelled. Restored: 2 datasets, 1 correction and the settings.",
    );
  });

  test("that fails or is cancelled before it is in place changes nothing", async () => {
    held.worker = Promise.reject(new Error("No backup."));
    held.finish = async () => null;
    await expect(restore().result).rejects.toThrow("No backup.");
    expect(onReplaced).not.toHaveBeenCalled();
  });
});
