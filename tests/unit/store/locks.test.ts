import { expect, test } from "vitest";
import { holdLock, withOnlyLock } from "@/lib/store/locks";

test("who has to wait for a lock is told, and may give up", async () => {
  const told: string[] = [];
  const run = (name: string, signal = new AbortController().signal) =>
    withOnlyLock(
      "reading",
      async () => name,
      () => told.push(`${name} waits`),
      signal,
    );
  expect(await run("first")).toBe("first");
  const release = await holdLock("reading");
  const giving = new AbortController();
  const [patient, impatient] = [run("patient"), run("impatient", giving.signal)];
  giving.abort(new Error("stopped"));
  await expect(impatient).rejects.toThrow("stopped");
  release();
  expect(await patient).toBe("patient");
  expect(told).toEqual(["patient waits", "impatient waits"]);
});
