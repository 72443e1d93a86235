/** Datasets that are followed on the web: asked when the user says so, and never half taken. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { browser } from "wxt/browser";
import { databaseChecksum, restingChecksum } from "./database-checksum";
import { expect, test } from "./fixtures";

/** In the extension's pages and worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** On the list of news sites, so that the browser has granted access already: its own question cannot be answered here. */
const SITE = "https://www.example-news.com/data/";

const party = (id: string, name: string) => ({
  id,
  kind: "company",
  names: [{ text: name, type: "official" }],
});
const dataset = (version: string, parties: object[], id = "followed") =>
  JSON.stringify({ format: "entente-dataset/1", dataset: { id, title: "Followed set", version }, parties });
const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

async function subscribe(options: Page, address: string): Promise<void> {
  const form = options.getByRole("form", { name: "Subscribe to a dataset" });
  await form.getByLabel("Address of a dataset or feed").fill(address);
  await form.getByRole("button", { name: "Subscribe" }).click();
}

const subscriptions = (options: Page) =>
  options.getByRole("list", { name: "Subscriptions" }).getByRole("listitem");

/** What the extension's background fetches comes from here; counts how often each address is asked. */
async function host(
  options: Page,
  files: Record<string, { body?: string | Buffer; status?: number; etag?: string }>,
) {
  const asked: string[] = [];
  await options.context().route(`${SITE}**`, async (route) => {
    const name = route.request().url().slice(SITE.length);
    const { body = "", status = 200, etag } = files[name] ?? { status: 404 };
    const isKnown = etag !== undefined && route.request().headers()["if-none-match"] === etag;
    asked.push(isKnown ? `${name} unchanged` : name);
    await route.fulfill({
      status: isKnown ? 304 : status,
      body: isKnown ? "" : body,
      headers: etag === undefined ? {} : { ETag: etag },
    });
  });
  return { files, asked };
}

test("a file is followed: asked for, unchanged, changed, and left alone when it is wrong", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  const { files, asked } = await host(options, {
    "set.json": { body: dataset("1", [party("a", "Quuxwerke")]), etag: '"1"' },
  });
  await subscribe(options, `${SITE}set.json`);
  const followed = subscriptions(options);
  await expect(followed).toContainText("Followed set");
  await expect(options.getByRole("switch", { name: "Use Followed set" })).toBeChecked();

  const check = followed.getByRole("button", { name: /^Check now/ });
  await check.click();
  await expect.poll(() => asked).toEqual(["set.json", "set.json unchanged"]);

  files["set.json"] = { body: dataset("2", [party("a", "Quuxwerke"), party("b", "Zorblax")]), etag: '"2"' };
  await check.click();
  await expect(followed.getByRole("heading")).toContainText("2");
  await options.getByRole("button", { name: "Earlier versions of Followed set" }).click();
  await expect(options.getByRole("button", { name: "Go back to this version 1" })).toBeVisible();

  const before = await restingChecksum(options);
  for (const [wrong, words] of [
    [{ body: dataset("3", [{ ...party("a", "A"), kind: "vegetable" }]) }, "vegetable"],
    [{ body: dataset("3", [party("a", "A")], "another") }, 'holds the dataset "another"'],
    [{ body: dataset("3", [party("a", "A")]).slice(0, -5) }, "The last update changed nothing"],
    [{ body: "<html>Not found</html>" }, "is no dataset of Entente"],
    [{ status: 500 }, "answered 500"],
  ] as const) {
    files["set.json"] = wrong;
    await check.click();
    await expect(followed).toContainText(words);
    await expect.poll(() => databaseChecksum(options)).toEqual(before);
  }

  await followed.getByRole("button", { name: "Unsubscribe from Followed set" }).click();
  await expect(options.getByText("No subscription yet")).toBeVisible();
  await expect(options.getByRole("switch", { name: "Use Followed set" })).toBeChecked();
});

