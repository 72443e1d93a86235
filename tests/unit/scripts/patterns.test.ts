/** The check that no regular expression takes a time that doubles with each letter. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { regex } from "@/lib/releases/text/regex";
import { builtWhile } from "../../../scripts/patterns/built";
import { complaintOf, judge } from "../../../scripts/patterns/judge";
import { Verdicts } from "../../../scripts/patterns/verdicts";
import { type Pattern, writtenIn } from "../../../scripts/patterns/written";

const folder = mkdtempSync(join(tmpdir(), "patterns-"));
afterAll(() => rmSync(folder, { recursive: true }));

const pattern = (source: string, flags = "u"): Pattern => ({ source, flags, where: "lib/planted.ts:7" });

describe("regular expressions", () => {
  it("are read from the source, with where others are built", () => {
    writeFileSync(
      join(folder, "planted.ts"),
      'const A = /a+b/giu;\nexport const isA = (text: string, more: string) =>\n  A.test(text) || new RegExp(more).test(text);\nconst B = regex("u")`\n  b\n`;\n',
    );
    expect(writtenIn(folder, ["planted.ts"])).toEqual({
      literals: [{ source: "a+b", flags: "iu", where: "planted.ts:1" }],
      calls: ["planted.ts:3", "planted.ts:4"],
    });
  });

  it("are noted where they are built from parts, and not afterwards", async () => {
    const root = join(import.meta.dirname, "../../..");
    const parts = ["x+", "y"];
    const built = await builtWhile(root, async () => {
      new RegExp(`^(?:${parts.join("|")})$`, "gu").test("x");
    });
    expect(built).toEqual([
      {
        source: "^(?:x+|y)$",
        flags: "u",
        where: expect.stringMatching(/^tests\/unit\/scripts\/patterns\.test\.ts:\d+$/),
      },
    ]);
    expect(new RegExp(parts.join(""))).toBeInstanceOf(RegExp);
    expect(built).toHaveLength(1);
  });

  it("are noted where they are written, not where another module builds them", async () => {
    const built = await builtWhile(join(import.meta.dirname, "../../.."), async () => {
      regex("gu")`
        ^(?:x+
          |y)$
      `;
    });
    expect(built).toEqual([
      { source: "^(?:x+|y)$", flags: "u", where: expect.stringMatching(/patterns\.test\.ts:\d+$/) },
    ]);
  });

  it.each(["^(?:a+)+$", "(?:[a-z]+ ?)*!", "^(?:\\s*x\\s*)+$", "^(?:(?<end>x)|y(?<end>z+)+)$"])(
    "that are exponential are told with their place and what they are slow for: %s",
    async (source) => {
      const complaint = complaintOf(await judge(pattern(source), 30));
      expect(complaint).toMatch(/^lib\/planted\.ts:7: .*\n {2}is EXPONENTIAL: .* for '.+'/u);
      expect(complaint).toContain(source);
    },
  );

  it("that look at each letter once are none of those", async () => {
    expect(complaintOf(await judge(pattern("^a+b$"), 30))).toBeUndefined();
  });
});

describe("what was judged before", () => {
  it("is read as it was written, by the same judge alone", () => {
    const verdicts = new Verdicts();
    verdicts.add({ pattern: pattern("a"), degree: 1, because: "" });
    verdicts.add({ pattern: pattern("a", "iu"), degree: 2, because: "" });
    verdicts.add({ pattern: pattern("b"), degree: undefined, because: "timeout" });
    const read = Verdicts.fromText(verdicts.toText("judge 1"), "judge 1");
    expect(["a", "b", "c"].map((source) => read.degreeOf(pattern(source)))).toEqual([1, 0, undefined]);
    expect(read.degreeOf(pattern("a", "iu"))).toBe(2);
    expect(Verdicts.fromText(verdicts.toText("judge 1"), "judge 2").degreeOf(pattern("a"))).toBeUndefined();
  });

  it("is forgotten where the pattern is gone", () => {
    const verdicts = new Verdicts();
    for (const source of ["a", "b"]) verdicts.add({ pattern: pattern(source), degree: 1, because: "" });
    expect(verdicts.of([pattern("b"), pattern("c")]).toText("judge")).toBe(
      verdicts.of([pattern("b")]).toText("judge"),
    );
  });
});
