/** Recognises names that only describe the next one: "the Tarn dealer B", "an affiliate of A". */
import { regex } from "../../text/regex";
import { type Step, wordAt } from "../view/view";
import { NO_LINK } from "./asides";

const IS_OF = regex("")`
  ^(?:dealer|dealership|distributor|importer|agent|franchisee|licensee|subsidiary|unit|affiliate|arm
    |division|branch|brand|spin-off|spinoff|bottler|contractor|reseller|integrator|concessionaire
    |portfolio company|company|firm|operator|rival|competitor)$
`;

/**
 * Whether the words between two names make the first describe the second: "The Tarn dealer B", "Orvex group subsidiary
 * B".
 */
export function isOfFirst(steps: readonly Step[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3 || !IS_OF.test(wordAt(steps, to - 1))) return false;
  return steps
    .slice(from, to)
    .every(({ word, text }) => /^\p{Ll}[\p{Ll}-]*$/u.test(text) && !NO_LINK.test(word) && !JOINS.test(word));
}

const JOINS = /^(?:and|or|the|an?|its|their|via|plus|as)$/;

const PART_OF =
  /^(?:affiliate|affiliates|subsidiary|subsidiaries|unit|arm|division|branch|member|part|vehicle)$/;

/** Whether "of" only says whose affiliate is meant, so that an earlier preposition governs: "To an affiliate of A". */
export function isPartOf(steps: readonly Step[], of: number): boolean {
  if (steps[of]?.word !== "of" || !PART_OF.test(wordAt(steps, of - 1))) return false;
  for (let i = of - 2; i > of - 7; i--) {
    const word = wordAt(steps, i);
    if (/^(?:to|with|from|by)$/.test(word)) return true;
    if (!/^(?:an?|the|its|one|[\p{L}]+-[\p{L}]+|[\p{L}]+ly|owned|local|another|unnamed|\^|'s)$/u.test(word))
      return false;
  }
  return false;
}

/** Whether "by" only says whose funds act: "Funds advised by A have sold". */
export function isFundsOf(steps: readonly Step[], by: number): boolean {
  return (
    steps[by]?.word === "by" &&
    /^(?:advised|managed|controlled|run|owned|affiliated)$/.test(wordAt(steps, by - 1)) &&
    /^(?:funds?|vehicles?|entity|entities|accounts|companies)$/.test(wordAt(steps, by - 2))
  );
}
