/** Restoring a backup: settings are never lost on the way, and what is in place is not said to have failed. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Restored } from "@/components/options/StorageSection";
import { backupTasks } from "@/entrypoints/options/backup-tasks";

const held = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  isFull: false,
  settings: {} as Record<string, unknown>,
}));

vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...held.local }),
        set: async (values: Record<string, unknown>) => {
          if (held.isFull) throw new Error("The disk is full.");
          Object.assign(held.local, values);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) delete held.local[key];
        },
        clear: async () => {
          held.local = {};
        },
      },
    },
  },
}));
vi.mock("@/entrypoints/options/library-tasks", () => ({
  runTask: () => ({
    result: Promise.resolve({ settings: held.settings, datasets: 2, corrections: 1 }),
    cancel: () => undefined,
  }),
}));

function restore(tellReaders: () => void = () => undefined) {
  return backupTasks(tellReaders).restore(new Blob([]), () => undefined).result;
}

beforeEach(() => {
  held.isFull = false;
  held.local = { "settings.reach": "page", subscriptions: ["mine"] };
  held.settings = { "settings.marks": "tint", subscriptions: [] };
});

describe("restoring a backup", () => {
  test("puts its settings in place of all that are here, and tells the readers", async () => {
    const tellReaders = vi.fn();
    expect(await restore(tellReaders)).toEqual({ datasets: 2, corrections: 1 });
    expect(held.local).toEqual(held.settings);
    expect(tellReaders).toHaveBeenCalledOnce();
  });

  test("loses no setting where those of the backup cannot be stored, and says what is in place", async () => {
    held.isFull = true;
    const before = { ...held.local };
    const tellReaders = vi.fn();
    const restored = await restore(tellReaders);
    expect(held.local).toEqual(before);
    expect(tellReaders).toHaveBeenCalledOnce();
    expect(renderToStaticMarkup(Restored(restored))).toContain(
      "Restored: 2 datasets, 1 correction, but not the settings and subscriptions: restore the backup again. The disk is full.",
    );
  });
});
