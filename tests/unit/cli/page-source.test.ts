import { describe, expect, it } from "vitest";
import { addressOf } from "@/cli/annotate/page-source";
import { InputError } from "@/lib/model";

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
