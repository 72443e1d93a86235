/** Matches names of which some words are only letters: "TU Orvale", "Zemtek E&C". */
import { withoutForm } from "../../text/legal-form";
import { keyOf } from "../name-keys";
import { isAcronymOf } from "./aliases";

const LETTERS = /^\p{Lu}{2,5} \p{Lu}\p{Ll}|\p{L} \p{Lu}&?\p{Lu}$/u;
const LONGEST = 4;

/** Whether a name is written like that. */
export const mayBeClipped = (name: string) => LETTERS.test(name);

/** "TU Orvale" of "Technische Universität Orvale", "AB Zemtek" of "Aldbrook-Berg Zemtek SA", "Zemtek E&C" of "Zemtek Engineering & Construction". */
export function isClipped(name: string, long: string): boolean {
  if (/^\p{Lu}{2}/u.test(name) && isAcronymOf(name, withoutForm(long))) return true;
  const [first = "", ...letters] = wordsOf(name);
  const [head, ...words] = wordsOf(long);
  const short = letters.join("");
  return (
    first.length > 2 &&
    first === head &&
    short !== "" &&
    words.length > 1 &&
    short.length <= LONGEST &&
    words
      .map((word) => word[0])
      .join("")
      .startsWith(short)
  );
}

/** The words of a name except "and". */
const wordsOf = (name: string) =>
  keyOf(name)
    .split(" ")
    .filter((word) => word !== "and");

/** The first word of a name. */
export const headOf = (name: string) => wordsOf(name)[0] ?? "";
