import { expect, test } from "vitest";
import { ReadingLine } from "@/components/review/queue/reading-line";

test("readings run one at a time, in the order in which they were asked for, each once", async () => {
  const line = new ReadingLine<string>();
  const log: string[] = [];
  const read = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.push(`${name} ends`);
    return name;
  };
  const asked = [line.add("a", read("a")), line.add("b", read("b")), line.add("a", read("a, twice"))];
  expect(await Promise.all(asked)).toEqual(["a", "b", "a"]);
  expect(log).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  expect(await line.add("a", read("a, later"))).toBe("a, later");
});

test("one that fails keeps nobody", async () => {
  const line = new ReadingLine<string>();
  const failed = line.add("a", () => Promise.reject(new Error("no memory")));
  const next = line.add("b", async () => "read");
  await expect(failed).rejects.toThrow("no memory");
  expect(await next).toBe("read");
});
