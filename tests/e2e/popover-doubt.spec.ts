/** A name that may mean two places: the popover says so, shows both, and lets one be chosen for this page. */
import { expect, type OpenArticle, test } from "./fixtures";
import { haveDatasets } from "./import-dataset";
import { DOUBTFUL_ARTICLE, READING } from "./reading";

const CHOOSE = (nth: number) => `.doubt li:nth-child(${nth}) .btn`;
const UNDO = ".doubt .said .linklike";

async function openDoubt({ popover }: OpenArticle): Promise<string> {
  const text = await popover.hover("Port Alder");
  expect(text).toContain("“Port Alder” may mean either of two, and this page does not tell which");
  return text;
}

test.beforeEach(({ extension }) => haveDatasets(extension, READING));

test("both are told with what tells them apart, and either can be looked at", async ({ openArticle }) => {
  const article = await openArticle(DOUBTFUL_ARTICLE);
  await article.waitForMarks(1);
  const text = await openDoubt(article);
  expect(text).toContain("City, Norrmark, Sweden · 1 agreement");
  expect(text).toContain("City, Canada · 1 agreement");
  // Its frame has whole pixels, or the lower edge would be cut off.
  const frame = await (await article.popover.frame()).frameElement();
  expect(((await frame.boundingBox())?.height ?? 0) % 1).toBe(0);
  const isSwedish = text.indexOf("Sweden") < text.indexOf("Canada");
  await article.popover.click(".doubt li:nth-child(2) .name");
  await expect.poll(() => article.popover.text()).toContain(isSwedish ? "12 Jul 2024" : "11 Jun 2024");
  // Why it is both stands behind the match as well.
  await article.popover.click("footer .linklike");
  await expect.poll(() => article.popover.text()).toContain("as much speaks for it; the page does not tell");
});

test("one is chosen for this page, which can be undone there and in the options", async ({
  openArticle,
  openOptions,
}) => {
  const article = await openArticle(DOUBTFUL_ARTICLE);
  await article.waitForMarks(1);
  const text = await openDoubt(article);
  const second = text.indexOf("Sweden") < text.indexOf("Canada") ? "Canada" : "Sweden";
  await article.popover.click(CHOOSE(2));
  await expect.poll(() => article.popover.text()).toContain(`${second}, on this page.`);
  await article.popover.click(UNDO);
  await expect.poll(() => article.popover.text()).toContain("Taken back.");

  await article.popover.click(CHOOSE(2));
  await expect.poll(() => article.popover.text()).toContain(`${second}, on this page.`);
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();
  const settled = await article.popover.hover("Port Alder");
  expect(settled).not.toContain("may mean");
  expect(settled).toContain(second);

  const options = await openOptions();
  await options.getByRole("button", { name: "Take back that “Port Alder” is not Port Alder" }).click();
  await expect(options.locator("#corrections")).toContainText("Nothing yet. “Why this match?”");
  await article.page.bringToFront();
  await expect
    .poll(async () => {
      await article.page.keyboard.press("Escape");
      await article.popover.waitForClosed();
      return article.popover.hover("Port Alder");
    })
    .toContain("may mean either of two");
});

test("the name still stands out when one was chosen, though it is marked anew", async ({ openArticle }) => {
  const article = await openArticle(DOUBTFUL_ARTICLE);
  await article.waitForMarks(1);
  await openDoubt(article);
  const { page, popover } = article;
  const before = await page.evaluateHandle(() => {
    const [range] = CSS.highlights.get("entente-place") ?? [];
    return range;
  });
  await popover.click(CHOOSE(2));
  await expect
    .poll(() =>
      page.evaluate((before) => {
        const places = CSS.highlights.get("entente-place");
        return before !== undefined && places !== undefined && places.size > 0 && !places.has(before);
      }, before),
    )
    .toBe(true);
  const outstanding = (await article.marks()).filter(({ highlights }) =>
    highlights.includes("entente-active"),
  );
  expect(outstanding.map(({ text }) => text)).toEqual(["Port Alder"]);
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
});
