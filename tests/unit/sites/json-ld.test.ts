import { describe, expect, test } from "vitest";
import { readLinkedData } from "@/lib/sites/json-ld";

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: " A pact ",
  datePublished: "2025-03-20T08:00:00+08:00",
  inLanguage: "en",
  publisher: { "@type": "Organization", name: "The Gazette" },
};
const READ = {
  headline: "A pact",
  published: "2025-03-20T08:00:00+08:00",
  language: "en",
  publisher: "The Gazette",
};

describe("an article's data", () => {
  test.each<[string, string[], string[]]>([
    ["as an object", [JSON.stringify(ARTICLE)], ["NewsArticle"]],
    ["in a list", [JSON.stringify([{ "@type": "WebSite" }, ARTICLE])], ["WebSite", "NewsArticle"]],
    [
      "in a graph",
      [JSON.stringify({ "@graph": [{ "@type": "WebSite" }, ARTICLE] })],
      ["WebSite", "NewsArticle"],
    ],
    [
      "as the main entity",
      [JSON.stringify({ "@type": "WebPage", mainEntity: ARTICLE })],
      ["WebPage", "NewsArticle"],
    ],
    ["in the second script", ["{}", JSON.stringify(ARTICLE)], ["NewsArticle"]],
    ["after a broken script", ["{oops", JSON.stringify(ARTICLE)], ["NewsArticle"]],
    [
      "with the vocabulary in its type",
      [JSON.stringify({ ...ARTICLE, "@type": "http://schema.org/NewsArticle" })],
      ["NewsArticle"],
    ],
    [
      "with several types",
      [JSON.stringify({ ...ARTICLE, "@type": ["Article", "schema:Report"] })],
      ["Article", "Report"],
    ],
    ["in a comment", [`<!--\n${JSON.stringify(ARTICLE)}\n-->`], ["NewsArticle"]],
    ["in a CDATA section", [`//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`], ["NewsArticle"]],
    [
      "with a raw line break in a text",
      [JSON.stringify({ ...ARTICLE, description: "One" }).replace("One", "One\nTwo")],
      ["NewsArticle"],
    ],
    [
      "with a list of publishers",
      [JSON.stringify({ ...ARTICLE, publisher: [{}, { name: "The Gazette" }] })],
      ["NewsArticle"],
    ],
    [
      "with the publisher as a text",
      [JSON.stringify({ ...ARTICLE, publisher: "The Gazette" })],
      ["NewsArticle"],
    ],
  ])("%s", (_name, scripts, types) => {
    expect(readLinkedData(scripts)).toEqual({ types, ...READ });
  });

  test("of two articles the first is read", () => {
    const second = { ...ARTICLE, headline: "Another", articleSection: "x" };
    expect(readLinkedData([JSON.stringify([ARTICLE, second])])).toMatchObject(READ);
  });

  test("what the first does not tell is not taken from another article", () => {
    const { datePublished, publisher, ...bare } = ARTICLE;
    const related = { ...ARTICLE, headline: "Another" };
    const found = readLinkedData([
      JSON.stringify({ "@graph": [bare, related, { ...related, headline: undefined }] }),
    ]);
    expect(found).toMatchObject({ headline: "A pact", language: "en" });
    expect(found).not.toHaveProperty("published");
    expect(found).not.toHaveProperty("publisher");
    // But from another node for the same one, and for one that does not say what it is called.
    const again = { "@type": "Article", name: "A pact", datePublished, publisher };
    expect(readLinkedData([JSON.stringify([bare, related, again])])).toMatchObject(READ);
    expect(readLinkedData([JSON.stringify([{ "@type": "Article", datePublished }, ARTICLE])])).toMatchObject(
      READ,
    );
  });

  test("the articles of a list of others are not this page's", () => {
    const list = { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: ARTICLE }] };
    expect(readLinkedData([JSON.stringify(list)])).toEqual({ types: ["ItemList"] });
  });

  test("the name of the site is no headline", () => {
    expect(readLinkedData(['{"@type":"WebSite","name":"The Gazette"}'])).toEqual({ types: ["WebSite"] });
  });
});

describe("what is no data", () => {
  test.each<[string, string]>([
    ["nothing", ""],
    ["no JSON", "<p>Hello</p>"],
    ["a number", "42"],
    ["null", "null"],
    ["a list of nulls", "[null, [null]]"],
    ["types of a wrong kind", '{"@type":[1,{"a":2},null]}'],
    ["texts of a wrong kind", '{"headline":{"a":[1]},"publisher":[[]]}'],
    // As much as is read: a page that was busy with it for minutes would not be used.
    ["a list of very many numbers", `[${"0,".repeat(249_000)}0]`],
    ["too much", `{"@type":"NewsArticle","text":"${"x".repeat(600_000)}"}`],
  ])("%s", (_name, script) => {
    expect(readLinkedData([script])).toEqual({ types: [] });
  });

  test("deep and wide data is read to a bound", () => {
    let deep: unknown = ARTICLE;
    for (let level = 0; level < 600; level++) deep = { "@graph": [deep] };
    expect(readLinkedData([JSON.stringify(deep)])).toEqual({ types: [] });
    const wide = Array.from({ length: 2_000 }, () => ({ "@type": "Thing" }));
    expect(readLinkedData([JSON.stringify(wide)]).types).toHaveLength(500);
  });

  test("a text with its language is a text", () => {
    const headline = { "@value": "A pact is signed", "@language": "en" };
    expect(readLinkedData([JSON.stringify({ ...ARTICLE, headline })]).headline).toBe("A pact is signed");
  });

  test("a key of the prototype sets nothing", () => {
    const read = readLinkedData(['{"@type":"Article","__proto__":{"headline":"Planted"}}']);
    expect(read.headline).toBeUndefined();
    expect(({} as { headline?: string }).headline).toBeUndefined();
  });
});
