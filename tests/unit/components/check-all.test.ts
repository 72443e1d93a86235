import { expect, test } from "vitest";
import { checkAll, checkedText } from "@/components/options/check-all";
import type { Subscription } from "@/lib/subscriptions/subscription";

const URLS = ["a", "b", "c", "d", "e"].map((name) => `https://${name}.example/set.json`);

/** Servers that answer when the test says so, and in which order they were asked. */
function servers() {
  const asked: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<Subscription>>();
  const check = (url: string) => {
    asked.push(url);
    const answer = Promise.withResolvers<Subscription>();
    answers.set(url, answer);
    return answer.promise;
  };
  const answer = async (url = "", problem?: string) => {
    answers.get(url)?.resolve({ url, every: "never", added: "", ...(problem !== undefined && { problem }) });
    await new Promise((next) => setTimeout(next));
  };
  return { asked, answers, check, answer };
}

test("all are asked, a few beside one another, and what goes wrong with one keeps no other from it", async () => {
  const { asked, answers, check, answer } = servers();
  const told: string[] = [];
  const run = checkAll(URLS, check, ({ done, total }) => told.push(`${done} of ${total}`));
  expect(told).toEqual([]);
  await Promise.resolve();
  expect(asked).toEqual(URLS.slice(0, 3));
  await answer(URLS[0], "The server answered 500.");
  expect(asked).toEqual(URLS.slice(0, 4));
  answers.get(URLS[1] ?? "")?.reject(new Error("The background ended."));
  for (const url of URLS.slice(2, 4)) await answer(url);
  await answer(URLS[4]);
  const checked = await run.result;
  const lost = { count: 1, why: "The background ended." };
  expect(checked).toEqual({ asked: 5, failed: 1, lost, total: 5 });
  expect(told).toEqual(["0 of 5", "1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
  expect(checkedText(checked)).toBe(
    "All 5 asked, 1 with a problem that is told below. 1 without an answer: The background ended.",
  );
});

test("who cancels has those asked that are under way, and no other", async () => {
  const { asked, check, answer } = servers();
  const run = checkAll(URLS, check, () => undefined);
  await Promise.resolve();
  await answer(URLS[0]);
  run.cancel();
  for (const url of URLS.slice(1, 4)) await answer(url);
  const checked = await run.result;
  expect(asked).toEqual(URLS.slice(0, 4));
  expect(checkedText(checked)).toBe("4 of 5 asked, then stopped.");
});
