import { afterEach, expect, it, vi } from "vitest";
import { nowAndThen } from "@/lib/store/tasks/now-and-then";

const clock = vi.spyOn(performance, "now");
afterEach(() => clock.mockReset());

const steps = (step: (at: number) => string, times: readonly number[]): number[] => {
  const told: number[] = [];
  const tell = nowAndThen((at: number) => told.push(at), step);
  for (const at of times) {
    clock.mockReturnValue(at);
    tell(at);
  }
  return told;
};

it("leaves out what comes too soon behind what it told last", () => {
  expect(steps(() => "reading", [1_000, 1_001, 1_099, 1_100, 1_150, 5_000])).toEqual([1_000, 1_100, 5_000]);
});

it("tells the first of all, and the first of a step, however soon it comes", () => {
  const step = (at: number) => (at < 20 ? "reading" : "compiling");
  expect(steps(step, [3, 10, 20, 25, 121])).toEqual([3, 20, 121]);
});
