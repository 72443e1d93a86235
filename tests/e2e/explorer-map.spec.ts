/** The explorer's map: its numbers are read, its places are reached. */
import { expect, test } from "./fixtures";

test("with large text in the browser the numbers of the map stay within their circles", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/map");
  await page.addStyleTag({ content: "html { font-size: 32px }" });
  const numbers = page.locator(".world text");
  await expect(numbers.first()).toBeAttached();
  const beyond = await numbers.evaluateAll((texts) =>
    texts.flatMap((text) => {
      const [x, y] = [text.getAttribute("x"), text.getAttribute("y")];
      const circle = document.querySelector(`.spot circle[cx="${x}"][cy="${y}"]`)?.getBoundingClientRect();
      const { width, height } = text.getBoundingClientRect();
      return circle && width < circle.width && height < circle.height ? [] : [text.textContent];
    }),
  );
  expect(beyond).toEqual([]);
});

test("no circle of the map covers a number", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/map?level=country");
  await expect(page.locator(".world text").first()).toBeAttached();
  const covered = await page.locator(".world text").evaluateAll((texts) => {
    const circles = [...document.querySelectorAll(".spot circle")];
    return texts.flatMap((text) =>
      circles.some((circle) => text.compareDocumentPosition(circle) & Node.DOCUMENT_POSITION_FOLLOWING)
        ? [text.textContent]
        : [],
    );
  });
  expect(covered).toEqual([]);
});

test("every place of the map is in its list, and none stands in the way of the keys", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/map");
  const map = page.getByRole("img", { name: /^Map of/ });
  await expect(map).toBeVisible();
  await expect(page.locator("svg [tabindex]")).toHaveCount(0);
  const places = page.locator(".spots").getByRole("button");
  const shown = await places.count();
  await places.last().focus();
  await page.keyboard.press("Enter");
  const all = Number(/\d+/.exec((await map.getAttribute("aria-label")) ?? "")?.[0]);
  expect(all).toBeGreaterThan(shown);
  await expect(places).toHaveCount(all);
  await expect(places.nth(shown - 1)).toBeFocused();
});

test("under forced colours land has its coasts, and what is chosen is set off", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/map?level=country");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(page.locator(".land").first()).toBeVisible();
  const colours = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      sea: getComputedStyle(document.body).backgroundColor,
      coast: of(".land").stroke,
      chosen: of('.choice button[aria-pressed="true"]').backgroundColor,
      other: of('.choice button[aria-pressed="false"]').backgroundColor,
    };
  });
  expect(colours.coast).not.toBe(colours.sea);
  expect(colours.chosen).not.toBe(colours.other);
});
