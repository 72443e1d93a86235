import { expect, test } from "vitest";
import { languageOf } from "@/lib/model/language";

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["EN_us", "en"],
  ["en US", "en"],
  ["en,fr", "en"],
  ["eng", "en"],
  ["ger", "de"],
  ["zh-Hant-TW", "zh"],
  ["yue", "yue"],
  ["English", undefined],
  ["x-default", undefined],
  ["", undefined],
  [undefined, undefined],
])("%s is the language %s", (declared, language) => {
  expect(languageOf(declared)).toBe(language);
});
