/** The explorer's filter: typed, chosen from menus, taken back, and what is said where nothing fits it. */
import { drawn, selected, VIEWS } from "./exploring";
import { expect, test } from "./fixtures";

test("the graph is drawn, and a filter narrows it, its list and its address", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  await expect.poll(() => drawn(page)).toBeGreaterThan(1_000);
  const all = await selected(page);
  await page.getByRole("button", { name: "Form" }).click();
  await page.getByRole("checkbox", { name: /^Memorandum/ }).check();
  await expect.poll(() => selected(page)).toBeLessThan(all);
  await expect(page).toHaveURL(/#\/graph\?q=form%3Amemorandum$/);
  await page.keyboard.press("Escape");
  const some = await selected(page);
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.getByRole("cell", { name: "Memorandum" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "Joint venture" })).toHaveCount(0);
  expect(await selected(page)).toBe(some);
  await page.goBack();
  await expect(page.getByRole("tab", { name: "Graph" })).toHaveAttribute("aria-selected", "true");
});

test("an amount that is asked for stands in a column of its own, and sorts by how much it is", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/table");
  const heading = page.getByRole("columnheader", { name: "Amount" });
  await expect(page.getByRole("columnheader", { name: "Form" })).toBeVisible();
  await expect(heading).toHaveCount(0);
  await page.getByRole("combobox").first().fill("over 30 GWh");
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("row").nth(1)).toContainText("200 GWh");
  // Whatever else is cut off, the figure is not.
  const cut = await page.locator("td:nth-child(3)").evaluateAll((cells) => {
    const range = document.createRange();
    return cells
      .filter((cell) => {
        const figure = /\d[\d,.]* \S+/u.exec(cell.textContent ?? "");
        if (!cell.firstChild || !figure) return true;
        range.setStart(cell.firstChild, figure.index);
        range.setEnd(cell.firstChild, figure.index + figure[0].length);
        // Room for the sign that something is left out.
        return range.getBoundingClientRect().right > cell.getBoundingClientRect().right - 24;
      })
      .map(({ textContent }) => textContent);
  });
  expect(cut).toEqual([]);
});

test("several choices of a filter menu can be made, and taken back", async ({ extension }) => {
  const page = await extension.openPage("explorer.html");
  const all = await selected(page);
  await page.getByRole("button", { name: "Form" }).click();
  const choices = page.getByRole("dialog", { name: "Form" }).getByRole("checkbox");
  await expect(choices.first()).toBeVisible();
  const menu = await page.getByRole("dialog", { name: "Form" }).boundingBox();
  const count = await choices.count();
  expect(count).toBeGreaterThan(2);
  await page.getByRole("checkbox", { name: /^Joint venture/ }).check();
  await expect.poll(() => selected(page)).toBeLessThan(all);
  const one = await selected(page);
  await expect(choices).toHaveCount(count);
  // The pointer is still on what it pressed.
  expect(await page.getByRole("dialog", { name: "Form" }).boundingBox()).toEqual(menu);
  await page.getByRole("checkbox", { name: /^Acquisition/ }).check();
  await expect.poll(() => selected(page)).toBeGreaterThan(one);
  await page.getByRole("checkbox", { name: /^Joint venture/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Acquisition/ }).uncheck();
  await expect.poll(() => selected(page)).toBe(all);
});

test("where nothing fits, every view says so, and the way back; the menus still take a filter back", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/graph?q=zzzz+form%3Aacquisition");
  for (const view of VIEWS) {
    const name = new RegExp(view, "i");
    const panel = page.getByRole("tabpanel", { name });
    await page.getByRole("tab", { name }).click();
    await expect(panel.getByText("No agreement fits the filter")).toBeVisible();
    await panel.getByRole("button", { name: "Show everything" }).click();
    await expect(panel.getByText("No agreement fits the filter")).toBeHidden();
    await expect(panel).toBeFocused();
    await page.goBack();
    await expect(panel.getByText("No agreement fits the filter")).toBeVisible();
  }
  await page.getByRole("button", { name: "Form" }).click();
  await page.getByRole("checkbox", { name: "Acquisition" }).click();
  await expect(page).toHaveURL(/q=zzzz$/);
});

test("Escape closes the help of the filter, and an arrow opens it again", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/table");
  const field = page.getByRole("combobox", { name: /^Filter by words/ });
  const help = page.getByRole("listbox", { name: "Filters" });
  await field.fill("kind:uni");
  await expect(help).toBeVisible();
  await field.press("Escape");
  await expect(help).toBeHidden();
  await field.press("ArrowDown");
  await expect(help).toBeVisible();
  await field.press("ArrowUp");
  await expect(help.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(field).toHaveValue("kind:university ");
});

test("where nothing ties two known parties, the explorer says so, shows each and how they are connected", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/table?q=catl+ford");
  const field = page.getByRole("combobox", { name: /^Filter by words/ });
  const opened = page.locator(".detail-panel h1");
  // An agreement that is open must not hide the answer.
  await page.getByRole("row").nth(1).click();
  await expect(opened).toBeVisible();
  await field.fill("catl xpeng");
  const said = page.getByText(
    /^CATL and XPeng are both known, but no agreement in your datasets ties them\.$/i,
  );
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "With CATL" }).press("Enter");
  await expect(page.getByRole("combobox", { name: /^Filter by words/ })).toHaveValue("with:CATL");
  await expect(page.getByRole("tabpanel", { name: "Table" })).toBeFocused();
  await page.goBack();
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "How are they connected?" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^How are CATL and XPeng connected\?$/i })).toBeVisible();
  await expect(page.getByRole("tabpanel", { name: "Graph" })).toBeFocused();

  // Of a headline that no agreement has in full, what comes nearest is offered.
  await page.getByRole("combobox", { name: /^Filter by words/ }).fill("Jubilant carrier Maersk courts CATL");
  await page.getByRole("button", { name: /^CATL – Maersk · Memorandum/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "CATL – Maersk" })).toBeVisible();
});

test("going back changes the filter in its field too, also while the keyboard is there", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/table");
  const field = page.getByRole("combobox", { name: /^Filter by words/ });
  const all = await selected(page);
  await page
    .getByRole("group", { name: "Narrow the selection" })
    .getByRole("button", { name: "Form" })
    .click();
  await page.getByRole("checkbox", { name: /^Memorandum/ }).check();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("form:memorandum");
  await field.focus();
  await page.goBack();
  await expect.poll(() => selected(page)).toBe(all);
  await expect(field).toHaveValue("");
  await field.pressSequentially("ford ");
  await expect(page).toHaveURL(/q=ford$/);
  await expect(field).toHaveValue("ford ");
});

test("by keyboard alone: filter with help, choose a party, ask for a connection", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/table");
  await expect.poll(() => selected(page)).toBeGreaterThan(100);
  await page.keyboard.press("/");
  await page.keyboard.type("status:sig");
  await expect(page.getByRole("option", { name: /status:signed/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/status%3Asigned/);
  await page.getByRole("button", { name: "CATL", exact: true }).last().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "CATL" })).toBeVisible();
  await page.getByLabel(/^How is CATL connected/).focus();
  await page.keyboard.type("Ford");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Connection" })).toBeVisible();
});

test("a filter that means nothing is said, and nothing is drawn", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/graph?q=status%3Asgined");
  await expect(page.getByRole("alert")).toContainText("There is no status “sgined”.");
  await expect(page.locator("canvas")).toHaveCount(0);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(() => selected(page)).toBeGreaterThan(100);
});
