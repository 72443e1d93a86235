/**
 * What counts as the same letter when somebody searches: case, accents, widths, strokes and invisible characters, as
 * pages have them within words, fall away; all apostrophes are one, and so are a traditional Chinese character and its
 * simplified one. Marks that make another letter, as in kana, Hangul or Thai, stay. Of Arabic and Hebrew, what most people leave
 * out falls away: vowels, hamza, the dots of a final letter, the stretch between letters.
 */
import { simplified } from "@/lib/names/simplified";

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\uff07`\u00b4\u2032]/g;
const INVISIBLE = /[\p{Cf}\u0640]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const MARKS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const OTHERS = /[ßæœøłđðħıŧþ\u0629\u0649\u06cc\u06a9\u0671]/g;
/** Letters that Unicode does not take apart, as they are commonly typed without strokes, or on another keyboard. */
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
  "\u0629": "\u0647",
  "\u0649": "\u064a",
  "\u06cc": "\u064a",
  "\u06a9": "\u0643",
  "\u0671": "\u0627",
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
    .replace(OTHERS, (letter) => TYPED_AS[letter] ?? letter);
  return simplified(letters);
}
