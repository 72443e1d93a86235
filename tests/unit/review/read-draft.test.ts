/** What is told of a release that could not be read. */
import { afterEach, expect, test, vi } from "vitest";
import { DraftReader } from "@/entrypoints/review/read-draft";
import type { ReadReply } from "@/entrypoints/review/reading-protocol";
import { Drafts } from "@/lib/store";

afterEach(() => {
  vi.restoreAllMocks();
});

test("what the database says goes on the sentence that the review begins", async () => {
  for (const method of ["get", "text"] as const)
    vi.spyOn(Drafts.prototype, method).mockRejectedValue(new Error("The disk is full."));
  const fail = vi.spyOn(Drafts.prototype, "fail").mockResolvedValue(undefined);
  const told: ReadReply[] = [];
  await new DraftReader().read({ id: "r1" }, (reply) => told.push(reply));
  const problem = { message: "could not be read: The disk is full." };
  expect(told.at(-1)).toMatchObject({ type: "failed", problem });
  expect(fail).toHaveBeenCalledWith("r1", expect.objectContaining(problem));
});
