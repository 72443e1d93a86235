/** The keyboard on the options page: what goes away when it is pressed does not take the focus along. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { host, SITE } from "./following";

const ADDRESS = `${SITE}set.json`;

const dataset = (version: string) =>
  JSON.stringify({
    format: "entente-dataset/1",
    dataset: { id: "own", title: "My own", version },
    parties: [{ id: "a", kind: "company", names: [{ text: `Quuxwerke ${version}`, type: "official" }] }],
  });

const jobs = (options: Page) => options.getByRole("list", { name: "Imports" }).getByRole("listitem");

async function choose(options: Page, name: string, content: string): Promise<Locator> {
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  return jobs(options).filter({ hasText: name });
}

async function press(control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  await control.focus();
  await control.press("Enter");
}

test("an import leaves the focus where it was", async ({ openOptions }) => {
  const options = await openOptions();
  const first = await choose(options, "one.json", dataset("1"));
  await expect(first).toContainText("is in, with");

  const second = await choose(options, "two.json", dataset("2"));
  await press(second.getByRole("button", { name: "Replace" }));
  await expect(second).toContainText("is in, with");
  await expect(second).toBeFocused();

  const third = await choose(options, "three.json", dataset("3"));
  await press(third.getByRole("button", { name: "Keep the old one" }));
  await expect(third).toContainText("Cancelled");
  await expect(third).toBeFocused();
  await options.keyboard.press("Tab");
  await options.keyboard.press("Enter");
  await expect(third).toHaveCount(0);
  await expect(options.getByRole("list", { name: "Imports" })).toBeFocused();
});

test("a table, a version and a dataset leave the focus where they were", async ({ openOptions }) => {
  const options = await openOptions();
  const table = await choose(options, "t.csv", "Party 1,Party 2,Date\nAlfa,Beta,2025-03\n");
  await press(table.getByRole("button", { name: "Check all rows" }));
  await expect(table).toContainText("is in, with");
  await expect(table).toBeFocused();

  for (const version of ["1", "2"]) {
    const own = await choose(options, `${version}.json`, dataset(version));
    if (version === "2") await own.getByRole("button", { name: "Replace" }).click();
    await expect(own).toContainText("is in, with");
  }
  await press(options.getByRole("button", { name: "1 earlier version of My own" }));
  await press(options.getByRole("button", { name: "Go back to this version 1" }));
  await expect(options.getByRole("button", { name: "Go back to this version 2" })).toBeVisible();
  await expect(options.getByRole("list", { name: "Earlier versions of My own" })).toBeFocused();

  await press(options.getByRole("button", { name: "Remove My own" }));
  await press(options.getByRole("alertdialog").getByRole("button", { name: "Remove" }));
  await expect(options.getByRole("switch", { name: "Use My own" })).toHaveCount(0);
  await expect(options.locator("#datasets ul.datasets")).toBeFocused();
});

test("a backup leaves the focus where it was", async ({ openOptions }) => {
  const options = await openOptions();
  const saved = options.waitForEvent("download");
  await press(options.getByRole("button", { name: "Save a backup" }));
  await saved;
  await expect(options.locator("#storage .block", { hasText: "Saved as" })).toBeFocused();
});

test("a subscription leaves the focus where it was, whatever the server says", async ({
  openOptions,
  expectedErrors,
  saved: _blocked,
}) => {
  expectedErrors.push(/set\.json/);
  const options = await openOptions();
  const { files } = await host(options, { "set.json": { body: dataset("1") } });
  const form = options.getByRole("form", { name: "Subscribe to a dataset" });
  await form.getByLabel("Address of a dataset or feed").fill(ADDRESS);
  await press(form.getByRole("button", { name: "Subscribe" }));
  const followed = options.getByRole("list", { name: "Subscriptions" }).getByRole("listitem");
  await expect(followed).toContainText("Asked");
  await expect(form).toBeFocused();

  const check = followed.getByRole("button", { name: /Check now/ });
  for (const file of [{ body: dataset("1") }, { status: 404 }]) {
    files["set.json"] = file;
    await press(check);
    await expect(check).toBeFocused();
    await expect(check).toHaveAttribute("aria-disabled", "false");
  }
  await expect(followed).toContainText("The last update changed nothing.");
  await expect(check).toBeFocused();

  await press(followed.getByRole("button", { name: /^Unsubscribe/ }));
  await expect(options.getByText("No subscription yet")).toBeVisible();
  await expect(options.locator("section#subscriptions")).toBeFocused();
});
