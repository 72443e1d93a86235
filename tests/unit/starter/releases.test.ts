/** The facts that the starter is built from, and the releases that they come from. */
import { describe, expect, it } from "vitest";
import { type FactLine, readFacts } from "@/scripts/starter/facts";
import { releaseOf } from "@/scripts/starter/releases";
import { problemsOf } from "../formats/sources";
import { entity, fact } from "./made-facts";

describe("a release", () => {
  const line = (title: string, url: string, publisher = "Harbour News"): FactLine => ({
    release: { title, url, publisher, publishedAt: null },
    entities: [],
    agreements: [fact({})],
    presence: [],
  });
  const none = {
    lines: [],
    entities: new Map([["maker", entity("Maker Ltd", [{ text: "Maker", lang: "en" }])]]),
  };

  it.each([
    ["Maker signs with Harbour", "https://news.example/1", "en"],
    ["Maker und Hafen gründen Werk", "https://news.example/1", "de"],
    ["Maker signe", "https://news.example/fr/1", "fr"],
    ["Maker va fournir de l'acier à Harbour", "https://news.example/1", "fr"],
    ["港城与制造商签署协议", "https://news.example/1", "zh"],
    ["港城とメーカーが協定", "https://news.example/1", "ja"],
    ["하버와 협약", "https://news.example/1", "ko"],
  ])("%s is in its language", (title, url, language) => {
    expect(releaseOf(line(title, url), none).language).toBe(language);
  });

  it.each([
    ["https://news.example/1", "Exchange filing (via Harbour News)", "filing"],
    ["https://news.example/news-releases/1", "Harbour News", "press-release"],
    ["https://maker.example/1", "Maker", "press-release"],
    ["https://news.example/1", "Harbour News", undefined],
  ])("at %s by %s is of the type that is certain", (url, publisher, type) => {
    expect(releaseOf(line("A title", url, publisher), none).type).toBe(type);
  });

  it("has an id of its site and address", () => {
    const id = (url: string) => releaseOf(line("A title", url), none).id;
    expect(id("https://www.news.example/1")).toMatch(/^news\.example-[0-9a-f]{8}$/);
    expect(id("https://news.example/1")).not.toBe(id("https://news.example/2"));
  });
});

describe("the facts", () => {
  const good = JSON.stringify({
    release: { title: "T", publisher: "P", url: "https://news.example/1", publishedAt: null },
    entities: [entity("Maker", [])],
    agreements: [],
    presence: [],
  });

  it("are refused with line and field where they have the wrong shape", async () => {
    const problems = await problemsOf(() =>
      readFacts(`${good}\n${good.replace('"title":"T"', '"title":7')}\n`, "facts.ndjson"),
    );
    expect(problems).toEqual([expect.objectContaining({ line: 2, field: "release.title" })]);
  });

  it("are refused where an entity differs from line to line", () => {
    expect(() => readFacts(`${good}\n${good.replace("Maker", "Taker")}`, "facts.ndjson")).toThrow(
      /another "e"/,
    );
  });
});
