/** What "the two companies", "it" and "the company" mean where they stand. */
import type { Entity } from "../entities/entity";
import type { DealEvent, PlaceTold } from "./event";
import type { Standing } from "./likely/standing";
import type { Counted } from "./lists/counted";
import { type View, wordsBefore } from "./view/view";

/** What the sentence before a list says of all its items. */
export interface Lister {
  entities: Entity[];
  /** What they signed or announced, such as "three memoranda of understanding". */
  words: string;
  /** Where all that the items name are in one agreement: those named so far. */
  together?: Entity[];
  date?: DealEvent["date"];
  place?: PlaceTold;
}

/** A meeting that the text tells of: what is signed "on this occasion" is signed then and there. */
export interface Scene {
  /** It is one at which something is signed. */
  signing?: boolean;
  date?: DealEvent["date"];
  place?: PlaceTold;
}

/** What was told last, as the sentences are read in order. */
export interface Context {
  /** The parties of the agreement told last. */
  parties: Entity[];
  /** Who the text is about: the first party of the sentence before. */
  focus?: Entity;
  /** That sentence is of another paragraph. */
  stale?: boolean;
  /** The party that the release comes from. */
  publisher?: Entity;
  /** Whom the text itself calls "the Company". */
  company?: Entity;
  /** The publisher is known by its name alone, and only where it says "we". */
  speaks?: boolean;
  /** The party that the whole text is about: named first and most. */
  topic?: Entity;
  /** The last two or more parties that a sentence told side by side. */
  pair: readonly Entity[];
  /** The sentence that told that pair, whatever it says of them. */
  namedAt?: number;
  /** The sentences that told that pair and the agreement told last. */
  pairAt?: number;
  toldAt?: number;
  /** Parties by the last time they were told, the latest first. */
  recent: Entity[];
  /** By party, the nouns that the text described it with, such as "brewer". */
  nouns: Map<Entity, Set<string>>;
  /** By party, the place that the text says it is of. */
  homes: Map<Entity, Entity>;
  /** By unit, the houses that the text tells to own it. */
  owned: Map<Entity, Set<Entity>>;
  /** Who acts in an announced list: "X signed three memoranda:". */
  lister?: Lister;
  /** "X has awarded three contracts.", of which the next sentences tell. */
  counted?: Counted;
  scene?: Scene;
  /** How much the whole text is about each party. */
  standing: Standing;
}

const IT = /(?:^| )(?:it|they|itself) /u;

/** A context before the first sentence. */
export function newContext(standing: Standing): Context {
  return {
    parties: [],
    pair: [],
    recent: [],
    nouns: new Map(),
    homes: new Map(),
    owned: new Map(),
    standing,
  };
}

/** Who acts in a sentence that names nobody before the verb, `until` which it looks. */
export function impliedSubject(view: View, until: number, context: Context): Entity[] {
  const line = wordsBefore(view, until);
  const tail = ` ${line.slice(-90)}`;
  const they = / they /u.test(tail) && !/ it /u.test(tail) ? theyMeant(view, until, context) : [];
  if (they.length > 0) return they;
  const one =
    view.sentence.kind === "item" && !IT.test(tail) ? (context.company ?? context.focus) : context.focus;
  if (IT.test(tail) || line.trim().split(" ").length <= 3) return one ? [one] : [];
  return [];
}

/** Whom "they" means before the step `until`; nobody where that is not told. */
function theyMeant({ steps, number }: View, until: number, context: Context): Entity[] {
  const { pair, parties, namedAt = Number.NEGATIVE_INFINITY, toldAt = -1 } = context;
  // Two just told side by side, whatever was said of them.
  if (pair.length >= 2 && namedAt === number - 1 && namedAt > toldAt) return [...pair];
  if (parties.length >= 2) return parties;
  // "They also signed a memorandum", where no agreement was told and two were named side by side a little before.
  const isNear = pair.length === 2 && parties.length === 0 && number - namedAt <= NEAR && until <= NEAR;
  const signs = isNear && steps.slice(until, until + NEAR).some(({ word }) => SIGNS.test(word));
  return signs ? [...pair] : [];
}

/** Sentences and words near by. */
const NEAR = 3;
const SIGNS = /^(?:sign|signed|inked|concluded|sealed|exchanged|finali[sz]ed|formali[sz]ed|renewed|penned)$/;
