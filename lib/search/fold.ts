/**
 * What counts as the same letter when somebody searches: case, accents, widths, strokes and invisible characters, as
 * pages have them within words, fall away; all apostrophes are one, and so are a traditional Chinese character and its
 * simplified one. Marks that make another letter, as in kana, Hangul or Thai, stay.
 */
import { simplified } from "@/lib/names/simplified";

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\uff07`\u00b4\u2032]/g;
const INVISIBLE = /\p{Cf}/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const MARKS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const STROKED = /[ßæœøłđðħıŧþ]/g;
/** Letters that Unicode does not take apart, as they are commonly typed without them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  þ: "th",
};
const ASCII = /^[\x20-\x5f\x61-\x7e]*$/;

/** Folds a text for search. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const letters = text
    .replace(INVISIBLE, "")
    .replace(APOSTROPHES, "'")
    .normalize("NFKC")
    .replace(DASHES, "-")
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "$1")
    .normalize("NFC")
    .replace(STROKED, (letter) => TYPED_AS[letter] ?? letter);
  return simplified(letters);
}
