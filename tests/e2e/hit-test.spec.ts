import { expect, test } from "./fixtures";
import { countMarks, HIT_CASES, hitPage, lookAt } from "./hit-cases";

test("the pointer finds a name where it stands, and nowhere else", async ({ openArticle }) => {
  test.slow();
  const { page } = await openArticle(hitPage());
  await expect.poll(() => countMarks(page)).toBeGreaterThan(Object.keys(HIT_CASES).length);
  const failed: string[] = [];
  for (const name of Object.keys(HIT_CASES))
    await lookAt(page, name).catch((error: Error) => failed.push(error.message));
  expect(failed).toEqual([]);
});
