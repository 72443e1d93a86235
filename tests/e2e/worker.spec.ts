import { DEMO } from "./demo";
import { expect, test } from "./fixtures";

test("answers again after the background worker was stopped", async ({
  openArticle,
  openPopup,
  stopWorker,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  await stopWorker();
  expect(await article.popover.hover("CATL")).toContain("Zenith Steel");
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();

  await stopWorker();
  await article.page.reload();
  await article.waitForMarks(10);

  await stopWorker();
  const popup = await openPopup();
  await popup.getByRole("combobox").fill("zenith");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
});
