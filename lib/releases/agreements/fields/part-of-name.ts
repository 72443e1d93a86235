/** Recognises phrases that are a part of a party's name, as a headline has it in capitals: "TIDE POWER". */
import type { Entity } from "../../entities/entity";

/** A word in capitals, or with one at its start: "batteries" in small letters is a matter, though "Orvo Batteries" agreed. */
const CAPITALISED = /^[\p{Lu}\p{N}]/u;

/** Tells whether a phrase is one or several words of the name of a party, one behind the other, all with capitals. */
export function partOfName(parties: readonly Entity[]): (phrase: string) => boolean {
  const names = parties.flatMap(({ forms }) => [...forms.keys()].map(padded));
  return (phrase) => {
    const words = phrase.split(" ");
    return (
      words.every((word) => CAPITALISED.test(word)) && names.some((name) => name.includes(padded(phrase)))
    );
  };
}

const padded = (text: string) => ` ${text.toLowerCase()} `;
