/**
 * What is read of whole pages, each with a layout of its own: `tests/fixtures/articles`. In them `data-expect` says of
 * an element's text whether it is to be read (`read`), left out (`skip`) or may be either (`any`); the innermost counts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ADDRESS, testPages } from "./page";

const FOLDER = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

const pages = testPages();

describe("whole pages", () => {
  test("there are many", () => expect(names.length).toBeGreaterThanOrEqual(35));

  test.each(names)("%s", async (name) => {
    const page = await pages.open(readFileSync(`${FOLDER}${name}.html`, "utf8"), ADDRESS);
    const found = await page.evaluate(() => entente.readAsExpected());
    expect(found.verdict).toBe(found.expected);
    if (found.expected !== "article") return;
    expect(found.counted).toBeGreaterThan(2);
    expect({ missed: found.missed, extra: found.extra }).toEqual({ missed: [], extra: [] });
  });
});
