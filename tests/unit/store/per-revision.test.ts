import { expect, test, vi } from "vitest";
import { PerRevision, type Snapshot } from "@/lib/store";

const at = (revision: number) => ({ revision }) as Snapshot;

test("what is of a revision is opened once, by however many who ask, and again for the next", async () => {
  const open = vi.fn(async ({ revision }: Snapshot) => `index ${revision}`);
  const index = new PerRevision(open);
  expect(index.revision).toBeUndefined();
  expect(await Promise.all([index.get(at(1)), index.get(at(1))])).toEqual(["index 1", "index 1"]);
  expect(await index.get(at(2))).toBe("index 2");
  expect(await index.get(at(2))).toBe("index 2");
  expect(open).toHaveBeenCalledTimes(2);
  expect(index.revision).toBe(2);
});

test("what failed to open is opened again at the next question", async () => {
  const open = vi.fn(async () => "index").mockRejectedValueOnce(new Error("The disk hangs."));
  const index = new PerRevision(open);
  await expect(index.get(at(1))).rejects.toThrow("The disk hangs.");
  expect(index.revision).toBeUndefined();
  expect(await index.get(at(1))).toBe("index");
});

test("what fails late does not close what a newer revision opened meanwhile", async () => {
  let fail: (error: Error) => void = () => undefined;
  const late = new Promise<string>((_, reject) => {
    fail = reject;
  });
  const open = vi.fn(async () => "index").mockReturnValueOnce(late);
  const index = new PerRevision(open);
  const old = index.get(at(1));
  await index.get(at(2));
  fail(new Error("It was replaced."));
  await expect(old).rejects.toThrow("It was replaced.");
  await index.get(at(2));
  expect(index.revision).toBe(2);
  expect(open).toHaveBeenCalledTimes(2);
});
