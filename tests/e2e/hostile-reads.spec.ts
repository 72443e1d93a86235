/** Pages that read all they can: nothing of the dataset beyond the marks reaches them, nor what a reader does in the popover. */
import { DEMO } from "./demo";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { hostilePage, MARKED, Unseen } from "./unseen";

/** What the fixtures put into their pages. */
declare const window: Window & {
  found: string[];
  heard: Record<string, number>;
  reported: string[];
  take(guesses: string[]): { what: string; text: string }[];
  plunder(extension: string, point: { x: number; y: number }, guesses: string[]): Promise<string[]>;
};

test("nothing of the dataset reaches a page that reads all it can", async ({
  openArticle,
  extension,
  expectedErrors,
}) => {
  // The page is refused what it asks for, and the console says so.
  expectedErrors.push(/chrome-extension:|ERR_|Denying load|Not allowed/);
  const { page: tab } = await openArticle(hostilePage("spies"));
  const fonts: string[] = [];
  tab.on("request", (request) => {
    if (request.url().includes("stolen-font")) fonts.push(request.url());
  });
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await unseen.hover("CATL");
  await expect.poll(() => unseen.popoverText()).toContain("宁德时代");
  const shown = (await unseen.popoverTexts()).map((text) => text.trim());
  const own = await tab.evaluate(() => document.body.textContent ?? "");
  const secrets = shown.filter((text) => text.length >= 4 && !own.includes(text));
  expect(secrets.length).toBeGreaterThan(10);
  const point = await tab.evaluate(() => {
    const {
      x = 0,
      y = 0,
      width = 0,
    } = document.querySelector(":popover-open")?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + 30 };
  });
  await tab.mouse.move(point.x, point.y, { steps: 4 });
  // A caret in the popover would be where a page begins to read.
  await unseen.clickText("宁德时代");
  const loot = (
    await tab.evaluate(({ id, point, secrets }) => window.plunder(id, point, secrets), {
      id: extension.extensionId,
      point,
      secrets,
    })
  ).join("\n");
  // The page did look: it saw the popover's host come.
  expect(loot).toContain('popover="manual"');
  expect(secrets.filter((text) => loot.includes(text))).toEqual([]);
  expect(await tab.evaluate(() => window.found)).toEqual(["battery maker"]);
  expect(loot).not.toMatch(
    /^(?:fetched|drawn|framed|asked)\b.*: (?!no$|<html><head><\/head><body><\/body><\/html>$)./m,
  );
  expect(fonts, "characters that are drawn only in the popover").toEqual([]);
});

const POLICIES = {
  "no frames at all": {
    "content-security-policy": "default-src 'none'; frame-src 'none'; script-src 'unsafe-inline'",
  },
  "reports of every frame": {
    "content-security-policy-report-only": "frame-src 'none'; script-src 'unsafe-inline'",
    "cross-origin-embedder-policy-report-only": "require-corp",
  },
  "nothing from elsewhere that does not say so": {
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
  },
  "nothing from elsewhere with credentials": { "cross-origin-embedder-policy": "credentialless" },
  "no clipboard": { "permissions-policy": "clipboard-write=(), clipboard-read=()" },
};

test("the popover opens, and the page learns no address of it, under any policy", async ({
  openArticle,
  expectedErrors,
}) => {
  // The page's own icon.
  expectedErrors.push(/favicon/);
  for (const [policy, headers] of Object.entries(POLICIES))
    await test.step(policy, async () => {
      const article = await openArticle(hostilePage("reports"), ARTICLE_URL, headers);
      const { page: tab, popover } = article;
      await article.waitForMarks(MARKED.length);
      expect(await popover.hover("CATL")).toContain("宁德时代");
      const cite = (await popover.each("button")).findIndex(({ text }) => text.startsWith("Cite"));
      await popover.click("button", cite);
      await expect.poll(() => popover.text()).toMatch(/BibTeX/);
      await popover.click(".choices button");
      await expect.poll(() => popover.text()).toMatch(/copied/);
      await tab.keyboard.press("Escape");
      await popover.waitForClosed();
      await popover.hover("Zenith Steel");
      const reported = await tab.evaluate(() => [
        ...window.reported,
        ...performance.getEntries().map(({ name }) => name),
      ]);
      expect(reported.length).toBeGreaterThan(2);
      expect(reported.filter((one) => /extension|card\.html/.test(one))).toEqual([]);
      expect(await tab.evaluate(() => [window.length, document.querySelectorAll("iframe").length])).toEqual([
        0, 0,
      ]);
      await tab.close();
    });
});

