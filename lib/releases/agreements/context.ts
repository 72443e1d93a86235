/** What "the two companies", "it" and "the company" mean where they stand. */
import type { Entity } from "../entities/entity";
import type { DealEvent } from "./event";
import type { View } from "./view";

/** What the sentence before a list says of all its items. */
export interface Lister {
  entities: Entity[];
  /** What they signed or announced, such as "three memoranda of understanding". */
  words: string;
  date?: DealEvent["date"];
  place?: DealEvent["place"];
}

/** A meeting that the text tells of: what is signed "on this occasion" is signed then and there. */
export interface Scene {
  date?: DealEvent["date"];
  place?: DealEvent["place"];
}

/** What was told last, as the sentences are read in order. */
export interface Context {
  /** The parties of the agreement told last. */
  parties: Entity[];
  /** Who the text is about: the first party of the sentence before. */
  focus?: Entity;
  /** The party that the release comes from. */
  publisher?: Entity;
  /** Who acts in an announced list: "X signed three memoranda:". */
  lister?: Lister;
  scene?: Scene;
}

const BOTH =
  /(?:^| )(?:the |both |all )?(?:two|three|four|five)? ?(?:companies|sides|partners|parties|firms|groups|pair|duo|trio|automakers|carmakers|organi[sz]ations|institutions|countries|governments|both|banks|airlines|operators|carriers|universities|entities|teams|societies|each) /u;
const IT =
  /(?:^| )(?:it|its|they|the (?:[\p{L}-]+ )?(?:company|firm|group|bank|carrier|airline|carmaker|automaker|manufacturer|maker|utility|developer|operator|start-up|supplier|producer|university|fund|ministry|agency|authority|city|province|council|club|museum|foundation|institute|giant|retailer|shipping line|oil company|miner)) /u;
const WE = /(?:^| )(?:we|our|us) /u;

/** Who acts in a sentence that names nobody before the verb, `until` which it looks. */
export function impliedSubject(view: View, until: number, context: Context): Entity[] {
  const line = view.line.slice(0, view.offsets[until] ?? view.line.length);
  const tail = ` ${line.slice(-90)}`;
  if (BOTH.test(tail) && context.parties.length >= 2) return context.parties;
  if (WE.test(tail) && context.publisher) return [context.publisher];
  if (IT.test(tail) || line.trim().split(" ").length <= 3) return context.focus ? [context.focus] : [];
  return [];
}

/** Whether a stretch speaks of the parties told before. */
export function speaksOfBoth(line: string): boolean {
  return BOTH.test(` ${line}`);
}
