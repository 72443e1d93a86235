import { describe, expect, it } from "vitest";
import { NEWS_TOPICS } from "@/lib/sites/news-site";
import { NEWS_MATCH_PATTERNS, NEWS_SITES } from "@/lib/sites/news-sites";
import { siteOf } from "@/lib/sites/site-of";

const count = <T>(values: readonly T[], value: T) => values.filter((other) => other === value).length;

/** Whether a manifest's match pattern takes an address: the rules of MDN, as far as our patterns use them. */
function matches(pattern: string, url: string): boolean {
  const host = /^\*:\/\/\*\.([^/*]+)\/\*$/.exec(pattern)?.[1];
  const { hostname, protocol } = new URL(url);
  return (
    host !== undefined && /^https?:$/.test(protocol) && (hostname === host || hostname.endsWith(`.${host}`))
  );
}

describe("the list of news sites", () => {
  it("is long, and names each site once", () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(300);
    const hosts = NEWS_SITES.map((site) => site.host);
    expect(hosts.filter((host) => count(hosts, host) > 1)).toEqual([]);
  });

  it("is made of plain host names in lower case, without www", () => {
    const odd = NEWS_SITES.filter(
      ({ host }) => !/^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host),
    );
    expect(odd).toEqual([]);
  });

  it("gives each site a name and a language that exists", () => {
    const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    expect(NEWS_SITES.filter((site) => site.name.trim() === "" || !names.of(site.lang))).toEqual([]);
  });

  it.each(NEWS_TOPICS)("covers %s with many sites", (topic) => {
    expect(NEWS_SITES.filter((site) => site.topic === topic).length).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ["zh", 30],
    ["ja", 15],
    ["ko", 15],
    ["de", 30],
    ["fr", 25],
    ["es", 30],
    ["it", 12],
    ["pt", 15],
    ["hi", 4],
    ["hu", 3],
  ])("covers the language %s with at least %i sites", (lang, least) => {
    expect(NEWS_SITES.filter((site) => site.lang === lang).length).toBeGreaterThanOrEqual(least);
  });
});

describe("match patterns", () => {
  it("are valid, unique and cover every site", () => {
    expect(new Set(NEWS_MATCH_PATTERNS).size).toBe(NEWS_MATCH_PATTERNS.length);
    expect(NEWS_MATCH_PATTERNS.filter((pattern) => !/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/.test(pattern))).toEqual(
      [],
    );
    const uncovered = NEWS_SITES.filter(
      ({ host }) => !NEWS_MATCH_PATTERNS.some((pattern) => matches(pattern, `https://www.${host}/a`)),
    );
    expect(uncovered).toEqual([]);
  });

  it("do not repeat a site that another covers", () => {
    expect(NEWS_MATCH_PATTERNS).toContain("*://*.nikkei.com/*");
    expect(NEWS_MATCH_PATTERNS).not.toContain("*://*.asia.nikkei.com/*");
  });

  it.each([
    "https://reuters.com/a",
    "http://jp.reuters.com/a",
    "https://WWW.Reuters.com/a",
    "https://asia.nikkei.com/a",
    "https://www.nikkei.com/a",
    "https://www.example-news.com/a",
  ])("take %s", (url) => {
    expect(NEWS_MATCH_PATTERNS.some((pattern) => matches(pattern, url))).toBe(true);
  });

  it.each([
    "https://notreuters.com/a",
    "https://reuters.com.evil.example/a",
    "ftp://reuters.com/a",
    "https://com/a",
    "https://mail.yahoo.com/a",
    "https://constructor/a",
    "http://localhost/a",
  ])("leave %s alone", (url) => {
    expect(NEWS_MATCH_PATTERNS.some((pattern) => matches(pattern, url))).toBe(false);
  });
});

describe("siteOf", () => {
  it.each([
    ["https://www.reuters.com/business/a?b#c", "reuters.com"],
    ["http://Asia.Nikkei.com:8080/", "asia.nikkei.com"],
    ["https://user@www.example-news.com./x", "example-news.com"],
    ["http://192.168.0.1/", "192.168.0.1"],
    ["https://新闻.example/", "xn--efvy88h.example"],
    ["https://www.com/", "com"],
    ["chrome-extension://abc/popup.html", undefined],
    ["file:///home/a.html", undefined],
    ["about:blank", undefined],
    ["data:text/html,a", undefined],
    ["reuters.com", undefined],
    ["", undefined],
  ])("%s → %s", (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});
