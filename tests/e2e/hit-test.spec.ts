import { expect, test } from "./fixtures";
import { countMarks, HIT_CASES, hitPage, lookAt } from "./hit-cases";
import { articleOf } from "./marked-article";

test("the pointer finds a name where it stands, and nowhere else", async ({ openArticle }) => {
  test.slow();
  const { page } = await openArticle(hitPage());
  await expect.poll(() => countMarks(page)).toBeGreaterThan(Object.keys(HIT_CASES).length);
  const failed: string[] = [];
  for (const name of Object.keys(HIT_CASES))
    await lookAt(page, name).catch((error: Error) => failed.push(error.message));
  expect(failed).toEqual([]);
});

test("a name that something covers opens nothing, and the card before is not taken for its own", async ({
  openArticle,
}) => {
  const covered = `<div style="position:relative"><p>SSAB is covered.</p><p style="position:absolute;inset:0;margin:0;background:#fff">A notice</p></div>`;
  const { popover, waitForMarks } = await openArticle(articleOf("", covered));
  await waitForMarks(6);
  expect(await popover.hover("CATL")).toMatch(/^CATL/);
  await expect(popover.hover("SSAB", 0, 1_000)).rejects.toThrow("No popover");
});
