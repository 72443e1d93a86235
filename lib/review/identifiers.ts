/** Checks numbers in registers against what the register gives out. */
import { foldedScheme } from "@/lib/merging/registers";
import type { Party } from "@/lib/model";

type Identifier = NonNullable<Party["identifiers"]>[number];

/** What is wrong with a number, for its author; `undefined` where it is right, or the register is not known here. */
export function identifierProblem({ scheme, value }: Identifier): string | undefined {
  const number = value.trim();
  switch (foldedScheme(scheme)) {
    case "lei":
      if (!/^[A-Z0-9]{18}\d{2}$/i.test(number))
        return "Write its 20 letters and digits, of which the last two are digits.";
      return isCheckedLei(number)
        ? undefined
        : "Look for a mistyped letter or digit: as written it is not a valid LEI.";
    case "wikidata":
      return /^Q[1-9]\d*$/.test(number) ? undefined : "Write a Q and a number, such as Q42.";
    case "geonames":
      return /^[1-9]\d*$/.test(number) ? undefined : "Write a number, such as 2643743.";
    default:
      return undefined;
  }
}

/** ISO 17442: with letters as numbers from 10 on, an LEI leaves 1 when it is divided by 97. */
function isCheckedLei(lei: string): boolean {
  const digits = lei.replace(/[A-Z]/gi, (letter) => String(Number.parseInt(letter, 36)));
  return BigInt(digits) % 97n === 1n;
}
