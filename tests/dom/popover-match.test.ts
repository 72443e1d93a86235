/** Why a name was matched, and what is said of it. */
import { describe, expect, test } from "vitest";
import { testPages } from "./page";
import { cardPage, focused, press, text } from "./popover-page";

const pages = testPages();
const page = () => cardPage(pages);

describe("why this match", () => {
  test("the name, its dataset, the reasons, and why the others lost", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Why this match?");
    await opened.evaluate(() => entente.until(() => cards[0]?.querySelector(".reasons")));
    const said = await text(opened);
    expect(said).toContain("“CATL” is its short name in Test.");
    expect(said).toContain("the name is no ordinary word");
    expect(said).toMatch(/Could also be.*Zenith Steel \(Test\): it is part of a longer name \(CATL Steel\)/);
    await press(opened, "Back to its agreements");
    expect(await opened.evaluate(() => cards[0]?.querySelector(".match"))).toBeNull();
  });

  test("“not this one” is told where, and can be undone, and the focus stays there", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Why this match?");
    await press(opened, "on test-news.example");
    await opened.evaluate(() =>
      entente.until(() => cards[0]?.querySelector(".match .said")?.textContent?.includes("no longer")),
    );
    expect(
      await opened.evaluate(() => entente.fake.heard.find(({ request }) => request === "reject")),
    ).toMatchObject({
      params: { ref: "test/party/catl", name: "CATL", surface: "CATL", scope: "site" },
    });
    expect(await focused(opened)).toBe("on test-news.example");
    await press(opened, "Undo");
    await opened.evaluate(() =>
      entente.until(() => cards[0]?.querySelector(".match .said")?.textContent?.includes("Taken back")),
    );
    expect(await focused(opened)).toContain("Taken back");
    expect(await opened.evaluate(() => entente.fake.heard.at(-1))).toMatchObject({
      request: "undoReject",
      params: { id: "reject of test/party/catl" },
    });
  });

  test("a name that cannot be stored stays in its field, and Undo is still that of what was done", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Why this match?");
    await press(opened, "everywhere");
    const isSaid = (words: string) =>
      opened.evaluate(
        (words) => entente.until(() => cards[0]?.querySelector(".match .said")?.textContent?.includes(words)),
        words,
      );
    await isSaid("no longer taken for CATL anywhere");
    await opened.evaluate(() => cards[0]?.querySelector<HTMLElement>(".add-name input")?.focus());
    await opened.keyboard.type("Norvale");
    await opened.evaluate(() => {
      // It is asked twice.
      entente.fake.failures = 2;
    });
    await opened.keyboard.press("Enter");
    await isSaid("ended before it answered");
    await isSaid("no longer taken for CATL anywhere");
    const typed = () =>
      opened.evaluate(() => cards[0]?.querySelector<HTMLInputElement>(".add-name input")?.value);
    expect(await typed()).toBe("Norvale");
    await opened.keyboard.press("Enter");
    await isSaid("“Norvale” is a name of CATL now");
    expect(await text(opened)).not.toContain("ended before it answered");
    expect(await typed()).toBe("");
  });

  test("“not this one” holds for the address by which the article was read", async () => {
    const address = "https://www.test-news.example/of-the-page-around";
    const opened = await cardPage(pages, undefined, "light", address);
    await opened.evaluate(() => openCard());
    await press(opened, "Why this match?");
    await press(opened, "on this page");
    await opened.evaluate(() =>
      entente.until(() => entente.fake.heard.some(({ request }) => request === "reject")),
    );
    expect(
      await opened.evaluate(() => entente.fake.heard.find(({ request }) => request === "reject")),
    ).toMatchObject({ params: { scope: "page", url: address } });
  });

  test("of a private window no address is kept: “not this one” holds everywhere there", async () => {
    const opened = await page();
    await opened.evaluate(() => {
      entente.fake.goPrivate();
      return openCard();
    });
    await press(opened, "Why this match?");
    const choices = () =>
      opened.evaluate(() =>
        [...(cards[0]?.querySelectorAll(".choices button") ?? [])].map(({ textContent }) => textContent),
      );
    expect(await choices()).toEqual(["everywhere"]);
  });

  test("a name opened from inside was not matched, and does not say why", async () => {
    const opened = await page();
    await opened.evaluate(() => openCard());
    await press(opened, "Zenith Steel");
    await opened.evaluate(() =>
      entente.until(() => cards[0]?.querySelector("h2")?.textContent === "Zenith Steel"),
    );
    expect(await text(opened)).not.toContain("Why this match?");
  });
});
