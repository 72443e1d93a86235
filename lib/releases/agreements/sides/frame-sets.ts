/** Divides the parties of a cue into sets, one for each agreement. */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { INSTRUMENT } from "../cues/cue-words";
import type { Hit } from "../cues/hits";
import type { View } from "../view/view";
import type { Group } from "./groups";

/** The sets of one cue. */
export interface Frame {
  sets: Entity[][];
  /** Some party is "it", "the two companies" or left out. */
  resolved: boolean;
  /** Adds parties to an agreement reported before. */
  widens?: boolean;
  /** The rule, if it says more than the cue. */
  rule?: string;
}

/** The rule for persons signing for their companies. */
export const SIGNED_FOR = "signed for both";
/** The rule for both sides named: one does something for the other, or it is announced between the two. */
export const BOTH_NAMED = "both sides named";
/** The rule for parties listed after words such as "among them". */
export const LISTED = "list of parties";
/** The rule for a side left out. */
export const LEFT_OUT = "side left out";

/** Nobody agreed, or it is not said who. */
export const NONE = { sets: [], resolved: false } satisfies Frame;

/** The rule for separate agreements: "A and B signed separate contracts with C". */
export const EACH = "one for each";
const APART = new RegExp(`\\b(?:separate|individual|respective) (?:[\\p{L}-]+ ){0,3}?${INSTRUMENT}`, "u");

/** Words for more than one agreement. */
export const MANY =
  /\b(?:agreements|accords|memoranda|mous|letters of intent|contracts|deals|pacts|treaties|orders|leases|partnerships|alliances|ventures|ppas)\b/u;

/** Makes one set of all parties, or several where the text says so: "MoUs with A, B and C", "A and B each signed". */
export function setsOf(
  [first = []]: Entity[][],
  partners: readonly Entity[],
  hit: Hit,
  resolved = false,
  together = false,
): Frame | undefined {
  const each = /\beach\b/u.test(hit.text) || (first.length > 1 && APART.test(hit.text));
  const plural =
    MANY.test(hit.text) ||
    hit.deed === "buy" ||
    hit.deed === "order" ||
    hit.deed === "role" ||
    (hit.deed === "choose" && partners.length > 1 && !together);
  if (partners.length === 0) return first.length >= 2 ? { sets: [[...first]], resolved } : undefined;
  if (each && first.length > 1)
    return {
      sets: first.map((one) => [one, ...partners]),
      resolved,
      ...(APART.test(hit.text) ? { rule: EACH } : {}),
    };
  if (plural && partners.length > 1 && first.length === 1)
    return { sets: partners.map((one) => [...first, one]), resolved };
  return { sets: [union(first, partners)], resolved };
}

/** "Memoranda between A and B as well as C": A with each. */
export function betweenEach({ steps }: View, hit: Hit, { entities, to, from }: Group): Entity[][] {
  const [one, ...others] = entities;
  const words = steps.slice(from, to).map(({ word }) => word);
  const at = words.indexOf("well");
  return one && others.length > 1 && MANY.test(hit.text) && words[at - 1] === "as" && words[at + 1] === "as"
    ? others.map((other) => [one, other])
    : [entities];
}

/** "Signed one with A, and one with B": the subject with each. */
export const withEach = (
  who: readonly Entity[],
  each: readonly (readonly Entity[])[],
  resolved: boolean,
): Frame | undefined =>
  each.length > 0 ? { sets: each.map((one) => union(who, one)), resolved } : undefined;

/** "Two were signed: one between A and B, and one between C and D": a set for each. */
export const apart = (each: Entity[][]): Frame | undefined =>
  each.length > 1 && each.every((one) => one.length > 1) ? { sets: each, resolved: false } : undefined;
