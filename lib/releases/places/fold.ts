/** Folds names of places for comparison. */

const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** A name without accents, case, hyphens and apostrophes, as the gazetteer's keys are: "Xi'an" and "Xian" are one. */
export function foldPlace(name: string): string {
  if (/^[ -&(-,.-~]*$/.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʻ`´']/gu, "")
    .replace(/-/g, " ")
    .toLowerCase()
    .replace(/[łøđıßæœ]/gu, (letter) => LETTERS[letter] ?? letter);
}
