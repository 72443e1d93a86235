import { expect, test } from "vitest";
import { type Repeated, repeatedNote } from "@/components/review/queue/queue-note";

const texts = (count: number): Repeated[] =>
  Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, other: `r${n}`, isShown: false }));

test("of one text that was in the queue, the release with it is offered where it is not shown", () => {
  expect(repeatedNote([])).toBeUndefined();
  const [one] = texts(1);
  if (!one) throw new Error("There is no text.");
  expect(repeatedNote([one])).toEqual({ text: "“0.txt” is in the queue already.", release: "r0" });
  expect(repeatedNote([{ ...one, isShown: true }])).toEqual({
    text: "This text is in the queue already: it is shown as you left it.",
  });
});

test("of several texts that were in the queue, each is named, as far as there is room", () => {
  expect(repeatedNote(texts(3))?.text).toBe("3 texts were in the queue already: “0.txt”, “1.txt”, “2.txt”.");
  expect(repeatedNote(texts(26))?.text).toMatch(/^26 texts .*“18.txt”, “19.txt” and 6 others\.$/);
  expect(repeatedNote(texts(1021))?.text).toMatch(/^1,021 texts .* and 1,001 others\.$/);
  const [one, two] = texts(2);
  if (!one || !two) throw new Error("There are no texts.");
  expect(repeatedNote([one, { ...two, isShown: true }])?.text).toBe(
    "2 texts were in the queue already: “0.txt”, “1.txt”. “1.txt” was opened as you left it.",
  );
});
