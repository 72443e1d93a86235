import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CUES } from "@/lib/releases/agreements/cues/cues";
import { CALLED, INSTRUMENTS, MATTERS } from "@/lib/releases/agreements/kinds/kind-words";
import { LinePattern, lookOver } from "@/lib/releases/agreements/view/line-pattern";
import { Gates } from "@/lib/releases/text/gates";
import { clausesOf } from "@/lib/releases/text/literals";
import { WordLists } from "@/lib/releases/text/word-lists";

const RELEASES = join(import.meta.dirname, "../../fixtures/releases");

describe("literals of a pattern", () => {
  it.each([
    [/\bsigns? a deal\b/u, [[" signs a deal ", " sign a deal "]]],
    [/(?:^| )buy (?:[^ .;]+ ){0,3}?stake/u, [[" buy "], [" stake"]]],
    [/\b(?:sub)?licen[cs]e/u, [[" sublicence", " sublicense", " licence", " license"]]],
    [/\b(?:agreed \p{L}+|signed)/u, [[" agreed ", " signed"]]],
    [/signed(?= today)(?! at)/u, [["signed today"], ["signed"]]],
    [/a?b{0,2}.+/u, []],
    [/(?:\d+|order)s/u, []],
  ])("%s", (pattern, clauses) => {
    expect(clausesOf(pattern)).toEqual(clauses);
  });

  it("says what it cannot read", () => {
    expect(() => clausesOf(/^deal/mu)).toThrow(SyntaxError);
    expect(() => clausesOf(/(a)\1/u)).toThrow(SyntaxError);
  });
});

describe("gates", () => {
  it("let through whatever matches", () => {
    const patterns = [
      ...CUES.map(({ pattern }) => pattern),
      ...[...INSTRUMENTS, ...MATTERS, ...CALLED].map(([, pattern]) => pattern),
    ];
    const gates = new Gates(patterns);
    const denied: string[] = [];
    for (const file of readdirSync(RELEASES).filter((name) => name.endsWith(".txt")))
      for (const line of readFileSync(join(RELEASES, file), "utf8")
        .toLowerCase()
        .split(/\n|(?<=\.) /u)) {
        const lacking = gates.lacking(`${line} `).slice();
        patterns.forEach((pattern, i) => {
          if (lacking[i] === 0) return;
          pattern.lastIndex = 0;
          if (pattern.test(`${line} `)) denied.push(`${pattern.source.slice(0, 60)} in ${line}`);
        });
      }
    expect(denied).toEqual([]);
  });

  it("hold back what cannot match", () => {
    const gates = new Gates([/\bsigned\b/u, /\bmerger\b/u, /\d/u]);
    expect([...gates.lacking("they signed it")]).toEqual([0, 1, 0]);
    expect(gates.lookAt("they signed it").has(0)).toBe(true);
  });

  it("know the letters that are another's where case does not count", () => {
    const gates = new Gates([/\bbank\b/iu, /\bseal\b/iu]);
    expect(gates.lookAt("the BAN\u212a").has(0)).toBe(true);
    expect(gates.lookAt("a \u017feal").has(1)).toBe(true);
  });
});

describe("patterns of lines", () => {
  it("may be made after lines were looked over", () => {
    for (const line of ["they signed a lease", "they bought a mill", "they sold a yard"]) lookOver(line);
    const late = new LinePattern(/(?:^| )leased a boat which/u);
    expect(late.test("they have at last leased a boat which was old")).toBe(true);
  });
});

describe("lists of words", () => {
  it("tell all lists that a word is in", () => {
    const lists = new WordLists({ A: /^(?:mills?|yard)$/, B: /^(?:yard|factor(?:y|ies))$/ });
    expect(["mill", "mills", "yard", "factories", "mil", undefined].map((word) => lists.of(word))).toEqual([
      1, 1, 3, 2, 0, 0,
    ]);
  });

  it("are no patterns of anything else", () => {
    expect(() => new WordLists({ A: /^mill.$/ }).of("mills")).toThrow(SyntaxError);
  });
});
