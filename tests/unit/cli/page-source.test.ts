import { describe, expect, it } from "vitest";
import { addressOf, ownAddress } from "@/cli/annotate/page-source";
import { InputError } from "@/lib/model";

describe("ownAddress", () => {
  it.each([
    ["canonical", '<link rel="canonical" href="https://a.example/1">', "https://a.example/1"],
    [
      "attributes in another order",
      "<LINK href='https://a.example/1' data-x REL='canonical'>",
      "https://a.example/1",
    ],
    ["no quotes", "<link rel=canonical href=https://a.example/1>", "https://a.example/1"],
    [
      "an escaped ampersand",
      '<link rel="canonical" href="https://a.example/?a=1&amp;b=2">',
      "https://a.example/?a=1&b=2",
    ],
    [
      "several relations",
      '<link rel="alternate canonical" href="https://a.example/1">',
      "https://a.example/1",
    ],
    [
      "canonical before og:url",
      '<meta property="og:url" content="https://b.example/"><link rel="canonical" href="https://a.example/1">',
      "https://a.example/1",
    ],
    ["og:url", '<meta content="https://b.example/x" property="og:url">', "https://b.example/x"],
    [
      "og:url where canonical is relative",
      '<link rel="canonical" href="/1"><meta property="og:url" content="https://b.example/x">',
      "https://b.example/x",
    ],
    ["nothing", '<link rel="stylesheet" href="https://a.example/a.css"><title>canonical</title>', undefined],
    ["only in a comment", '<!-- <link rel="canonical" href="https://a.example/1"> -->', undefined],
    ["no web address", '<link rel="canonical" href="javascript:alert(1)">', undefined],
  ])("%s", (_name, html, url) => {
    expect(ownAddress(html)).toBe(url);
  });
});

describe("addressOf", () => {
  const page = new TextEncoder().encode('<link rel="canonical" href="https://a.example/1">');
  const bare = new TextEncoder().encode("<p>Text");

  it("takes the address given before the page's own, and one on the demo site where there is none", () => {
    expect(addressOf("x.html", page, "http://c.example/")).toBe("http://c.example/");
    expect(addressOf("x.html", page, undefined)).toBe("https://a.example/1");
    expect(addressOf("some/a b.html", bare, undefined)).toBe("https://www.example-news.com/saved/a%20b.html");
  });

  it("refuses an address that is none", () => {
    expect(() => addressOf("x.html", page, "c.example/1")).toThrow(InputError);
    expect(() => addressOf("x.html", page, "file:///etc/hosts")).toThrow(/x\.html, url: is "file/);
  });
});
