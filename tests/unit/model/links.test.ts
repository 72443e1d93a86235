import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { linkSchema } from "@/lib/model";

describe("a link", () => {
  it.each([
    "https://press.example/a?b=c#d",
    "http://press.example",
    "HTTPS://press.example/",
    "https://press.example/\u5b81\u5fb7",
  ])("may be %j", (text) => {
    expect(v.is(linkSchema, text)).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://press.example",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/hosts",
    "blob:https://press.example/1",
    "filesystem:https://press.example/1",
    "view-source:https://press.example/",
    "chrome-extension://abc/popup.html",
    "moz-extension://abc/popup.html",
    "ftp://press.example/a",
    "mailto:a@press.example",
    "//press.example/a",
    "/a",
    "press.example",
    "https://",
    "",
  ])("is never %j", (text) => {
    expect(v.is(linkSchema, text)).toBe(false);
  });
});
