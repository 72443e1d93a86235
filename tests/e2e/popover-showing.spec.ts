/** How the popover comes into sight, and that its text is the reader's to select and nobody else's. */
import { OpeningWatch } from "../../scripts/drive/opening";
import { DEMO } from "./demo";
import { expect, type OpenArticle, test } from "./fixtures";

/** A field that stands apart from what the popovers cover, to paste into. */
const WITH_FIELD = DEMO.replace("<body>", "<body><textarea id=paste style='width:90px'></textarea>");
/** The name at home, which stands in the popover and not in the article. */
const AT_HOME = "宁德时代";

/** Presses three times on the line below the name, which selects it. */
async function selectLine({ page, popover }: OpenArticle): Promise<void> {
  const line = await popover.rectOf(".head-more .mut");
  if (!line) throw new Error("The popover has no line below the name.");
  await page.mouse.click(line.x + 20, line.y + line.height / 2, { clickCount: 3 });
}

/** Whether the page finds a text that it guessed, and what it has selected then. */
const foundByPage = ({ page }: OpenArticle) =>
  page.evaluate((guess) => {
    const found = (window as unknown as { find(text: string): boolean }).find(guess);
    return `${found} ${getSelection()}`;
  }, AT_HOME);

test("is drawn in the frame after the answer, in the size that it keeps", async ({
  openArticle,
  extension,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const watch = await OpeningWatch.attach(article.page, extension.extensionId);
  for (const name of ["CATL", "Zenith Steel", "Dongying"]) {
    let opening = await watch.of(() => article.popover.hover(name));
    // An answer that takes long on a busy machine is waited for in sight: that is asked once more.
    await expect
      .poll(async () => {
        if (opening.frames !== undefined) return true;
        await article.page.keyboard.press("Escape");
        await article.popover.waitForClosed();
        opening = await watch.of(() => article.popover.hover(name));
        return false;
      })
      .toBe(true);
    expect(opening, name).toEqual({ frames: 1, sizes: [expect.any(String)] });
    await article.page.keyboard.press("Escape");
    await article.popover.waitForClosed();
  }
});

test("a reader selects and copies its text; a page that guesses it does not find it", async ({
  openArticle,
}) => {
  const article = await openArticle(WITH_FIELD);
  await article.waitForMarks(10);
  const { page, popover } = article;
  await popover.hover("CATL");
  expect(await foundByPage(article)).toBe("false ");
  await selectLine(article);
  await page.keyboard.press("Control+C");
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  await page.focus("#paste");
  await page.keyboard.press("Control+V");
  expect(await page.inputValue("#paste")).toContain(AT_HOME);

  await popover.hover("CATL");
  expect(await foundByPage(article)).toBe("false ");
  await popover.click("[aria-label=Pin]");
  await selectLine(article);
  await page.keyboard.press("Control+C");
  // What is selected is let go: nothing can be selected any more.
  await page.mouse.click(1_200, 850);
  expect(await foundByPage(article)).toBe("false ");
  expect(await popover.text()).toContain(AT_HOME);
});
