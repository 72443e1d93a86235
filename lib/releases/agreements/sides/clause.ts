/** A cue with its surroundings: the input of each way of reading the sides. */
import type { Entity } from "../../entities/entity";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import { type View, wordAt } from "../view/view";
import type { Complements } from "./complements";
import type { Frame } from "./frame-sets";
import type { Group } from "./groups";

/** A cue, the names around it, and its subject. */
export interface Clause {
  view: View;
  hit: Hit;
  /** All groups of the sentence; below, those from the cue to the next one. */
  groups: readonly Group[];
  inside: readonly Group[];
  context: Context;
  complement: Complements;
  /** The cue with the auxiliary before it. */
  voice: string;
  passive: boolean;
  /** The subject as the sentence names it, */
  actor: Group | undefined;
  /** and whom it means. */
  subject: Entity[] | undefined;
  /** The subject is "it" or the like, or left out. */
  resolved: boolean;
}

/** Reads one way of naming the sides; `undefined` where the sentence does not fit. */
export type Way = (clause: Clause) => Frame | undefined;

const AUXILIARY = /^(?:was|were|been|being|is|are|be)$/;

/** Whether an auxiliary precedes the cue. */
export function hasAuxiliary({ steps }: View, { from }: Hit): boolean {
  return AUXILIARY.test(wordAt(steps, from - 1));
}

/** The party that the text is about, and its issuer if that is named. */
export function mainParties({ speaks, publisher, topic }: Context): (Entity | undefined)[] {
  return [speaks ? undefined : publisher, topic];
}

/** The first of some parties that is not among others. */
export function apartFrom(
  some: readonly (Entity | undefined)[],
  others: readonly Entity[] | undefined,
): Entity | undefined {
  return some.find((entity) => entity && !others?.includes(entity));
}

/** The partners, also where one is apart from the others. */
export function allPartners({
  view,
  hit,
  groups,
  actor,
  subject,
  complement: { by, partners },
}: Clause): Entity[] {
  if (partners.length > 0) return partners;
  // "Was granted a licence by B"
  if (by && hit.deed === "win") return by;
  // "With X, Y signed a contract"
  if (!subject || !/^(?:sign|agree|extend)$/.test(hit.deed) || view.steps[0]?.word !== "with") return [];
  const fronted = groups.find(
    ({ to, preposition }) => preposition === "with" && to < (actor?.from ?? 0) && to < 8,
  );
  return fronted?.entities ?? [];
}

/** Whether several put money into one: they are no partners of each other. */
export function isJoint({ hit, subject }: Clause): boolean {
  return hit.deed === "invest" && (subject?.length ?? 0) > 1 && !/ into$/u.test(hit.text);
}
