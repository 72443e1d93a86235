/** A cue with what stands around it: what each way of telling who acts is read from. */
import type { Entity } from "../../entities/entity";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import type { View } from "../view/view";
import type { Complements } from "./complements";
import type { Frame } from "./frame-sets";
import type { Group } from "./groups";

/** A cue, who is named around it, and who acts. */
export interface Clause {
  view: View;
  hit: Hit;
  /** All groups of the sentence, and those from the cue up to the next. */
  groups: readonly Group[];
  inside: readonly Group[];
  context: Context;
  complement: Complements;
  /** The cue with the auxiliary before it. */
  voice: string;
  passive: boolean;
  /** Who acts, as the sentence names it; */
  told: Group | undefined;
  /** and as it is meant. */
  subject: Entity[] | undefined;
  /** The subject is told by "it" or not at all. */
  resolved: boolean;
}

/** Reads one way of telling; nothing where the words are told in another. */
export type Way = (clause: Clause) => Frame | undefined;

const AUXILIARY = /^(?:was|were|been|being|is|are|be)$/;

/** Whether the cue begins behind the auxiliary of its verb. */
export function hasAuxiliary({ steps }: View, { from }: Hit): boolean {
  return AUXILIARY.test(steps[from - 1]?.word ?? "");
}

/** Whom the text is about, or who issues it and is named. */
export function mainParties({ speaks, publisher, topic }: Context): (Entity | undefined)[] {
  return [speaks ? undefined : publisher, topic];
}

/** The first of some parties that is none of others. */
export function apartFrom(
  some: readonly (Entity | undefined)[],
  others: readonly Entity[] | undefined,
): Entity | undefined {
  return some.find((entity) => entity && !others?.includes(entity));
}

/** The partners, also where they stand at another place than others. */
export function allPartners({
  view,
  hit,
  groups,
  told,
  subject,
  complement: { by, partners },
}: Clause): Entity[] {
  if (partners.length > 0) return partners;
  // "Was granted a licence by B"
  if (by && hit.deed === "win") return by;
  // "With X, Y signed a contract"
  if (!subject || !/^(?:sign|agree|extend)$/.test(hit.deed) || view.steps[0]?.word !== "with") return [];
  const fronted = groups.find(
    ({ to, preposition }) => preposition === "with" && to < (told?.from ?? 0) && to < 8,
  );
  return fronted?.entities ?? [];
}

/** Several put money into one: none is the partner of another. */
export function isJoint({ hit, subject }: Clause): boolean {
  return hit.deed === "invest" && (subject?.length ?? 0) > 1 && !/ into$/u.test(hit.text);
}