test("what a reader selects, copies and types in the popover reaches no page", async ({ openArticle }) => {
  const { page: tab, popover } = await openArticle(hostilePage("walks"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await popover.hover("CATL");
  const own = await tab.evaluate(() => (document.documentElement.outerHTML + location.href).toLowerCase());
  const isSecret = (text: string) => text.length >= 4 && !own.includes(text.toLowerCase());
  const words = async () =>
    (await unseen.popoverTexts()).flatMap((text) => [text.trim(), ...text.split(/[\s,·“”]+/)]);
  const secrets = (await words()).filter(isSecret);
  expect(secrets).toContain("宁德时代");
  for (const selector of [".head-more [lang]", "h2", ".partners", ".src"]) {
    const box = await popover.rectOf(selector);
    if (!box) throw new Error(`No ${selector} in the popover.`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await tab.mouse.move(x, y, { steps: 4 });
    if (selector !== ".src") await tab.mouse.click(x, y, { clickCount: 3 });
    await tab.mouse.down();
    await tab.mouse.move(x + 40, y + 6, { steps: 4 });
    await tab.mouse.up();
  }
  await tab.keyboard.press("Control+A");
  await tab.keyboard.press("Control+C");
  const frame = await popover.frame();
  expect(await frame.evaluate(() => String(getSelection()))).toContain("宁德时代");
  await tab.mouse.wheel(0, 40);
  await popover.click("footer .linklike");
  await expect.poll(() => popover.text()).toContain("Not this one");
  await popover.click(".add-name input");
  await tab.keyboard.type("Ampère of Ningde");
  const guesses = [...new Set([...secrets, "Ampère", "Ningde", ...(await words())])].filter(isSecret);
  const loot = await tab.evaluate((guesses) => window.take(guesses), guesses);
  // The page did look: it heard the pointer come, and nothing of what it did in the popover.
  const heard = await tab.evaluate(() => window.heard);
  expect(heard.pointermove).toBeGreaterThan(2);
  for (const type of ["keydown", "beforeinput", "input", "message", "dragstart", "wheel"])
    expect(heard[type], type).toBeUndefined();
  expect(loot.length).toBeGreaterThan(10);
  expect(loot.filter(({ text }) => guesses.some((guess) => text.includes(guess)))).toEqual([]);
  expect(loot.filter(({ text }) => /extension:|card\.html/.test(text))).toEqual([]);
  expect(await tab.evaluate(() => window.found)).toEqual(["battery maker"]);
});

test("nothing that the popover says reaches a page that takes every node it is given", async ({
  openArticle,
}) => {
  const { page: tab, popover } = await openArticle(hostilePage("walks"));
  const unseen = await Unseen.attach(tab);
  await expect.poll(() => unseen.marks()).toEqual(MARKED);
  await unseen.hover("CATL");
  const own = await tab.evaluate(() => (document.documentElement.outerHTML + location.href).toLowerCase());
  const isSecret = (text: string) => text.length >= 4 && !own.includes(text.toLowerCase());
  await popover.click("[aria-expanded]");
  await popover.click("footer .linklike");
  await expect.poll(() => popover.text()).toContain("Not this one");
  const guesses = (await unseen.popoverTexts()).map((text) => text.trim()).filter(isSecret);
  expect(guesses.length).toBeGreaterThan(10);
  const loot = await tab.evaluate((guesses) => window.take(guesses), guesses);
  expect(loot.length).toBeGreaterThan(10);
  expect(loot.filter(({ text }) => guesses.some((guess) => text.includes(guess)))).toEqual([]);
  expect(await tab.evaluate(() => window.found)).toEqual(["battery maker"]);
});

test("in a document that its own policy sandboxes nothing opens, and the toolbar popup tells what the popover would", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO, ARTICLE_URL, { "content-security-policy": "sandbox" });
  await article.waitForMarks(10);
  const { page: tab } = article;
  const markup = () => tab.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  const { x, y, width, height } = (await article.marks())[0]?.rects[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  await tab.mouse.move(1, 1);
  await tab.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  const active = () => tab.evaluate(() => CSS.highlights.get("entente-active")?.size ?? 0);
  await expect.poll(active).toBe(1);
  await tab.waitForTimeout(800);
  expect(await markup()).toBe(before);
  const popup = await openPopup(article.tabId);
  await popup.getByRole("button", { name: "Open Zenith Steel" }).click();
  await expect(popup.getByRole("region", { name: "Also in this article" })).toContainText("20 Mar 2025");
});

test("the card gives its port to nobody who does not know the word behind its address", async ({
  extension,
}) => {
  const card = await extension.openPage("card.html?right");
  const heard = await card.evaluate(
    (words) =>
      new Promise<unknown[]>((resolve) => {
        const heard: unknown[] = [];
        for (const word of words) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            heard.push(word);
            // The card was asked in this order.
            if (word === "right") resolve(heard);
          };
          postMessage(word, "*", [port2]);
        }
      }),
    ["wrong", "", null, "right2", ["right"], "right"],
  );
  expect(heard).toEqual(["right"]);
});
