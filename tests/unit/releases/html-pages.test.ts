/**
 * What is read of whole pages that were saved: the pages of `tests/fixtures/articles`, in which `data-expect` says of a
 * text whether it is the article's (`read`) or not (`skip`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { htmlText } from "@/lib/releases";

const FOLDER = join(import.meta.dirname, "../../fixtures/articles");
const pages = readdirSync(FOLDER).filter((file) =>
  readFileSync(join(FOLDER, file), "utf8").includes('data-verdict="article"'),
);

const spaced = (text: string) =>
  text
    .replace(/[\u00ad\u200b]|&shy;/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** The texts of elements that have nothing but text in them. Of few letters each is found anywhere. */
function textsIn(html: string, expected: string): string[] {
  const leaves = html.matchAll(/data-expect="(read|skip)"[^<>]*>([^<&]+)</gu);
  return [...leaves]
    .filter(([, expect, text = ""]) => expect === expected && text.trim().length >= 14)
    .map(([, , text = ""]) => spaced(text));
}

describe("a saved page", () => {
  it("there are many", () => expect(pages.length).toBeGreaterThan(40));

  it.each(pages)("%s", (file) => {
    const html = readFileSync(join(FOLDER, file), "utf8");
    const text = spaced(htmlText(html));
    const read = textsIn(html, "read");
    expect(read.filter((one) => !text.includes(one))).toEqual([]);
    // Some hold their article twice.
    const skipped = textsIn(html, "skip").filter((one) => !read.includes(one));
    expect(skipped.filter((one) => text.includes(one))).toEqual([]);
  });
});
