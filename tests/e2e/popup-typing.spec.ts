/** Typing into the popup: by keyboard alone, with filters that are offered, and what is said of what was found. */
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";
import { holdBack } from "./hold-back";

/** What is said of the results; a list that is still loading is a status as well. */
const STATUS = "[role=status]:not(.skeleton)";

test("says of a search what was found, once it is found, and nothing else", async ({ openPopup }) => {
  const popup = await openPopup();
  const status = popup.locator(STATUS);
  await expect(status).toHaveText("");
  const said = await status.evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(region.textContent ?? "")).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return texts;
  });
  const results: string[] = [];
  for (const query of ["catl", "zenith"]) {
    await popup.getByRole("combobox").fill(query);
    await expect(status).toHaveText(/results/);
    results.push((await status.textContent()) ?? "");
  }
  expect((await said.jsonValue()).filter((text) => text !== "")).toEqual(results);
});

test("searches by keyboard alone", async ({ openPopup }) => {
  const popup = await openPopup();
  await expect(popup.getByRole("combobox")).toBeVisible();
  await popup.keyboard.press("/");
  await expect(popup.getByRole("combobox")).toBeFocused();
  await popup.keyboard.type("中天钢铁");
  await expect(popup.getByRole("combobox")).toHaveValue("中天钢铁");
  const first = popup.getByRole("option").first();
  await expect(first).toContainText("Zenith Steel");
  await expect(first).toHaveAttribute("aria-selected", "true");
  const field = popup.getByRole("combobox");
  await expect(field).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1, name: "Zenith Steel" })).toBeFocused();
  await popup.goBack();
  await expect(field).toHaveValue("中天钢铁");

  await field.fill("stellan");
  await expect(popup.getByRole("option", { name: /Stellantis/ }).first()).toBeVisible();
  await popup.keyboard.press("ArrowDown");
  await expect(popup.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await popup.keyboard.press("ArrowUp");
  await expect(popup.getByRole("option").first()).toHaveAttribute("aria-selected", "true");

  await field.fill("qqxxzz");
  await expect(popup.getByText("Nothing found for “qqxxzz”")).toBeVisible();
});

test("an Enter before the answer opens nothing once something else was typed", async ({ openPopup }) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox");
  const letThrough = await holdBack(popup, "search");
  await field.fill("zenith");
  await field.press("Enter");
  await field.fill("zenith catl");
  await field.fill("zenith");
  await letThrough();
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
  await expect(popup.getByRole("heading", { level: 1, name: "Zenith Steel" })).toHaveCount(0);
});

test("what is typed while nothing has the focus is a search", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await expect(popup.getByRole("tab", { name: /This page/ })).toHaveAttribute("aria-selected", "true");
  await popup.keyboard.type("zenith");
  await expect(popup.getByRole("combobox")).toHaveValue("zenith");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
  // Where something has the focus, letters are its own.
  await popup.getByRole("tab", { name: /This page/ }).click();
  await popup.keyboard.type("catl");
  await expect(popup.getByRole("combobox")).toHaveValue("");
  // The search is as it was left.
  await popup.getByRole("tab", { name: "Search" }).click();
  await expect(popup.getByRole("combobox")).toHaveValue("zenith");
  await expect(popup.getByRole("option").first()).toContainText("Zenith Steel");
});

test("offers what can stand behind a filter's colon, and says how much of it", async ({ openPopup }) => {
  const popup = await openPopup();
  const field = popup.getByRole("combobox");
  const status = popup.locator(STATUS);
  await field.fill("kind:");
  await expect(popup.getByRole("option")).toHaveCount(6);
  await expect(status).toHaveText("6 filters to choose from");
  await expect(popup.getByText("0 results")).toHaveCount(0);
  await field.fill("in:");
  await expect(popup.getByRole("option", { name: /^in:/ })).toHaveCount(6);
  await field.fill("to:");
  await expect(status).toHaveText("to: needs a value");
  await field.fill("from:2024 to:2023");
  await expect(popup.getByRole("alert")).toHaveText("No date fits “from:2024” and “to:2023” at once.");
});

test("says of a long query without spaces that nothing was found, within its width", async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.getByRole("combobox").fill("x".repeat(5_000));
  const title = popup.getByText("Nothing found for “");
  for (const said of [title, popup.getByText("Try fewer letters")])
    await expect(said).toBeInViewport({ ratio: 1 });
});
