/** What a glance at a name rules out is not there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAPITAL_BEFORE, CAPITAL_BEHIND, glance, OPENING } from "@/lib/names/ambiguity/glance";
import { indexOf } from "./build-index";

const { classes } = indexOf([{ id: "norde", kind: "company", names: ["Norde"] }]);
const piece = fc.constantFrom(
  "Owen",
  "owen",
  "Éva",
  "M.",
  "27",
  "said",
  " ",
  ". ",
  ", ",
  "”",
  "“",
  "! ",
  "-",
);
const around = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(""));
const name = fc.constantFrom("Norde", "Norde Steel");

/** Patterns of the text before and behind that each bit may not miss. */
const BEFORE = [
  [CAPITAL_BEFORE, /(?:^| )\p{Lu}[^ ]* $/u],
  [OPENING, /(?:^|[.!?:•]["”’)]?\s)["“‘]?$/],
] as const;

describe("glance", () => {
  it("misses no capital beside a name, and no sentence that it opens", () => {
    fc.assert(
      fc.property(around, name, around, (before, surface, behind) => {
        const bits = glance(
          before + surface + behind,
          classes,
          before.length,
          before.length + surface.length,
        );
        if (/^ \p{Lu}/u.test(behind)) expect(bits & CAPITAL_BEHIND).not.toBe(0);
        if (surface.includes(" ")) return;
        for (const [bit, pattern] of BEFORE) if (pattern.test(before)) expect(bits & bit).not.toBe(0);
      }),
    );
  });

  it("rules most names out: words in small letters stand on both sides", () => {
    expect(glance("It says Norde has it.", classes, 8, 13)).toBe(0);
  });
});
