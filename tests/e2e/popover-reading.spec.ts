/** What the popover says, and in which order, on the built extension with a dataset of every situation. */
import type { browser } from "wxt/browser";
import { scrollToMark } from "../../scripts/drive/marks";
import { expect, type OpenArticle, test } from "./fixtures";
import { haveDatasets } from "./import-dataset";
import { LONG_NAME, PLACE_ARTICLE, READING, READING_ARTICLE } from "./reading";

/** In the extension's own pages, where some of the functions given to `evaluate` run. */
declare const chrome: typeof browser;

test.beforeEach(({ extension }) => haveDatasets(extension, READING));

async function openReading(openArticle: (html: string) => Promise<OpenArticle>): Promise<OpenArticle> {
  const article = await openArticle(READING_ARTICLE);
  await article.waitForMarks(8);
  return article;
}

/** Presses the n-th fact of the first agreement that says so. */
async function pressFact({ popover }: OpenArticle, label: string): Promise<void> {
  const facts = await popover.each(".fact-name");
  const nth = facts.findIndex(({ text }) => text === label);
  expect(nth, `a fact “${label}” among ${facts.map(({ text }) => text).join(", ")}`).toBeGreaterThanOrEqual(
    0,
  );
  await popover.click(".fact-name", nth);
}

test("each fact opens its own evidence, and releases that corroborate are counted", async ({
  openArticle,
}) => {
  const article = await openReading(openArticle);
  const text = await article.popover.hover("Veltrona");
  expect(text).toContain("2 sources");
  expect(text).toContain("(and 1 copy)");
  await pressFact(article, "signed in");
  await expect.poll(() => article.popover.text()).toContain("They signed in Kelmstad's town hall at noon.");
  expect(await article.popover.text()).not.toContain("The two will build cells together.");
  await pressFact(article, "Cell works");
  await expect.poll(() => article.popover.text()).toContain("Twelve gigawatt-hours a year are planned.");
  await pressFact(article, "sodium cells");
  await expect.poll(() => article.popover.text()).toContain("No sentence is kept for this alone");
  expect(await article.popover.text()).toContain("The two will build cells together.");
});

test("promises are told from contracts, ended ones and silent ones from those that run", async ({
  openArticle,
}) => {
  const article = await openReading(openArticle);
  const text = await article.popover.hover("Veltrona");
  expect(text).toContain("Joint venture, binding");
  expect(text).toContain("Memorandum, not binding");
  expect(text).toContain("no news since 2021");
  expect(text).toContain("terminated");
  expect(text).toContain("announced");
  await article.page.keyboard.press("Escape");
  await article.popover.waitForClosed();
  expect(await article.popover.hover("Quellmar University")).toContain("after this article");
});

test("of a place: signed there, sited there, with its government, and below it, each said apart", async ({
  openArticle,
}) => {
  const article = await openArticle(PLACE_ARTICLE);
  await article.waitForMarks(1);
  const text = (await article.popover.hover("Kelmstad")).toLowerCase();
  const sections = ["signed here", "sited here", "with its government", "in places within it"];
  const at = sections.map((label) => text.indexOf(label));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  // Each agreement stands in one of them.
  const where = ["cell works", "mill", "quellmar university", "quay"].map((words) => text.indexOf(words));
  for (const [i, start] of at.entries()) {
    expect(where[i]).toBeGreaterThan(start);
    expect(where[i]).toBeLessThan(at[i + 1] ?? Number.POSITIVE_INFINITY);
  }
});

test("the accessibility tree reads who it is, the ties of this article, then the rest", async ({
  openArticle,
}) => {
  const article = await openReading(openArticle);
  await article.popover.hover("Veltrona");
  const cdp = await article.page.context().newCDPSession(await article.popover.frame());
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string[] => {
    const node = byId.get(id);
    const line =
      node?.ignored === false ? [`${node.role?.value} ${node.name?.value ?? ""}`.toLowerCase()] : [];
    return [...line, ...(node?.childIds ?? []).flatMap(read)];
  };
  const dialog = nodes.find((node) => node.role?.value === "dialog");
  expect(dialog?.name?.value).toBe("Veltrona");
  expect(dialog?.properties?.find(({ name }) => name === "modal")?.value.value ?? false).toBe(false);
  const lines = read(dialog?.nodeId ?? "");
  const wanted = [
    "heading veltrona",
    "heading also in this article",
    "button brixholm",
    "button joint venture, binding",
    "button 20 mar 2025",
    "button signed in",
    "link the wire, 21 mar 2025",
    "heading latest elsewhere",
    "button open",
    "button why this match?",
  ];
  let at = -1;
  for (const line of wanted) {
    const next = lines.indexOf(line, at + 1);
    expect(
      next,
      `“${line}” behind “${lines[at] ?? "the beginning"}” in:\n${lines.join("\n")}`,
    ).toBeGreaterThan(at);
    at = next;
  }
});

test("long names and very many agreements stay inside, with their own scrolling", async ({ openArticle }) => {
  const article = await openReading(openArticle);
  for (const name of [LONG_NAME, "Manyfold Holding"]) {
    await article.popover.hover(name);
    const [box, body] = [
      await article.popover.rectOf(".popover"),
      await article.popover.rectOf(".popover-body"),
    ];
    if (!box || !body) throw new Error("The popover has no box.");
    expect(box.height).toBeLessThanOrEqual(480);
    expect(body.x + body.width).toBeLessThanOrEqual(box.x + box.width + 0.5);
    await article.page.keyboard.press("Escape");
    await article.popover.waitForClosed();
  }
});

test("a finger that rests on a name in a link opens it and follows nothing; a tap follows the link", async ({
  openArticle,
  serve,
}) => {
  serve({ "https://www.example-news.com/elsewhere": "<!doctype html><title>Elsewhere</title>" });
  const article = await openReading(openArticle);
  const { page, popover } = article;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  const rect = await scrollToMark(page, "Quellmar University");
  const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const touch = (type: "touchStart" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [at]);
  expect(await popover.waitForText()).toMatch(/^Quellmar University/);
  await touch("touchEnd", []);
  expect(page.url()).not.toContain("/elsewhere");
  expect(await popover.text()).toMatch(/^Quellmar University/);
  await page.keyboard.press("Escape");
  await popover.waitForClosed();
  await touch("touchStart", [at]);
  await touch("touchEnd", []);
  await expect.poll(() => page.url()).toContain("/elsewhere");
});
