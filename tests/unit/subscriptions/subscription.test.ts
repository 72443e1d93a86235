import { describe, expect, it } from "vitest";
import { failed, isDue, subscribed, unchanged, updated } from "@/lib/subscriptions/subscription";

const NOW = new Date("2026-11-24T10:00:00Z");
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const daily = subscribed("https://data.example/a.json", "day", NOW);

describe("when a subscription is asked for", () => {
  it.each([
    ["at once, after it was added", daily, 0, true],
    ["not again on the same day", unchanged(daily, NOW), 23, false],
    ["the next day", unchanged(daily, NOW), 24, true],
    ["a week later", { ...unchanged(daily, NOW), every: "week" as const }, 167, false],
    ["a week later", { ...unchanged(daily, NOW), every: "week" as const }, 168, true],
    ["never by itself where the user says so", { ...daily, every: "never" as const }, 9_999, false],
    ["not right after a failure", failed(daily, "away", NOW), 5, false],
    ["sooner after a failure", failed({ ...daily, every: "month" }, "away", NOW), 6, true],
    ["though the clock was set back", unchanged(daily, NOW), -48, true],
  ])("%s", (_, subscription, hours, due) => {
    expect(isDue(subscription, hoursOn(hours))).toBe(due);
  });
});

describe("what is kept", () => {
  const received = {
    dataset: { id: "a", title: "A", version: "2" },
    etag: '"1"',
    modified: undefined,
    sha256: "00",
  };

  it("of a version that came replaces all that was known", () => {
    const before = { ...failed(daily, "away", NOW), modified: "Tue, 24 Nov 2026 09:00:00 GMT" };
    const now = updated(before, received, hoursOn(1));
    const at = hoursOn(1).toISOString();
    const { modified: _, ...kept } = received;
    expect(now).toEqual({ ...daily, ...kept, checked: at, changed: at });
  });

  it("of a failure leaves all that was known, so that the next time asks for the same", () => {
    const before = updated(daily, received, NOW);
    expect(failed(before, "away", hoursOn(1))).toEqual({
      ...before,
      checked: hoursOn(1).toISOString(),
      problem: "away",
    });
    expect(unchanged(failed(before, "away", hoursOn(1)), hoursOn(2)).problem).toBeUndefined();
  });
});
