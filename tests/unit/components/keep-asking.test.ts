import { afterEach, expect, test, vi } from "vitest";
import { type Asking, keepAsking } from "@/components/answers/keep-asking";
import type { Answer } from "@/components/answers/use-answer";

let asking: Asking<string> | undefined;
/** Says that the answer may have changed. */
let change: () => void = () => undefined;

function keep(ask: () => Promise<string>): Answer<string>[] {
  const told: Answer<string>[] = [];
  const follow = (changed: () => void) => {
    change = changed;
    return () => {
      change = () => undefined;
    };
  };
  asking = keepAsking({ ask, follow }, (answer) => told.push(answer));
  return told;
}

/** Asks what answers in turn, each a value or what the question fails with. */
function asked(...answers: (string | Error)[]) {
  const ask = vi.fn(async () => {
    const answer = answers.shift() ?? "no more";
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { ask, told: keep(ask) };
}

/** Until everything that was asked has its answer. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const changed = async () => {
  change();
  await settled();
};

afterEach(() => {
  asking?.stop();
  vi.useRealTimers();
});

test("each new answer is told, and one that is as the one before is not", async () => {
  const { told } = asked("a", "a", "b");
  await settled();
  await changed();
  await changed();
  expect(told).toEqual([
    { state: "done", value: "a" },
    { state: "done", value: "b" },
  ]);
});

test("nothing is asked while nothing changes, however long that is", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  const { ask } = asked("a", new Error("The disk hangs."));
  await vi.advanceTimersByTimeAsync(86_400_000);
  change();
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test("a question that fails is told, and asked again after the next change", async () => {
  const { told } = asked(new Error("The tab is gone."), "a");
  await settled();
  await changed();
  expect(told).toEqual([
    { state: "failed", message: "The tab is gone." },
    { state: "done", value: "a" },
  ]);
});

test("a failure as the one before is told to who asked at once, and to nobody else", async () => {
  const failure = new Error("The disk hangs.");
  const { told } = asked(failure, failure, failure);
  await settled();
  await changed();
  expect(told).toHaveLength(1);
  await asking?.again();
  expect(told).toHaveLength(2);
});

test("who asks at once waits for the answer", async () => {
  const { told } = asked("a", "b");
  await settled();
  expect(await asking?.again()).toEqual({ state: "done", value: "b" });
  expect(told).toHaveLength(2);
});

test("of changes that come before an answer the last alone is asked about, once that is there", async () => {
  const waiting: ((value: string) => void)[] = [];
  const told = keep(() => new Promise<string>((resolve) => waiting.push(resolve)));
  change();
  change();
  expect(waiting).toHaveLength(1);
  waiting[0]?.("old");
  await settled();
  expect(waiting).toHaveLength(2);
  waiting[1]?.("new");
  await settled();
  expect(waiting).toHaveLength(2);
  expect(told.at(-1)).toEqual({ state: "done", value: "new" });
});

test("an answer that comes later than that to a later question is dropped", async () => {
  const waiting: ((value: string) => void)[] = [];
  const told = keep(() => new Promise<string>((resolve) => waiting.push(resolve)));
  const again = asking?.again();
  waiting[1]?.("new");
  await again;
  waiting[0]?.("old");
  await settled();
  expect(told).toEqual([{ state: "done", value: "new" }]);
});

test("once it is stopped nothing is asked, told or followed", async () => {
  const { ask, told } = asked("a", "b");
  await settled();
  const followed = change;
  asking?.stop();
  expect(change).not.toBe(followed);
  followed();
  await settled();
  expect(ask).toHaveBeenCalledTimes(1);
  expect(told).toEqual([{ state: "done", value: "a" }]);
});
