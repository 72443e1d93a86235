/** Subscriptions where something is wrong: an address, an answer that is late, a browser that lost its datasets. */
import type { browser } from "wxt/browser";
import { expect, test } from "./fixtures";
import { dataset, host, party, SITE, subscribe, subscriptions } from "./following";

/** In the extension's pages and worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

test("one whose stored address is damaged is shown, and can be removed", async ({ openOptions }) => {
  const options = await openOptions();
  await options.evaluate(() =>
    chrome.storage.local.set({
      subscriptions: [{ url: "https://", every: "never", added: "2026-01-01T00:00:00.000Z" }],
    }),
  );
  await options.reload();
  await options.getByRole("button", { name: "Unsubscribe from https://" }).click();
  await expect(subscriptions(options)).toHaveCount(0);
});

test("what could not be done about one stays with it while another is asked, and who follows again sets the interval", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  await host(options, { "set.json": { body: dataset("1", [party("a", "Quuxwerke")]) } });
  await options.evaluate(() =>
    chrome.storage.local.set({
      subscriptions: [{ url: "https://", every: "never", added: "2026-01-01T00:00:00.000Z" }],
    }),
  );
  await subscribe(options, `${SITE}set.json`);
  const [damaged, good] = [subscriptions(options).first(), subscriptions(options).nth(1)];
  await expect(good).toContainText("Changed");
  await damaged.getByRole("button", { name: /^Check now/ }).click();
  await expect(damaged.getByRole("alert")).toContainText("This is no web address");
  await good.getByRole("button", { name: /^Check now/ }).click();
  await expect(good.getByRole("button", { name: /^Check now/ })).toBeEnabled();
  await expect(damaged.getByRole("alert")).toContainText("This is no web address");
  await expect(good.getByRole("alert")).toHaveCount(0);

  const form = options.getByRole("form", { name: "Subscribe to a dataset" });
  await form.getByRole("combobox").selectOption("once a week");
  await subscribe(options, `${SITE}set.json`);
  await expect(good.getByRole("combobox")).toHaveValue("week");
  await expect(subscriptions(options)).toHaveCount(2);
});

test("what is no address, or leads to a dataset that is here from elsewhere, is refused", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  await subscribe(options, "somewhere");
  await expect(options.getByRole("alert")).toContainText("This is no web address");
  const field = options.getByLabel("Address of a dataset or feed");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/^This is no web address/);
  await subscribe(options, "ftp://example.org/a.json");
  await expect(options.getByRole("alert")).toContainText("https:// or http://");
  const starter = options.getByRole("listitem").filter({ hasText: "Starter:" });
  await expect(starter.getByRole("switch")).toBeChecked();
  const id = await options.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opened = indexedDB.open("entente");
        opened.onsuccess = () => {
          const asked = opened.result.transaction("pointers").objectStore("pointers").get("current");
          asked.onsuccess = () => {
            opened.result.close();
            resolve(asked.result.datasets[0].info.id);
          };
        };
      }),
  );
  await host(options, { "set.json": { body: dataset("9", [party("a", "A")], id) } });
  await subscribe(options, `${SITE}set.json`);
  await expect(options.getByRole("alert")).toContainText("already, from elsewhere");
  await expect(subscriptions(options)).toHaveCount(0);
});

test("an address from which nothing comes is not followed, and can be corrected where it was typed", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  const { files } = await host(options, { "set.json": { body: dataset("1", [party("a", "Quuxwerke")]) } });
  const field = options.getByLabel("Address of a dataset or feed");
  await subscribe(options, `${SITE}sett.json`);
  await expect(options.getByRole("alert")).toContainText("answered 404");
  await expect(field).toHaveValue(`${SITE}sett.json`);
  await expect(field).toHaveAccessibleDescription(/answered 404/);
  await expect(subscriptions(options)).toHaveCount(0);

  // Without its protocol, as addresses are often written.
  await subscribe(options, `${SITE}set.json`.replace("https://", ""));
  await expect(subscriptions(options)).toContainText("Followed set");
  await expect(field).toHaveValue("");
  await expect(options.getByRole("alert")).toHaveCount(0);

  // What came once stays followed, whatever its server says when it is added again.
  files["set.json"] = { body: "gone" };
  await subscribe(options, `${SITE}set.json`);
  await expect(subscriptions(options)).toContainText("The last update changed nothing");
  await expect(subscriptions(options)).toHaveCount(1);
});

test("nothing is removed before it is known whether a subscription ends with it", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  await host(options, { "set.json": { body: dataset("1", [party("a", "Quuxwerke")]) } });
  await subscribe(options, `${SITE}set.json`);
  await expect(subscriptions(options)).toContainText("Followed set");
  // The browser takes its time to say what is followed, until the test ends the wait.
  await options.evaluate(() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local) as (key: unknown) => Promise<unknown>;
    const wait = Promise.withResolvers<"answer" | "fail">();
    const late = async (key: unknown) => {
      if (key === "subscriptions" && (await wait.promise) === "fail")
        throw new Error("The browser's storage does not answer.");
      return get(key);
    };
    Object.assign(local, { get: late });
    Object.assign(globalThis, { endWait: wait.resolve });
  });
  const endWait = (how: "answer" | "fail") =>
    options.evaluate(
      (how) => (globalThis as unknown as { endWait: (how: string) => void }).endWait(how),
      how,
    );

  await options.getByRole("button", { name: /Remove Followed set/ }).click();
  const asked = options.getByRole("alertdialog");
  const remove = asked.getByRole("button", { name: "Remove" });
  await expect(remove).toBeDisabled();
  await remove.press("Enter");
  await expect(asked).toBeVisible();
  await endWait("fail");
  await expect(remove).toBeEnabled();
  await expect(asked).toContainText("If it is followed at an address, the subscription ends too");
  await remove.click();
  await expect(options.getByRole("switch", { name: "Use Followed set" })).toHaveCount(0);
  await expect(options.locator("#datasets").getByRole("alert")).toContainText(
    "a subscription to it may still be there",
  );
});

test("after the browser has lost all datasets, one button asks every subscription again, and can be stopped", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  const names = ["a", "b", "c", "d", "e"];
  const files = Object.fromEntries(
    names.map((id) => [`${id}.json`, { body: dataset("1", [party(id, `Quux ${id}`)], id), etag: '"1"' }]),
  );
  await host(options, files);
  for (const [at, id] of names.entries()) {
    await subscribe(options, `${SITE}${id}.json`);
    await expect(subscriptions(options)).toHaveCount(at + 1);
    await expect(subscriptions(options).last()).toContainText("Changed ");
  }
  const lost = subscriptions(options).filter({ hasText: "This dataset is not here any more" });
  await expect(lost).toHaveCount(0);
  await options.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const dropping = indexedDB.deleteDatabase("entente");
        dropping.onsuccess = resolve;
        dropping.onerror = () => reject(dropping.error);
      }),
  );
  await options.reload();
  await expect(lost).toHaveCount(5);

  // Those that are asked are held up until the rest was stopped.
  const letGo = Promise.withResolvers<void>();
  await options.context().route(`${SITE}**`, async (route) => {
    await letGo.promise;
    await route.fallback();
  });
  const button = options.getByRole("button", { name: "Check all 5 now" });
  await button.press("Enter");
  await expect(options.getByText("Asking your subscriptions, 0 of 5")).toBeVisible();
  await options.locator("#subscriptions").getByRole("button", { name: "Cancel" }).press("Enter");
  letGo.resolve();
  await expect(options.getByText("3 of 5 asked, then stopped.")).toBeVisible();
  await expect(lost).toHaveCount(2);
  await button.press("Enter");
  await expect(options.getByText("All 5 asked.")).toBeVisible();
  await expect(lost).toHaveCount(0);
  for (const id of names)
    await expect(subscriptions(options).filter({ hasText: `${id}.json` })).not.toContainText(
      "changed nothing",
    );
});
