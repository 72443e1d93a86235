import { describe, expect, it } from "vitest";
import { htmlAbout, ownAddress } from "@/lib/releases";

describe("htmlAbout", () => {
  it.each([
    [
      "OpenGraph",
      '<meta property="og:site_name" content="Wire &amp; Co"><meta property="og:title" content="A &gt; B"><meta property="article:published_time" content="2025-03-14T10:00:00Z"><link rel=canonical href="https://wire.example/r1">',
      { title: "A > B", publisher: "Wire & Co", published: "2025-03-14", url: "https://wire.example/r1" },
    ],
    [
      "JSON-LD before OpenGraph",
      '<meta property="og:site_name" content="Site"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Pact","datePublished":"2025-03-14","publisher":{"name":"Wire"}}</script>',
      { title: "Pact", publisher: "Wire", published: "2025-03-14" },
    ],
    [
      "microdata",
      '<span itemprop="datePublished" content="2025-03-14">Friday</span>',
      { published: "2025-03-14" },
    ],
    [
      "the time of an article, not one before it",
      '<time datetime="2025-01-01">now</time><article><header><time class="x" datetime="2025-03-14T10:00">Friday</time>',
      { published: "2025-03-14" },
    ],
    [
      "an attribute that holds the end of a tag",
      '<meta name="date" data-x="a > b" content="2025-03-14">',
      { published: "2025-03-14" },
    ],
    [
      "where the browser saved it from",
      "<!doctype html>\n<!-- saved from url=(0025)https://wire.example/news/ -->\n<html>",
      { url: "https://wire.example/news/" },
    ],
    ["nothing", "<title>x</title><p>Text", {}],
    [
      "what is no day and no web address",
      '<meta name="date" content="soon"><link rel=canonical href="/r">',
      {},
    ],
    [
      "what a script writes",
      `<script>document.write('<meta name="date" content="2025-03-14">')</script>`,
      {},
    ],
  ])("reads %s", (_, html, about) => {
    expect(htmlAbout(html)).toEqual(about);
  });

  it.each(["<meta '".repeat(50_000), "<!--".repeat(50_000), "<script>".repeat(50_000), "<".repeat(100_000)])(
    "ends on broken markup",
    (html) => {
      expect(htmlAbout(html)).toEqual({});
    },
  );
});

describe("a hostile page", () => {
  it.each([
    ["tags of many parts that never end", `<div${"-a".repeat(3_900)}\n`.repeat(1_000)],
    ["words that are no attributes", `<p ${"a".repeat(7_900)}>`.repeat(1_000)],
    ["quotes that never close", `<p a="`.repeat(100_000)],
  ])("of %s is looked through in time", (_, html) => {
    expect(htmlAbout(html)).toEqual({});
  });
});

it("no character is cut in half", () => {
  const name = `${"a".repeat(299)}🙂`;
  const { publisher } = htmlAbout(`<meta property="og:site_name" content="${name}">`);
  expect(publisher).toBe("a".repeat(299));
});

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
