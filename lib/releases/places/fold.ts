/** How names of places are compared. */

const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** A name without accents and case, as the gazetteer's keys are. */
export function foldPlace(name: string): string {
  if (/^[ -~]*$/.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʻ`´]/gu, "'")
    .toLowerCase()
    .replace(/[łøđıßæœ]/gu, (letter) => LETTERS[letter] ?? letter);
}
