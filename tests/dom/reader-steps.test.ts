/** From mark to mark, by the keyboard commands and the popup's clicks. */
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { testPages } from "./page";
import {
  active,
  ask,
  FILLER,
  holdTimers,
  LONG_ARTICLE,
  middleOf,
  readPage,
  timeIsUp,
  waitOpen,
} from "./reader-page";

const pages = testPages();

let page: Page;
beforeEach(async () => {
  page = await readPage(pages, LONG_ARTICLE);
});

test("steps go round the marks in both directions and open the popover with the focus in it", async () => {
  const refs: string[] = [];
  const step = async (direction: 1 | -1) => {
    expect(await ask(page, "step", { direction })).toEqual({ found: true });
    refs.push((await active(page))?.[0]?.replace(/\s+/, " ") ?? "none");
  };
  await step(1);
  // It shows itself, and takes the focus, once its content is drawn.
  const inPopover = () => page.evaluate(() => document.activeElement?.hasAttribute("popover"));
  await expect.poll(inPopover, { timeout: 10_000 }).toBe(true);
  for (let n = 0; n < 3; n++) await step(1);
  await step(-1);
  expect(refs).toEqual(["CATL", "Zenith Steel", "Changzhou", "CATL", "Changzhou"]);
  for (let n = 0; n < 3; n++) await step(-1);
  expect(refs.slice(5)).toEqual(["Zenith Steel", "CATL", "CATL"]);
});

test("steps and clicks in the popup pass over names that cannot be seen", async () => {
  await page.evaluate((filler) => {
    document.querySelector("#one")?.insertAdjacentHTML(
      "afterend",
      `<div style="height:0;overflow:hidden"><p>Zenith Steel. ${filler}</p></div>
      <div style="overflow-x:auto"><p style="width:2000px;text-align:right">The government of Dongying</p></div>`,
    );
    return entente.until(() => entente.highlighted()["entente-body"]?.length === 2);
  }, FILLER);
  const steps: (string | undefined)[] = [];
  await ask(page, "scrollTo", { ref: "test/place/changzhou", index: 0 });
  for (let n = 0; n < 5; n++) {
    await ask(page, "step", { direction: 1 });
    await waitOpen(page);
    steps.push((await active(page))?.[0]?.replace(/\s+/, " "));
  }
  const body = "government of Dongying";
  expect(steps).toEqual(["CATL", "Zenith Steel", body, body, "CATL"]);
  await page.keyboard.press("Escape");
  await waitOpen(page, false);
  expect(await ask(page, "scrollTo", { ref: "test/party/zenith", index: 2 })).toEqual({ found: true });
  expect((await active(page))?.[0]).toMatch(/^Zenith\s+Steel$/);
});

test("closing gives the focus back to where it was", async () => {
  // In a shadow tree, of which the document names only the host.
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement("div"));
    host.attachShadow({ mode: "open" }).append(document.querySelector("#last") as Element);
    host.shadowRoot?.querySelector("button")?.focus();
  });
  await ask(page, "step", { direction: 1 });
  await waitOpen(page);
  await ask(page, "step", { direction: 1 });
  await page.keyboard.press("Escape");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), {
      timeout: 10_000,
    })
    .toBe("last");
});

test("a step begins at the selection, else at what can be seen", async () => {
  await ask(page, "step", { direction: 1 });
  await page.keyboard.press("Escape");
  await waitOpen(page, false);
  await page.evaluate(() => scrollTo(0, (document.querySelector("#two") as HTMLElement).offsetTop));
  await ask(page, "step", { direction: 1 });
  expect(await active(page)).toEqual(["CATL"]);
  await page.keyboard.press("Escape");
  await waitOpen(page, false);
  await page.evaluate(() => {
    scrollTo(0, 3000);
    const two = document.querySelector("#two") as HTMLElement;
    getSelection()?.setBaseAndExtent(two, 0, two.firstChild as Text, 1);
  });
  await ask(page, "step", { direction: -1 });
  expect(await active(page)).toEqual(["government of Dongying"]);
});

test("scrollTo brings a mark into view and sets it off for a moment", async () => {
  await holdTimers(page, 1_500);
  await page.evaluate(() => scrollTo(0, 3000));
  expect(await ask(page, "scrollTo", { ref: "test/party/catl", index: 4 })).toEqual({ found: true });
  const { y } = await middleOf(page, 2);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(600);
  expect(await active(page)).toEqual(["CATL"]);
  await timeIsUp(page);
  expect(await active(page)).toEqual([]);
  expect(await ask(page, "scrollTo", { ref: "test/party/nobody", index: 0 })).toEqual({ found: false });
});

test("a popover that opens while the page is looked at anew tells why its name was matched", async () => {
  await page.evaluate(() => {
    entente.fake.tellOfChange();
    void entente.fake.ask("step", { direction: 1 });
  });
  await waitOpen(page);
  const why = page.frames()[1]?.getByText("Why this match?");
  await expect.poll(() => why?.count(), { timeout: 10_000 }).toBe(1);
});
