/** Datasets that are followed on the web: asked when the user says so, and never half taken. */
import { gzipSync } from "node:zlib";
import type { browser } from "wxt/browser";
import { databaseChecksum, restingChecksum } from "./database-checksum";
import { expect, test } from "./fixtures";
import { dataset, host, party, SITE, sha256, subscribe, subscriptions } from "./following";

/** In the extension's pages and worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

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
  await options.getByRole("button", { name: "1 earlier version of Followed set" }).click();
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

test("a feed is followed by deltas, and by the whole file where a delta's checksum differs", async ({
  openOptions,
  saved: _blocked,
}) => {
  const options = await openOptions();
  const one = gzipSync(dataset("1", [party("a", "Quuxwerke"), party("b", "Zorblax")]));
  const two = gzipSync(dataset("2", [party("a", "Quuxwerke SE")]));
  const three = gzipSync(dataset("3", [party("a", "Quuxwerke AG")]));
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
    "three.json.gz": { body: three },
    "1-to.jsonl": { body: delta },
    "2-to.jsonl": { body: `${delta}\n ` },
  });
  await subscribe(options, `${SITE}feed.json`);
  const followed = subscriptions(options);
  await expect(followed.getByRole("heading")).toContainText("1");

  const deltas = (from: string) => [{ from, url: `${from}-to.jsonl`, sha256: sha256(delta) }];
  files["feed.json"] = { body: feed("2", "two.json.gz", two, deltas("1")) };
  const check = followed.getByRole("button", { name: /^Check now/ });
  await check.click();
  await expect(followed.getByRole("heading")).toContainText("2");
  files["feed.json"] = { body: feed("3", "three.json.gz", three, deltas("2")) };
  await check.click();
  await expect(followed.getByRole("heading")).toContainText("3");
  expect(asked).toEqual([
    ...["feed.json", "one.json.gz"],
    ...["feed.json", "1-to.jsonl"],
    ...["feed.json", "2-to.jsonl", "three.json.gz"],
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
  await options.getByRole("button", { name: "1 earlier version of Followed set" }).click();
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
  await expect(followed.getByRole("heading")).toContainText("2");

  await followed.getByLabel("Ask by itself").selectOption("never");
  await expect.poll(alarm).toBeUndefined();
});
