import { expect, test } from "vitest";
import type { Answer } from "@/components/answers/use-answer";
import { type Held, heldAfter } from "@/components/answers/use-fresh";

const after = (...answers: Answer<string>[]) =>
  answers.reduce<Held<string>>(heldAfter, { answer: { state: "loading" }, problem: undefined });
const done = (value: string): Answer<string> => ({ state: "done", value });
const failed = (message: string): Answer<string> => ({ state: "failed", message });

test("a question that fails takes nothing away of what was answered before, and is told", () => {
  expect(after(done("a"), failed("The disk hangs."))).toEqual({
    answer: done("a"),
    problem: failed("The disk hangs."),
  });
  expect(after(failed("The disk hangs."), failed("Still."))).toEqual({
    answer: failed("Still."),
    problem: failed("Still."),
  });
});

test("the next answer takes its place, and nothing is told any more", () => {
  expect(after(done("a"), failed("The disk hangs."), done("b"))).toEqual({
    answer: done("b"),
    problem: undefined,
  });
});