test("a feed is followed by deltas, each with its checksum", async ({ openOptions, saved: _blocked }) => {
  const options = await openOptions();
  const one = gzipSync(dataset("1", [party("a", "Quuxwerke"), party("b", "Zorblax")]));
  const two = gzipSync(dataset("2", [party("a", "Quuxwerke SE")]));
  const delta = [
    {
      format: "entente-delta/1",
      from: "1",
      dataset: { id: "followed", title: "Followed set", version: "2" },
    },
    { party: party("a", "Quuxwerke SE") },
    { removed: { kind: "party", id: "b" } },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");
  const feed = (version: string, file: string, content: Buffer, deltas: object[] = []) =>
    JSON.stringify({
      format: "entente-feed/1",
      dataset: "followed",
      version,
      url: file,
      sha256: sha256(content),
      deltas,
    });
  const { files, asked } = await host(options, {
    "feed.json": { body: feed("1", "one.json.gz", one) },
    "one.json.gz": { body: one },
    "two.json.gz": { body: two },
    "1-to-2.jsonl": { body: `${delta}\n ` },
  });
  await subscribe(options, `${SITE}feed.json`);
  const followed = subscriptions(options);
  await expect(followed.getByRole("heading")).toContainText("1");

  files["feed.json"] = {
    body: feed("2", "two.json.gz", two, [{ from: "1", url: "1-to-2.jsonl", sha256: sha256(delta) }]),
  };
  const check = followed.getByRole("button", { name: /^Check now/ });
  await check.click();
  await expect(followed).toContainText("its checksum differs");
  await expect(followed.getByRole("heading")).toContainText("1");
  files["1-to-2.jsonl"] = { body: delta };
  await check.click();
  await expect(followed.getByRole("heading")).toContainText("2");
  expect(asked).toEqual([
    "feed.json",
    "one.json.gz",
    "feed.json",
    "1-to-2.jsonl",
    "feed.json",
    "1-to-2.jsonl",
  ]);
});

test("what the user goes back to is shown, a removal ends the subscription, and it can be followed again", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  const { files } = await host(options, { "set.json": { body: dataset("1", [party("a", "Quuxwerke")]) } });
  await subscribe(options, `${SITE}set.json`);
  const followed = subscriptions(options);
  await expect(followed.getByRole("heading")).toContainText("1");
  files["set.json"] = { body: dataset("2", [party("a", "Quuxwerke"), party("b", "Zorblax")]) };
  await followed.getByRole("button", { name: /^Check now/ }).click();
  await expect(followed.getByRole("heading")).toContainText("2");
  await options.getByRole("button", { name: "Earlier versions of Followed set" }).click();
  await options.getByRole("button", { name: "Go back to this version 1" }).click();
  await expect(followed.getByRole("heading")).toContainText("1");

  await followed.getByRole("button", { name: "Unsubscribe from Followed set" }).click();
  await expect(options.getByText("No subscription yet")).toBeVisible();
  await subscribe(options, `${SITE}set.json`);
  await expect(followed.getByRole("heading")).toContainText("2");
  await expect(followed).not.toContainText("changed nothing");

  await options.getByRole("button", { name: /Remove Followed set/ }).click();
  const asked = options.getByRole("alertdialog");
  await expect(asked).toContainText(`It is followed at ${SITE}set.json. The subscription ends too`);
  await asked.getByRole("button", { name: "Remove" }).click();
  await expect(options.getByRole("switch", { name: "Use Followed set" })).toHaveCount(0);
  await expect(options.getByText("No subscription yet")).toBeVisible();
});

test("asks by itself when the interval that was set has passed, and not before", async ({
  openOptions,
  extension,
  saved: _blocked,
}) => {
  const options = await openOptions();
  const { files, asked } = await host(options, {
    "set.json": { body: dataset("1", [party("a", "Quuxwerke")]), etag: '"1"' },
  });
  const alarm = async () => {
    const worker = await extension.worker();
    return worker.evaluate(async () => (await chrome.alarms.get("subscriptions"))?.periodInMinutes);
  };
  /** Rings as the browser does, only sooner: an hour is long for a test. Resolves when it has rung. */
  const ring = async () => {
    const worker = await extension.worker();
    await worker.evaluate(() =>
      chrome.alarms.create("subscriptions", { when: Date.now(), periodInMinutes: 60 }),
    );
    await expect
      .poll(() => worker.evaluate(async () => (await chrome.alarms.get("subscriptions"))?.scheduledTime ?? 0))
      .toBeGreaterThan(Date.now() + 60_000);
    // What the alarm woke has read what is due by then: the storage answers in order.
    await worker.evaluate(() => chrome.storage.local.get("subscriptions"));
  };
  await subscribe(options, `${SITE}set.json`);
  const followed = subscriptions(options);
  await expect(followed.getByRole("heading")).toContainText("1");
  expect(await alarm()).toBeUndefined();
  await followed.getByLabel("Ask by itself").selectOption("day");
  await expect.poll(alarm).toBe(60);

  files["set.json"] = { body: dataset("2", [party("a", "Quuxwerke"), party("b", "Zorblax")]), etag: '"2"' };
  await ring();
  await options.evaluate(async () => {
    const { subscriptions } = await chrome.storage.local.get<{ subscriptions: { checked: string }[] }>(
      "subscriptions",
    );
    const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
    for (const one of subscriptions) one.checked = yesterday;
    await chrome.storage.local.set({ subscriptions });
  });
  expect(asked).toEqual(["set.json"]);
  await ring();
  await expect.poll(() => asked).toEqual(["set.json", "set.json"]);
  await options.reload();
  await expect(followed.getByRole("heading")).toContainText("2");

  await followed.getByLabel("Ask by itself").selectOption("never");
  await expect.poll(alarm).toBeUndefined();
});

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
  await expect(subscriptions(options)).toContainText("already, from elsewhere");
});

test("nothing is removed before it is known whether a subscription ends with it", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  await host(options, { "set.json": { body: dataset("1", [party("a", "Quuxwerke")]) } });
  await subscribe(options, `${SITE}set.json`);
  await expect(subscriptions(options)).toContainText("Followed set");
  // The background takes its time to say what is followed, until the test ends the wait.
  await options.evaluate(() => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
    const wait = Promise.withResolvers<"answer" | "fail">();
    const late = async (message: unknown) => {
      if ((message as { request?: string }).request === "subscriptions" && (await wait.promise) === "fail")
        throw new Error("The background does not answer.");
      return send(message);
    };
    Object.assign(runtime, { sendMessage: late });
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
