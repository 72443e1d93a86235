import { expect, it, vi } from "vitest";
import { nowAndThen } from "@/lib/store/tasks/now-and-then";

it("leaves out what comes too soon behind what it told last", () => {
  const clock = vi.spyOn(performance, "now");
  const told: number[] = [];
  const tell = nowAndThen((at: number) => told.push(at));
  for (const at of [1_000, 1_001, 1_099, 1_100, 1_150, 5_000]) {
    clock.mockReturnValue(at);
    tell(at);
  }
  expect(told).toEqual([1_000, 1_100, 5_000]);
  clock.mockRestore();
});
