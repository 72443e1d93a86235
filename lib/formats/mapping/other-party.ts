/** Tells where a row cannot be about a party though its id or its name is the same. */
import { isExclusive, numbersOf, type RegisterNumber } from "@/lib/merging/registers";
import type { Party } from "@/lib/model";
import { withoutLegalForm } from "@/lib/names/legal-forms";
import type { PartyFacts } from "./entities";
import { lettersOf } from "./ids";

/** The numbers of a party in registers in which each has one, by keys that are equal for equal numbers. */
export function exclusiveNumbers(record: Pick<Party, "names" | "identifiers">): [string, RegisterNumber][] {
  return [...numbersOf(record)].filter(([, { scheme }]) => isExclusive(scheme));
}

/** Whether a row gives a party another number of a register in which each has one, such as a second LEI. */
export function hasOtherNumber(party: Party, { identifiers }: PartyFacts): boolean {
  if (identifiers.length === 0 || party.identifiers === undefined) return false;
  const own = new Map(exclusiveNumbers(party));
  const told = exclusiveNumbers({ names: [], identifiers });
  const schemes = new Set([...own.values()].map(({ scheme }) => scheme));
  return told.some(([, { scheme }]) => schemes.has(scheme)) && !told.some(([number]) => own.has(number));
}

/**
 * Whether a row with the id of a party is about another one: every country's register counts from 1. A group has one id for
 * companies of several countries, but these share a word of their names.
 */
export function isOtherDespiteId(party: Party, facts: PartyFacts): boolean {
  if (hasOtherNumber(party, facts)) return true;
  if (facts.country === undefined || party.country === undefined || facts.country === party.country)
    return false;
  const words = new Set(party.names.flatMap(({ text }) => wordsOf(text)));
  return ![facts.name, ...facts.aliases.map(({ text }) => text)].some((name) =>
    wordsOf(name).some((word) => words.has(word)),
  );
}

function wordsOf(name: string): string[] {
  return lettersOf(withoutLegalForm(name)).split("-");
}
