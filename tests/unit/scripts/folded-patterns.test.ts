import { expect, test } from "vitest";
import { regex } from "@/lib/releases/text/regex";
import { withFoldedPatterns } from "../../../scripts/lib/folded-patterns";

const HARD = String.raw`regex("iu")${"`"}
  ^(?:a/b|\p{Lu}{2,}|[$/]\$|\.
  |c\u0060)
  (?= d)$${"`"}`;

test("a pattern over several lines becomes a literal, and is the same", () => {
  const made = regex("iu")`
  ^(?:a/b|\p{Lu}{2,}|[$/]\$|\.
  |c\u0060)
  (?= d)$`;
  const folded = withFoldedPatterns(HARD);
  expect(folded).toBe(String(made));
  const [, source = "", flags] = /^\/(.*)\/(\w+)$/.exec(folded) ?? [];
  expect(new RegExp(source, flags)).toEqual(made);
});

test("a pattern with parts, and what is no pattern, stay as they are", () => {
  for (const code of ['regex("u")`a\u{24}{PART}`', 'a.regex("u")`a`', 'someregex("u")`a`', "regex(flags)`a`"])
    expect(withFoldedPatterns(code)).toBe(code);
});
