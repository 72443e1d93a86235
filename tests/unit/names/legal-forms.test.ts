/** Legal forms that stand behind a name, and words that only begin like one. */
import { describe, expect, it } from "vitest";
import { legalFormLength } from "@/lib/names/legal-forms";

/** The form that follows a name in a text. */
const formIn = (name: string, text: string) =>
  text.slice(name.length, name.length + legalFormLength(text, name.length));

describe("a legal form behind a name", () => {
  it.each([
    ["Orvex Co has agreed", " Co"],
    ["Orvex Co., Limited has agreed", " Co., Limited"],
    ["Orvex AG-led talks", " AG"],
  ])("is read in %s", (text, form) => expect(formIn("Orvex", text)).toBe(form));

  it.each(["Orvex Co-operative Group has agreed", "Orvex Co-op has agreed", "Orvex Cobalt has agreed"])(
    "is no part of a word: %s",
    (text) => expect(formIn("Orvex", text)).toBe(""),
  );
});
