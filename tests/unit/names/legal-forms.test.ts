/** Legal forms that stand behind a name, and words that only begin like one. */
import { describe, expect, it } from "vitest";
import { legalFormLength, stemOf, withoutLegalForm } from "@/lib/names/legal-forms";
import { spellingsOf } from "@/lib/names/spellings";

/** The form that follows a name in a text. */
const formIn = (name: string, text: string) =>
  text.slice(name.length, name.length + legalFormLength(text, name.length));

describe("a legal form behind a name", () => {
  it.each([
    ["Orvex Co has agreed", " Co"],
    ["Orvex Oy has agreed", " Oy"],
    ["Orvex Co., Limited has agreed", " Co., Limited"],
    ["Orvex AG-led talks", " AG"],
    ["Orvex a.s. has agreed", " a.s."],
    ["Orvex, s.r.o. and others", ", s.r.o."],
    ["Orvex sp. z o.o. will build", " sp. z o.o."],
    ["Orvex S.à r.l. (“Orvex”)", " S.à r.l."],
  ])("is read in %s", (text, form) => expect(formIn("Orvex", text)).toBe(form));

  it.each([
    "Orvex Co-operative Group has agreed",
    "Orvex Co-op has agreed",
    "Orvex Cobalt has agreed",
    "Orvex as a partner",
    "Orvex As Prices Fall",
    "Orvex is. So",
  ])("is no part of a word: %s", (text) => expect(formIn("Orvex", text)).toBe(""));
});

describe("a name without its legal form", () => {
  it.each([
    ["Orvex Co., Ltd.", "Orvex"],
    ...[
      "s.r.o.",
      "spol. s r.o.",
      "a.s.",
      "Sp. z o.o.",
      "d.o.o.",
      "Kft.",
      "Zrt.",
      "Lda.",
      "A.Ş.",
      "OÜ",
      "Oy",
      "PCL",
    ].map((form) => [`Orvex Cells ${form}`, "Orvex Cells"]),
    ["东岭钢铁有限公司", "东岭钢铁"],
    ["东有限公司", "东有限公司"],
    ["株式会社東岭", "東岭"],
  ])("of %s is %s", (name, stem) => expect(withoutLegalForm(name)).toBe(stem));

  it.each([
    ["Orvex Mining plc", "Orvex Mining"],
    ["orvex mining co., ltd.", "orvex mining"],
    ["Orvex, inc.", "Orvex"],
    ["Orvex Co., Ltd.", "Orvex"],
    ["Orvex inch", "Orvex inch"],
    ["plc", "plc"],
  ])("in small letters, of %s, is %s", (name, stem) => expect(stemOf(name)).toBe(stem));

  it("is weak where the name is", () => {
    const spellings = spellingsOf({ text: "Target Corporation", type: "official", weak: true });
    expect(spellings.map(({ text, weak }) => [text, weak])).toEqual([
      ["Target Corporation", true],
      ["Target", true],
    ]);
  });
});
